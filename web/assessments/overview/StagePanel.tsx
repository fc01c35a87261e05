import { CalendarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, Panel, StageSteps } from '../../shared/index.ts';
import type { Assessment } from '../types.ts';
import { nextStage, STAGE_HELP, STAGES, stepsOf } from '../words.ts';
import { AdvanceDialog } from './AdvanceDialog.tsx';
import { Matters } from './Matters.tsx';
import css from './StagePanel.module.css';
import { StepBackDialog } from './StepBackDialog.tsx';

/** The way through the year, what the present stage is for, and the way to the next one or back. */
export function StagePanel({ assessment, onDays }: { readonly assessment: Assessment; readonly onDays: () => void }) {
  const { id, stage, stages, sealedAt, rights } = assessment;
  const [open, setOpen] = useState<'advance' | 'back'>();
  const readiness = api.useQuery('get', '/api/v1/assessments/{assessmentId}/readiness', { params: { path: { assessmentId: id } } });
  const next = nextStage(stage);
  const close = () => setOpen(undefined);
  const days = rights.change && sealedAt === null && (
    <Button type="text" icon={<CalendarOutlined />} onClick={onDays}>
      {stages.length > 0 ? '修改日期' : '设定日期'}
    </Button>
  );
  return (
    <Panel title="进度" extra={days}>
      <StageSteps stages={stepsOf(stages)} current={stage} />
      <p className={css.now}>
        <strong>{STAGES[stage]}：</strong>
        {STAGE_HELP[stage]}
      </p>
      {next && rights.advance && (
        <Answer query={readiness}>
          {({ matters }) => (
            <div className={css.next}>
              <h3 className={css.heading}>进入{STAGES[next]}之前</h3>
              <Matters assessmentId={id} matters={matters} none={`检查通过，可以进入${STAGES[next]}。`} />
            </div>
          )}
        </Answer>
      )}
      <div className={`${css.buttons} no-print`}>
        {next && rights.advance && (
          <Button type="primary" onClick={() => setOpen('advance')}>
            进入{STAGES[next]}
          </Button>
        )}
        {rights.stepBack && stage !== 'preparing' && sealedAt === null && <Button onClick={() => setOpen('back')}>退回较早的阶段</Button>}
      </div>
      {open === 'advance' && next && <AdvanceDialog assessment={assessment} next={next} onClose={close} />}
      {open === 'back' && <StepBackDialog assessment={assessment} onClose={close} />}
    </Panel>
  );
}
