import type { Outcome } from './outcome.ts';

/** One unit before and after. */
export interface Move {
  readonly was: Outcome;
  readonly is: Outcome;
  /** Places gained (positive) or lost in its group; null where one of the ranks is open. */
  readonly places: number | null;
  /** Points more (positive) or less; null where one of the totals is open. */
  readonly points: number | null;
  readonly tierChanged: boolean;
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly changed: boolean;
}

export function movesBetween(before: readonly Outcome[], after: readonly Outcome[]): Move[] {
  const old = new Map(before.map((one) => [one.unitId, one] as const));
  return after.flatMap((is) => {
    const was = old.get(is.unitId);
    return was ? [moveOf(was, is)] : [];
  });
}

function moveOf(was: Outcome, is: Outcome): Move {
  const places = was.rank === null || is.rank === null ? null : was.rank - is.rank;
  const points = was.total === null || is.total === null ? null : Number((is.total - was.total).toFixed(6));
  const tierChanged = was.tier !== is.tier;
  const won = is.selections.filter((one) => !was.selections.includes(one));
  const lost = was.selections.filter((one) => !is.selections.includes(one));
  const opened = was.rank !== is.rank || was.total !== is.total || String(was.undecided) !== String(is.undecided);
  return { was, is, places, points, tierChanged, won, lost, changed: opened || tierChanged || won.length + lost.length > 0 };
}

/** Who changes what, counted. */
export interface Summary {
  readonly risen: number;
  readonly fallen: number;
  readonly tiers: number;
  /** Selections that change hands: who comes in, who goes out. */
  readonly won: readonly { readonly name: string; readonly selection: string }[];
  readonly lost: readonly { readonly name: string; readonly selection: string }[];
  readonly points: number;
}

export function summaryOf(moves: readonly Move[]): Summary {
  const count = (wanted: (move: Move) => boolean) => moves.filter(wanted).length;
  return {
    risen: count(({ places }) => (places ?? 0) > 0),
    fallen: count(({ places }) => (places ?? 0) < 0),
    tiers: count(({ tierChanged }) => tierChanged),
    won: moves.flatMap(({ is: { name }, won }) => won.map((selection) => ({ name, selection }))),
    lost: moves.flatMap(({ is: { name }, lost }) => lost.map((selection) => ({ name, selection }))),
    points: count((move) => move.was.total !== move.is.total),
  };
}
