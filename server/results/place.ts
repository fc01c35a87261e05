import { type Fraction, format, type Gap, gaps, type UnitResult, unitResults } from '@kaocheng/engine';
import type { Evaluated } from './evaluation.ts';
import { tiesOf } from './ties.ts';
import { isWaiting } from './views.ts';

/** The distance to something better. */
export interface Distance {
  /** What is better: `第 3 名`, a tier, a selection. */
  readonly to: string;
  readonly points: number;
  /** The total that would be level with it. */
  readonly score: number;
  /** True where drawing level may not be enough. */
  readonly beyond: boolean;
}

/** One unit's result and place, with what is still open. */
export interface Placed extends Omit<UnitResult, 'unit' | 'clauses' | 'notApplicable' | 'lowest' | 'highest' | 'selected' | 'barred'> {
  readonly unitId: number;
  /** Among whom it is ranked, and the place of that group among the groups. */
  readonly pool: string;
  readonly poolOrder: number;
  /** Bounds of a total that is pending; null where it is known or has no bound. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Selections that were given by a decision on a tie; they stand in `selections` too. */
  readonly byDecision: readonly string[];
  /** Clauses without points yet. */
  readonly missing: number;
  /** Facts of the unit that nobody has looked at yet, and those sent back to it. */
  readonly waiting: number;
  readonly returned: number;
  readonly next: { readonly rank: Distance | null; readonly tier: Distance | null; readonly selections: readonly Distance[] };
}

const known = new WeakMap<Evaluated, readonly Placed[]>();

/** All units in the order of the evaluation's rows; worked out once. */
export function placesOf(evaluated: Evaluated): readonly Placed[] {
  const places = known.get(evaluated) ?? place(evaluated);
  known.set(evaluated, places);
  return places;
}

function place(evaluated: Evaluated): Placed[] {
  const { book, assessed } = evaluated;
  const { scores, settled } = assessed;
  const { pools } = settled.ranks.order;
  const [waiting, returned] = [countBy(evaluated, isWaiting), countBy(evaluated, ({ source, state }) => source === 'unit' && state === 'returned')];
  const chosen = chosenBy(evaluated);
  const missing = openClauses(evaluated);
  const distance = distances(evaluated);
  return unitResults(book.program, assessed, { clauses: false }).map((result, row) => {
    const { unit, clauses: _, notApplicable: _none, lowest = null, highest = null, selected: _won, barred: _bars, ...rest } = result;
    const unitId = Number(unit);
    const byDecision = chosen.given.get(row) ?? [];
    const decided = chosen.decided.get(row) ?? [];
    return {
      ...rest,
      unitId,
      pool: pools.names[pools.of[row] ?? -1] ?? '',
      poolOrder: pools.of[row] ?? 0,
      lowest,
      highest,
      selections: [...rest.selections, ...byDecision],
      undecided: rest.undecided.filter((name) => !decided.includes(name)),
      byDecision,
      missing: missing[row] ?? 0,
      waiting: waiting.get(unitId) ?? 0,
      returned: returned.get(unitId) ?? 0,
      next: distance(gaps(book.program.regulation, scores, settled, row)),
    };
  });
}

function countBy({ facts }: Evaluated, wanted: (fact: Evaluated['facts'][number]) => boolean): Map<number, number> {
  const counts = new Map<number, number>();
  for (const fact of facts) if (wanted(fact)) counts.set(fact.unitId, (counts.get(fact.unitId) ?? 0) + 1);
  return counts;
}

/** Row → selections that a decision gave it, and those on which was decided at all. */
function chosenBy(evaluated: Evaluated) {
  const [given, decided] = [new Map<number, string[]>(), new Map<number, string[]>()];
  const put = (map: Map<number, string[]>, row: number, name: string) => map.set(row, [...(map.get(row) ?? []), name]);
  for (const { selection, rows, decision } of tiesOf(evaluated)) {
    if (!decision) continue;
    for (const row of rows) put(decided, row, selection);
    for (const row of decision.chosen) put(given, row, selection);
  }
  return { given, decided };
}

/** How many clauses of each unit have no points yet. */
function openClauses({ assessed: { scores } }: Evaluated): Int32Array {
  const counts = new Int32Array(scores.units.length);
  for (const { points, applies } of scores.rules.values()) {
    points.missing?.forEach((flag, row) => {
      if (flag && (applies?.[row] ?? 1)) counts[row] = (counts[row] ?? 0) + 1;
    });
  }
  return counts;
}

function distances({ book }: Evaluated) {
  const { decimals } = book.program.regulation;
  const number = (value: Fraction) => Number(format(value, decimals));
  const distance = ({ points, score, beyond }: Gap, to: string): Distance => ({ to, points: number(points), score: number(score), beyond });
  return ({ rank, tier, selections }: ReturnType<typeof gaps>): Placed['next'] => ({
    rank: rank ? distance(rank, `第 ${rank.rank} 名`) : null,
    tier: tier ? distance(tier, tier.tier) : null,
    selections: selections.map((gap) => distance(gap, gap.selection)),
  });
}
