import { Table } from 'antd';
import { Link } from 'react-router';
import { showFigure, useNarrow, WideArea } from '../../shared/index.ts';
import type { Report } from '../words.ts';

type Row = Report['units'][number];

interface ReportTableProps {
  readonly data: Report;
  readonly months: { readonly fromMonth: string; readonly toMonth: string };
  readonly under: number | undefined;
}

/** A row a unit, the sum above; every number leads to its cases. */
export function ReportTable({ data: { units, all }, months, under }: ReportTableProps) {
  const span = `fromMonth=${months.fromMonth}&toMonth=${months.toMonth}`;
  const figure = (title: string, of: (row: Row) => number, address?: string) => ({
    key: title,
    title,
    align: 'right' as const,
    render: (_: unknown, row: Row) => {
      const place = row.unitId === 0 ? under : row.unitId;
      const value = <span className="figures">{showFigure(of(row))}</span>;
      return of(row) === 0 || !address ? value : <Link to={`${address}&${span}${place ? `&under=${place}` : ''}`}>{value}</Link>;
    },
  });
  const narrow = useNarrow();
  const indicator = (name: string, part = 'denominator') => `/cases?indicator=${encodeURIComponent(name)}&part=${part}`;
  const more = [
    figure('受理', ({ accepted }) => accepted, indicator('收件')),
    figure('应办结', ({ due }) => due, indicator('应办结')),
    figure('按时办结', ({ onTime }) => onTime, indicator('按时办结率', 'numerator')),
  ];
  // On a phone what matters stands first: the rest is reached by pushing the table aside.
  const matter = [
    { title: '按时办结率', align: 'right' as const, render: (_: unknown, { rate }: Row) => <span className="figures">{rate}</span> },
    figure('黄牌', ({ overdue }) => overdue, '/watch?kind=late'),
    figure('未办结', ({ openOverdue }) => openOverdue),
    figure('督办', ({ supervised }) => supervised, '/supervisions?state=kept'),
    figure('红牌', ({ red }) => red, '/supervisions?state=red'),
    {
      title: '最长超期',
      align: 'right' as const,
      render: (_: unknown, { longest }: Row) => <span className="figures">{longest === 0 ? '—' : `${longest} 工作日`}</span>,
    },
  ];
  return (
    <WideArea label="各单位的时限报表">
      <Table
        size="small"
        rowKey="unitId"
        dataSource={[{ unitId: 0, unitName: '合计', ...all }, ...units]}
        pagination={false}
        columns={[UNIT, ...(narrow ? [...matter, ...more] : [...more, ...matter])]}
      />
    </WideArea>
  );
}

const UNIT = { title: '单位', render: (_: unknown, { unitId, unitName }: Row) => (unitId === 0 ? <b>{unitName}</b> : unitName) };
