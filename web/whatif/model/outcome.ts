import { type TrialRun, unitResults } from '@kaocheng/engine';
import type { TrialAnswer } from '../types.ts';

/** One unit's result and place in one run: plain data. */
export interface Outcome {
  readonly unitId: number;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  /** Among whom it is ranked. */
  readonly pool: string;
  readonly total: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly rank: number | null;
  readonly rankOutOf: number;
  readonly tier: string | null;
  readonly selections: readonly string[];
  /** Tied at the cut of a selection, and not decided. */
  readonly undecided: readonly string[];
  readonly barredFrom: readonly string[];
}

/** All units of a run, in the order of the units. A tie that was decided stays decided while the same units are tied. */
export function outcomesOf({ program, assessed }: TrialRun, decisions: TrialAnswer['decisions']): Outcome[] {
  const { pools } = assessed.settled.ranks.order;
  const given = decided({ assessed }, decisions);
  return unitResults(program, assessed).map((result, row) => {
    const { unit, name, kind, group, total, lowest = null, highest = null, rank, rankOutOf, tier, selections, undecided, barredFrom } = result;
    const chosen = given.get(row);
    return {
      unitId: Number(unit),
      name,
      kind,
      group,
      pool: pools.names[pools.of[row] ?? -1] ?? '',
      total,
      lowest,
      highest,
      rank,
      rankOutOf,
      tier,
      selections: [...selections, ...(chosen?.won ?? [])],
      undecided: undecided.filter((one) => !chosen?.about.includes(one)),
      barredFrom,
    };
  });
}

/** Row → selections that a decision was about, and those it gave. */
function decided({ assessed: { settled, scores } }: Pick<TrialRun, 'assessed'>, decisions: TrialAnswer['decisions']) {
  const found = new Map<number, { about: string[]; won: string[] }>();
  for (const { selection, tied, chosen } of decisions) {
    const one = settled.selections.find((each) => each.selection.name === selection);
    const rows = tied.map((unitId) => scores.units.findIndex(({ id }) => id === String(unitId)));
    const [first = -1] = rows;
    const pool = one?.order.pools.of[first];
    if (!one || pool === undefined) continue;
    const now = Array.from(one.undecided.keys()).filter((row) => one.undecided[row] && one.order.pools.of[row] === pool);
    const taken = Array.from(one.selected.keys()).filter((row) => one.selected[row] && one.order.pools.of[row] === pool).length;
    const left = (one.seats?.[pool] ?? 0) - taken;
    if (now.length !== rows.length || !now.every((row) => rows.includes(row)) || chosen.length > left) continue;
    for (const [index, row] of rows.entries()) {
      const place = found.get(row) ?? { about: [], won: [] };
      place.about.push(selection);
      if (chosen.includes(tied[index] ?? -1)) place.won.push(selection);
      found.set(row, place);
    }
  }
  return found;
}
