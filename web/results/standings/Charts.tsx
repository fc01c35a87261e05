import { Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, Panel } from '../../shared/index.ts';
import { toScorecard } from '../addresses.ts';
import { Breakdown } from '../charts/Breakdown.tsx';
import { Distribution } from '../charts/Distribution.tsx';
import { HeatMap } from '../charts/HeatMap.tsx';
import type { Overview } from '../types.ts';

const KINDS = { distribution: '总分分布', breakdown: '各部分构成', heat: '单位 × 条款' } as const;
type Kind = keyof typeof KINDS;

interface ChartsProps {
  readonly assessmentId: number;
  readonly overview: Overview;
}

/** The points as pictures: how they are spread, what they are made of, where they are lost. */
export function Charts({ assessmentId, overview }: ChartsProps) {
  const [kind, setKind] = useState<Kind>('distribution');
  const kinds = (Object.keys(KINDS) as Kind[]).filter((one) => one !== 'breakdown' || overview.parts.length > 1);
  const choice = (
    <Segmented<Kind> aria-label="看哪种图" value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: KINDS[value] }))} />
  );
  return (
    <Panel title="图表" extra={choice}>
      {kind === 'distribution' && <Spread overview={overview} />}
      {kind === 'breakdown' && <Breakdown overview={overview} />}
      {kind === 'heat' && <HeatPart assessmentId={assessmentId} overview={overview} />}
    </Panel>
  );
}

function Spread({ overview: { distribution } }: Pick<ChartsProps, 'overview'>) {
  if (!distribution) return <EmptyState title="还没有已定的总分" next="有单位的总分确定以后，这里显示分布。" />;
  return <Distribution distribution={distribution} />;
}

function HeatPart({ assessmentId, overview: { view } }: ChartsProps) {
  const navigate = useNavigate();
  const heat = api.useQuery('get', '/api/v1/assessments/{assessmentId}/heat', { params: { path: { assessmentId }, query: { view } } });
  return (
    <Answer query={heat}>
      {(data) => (
        <>
          <p>蓝色越深得分率越高，红色越深扣得越多；空白为待定或不适用。点一格，看这个单位这一条的计分依据。</p>
          <HeatMap heat={data} onPick={(unitId, rule) => navigate(toScorecard(assessmentId, unitId, { view, rule }))} />
        </>
      )}
    </Answer>
  );
}
