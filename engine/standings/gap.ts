import type { Regulation } from '../language/regulation.ts';
import { at, isMissing } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import type { Scores } from '../scoring/scores.ts';
import { fullOf } from './conversion.ts';
import { NO_SEAT, OPEN } from './draw.ts';
import { entry } from './reach.ts';
import type { Selected } from './selection.ts';
import type { Settled } from './standings.ts';
import { isDrawn } from './tiers.ts';

/** How far a unit is from something better, the others staying where they are. */
export interface Gap {
  /** The published total in question, and how many points it is above the unit's own. */
  readonly score: F.Fraction;
  readonly points: F.Fraction;
  /** True where drawing level may not be enough: the score must be passed, or a tie broken. */
  readonly beyond: boolean;
}

export interface Gaps {
  /** The next better rank that somebody holds; undefined for the first. */
  readonly rank: (Gap & { readonly rank: number }) | undefined;
  /** The nearest tier up. */
  readonly tier: (Gap & { readonly tier: string }) | undefined;
  /** Selections that points alone could still win: not those won already, barred, without seats, or with seats left. */
  readonly selections: readonly (Gap & { readonly selection: string })[];
}

/** The gaps of one unit; a pending unit has none. Costs no more than the number of tiers and selections. */
export function gaps(regulation: Regulation, scores: Scores, settled: Settled, row: number): Gaps {
  if (row < 0 || row >= scores.units.length || isMissing(scores.published, row)) return { rank: undefined, tier: undefined, selections: [] };
  return {
    rank: toRank(regulation, scores, settled, row),
    tier: toTier(regulation, scores, settled, row),
    selections: toSelections(scores, settled, row),
  };
}

const gapTo = (scores: Scores, row: number, score: F.Fraction, beyond: boolean): Gap => ({
  score,
  points: F.sub(score, at(scores.published, row)),
  beyond,
});

function toRank(regulation: Regulation, scores: Scores, { ranks }: Settled, row: number): Gaps['rank'] {
  const { order, rank } = ranks;
  const run = order.run[row] as number;
  if (run === order.starts[order.pools.of[row] as number]) return undefined;
  const above = order.rows[run - 1] as number;
  const beyond = regulation.ranking.tieBreaks.length > 0;
  return { ...gapTo(scores, row, at(scores.published, above), beyond), rank: rank[above] as number };
}

function toTier(regulation: Regulation, scores: Scores, { tiers }: Settled, row: number): Gaps['tier'] {
  const [unit, own] = [scores.units[row], at(scores.published, row)];
  if (!unit) return undefined;
  const full = fullOf(regulation, unit);
  const given = tiers.tier[row] ?? -1;
  let nearest: Gaps['tier'];
  regulation.tiers.forEach((tier, index) => {
    if (index === given) return;
    const cut = tiers.cuts.get(index)?.[scores.peerGroup[row] as number];
    let gap: Gap | undefined;
    if (cut !== undefined && cut >= 0) {
      // A unit above the cut of a tier that it does not have is in a better one; one level with it is tied there, or in a better one.
      const score = at(scores.published, cut);
      const order = F.compare(score, own);
      if (order > 0 || (order === 0 && (given === -1 || index < given))) gap = gapTo(scores, row, score, true);
    } else if (!isDrawn(tier) || cut === OPEN) {
      const score = tier.range && entry(tier.range, own, regulation.decimals, full);
      if (score) gap = gapTo(scores, row, score, false);
    }
    if (gap && (!nearest || isNearer(gap, nearest))) nearest = { ...gap, tier: tier.name };
  });
  return nearest;
}

const isNearer = (a: Gap, b: Gap): boolean => (F.compare(a.points, b.points) || Number(a.beyond) - Number(b.beyond)) < 0;

function toSelections(scores: Scores, { selections }: Settled, row: number): Gaps['selections'] {
  return selections.flatMap((one) => {
    const { name } = one.selection;
    const cut = cutOf(one, row);
    if (one.selected[row] || cut < 0 || scores.barred.get(name)?.[row] || scores.barred.get('*')?.[row]) return [];
    const gap = gapTo(scores, row, at(scores.published, cut), true);
    // Above the cut and yet not selected: its condition fails, not its points.
    return gap.points.num < 0n ? [] : [{ ...gap, selection: name }];
  });
}

const cutOf = ({ cuts, order }: Selected, row: number): number => cuts[order.pools.of[row] as number] ?? NO_SEAT;
