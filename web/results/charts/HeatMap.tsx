import { useMemo } from 'react';
import { PALETTE } from '../../theme/palette.ts';
import type { Heat } from '../types.ts';
import css from './HeatMap.module.css';
import { LazyChart } from './LazyChart.tsx';
import { AXIS, COMMON, plain } from './looks.ts';

interface HeatMapProps {
  readonly heat: Heat;
  readonly onPick: (unitId: number, rule: string) => void;
}

const ROW = 22;
const NARROWEST = 22;
/** A screenful of rows; the rest is reached by scrolling on the chart. */
const MOST_ROWS = 30;

/** Every unit × every clause: dark is much of what there is to get (or to lose). A click leads to the clause. */
export function HeatMap({ heat: { columns, units, cells }, onPick }: HeatMapProps) {
  const option = useMemo(() => {
    const known = cells.flatMap((row, unit) => row.flatMap((cell, column) => (cell === null || cell === -1 ? [] : [[column, unit, cell] as const])));
    const isLost = ([column]: readonly [number, number, number]): boolean => columns[column]?.nature === 'deduction';
    const scale = { min: 0, max: 100, calculable: false, orient: 'horizontal', bottom: 4, itemWidth: 12, itemHeight: 90 };
    const look = {
      type: 'heatmap',
      progressive: 4000,
      itemStyle: { borderColor: '#fff', borderWidth: 1 },
      emphasis: { itemStyle: { borderColor: PALETTE.ink } },
    };
    const label = (column: number): string => {
      const { clause = '', name = '' } = columns[column] ?? {};
      return [clause, name].filter(Boolean).join(' ');
    };
    const tip = ({ data }: { data: [number, number, number] }): string => {
      const [column, unit, share] = data;
      const { nature, of } = columns[column] ?? {};
      const whole = nature === 'deduction' ? '最多可扣的' : of === 'most' ? '最高者的' : of === 'cap' ? '上限的' : '满分的';
      return `${plain(units[unit]?.name ?? '')}<br>${plain(label(column))}<br>${nature === 'deduction' ? '扣了' : '得了'}${whole} ${share}%`;
    };
    return {
      ...COMMON,
      animation: false,
      grid: { left: 8, right: units.length > MOST_ROWS ? 36 : 12, top: 12, bottom: 48, containLabel: true },
      tooltip: { formatter: tip, confine: true },
      xAxis: {
        ...AXIS,
        type: 'category',
        position: 'top',
        data: columns.map(({ name }) => name),
        axisLabel: { ...AXIS.axisLabel, rotate: 60, interval: 0, width: 110, overflow: 'truncate' },
        axisTick: { show: false },
      },
      yAxis: {
        ...AXIS,
        type: 'category',
        data: units.map(({ name }) => name),
        inverse: true,
        axisLabel: { ...AXIS.axisLabel, interval: 0, width: 120, overflow: 'truncate' },
        axisTick: { show: false },
      },
      visualMap: [
        { ...scale, seriesIndex: 0, left: 12, text: ['得 100%', '0'], inRange: { color: ['#f3eee3', '#bcd3ea', '#5f93c4', PALETTE.accent] } },
        {
          ...scale,
          show: known.some(isLost),
          seriesIndex: 1,
          left: 210,
          text: ['扣 100%', '0'],
          inRange: { color: ['#f7f5f2', '#f0b8b3', PALETTE.bad] },
        },
      ],
      dataZoom:
        units.length > MOST_ROWS
          ? [
              { type: 'slider', yAxisIndex: 0, right: 4, width: 16, startValue: 0, endValue: MOST_ROWS - 1, showDetail: false, brushSelect: false },
              { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: false, moveOnMouseWheel: true, moveOnMouseMove: false },
            ]
          : [],
      series: [
        { ...look, data: known.filter((cell) => !isLost(cell)) },
        { ...look, data: known.filter(isLost) },
      ],
    };
  }, [columns, units, cells]);
  const pick = (data: unknown) => {
    const [column, unit] = Array.isArray(data) ? data : [];
    const [chosen, rule] = [units[Number(unit)], columns[Number(column)]];
    if (chosen && rule) onPick(chosen.unitId, rule.rule);
  };
  const height = Math.min(MOST_ROWS, units.length) * ROW + 170;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture is scrolled by keyboard
    <section className={css.scroll} tabIndex={0} aria-label="单位 × 条款">
      <div style={{ minWidth: 150 + columns.length * NARROWEST }}>
        <LazyChart option={option} height={height} onPick={pick} label={`${units.length} 个单位 × ${columns.length} 个条款的得分率`} />
      </div>
    </section>
  );
}
