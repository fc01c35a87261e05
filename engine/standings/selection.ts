import type { Finding } from '../finding.ts';
import { constant } from '../language/expression/constant.ts';
import type { Regulation, Selection } from '../language/regulation.ts';
import { at, isMissing, type Mask } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import type { Scores } from '../scoring/scores.ts';
import { draw, NO_SEAT, OPEN, shareOf } from './draw.ts';
import type { Pools, Scope } from './pools.ts';
import type { Order } from './rank.ts';
import { finding, list, nameUnits, percent } from './wording.ts';

/** Whether a unit meets a selection's own condition (条件), one a row; `missing` rows cannot be told yet. */
export interface Condition {
  readonly flags: Mask;
  readonly missing: Mask | undefined;
}

/** By selection name. A selection with a condition that is not in it counts as not told yet for every unit. */
export type Conditions = ReadonlyMap<string, Condition>;

/** The outcome of one selection. */
export interface Selected {
  readonly selection: Selection;
  readonly order: Order;
  readonly selected: Mask;
  /** Tied at the cut for fewer seats than they are. */
  readonly undecided: Mask;
  /** Seats of each pool; undefined where the regulation sets no quota. */
  readonly seats: Int32Array | undefined;
  /** The row to overtake in each pool; `OPEN` where seats are left, `NO_SEAT` where there are none. */
  readonly cuts: Int32Array;
  readonly findings: readonly Finding[];
}

type Seats = { readonly seats: Int32Array | undefined; readonly share: F.Fraction | undefined; readonly findings: readonly Finding[] };

/**
 * Fills each pool's seats in rank order. Readings taken here:
 * - The quota is a share of all units of the pool, those barred or pending included (该圈层单位总数), rounded down: 6 × 30 % gives 1.
 * - A barred unit, or one that fails the condition, keeps its rank but is passed over; the next in rank moves up.
 * - Units tied at the cut are never split and never exceed the quota: they stay undecided and the seats stay open for a decision.
 * - Pending units are not selected; where one could still come in, a finding says that the selection is provisional.
 */
export function select(regulation: Regulation, scores: Scores, conditions: Conditions, orderOf: (scope: Scope) => Order): Selected[] {
  return regulation.selections.map((selection) => selectOne(regulation, scores, conditions.get(selection.name), selection, orderOf(selection.per)));
}

function selectOne(regulation: Regulation, scores: Scores, condition: Condition | undefined, selection: Selection, order: Order): Selected {
  const { pools } = order;
  const { seats, share, findings } = seatsOf(regulation, selection, pools);
  const open = openness(scores, selection, condition);
  const [selected, undecided] = [new Uint8Array(scores.units.length), new Uint8Array(scores.units.length)];
  const cuts = new Int32Array(pools.count);
  const ties: Finding[] = [];
  for (let pool = 0; pool < pools.count; pool++) {
    const places = seats ? (seats[pool] as number) : Number.POSITIVE_INFINITY;
    const { taken, tied, left, cut } = draw(order, pool, places, (row) => open[row] === MEETS, 'top');
    cuts[pool] = cut;
    for (const row of taken) selected[row] = 1;
    for (const row of tied) undecided[row] = 1;
    if (tied.length > 0) ties.push(tie(scores, selection, pools.names[pool] ?? '', places, left, tied));
  }
  const late = entrants(scores, order, cuts, open);
  return {
    selection,
    order,
    selected,
    undecided,
    seats,
    cuts,
    findings: [
      ...findings,
      ...(findings.length > 0 ? [] : withoutSeats(selection, pools, seats, share)),
      ...ties,
      ...provisional(scores, selection, late),
    ],
  };
}

/** Seats by pool. A quota that cannot be worked out gives none, and an error says so. */
function seatsOf({ settings }: Regulation, { name, quota, place }: Selection, pools: Pools): Seats {
  if (!quota) return { seats: undefined, share: undefined, findings: [] };
  const amount = constant(quota.of, settings);
  const problem = !amount.ok ? amount.problem : amount.value.num < 0n ? `名额不能是负数 ${F.format(amount.value)}` : undefined;
  if (!amount.ok || problem !== undefined) {
    const message = `评选「${name}」的名额算不出来，未评出任何单位：${problem}`;
    return { seats: new Int32Array(pools.count), share: undefined, findings: [finding('error', 'quota-unknown', message, place)] };
  }
  const seats = quota.share
    ? pools.sizes.map((size) => shareOf(amount.value, size))
    : pools.sizes.map((size) => Math.min(size, Number(amount.value.num / amount.value.den)));
  return { seats, share: quota.share ? amount.value : undefined, findings: [] };
}

const MEETS = 1;
const UNTOLD = 2;

/** A row: `MEETS` may be selected now, `UNTOLD` lacks its total or its condition and may yet come in, 0 is out. */
function openness(scores: Scores, { name, when }: Selection, condition: Condition | undefined): Uint8Array {
  const [here, everywhere] = [scores.barred.get(name), scores.barred.get('*')];
  return Uint8Array.from(scores.units, (_, row) => {
    if (here?.[row] || everywhere?.[row]) return 0;
    const told = !when || (condition !== undefined && !condition.missing?.[row]);
    if (when && told && !condition?.flags[row]) return 0;
    return told && !isMissing(scores.published, row) ? MEETS : UNTOLD;
  });
}

/** Untold units whose highest possible total reaches the cut of their pool, or that find seats left. */
function entrants(scores: Scores, { pools }: Order, cuts: Int32Array, open: Uint8Array): number[] {
  return scores.units.flatMap((_, row) => {
    const cut = cuts[pools.of[row] as number] ?? NO_SEAT;
    if (open[row] !== UNTOLD || cut === NO_SEAT) return [];
    if (cut === OPEN || isMissing(scores.highest, row)) return [row];
    return F.compare(at(scores.highest, row), at(scores.published, cut)) >= 0 ? [row] : [];
  });
}

function tie(scores: Scores, selection: Selection, pool: string, seats: number, left: number, tied: readonly number[]): Finding {
  const score = F.format(at(scores.published, tied[0] as number));
  const message =
    `评选「${selection.name}」${pool}名额 ${seats} 个，还剩 ${left} 个，${nameUnits(scores.units, tied)}同为 ${score} 分，超出名额，均未列入；` +
    `请决定由其中哪 ${left} 家入选，或在「排名」中写明同分依次比较什么`;
  return finding('warning', 'tie-at-quota', message, selection.place);
}

function provisional(scores: Scores, selection: Selection, late: readonly number[]): Finding[] {
  if (late.length === 0) return [];
  const message = `评选「${selection.name}」的结果是暂定的：${nameUnits(scores.units, late)}的总分或条件还缺事实，补齐后仍可能入选；请补齐后再公布`;
  return [finding('warning', 'selection-provisional', message, selection.place)];
}

function withoutSeats(selection: Selection, { sizes, names }: Pools, seats: Int32Array | undefined, share: F.Fraction | undefined): Finding[] {
  const empty = names.flatMap((name, pool) => {
    const size = sizes[pool] as number;
    if (seats?.[pool] !== 0 || size === 0) return [];
    if (share === undefined) return [`${name}（名额为 0）`];
    const product = F.format(F.mul(share, F.fraction(BigInt(size))));
    return [`${name} ${size} 家 × ${percent(share)} = ${product}，不足 1 名`];
  });
  if (empty.length === 0) return [];
  const message = `评选「${selection.name}」在下列范围没有名额：${list(empty, '处')}；名额向下取整，如仍应评出单位，请提高比例或把名额写成个数`;
  return [finding('note', 'quota-zero', message, selection.place)];
}
