import { writeWorkbook } from '@kaocheng/tables';
import type { Assessment } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { Standing, StandingsQuery } from './contract.ts';
import { evaluated } from './evaluation.ts';
import { allStandings } from './standings.ts';
import { VIEWS } from './views.ts';

const yes = (names: readonly string[]): string => names.join('、');

/** The standings that match, as a workbook: what the page shows, and every part. */
export async function exportStandings(house: House, assessment: Assessment, units: Units, query: StandingsQuery): Promise<Uint8Array> {
  const rows = await allStandings(house, assessment, units, query);
  const { book } = await evaluated(house, assessment, query.view);
  const { parts, tiers, selections, conversion, groups } = book.program.regulation;
  const columns = [
    { key: 'rank', header: '名次', width: 8 },
    { key: 'name', header: '单位', width: 32 },
    { key: 'kind', header: '类别', width: 16 },
    ...(groups.length > 0 ? [{ key: 'group', header: '分组', width: 12 }] : []),
    { key: 'total', header: `总分（${VIEWS[query.view]}）`, width: 14 },
    { key: 'interval', header: '待定范围', width: 16 },
    { key: 'other', header: `总分（${VIEWS[query.view === 'official' ? 'claimed' : 'official']}）`, width: 14 },
    ...parts.map(({ name }, index) => ({ key: `part${index}`, header: name, width: 12 })),
    ...(tiers.length > 0 ? [{ key: 'tier', header: '等次', width: 10 }] : []),
    ...(selections.length > 0
      ? [
          { key: 'selections', header: '评选', width: 20 },
          { key: 'undecided', header: '并列待决定', width: 14 },
          { key: 'barredFrom', header: '取消资格', width: 14 },
        ]
      : []),
    ...(conversion ? [{ key: 'converted', header: `折算（${conversion.into}）`, width: 18 }] : []),
    { key: 'missing', header: '待定条款', width: 10 },
    { key: 'waiting', header: '待审核', width: 10 },
    { key: 'lastTotal', header: '上期总分', width: 10 },
    { key: 'lastRank', header: '上期名次', width: 10 },
  ];
  const cells = ({ parts: points, last, ...row }: Standing) => ({
    ...row,
    interval: row.total === null && row.lowest !== null && row.highest !== null ? `${row.lowest} ～ ${row.highest}` : '',
    selections: yes(row.selections),
    undecided: yes(row.undecided),
    barredFrom: yes(row.barredFrom),
    lastTotal: last?.total ?? null,
    lastRank: last?.rank ?? null,
    ...Object.fromEntries(parts.map(({ name }, index) => [`part${index}`, points[name] ?? null])),
  });
  return writeWorkbook({ sheets: [{ name: '名次', columns, rows: rows.map((row) => pick(cells(row), columns)) }] });
}

/** Only what the sheet has columns for. */
function pick(row: Readonly<Record<string, unknown>>, columns: readonly { readonly key: string }[]): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map(({ key }) => {
      const value = row[key];
      return [key, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
