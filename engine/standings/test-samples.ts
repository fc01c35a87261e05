import type { Expression } from '../language/expression/ast.ts';
import { parseExpression } from '../language/expression/parse.ts';
import { parseRange, type Range } from '../language/expression/range.ts';
import type { Regulation, Selection, Tier } from '../language/regulation.ts';
import { round } from '../number/arithmetic.ts';
import { fromFractions } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import type { Scores } from '../scoring/scores.ts';

/** Small builders for the tests of standings. */

export const place = { line: 7, column: 3, offset: 0 };

export function expression(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.expression;
}

export function range(text: string): Range {
  const parsed = parseRange(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.range;
}

export const regulation = (part: Partial<Regulation>): Regulation => ({
  id: 'sample',
  title: '样例',
  period: { from: undefined, to: undefined },
  unitKinds: ['中心'],
  groups: [],
  parts: [],
  total: { value: expression('1'), place },
  full: undefined,
  decimals: 2,
  settings: [],
  ranking: { within: 'group', ties: 'skip', tieBreaks: [] },
  tiers: [],
  selections: [],
  conversion: undefined,
  readings: [],
  public: [],
  clauses: [],
  facts: [],
  rules: [],
  examples: [],
  ...part,
});

export const selection = (quota: string | undefined, part: Partial<Selection> = {}): Selection => ({
  name: '优秀',
  quota: quota === undefined ? undefined : { share: !/^\d+$/.test(quota), of: expression(quota) },
  per: 'group',
  when: undefined,
  title: undefined,
  place,
  ...part,
});

export const tier = (name: string, text: string | undefined, part: Partial<Tier> = {}): Tier => ({
  name,
  range: text === undefined ? undefined : range(text),
  end: undefined,
  amount: undefined,
  place,
  ...part,
});

export interface Row {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
  /** The exact total, or the interval in which a pending one lies. */
  readonly total: number | string | readonly [number, number];
  readonly bonus?: number | undefined;
  readonly barred?: boolean;
}

export const exactly = (text: number | string): F.Fraction => {
  const [num = '0', den = '1'] = String(text).split('/');
  return F.div(F.parseDecimal(num) ?? F.ZERO, F.parseDecimal(den) ?? F.ONE);
};

export function scores(rows: readonly Row[], barredFrom = '*'): Scores {
  const units = rows.map(({ name, group = '', kind = '中心' }, index) => ({
    id: `u${index}`,
    name: name ?? `单位${index + 1}`,
    kind,
    group,
    superior: '',
  }));
  const groups = [...new Set(units.map(({ kind, group }) => `${kind}/${group}`))];
  const pick = (end: 0 | 1) => round(fromFractions(rows.map(({ total }) => exactly(typeof total === 'object' ? total[end] : total))), 2);
  const total = fromFractions(rows.map((row) => (typeof row.total === 'object' ? undefined : exactly(row.total))));
  return {
    units,
    peerGroup: Int32Array.from(units, ({ kind, group }) => groups.indexOf(`${kind}/${group}`)),
    peerGroups: groups.length,
    total,
    published: round(total, 2),
    lowest: pick(0),
    highest: pick(1),
    parts: new Map([['加分', fromFractions(rows.map(({ bonus }) => (bonus === undefined ? undefined : exactly(bonus))))]]),
    rules: new Map(),
    barred: rows.some(({ barred }) => barred) ? new Map([[barredFrom, Uint8Array.from(rows, ({ barred }) => (barred ? 1 : 0))]]) : new Map(),
  };
}
