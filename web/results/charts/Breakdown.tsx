import { useMemo } from 'react';
import type { Overview } from '../types.ts';
import { LazyChart } from './LazyChart.tsx';
import { AXIS, COMMON } from './looks.ts';

const SIGN = { base: 1, bonus: 1, deduction: -1 } as const;

/** What the totals are made of: mean points of each part, group by group; deductions to the left. */
export function Breakdown({ overview: { breakdown, parts } }: { readonly overview: Overview }) {
  const option = useMemo(
    () => ({
      ...COMMON,
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: number) => `${Math.abs(value)} 分`, confine: true },
      xAxis: { ...AXIS, type: 'value' },
      yAxis: { ...AXIS, type: 'category', data: breakdown.map(({ pool }) => pool), inverse: true, axisTick: { show: false } },
      series: parts.map(({ name, nature }) => ({
        name,
        type: 'bar',
        stack: 'parts',
        barMaxWidth: 32,
        data: breakdown.map(({ means }) => (means[name] ?? 0) * SIGN[nature]),
      })),
    }),
    [breakdown, parts],
  );
  return (
    <LazyChart
      option={option}
      height={Math.max(160, 70 + breakdown.length * 48)}
      label={`各部分平均分：${parts.map(({ name }) => name).join('、')}`}
    />
  );
}
