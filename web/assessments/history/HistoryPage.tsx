import { Timeline } from 'antd';
import { api, useMay } from '../../api/index.ts';
import { RecordHistory } from '../../audit/index.ts';
import { Answer, EmptyState, Panel, showTime } from '../../shared/index.ts';
import { AssessmentFrame } from '../frame/AssessmentFrame.tsx';
import type { Move } from '../types.ts';
import { STAGE_ORDER, STAGES } from '../words.ts';
import css from './History.module.css';

/** What happened to an assessment: its moves from stage to stage, and every change for those who may read the log. */
export default function HistoryPage() {
  const mayReadLog = useMay('audit.read');
  return (
    <AssessmentFrame>
      {({ id }) => (
        <>
          <Moves assessmentId={id} />
          {mayReadLog && <RecordHistory topic="assessments" record={String(id)} />}
        </>
      )}
    </AssessmentFrame>
  );
}

function Moves({ assessmentId }: { readonly assessmentId: number }) {
  const moves = api.useQuery('get', '/api/v1/assessments/{assessmentId}/moves', { params: { path: { assessmentId } } });
  return (
    <Panel title="阶段变动">
      <Answer query={moves}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还在筹备，没有变动" next="每次推进或退回阶段，都会在这里留下记录。" />
          ) : (
            <Timeline className={`${css.moves}`} items={[...items].reverse().map(itemOf)} />
          )
        }
      </Answer>
    </Panel>
  );
}

function itemOf({ from, to, reason, actorName, at }: Move) {
  const back = STAGE_ORDER.indexOf(to) < STAGE_ORDER.indexOf(from);
  return {
    key: at,
    color: back ? 'orange' : 'blue',
    content: (
      <>
        <strong>
          {STAGES[from]} → {STAGES[to]}
          {back && '（退回）'}
        </strong>
        <div className={css.who}>
          {showTime(at)} {actorName ?? '系统'}
        </div>
        {reason && <div>理由：{reason}</div>}
      </>
    ),
  };
}
