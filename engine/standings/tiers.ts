import type { Finding } from '../finding.ts';
import type { Amount, Regulation, Tier } from '../language/regulation.ts';
import { at, isMissing, type Mask } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import type { Scores } from '../scoring/scores.ts';
import { fullOf } from './conversion.ts';
import { draw, shareOf } from './draw.ts';
import type { Scope } from './pools.ts';
import type { Order } from './rank.ts';
import { inRange, isKnown, overlaps, within } from './reach.ts';
import { finding, nameUnits } from './wording.ts';

export interface Tiers {
  /** Row → index in the regulation's tiers, −1 for none. */
  readonly tier: Int32Array;
  /** Peer groups in rank order: that within which relative tiers are drawn. */
  readonly order: Order | undefined;
  /** Tier index → the row to overtake in each peer group, for tiers drawn from the top. */
  readonly cuts: ReadonlyMap<number, Int32Array>;
  readonly findings: readonly Finding[];
}

type DrawnTier = Tier & { readonly end: 'top' | 'bottom'; readonly amount: Amount };

/** A tier that is drawn from the peer group, as against one that is a range of the score alone. */
export const isDrawn = (tier: Tier): tier is DrawnTier => tier.end !== undefined && tier.amount !== undefined;

/**
 * The first tier, top down, that each unit fits. Whether a unit fits one tier does not depend on the others: 前 50% is the better half
 * of the whole peer group, those already in a higher tier included. A share is of all units of the peer group, pending ones too,
 * rounded down, and is drawn in rank order from those inside the tier's range; units tied at the cut are left out, all of them.
 * A pending unit has a tier only where every total that it can still reach lies in the same range of the score.
 */
export function tiersOf(regulation: Regulation, scores: Scores, orderOf: (scope: Scope) => Order): Tiers {
  const { tiers } = regulation;
  const tier = new Int32Array(scores.units.length).fill(-1);
  const order = tiers.some(isDrawn) ? orderOf('group') : undefined;
  const cuts = new Map<number, Int32Array>();
  const findings: Finding[] = [];
  tiers.forEach((one, index) => {
    const inside = insideRange(regulation, scores, one);
    let fits = inside;
    if (order && isDrawn(one)) {
      const drawn = drawTier(scores, order, one, inside);
      fits = (row) => drawn.members[row] === 1;
      findings.push(...drawn.findings);
      if (one.end === 'top') cuts.set(index, drawn.cuts);
    }
    tier.forEach((given, row) => {
      if (given === -1 && !isMissing(scores.published, row) && fits(row)) tier[row] = index;
    });
  });
  scores.units.forEach((_, row) => {
    if (isMissing(scores.published, row)) tier[row] = pendingTier(regulation, scores, row);
  });
  return { tier, order, cuts, findings: [...findings, ...withoutFull(regulation, scores)] };
}

/** Units for which a range at 满分 says nothing, because no full marks are declared for them: they do not fit that tier. */
function withoutFull(regulation: Regulation, scores: Scores): Finding[] {
  return regulation.tiers.flatMap((tier) => {
    const { range } = tier;
    if (!range || isKnown(range, undefined)) return [];
    const rows = scores.units.flatMap((unit, row) => (isKnown(range, fullOf(regulation, unit)) ? [] : [row]));
    if (rows.length === 0) return [];
    const message = `等次「${tier.name}」的范围用了满分，但${nameUnits(scores.units, rows)}没有声明满分，无法判断；请在「满分」中写明其考核对象类型的满分`;
    return [finding('error', 'tier-without-full', message, tier.place)];
  });
}

function insideRange(regulation: Regulation, scores: Scores, { range }: Tier): (row: number) => boolean {
  if (!range) return () => true;
  const test = inRange(range, scores.published);
  return (row) => {
    const unit = scores.units[row];
    return unit !== undefined && test(row, fullOf(regulation, unit));
  };
}

function drawTier(scores: Scores, order: Order, tier: DrawnTier, inside: (row: number) => boolean) {
  const { pools } = order;
  const members: Mask = new Uint8Array(scores.units.length);
  const cuts = new Int32Array(pools.count);
  const findings: Finding[] = [];
  for (let pool = 0; pool < pools.count; pool++) {
    const seats = seatsOf(tier.amount, pools.sizes[pool] as number);
    const { taken, tied, left, cut } = draw(order, pool, seats, inside, tier.end);
    cuts[pool] = cut;
    for (const row of taken) members[row] = 1;
    if (tied.length > 0) findings.push(tie(scores, tier, pools.names[pool] ?? '', seats, left, tied));
  }
  return { members, cuts, findings };
}

const seatsOf = (amount: Amount, size: number): number =>
  amount.kind === 'share' ? shareOf(amount.of, size) : Math.max(0, Math.min(size, Math.floor(amount.of)));

function tie(scores: Scores, tier: Tier, pool: string, seats: number, left: number, tied: readonly number[]): Finding {
  const score = F.format(at(scores.published, tied[0] as number));
  const message =
    `等次「${tier.name}」${pool}至多 ${seats} 家，还剩 ${left} 家，${nameUnits(scores.units, tied)}同为 ${score} 分，超出数量，均未划入；` +
    `如要划入其中 ${left} 家，请在「排名」中写明同分依次比较什么`;
  return finding('warning', 'tie-at-tier', message, tier.place);
}

/** Goes down the tiers while the whole interval of a pending unit lies outside them; −1 as soon as one is possible but not certain. */
function pendingTier(regulation: Regulation, scores: Scores, row: number): number {
  const unit = scores.units[row];
  if (!unit || isMissing(scores.lowest, row) || isMissing(scores.highest, row)) return -1;
  const [lowest, highest] = [at(scores.lowest, row), at(scores.highest, row)];
  const full = fullOf(regulation, unit);
  for (const [index, tier] of regulation.tiers.entries()) {
    if (tier.range && !overlaps(tier.range, lowest, highest, full)) continue;
    const certain = !isDrawn(tier) && (!tier.range || within(tier.range, lowest, highest, full));
    return certain ? index : -1;
  }
  return -1;
}
