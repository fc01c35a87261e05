import type { FactKind } from '../language/regulation.ts';

/**
 * The table in which people write facts, whoever makes or reads it: its columns, the headings they are met under (the one to print first), and
 * what to write in them. Plain data; files are written and read elsewhere.
 */
export const FACT_COLUMNS = {
  unit: { headings: ['单位', 'unit'], width: 28, note: '从下拉列表选择；单位在"单位"表中' },
  fact: { headings: ['事项', 'fact', '事实'], width: 28, note: '从下拉列表选择；各事项怎么填，见"事项说明"表' },
  level: { headings: ['级别', 'level'], width: 16, note: '分级别的事项必填，只能写该事项的级别，见"事项说明"表' },
  value: { headings: ['数值', 'value', '值'], width: 14, note: '次数、数值、评分，或"是""否"；不适用的写"不适用"。只写值，不写公式' },
  date: { headings: ['日期', 'date'], width: 14, note: '写成 2026-03-05' },
  note: { headings: ['说明', 'note', '备注'], width: 48, note: '事情的名称、文号等，以便区分和核对' },
} as const satisfies Record<string, { headings: readonly string[]; width: number; note: string }>;

/** The days that count, for the note of the date column. */
export const dayNote = (from: string | undefined, to: string | undefined): string =>
  `${FACT_COLUMNS.date.note}${from && to ? `，在 ${from} 至 ${to} 之间（事项另有规定的除外）` : ''}`;

/** The page beside it that says how each fact is filled in. */
export const FACT_GUIDE = {
  name: '事项说明',
  columns: [
    { header: '事项', key: 'name', width: 28 },
    { header: '种类', key: 'kind', width: 8 },
    { header: '怎么填', key: 'fill', width: 50 },
    { header: '级别', key: 'levels', width: 36 },
    { header: '范围', key: 'range', width: 16 },
    { header: '单位', key: 'measure', width: 8 },
    { header: '每期', key: 'every', width: 8 },
    { header: '条款', key: 'clause', width: 16 },
    { header: '填报', key: 'reporter', width: 12 },
    { header: '佐证', key: 'evidence', width: 8 },
    { header: '说明', key: 'note', width: 60 },
  ],
} as const;

/** How often a fact is recorded: `每月`, or ''. */
export const everyText = ({ every }: { readonly every?: 'month' | 'quarter' | null | undefined }): string =>
  every ? { month: '每月', quarter: '每季' }[every] : '';

/** What stands in the 级别 and 数值 cells of one record, for the person who fills them. */
export function fillText(fact: { readonly kind: FactKind; readonly levels: readonly string[]; readonly percent: boolean }): string {
  const levels = fact.levels.length > 0 ? '选填级别；' : '';
  switch (fact.kind) {
    case 'event':
      return `${levels}发生一次写一行，或在数值列写次数；没有发生不写`;
    case 'amount':
      return `${levels}数值列写数字${fact.percent ? '，百分数写成 98.5%' : ''}；确实没有写 0`;
    case 'yes-no':
      return '数值列写"是"或"否"';
    case 'judgement':
      return `${levels}数值列写评定的分数`;
    case 'choice':
      return '级别列选一个';
  }
}
