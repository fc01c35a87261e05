import type { Regulation, UnitResult } from '@kaocheng/engine';
import { painter } from './terminal.ts';
import { textTable } from './text-table.ts';

/** The results for a terminal: a table for every peer group, best first, pending units last. */
export function resultText(regulation: Regulation, results: readonly UnitResult[], colour: boolean): string {
  const paint = painter(colour);
  const groups = new Map<string, UnitResult[]>();
  for (const result of results) {
    const key = peersOf(regulation, result);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const tables = [...groups].map(([name, members]) => {
    const title = [name, `${members.length} 个单位`].filter(Boolean).join('，');
    return `${paint('cyan', title)}\n${groupTable(regulation, members, colour)}`;
  });
  return [paint('bold', regulation.title), ...tables].join('\n\n');
}

/** What a unit is ranked within. */
function peersOf({ ranking, unitKinds }: Regulation, { kind, group }: UnitResult): string {
  if (ranking.within === 'all') return '';
  const shown = ranking.within === 'group' ? [unitKinds.length > 1 ? kind : '', group] : [unitKinds.length > 1 ? kind : ''];
  return shown.filter(Boolean).join('，');
}

function groupTable(regulation: Regulation, members: readonly UnitResult[], colour: boolean): string {
  const paint = painter(colour);
  const points = (value: number | null | undefined): string => (value === null || value === undefined ? '待定' : value.toFixed(regulation.decimals));
  const placed = [...members].sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
  const right = { align: 'right' } as const;
  return textTable(
    [
      { title: '名次', ...right },
      { title: '单位' },
      { title: '总分', ...right, paint: (text) => paint('bold', text) },
      ...regulation.parts.map(({ name }) => ({ title: name, ...right })),
      { title: '折算', ...right },
      { title: '等次' },
      { title: '评选', paint: (text) => paint('green', text) },
      { title: '备注', paint: (text) => paint('yellow', text) },
    ],
    placed.map((result) => [
      result.rank === null ? '—' : String(result.rank),
      result.name,
      result.lowest === undefined ? points(result.total) : `${points(result.lowest)} ~ ${points(result.highest)}`,
      ...regulation.parts.map(({ name }) => points(result.parts[name])),
      result.converted === undefined ? '' : points(result.converted),
      result.tier ?? '',
      result.selections.join('、'),
      remarks(result),
    ]),
  );
}

function remarks({ lowest, undecided, barredFrom }: UnitResult): string {
  return [
    lowest === undefined ? '' : '待定',
    undecided.length > 0 ? `${undecided.join('、')}同分待决定` : '',
    barredFrom.length > 0 ? `取消${barredFrom.join('、')}资格` : '',
  ]
    .filter(Boolean)
    .join('；');
}
