import type { Finding } from '../finding.ts';
import type { Ranking, Regulation } from '../language/regulation.ts';
import { isMissing, type Mask } from '../number/column.ts';
import type { Scores } from '../scoring/scores.ts';
import { sortKeys } from './keys.ts';
import { type Pools, poolsOf, type Scope } from './pools.ts';
import { nameUnits } from './wording.ts';

/** Units in rank order, pool by pool, best first. Units that stand equal form a run. Pending units are left out. */
export interface Order {
  readonly pools: Pools;
  readonly rows: Int32Array;
  /** The rows of pool `p` stand at `starts[p] … starts[p + 1]`. */
  readonly starts: Int32Array;
  /** Row → position in `rows` at which its run begins; −1 while its total is pending. */
  readonly run: Int32Array;
}

export interface Ranks {
  readonly order: Order;
  /** Row → rank, 1 is best; 0 while its total is pending. */
  readonly rank: Int32Array;
  /** Row → units ranked in its pool. */
  readonly outOf: Int32Array;
  readonly findings: readonly Finding[];
}

/** One thing compared: the row with the higher key (`sign` 1) or the lower one (−1) is better. */
interface Level {
  readonly keys: Float64Array;
  readonly sign: 1 | -1;
  readonly missing: Mask | undefined;
}

/**
 * Orders the units of each pool by their published total, then by the tie-breaks in turn. The published total decides because it is
 * the one people see: two units that both read 92.35 are equal, whatever stood behind the last decimal; a tie-break on the total
 * itself (同分依次: 总分) compares the unrounded ones. Where a tie-break is not known yet for one of the tied, the tie stands.
 */
export function orderWithin(scores: Scores, ranking: Ranking, pools: Pools): Order {
  const { rows, starts } = byPool(scores, pools);
  const run = new Int32Array(scores.units.length).fill(-1);
  const level = levels(scores, ranking);
  const split = (from: number, to: number, depth: number): void => {
    if (to - from === 1) {
      run[rows[from] as number] = from;
      return;
    }
    const part = rows.subarray(from, to);
    const by = level(depth);
    if (!by || (by.missing && part.some((row) => by.missing?.[row]))) {
      for (const row of part) run[row] = from;
      return;
    }
    const { keys, sign } = by;
    part.sort((a, b) => sign * ((keys[b] as number) - (keys[a] as number)) || a - b);
    for (let start = from; start < to; ) {
      const key = keys[rows[start] as number];
      let end = start + 1;
      while (end < to && keys[rows[end] as number] === key) end++;
      split(start, end, depth + 1);
      start = end;
    }
  };
  for (let pool = 0; pool < pools.count; pool++) split(starts[pool] as number, starts[pool + 1] as number, 0);
  return { pools, rows, starts, run };
}

/** The order for each scope, made when first asked for. */
export function orders(regulation: Regulation, scores: Scores): (scope: Scope) => Order {
  const made = new Map<Scope, Order>();
  return (scope) => {
    const order = made.get(scope) ?? orderWithin(scores, regulation.ranking, poolsOf(scores, scope));
    made.set(scope, order);
    return order;
  };
}

/** Ranks of every unit: skipping (1, 1, 3) or dense (1, 1, 2). Pending units have none, and a warning says so. */
export function ranks(regulation: Regulation, scores: Scores, order: Order): Ranks {
  const { rows, starts, run, pools } = order;
  const dense = regulation.ranking.ties === 'dense';
  const rank = new Int32Array(scores.units.length);
  for (let pool = 0; pool < pools.count; pool++) {
    const [from, to] = [starts[pool] as number, starts[pool + 1] as number];
    let runs = 0;
    for (let position = from; position < to; position++) {
      const row = rows[position] as number;
      if (run[row] === position) runs++;
      rank[row] = dense ? runs : (run[row] as number) - from + 1;
    }
  }
  const outOf = pools.of.map((pool) => (starts[pool + 1] as number) - (starts[pool] as number));
  return { order, rank, outOf, findings: [...provisional(scores), ...unknownTieBreaks(regulation, scores)] };
}

function byPool(scores: Scores, pools: Pools): Pick<Order, 'rows' | 'starts'> {
  const starts = new Int32Array(pools.count + 1);
  const known = Int32Array.from(scores.units.keys()).filter((row) => !isMissing(scores.published, row));
  for (const row of known) starts[(pools.of[row] as number) + 1] = (starts[(pools.of[row] as number) + 1] as number) + 1;
  for (let pool = 0; pool < pools.count; pool++) starts[pool + 1] = (starts[pool + 1] as number) + (starts[pool] as number);
  const next = starts.slice();
  const rows = new Int32Array(known.length);
  for (const row of known) {
    const pool = pools.of[row] as number;
    rows[next[pool] as number] = row;
    next[pool] = (next[pool] as number) + 1;
  }
  return { rows, starts };
}

const TOTAL: readonly string[] = ['总分', 'total'];
const columnOf = (scores: Scores, part: string) => scores.parts.get(part) ?? (TOTAL.includes(part) ? scores.total : undefined);

/** The published total at depth 0, then the tie-breaks; keys are made only when a tie asks for them. */
function levels(scores: Scores, ranking: Ranking): (depth: number) => Level | undefined {
  const breaks = ranking.tieBreaks.filter(({ part }) => columnOf(scores, part));
  const made: Level[] = [{ keys: sortKeys(scores.published), sign: 1, missing: undefined }];
  return (depth) => {
    const tieBreak = breaks[depth - 1];
    const column = tieBreak && columnOf(scores, tieBreak.part);
    if (column && !made[depth]) made[depth] = { keys: sortKeys(column), sign: tieBreak.better === 'high' ? 1 : -1, missing: column.missing };
    return made[depth];
  };
}

function provisional({ units, published }: Scores): Finding[] {
  const pending = units.flatMap((_, row) => (isMissing(published, row) ? [row] : []));
  if (pending.length === 0) return [];
  const message = `${nameUnits(units, pending)}的总分尚缺事实，未排名；现有名次以及按名次划定的等次、评选都是暂定的，补齐这些单位的记录后再公布`;
  return [{ severity: 'warning', code: 'ranking-provisional', message }];
}

function unknownTieBreaks({ ranking, parts }: Regulation, scores: Scores): Finding[] {
  const known = [...parts.map(({ name }) => name), '总分'].join('、');
  return ranking.tieBreaks
    .filter(({ part }) => !columnOf(scores, part))
    .map(({ part }) => ({
      severity: 'error',
      code: 'unknown-tie-break',
      message: `同分依次比较的「${part}」不是本细则的部分，比较时跳过了它；请改为其中之一：${known}`,
    }));
}
