import { useMemo } from 'react';
import type { Overview } from '../types.ts';
import { LazyChart } from './LazyChart.tsx';
import { AXIS, COMMON } from './looks.ts';

/** How many units have how many points, stacked by group. */
export function Distribution({ distribution }: { readonly distribution: NonNullable<Overview['distribution']> }) {
  const { edges, series } = distribution;
  const option = useMemo(
    () => ({
      ...COMMON,
      grid: { left: 8, right: 8, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
      legend: { show: series.length > 1, top: 0, left: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: number) => `${value} 家`, confine: true },
      xAxis: {
        ...AXIS,
        type: 'category',
        data: edges.slice(0, -1).map((edge, index) => `${edge}–${edges[index + 1] ?? ''}`),
        axisTick: { show: false },
      },
      yAxis: { ...AXIS, type: 'value', minInterval: 1 },
      series: series.map(({ pool, counts }) => ({ name: pool, type: 'bar', stack: 'units', data: counts, barMaxWidth: 48 })),
    }),
    [edges, series],
  );
  return <LazyChart option={option} height={240} label={`总分分布：${edges[0] ?? ''} 至 ${edges.at(-1) ?? ''} 分`} />;
}
