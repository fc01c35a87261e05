import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { api } from '../api/index.ts';
import { AssessmentFrame } from '../assessments/index.ts';
import { Answer, EmptyState } from '../shared/index.ts';
import { Bench } from './Bench.tsx';
import { useLab } from './lab/use-lab.ts';
import { TrialFrame } from './TrialFrame.tsx';
import type { TrialAnswer, View } from './types.ts';
import { VIEWS } from './words.ts';

/** Other rules, other facts: who would stand where. Everything is computed here; nothing goes back to the record. */
export default function WhatIfPage() {
  return <AssessmentFrame actions={() => <ViewChoice />}>{({ id }) => <Trial assessmentId={id} />}</AssessmentFrame>;
}

const useView = (): View => (useSearchParams()[0].get('view') === 'claimed' ? 'claimed' : 'official');

function Trial({ assessmentId }: { readonly assessmentId: number }) {
  const view = useView();
  const params = { path: { assessmentId }, query: { view } };
  // What is being tried must not change under somebody's hands.
  const still = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false };
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/trial', { params }, still);
  return (
    <TrialFrame readAt={query.data?.readAt}>
      <Answer query={query}>{(answer) => <Room key={`${assessmentId} ${view}`} answer={answer} />}</Answer>
    </TrialFrame>
  );
}

function Room({ answer }: { readonly answer: TrialAnswer }) {
  const { lab, failed } = useLab(answer);
  if (failed) return <EmptyState title="试算没有算成" next="请刷新页面再试；仍不行的，请把本页地址告诉管理员。" />;
  if (answer.units.length === 0) return <EmptyState title="还没有考核对象" next="考核里加入单位以后，就可以试算。" />;
  if (!lab)
    return (
      <div role="status" className="ant-skeleton" style={{ padding: 24 }}>
        正在计算现行结果……
      </div>
    );
  return <Bench answer={answer} lab={lab} />;
}

/** What the trial starts from: what is confirmed, or what the units claim. */
function ViewChoice() {
  const view = useView();
  const [, setParams] = useSearchParams();
  return (
    <Segmented<View>
      className="no-print"
      aria-label="从核定结果还是自评结果开始试算"
      value={view}
      onChange={(next) => setParams(next === 'claimed' ? { view: next } : {}, { replace: true })}
      options={[
        { value: 'official', label: `从${VIEWS.official}开始` },
        { value: 'claimed', label: `从${VIEWS.claimed}开始` },
      ]}
    />
  );
}
