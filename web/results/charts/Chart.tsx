import type { ECElementEvent, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import css from './Chart.module.css';
import { draw, type EChartsType } from './echarts.ts';

export interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart says, for those who cannot see it. */
  readonly label: string;
  readonly onPick?: (data: unknown) => void;
}

/** A chart that fits its place and is drawn anew where its place changes. */
export default function Chart({ option, height, label, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!place.current) return;
    const drawn = draw(place.current);
    chart.current = drawn;
    drawn.on('click', ({ data }: ECElementEvent) => pick.current?.(data));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);
  return <div ref={place} className={`${css.chart} keep-together`} style={{ height }} role="img" aria-label={label} />;
}
