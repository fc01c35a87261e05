import type { Ranking } from '../language/regulation.ts';
import type { Scores } from '../scoring/scores.ts';

/** Among whom units are compared: their peer group (same kind and group), their unit kind, or everybody. */
export type Scope = Ranking['within'];

/** The units cut into the sets within which they are ranked or selected. */
export interface Pools {
  /** Row → number of its pool, 0-based. */
  readonly of: Int32Array;
  readonly count: number;
  /** Units in each pool: all of them, barred and pending ones too (该圈层单位总数). */
  readonly sizes: Int32Array;
  /** Name of each pool for people. */
  readonly names: readonly string[];
}

const EVERYBODY = '全部考核对象';

export function poolsOf(scores: Scores, scope: Scope): Pools {
  const { of, count } = numbered(scores, scope);
  const sizes = new Int32Array(count);
  const first = new Int32Array(count).fill(-1);
  of.forEach((pool, row) => {
    sizes[pool] = (sizes[pool] ?? 0) + 1;
    if (first[pool] === -1) first[pool] = row;
  });
  return { of, count, sizes, names: namesOf(scores, scope, first) };
}

function numbered(scores: Scores, scope: Scope): { readonly of: Int32Array; readonly count: number } {
  if (scope === 'group') return { of: scores.peerGroup, count: scores.peerGroups };
  if (scope === 'all') return { of: new Int32Array(scores.units.length), count: 1 };
  const kinds = new Map<string, number>();
  const of = Int32Array.from(scores.units, ({ kind }) => {
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    kinds.set(kind, kinds.size);
    return kinds.size - 1;
  });
  return { of, count: kinds.size };
}

/** A group's own name, with the unit kind behind it where two kinds share the group. */
function namesOf(scores: Scores, scope: Scope, first: Int32Array): string[] {
  const units = Array.from(first, (row) => scores.units[row]);
  const uses = new Map<string, number>();
  for (const unit of units) if (unit) uses.set(unit.group, (uses.get(unit.group) ?? 0) + 1);
  return units.map((unit) => {
    if (!unit || scope === 'all') return EVERYBODY;
    if (scope === 'kind' || unit.group === '') return unit.kind || EVERYBODY;
    return (uses.get(unit.group) ?? 0) > 1 ? `${unit.group}（${unit.kind}）` : unit.group;
  });
}
