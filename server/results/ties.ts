import { at, type Fraction } from '@kaocheng/engine';
import type { TieDecision } from './decisions-table.ts';
import type { Evaluated } from './evaluation.ts';

/** Units that stand equal at a quota for fewer seats than they are: the regulation leaves open who is selected. */
export interface Tie {
  readonly selection: string;
  readonly pool: string;
  readonly seats: number;
  /** Seats that they compete for. */
  readonly left: number;
  readonly score: Fraction;
  /** Rows of the units. */
  readonly rows: readonly number[];
  /** What was decided, where it was decided on exactly these units. */
  readonly decision: Decision | undefined;
  /** True where something was decided on other units than those tied now: it no longer counts. */
  readonly stale: boolean;
}

export interface Decision {
  /** Rows of the units that were chosen. */
  readonly chosen: readonly number[];
  readonly reason: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string;
}

/** What ties are found in. */
export type Settled = Pick<Evaluated, 'assessed' | 'decisions' | 'rows' | 'view'>;

const known = new WeakMap<Settled, readonly Tie[]>();

/** Every tie at a quota, with what was decided on it. A decision counts only for the tie on which it was taken, and never beyond the quota. */
export function tiesOf(evaluated: Settled): readonly Tie[] {
  const ties = known.get(evaluated) ?? findTies(evaluated);
  known.set(evaluated, ties);
  return ties;
}

function findTies({ assessed, decisions, rows, view }: Settled): Tie[] {
  return assessed.settled.selections.flatMap(({ selection, order, selected, undecided, seats }) => {
    if (!undecided.includes(1) || !seats) return [];
    const { pools } = order;
    const taken = new Int32Array(pools.count);
    const tied = Array.from({ length: pools.count }, (): number[] => []);
    pools.of.forEach((pool, row) => {
      if (selected[row]) taken[pool] = (taken[pool] ?? 0) + 1;
      if (undecided[row]) tied[pool]?.push(row);
    });
    return tied.flatMap((equals, pool): Tie[] => {
      const [first] = equals;
      if (first === undefined) return [];
      const places = seats[pool] ?? 0;
      const left = places - (taken[pool] ?? 0);
      const decidedHere = decisions.filter((one) => one.selection === selection.name && pools.of[rows.get(one.unitId) ?? -1] === pool);
      const decision = view === 'official' ? decisionOn(equals, left, decidedHere, rows) : undefined;
      const common = { selection: selection.name, pool: pools.names[pool] ?? '', seats: places, left, rows: equals };
      return [{ ...common, score: at(assessed.scores.published, first), decision, stale: decidedHere.length > 0 && !decision }];
    });
  });
}

function decisionOn(equals: readonly number[], left: number, taken: readonly TieDecision[], rows: ReadonlyMap<number, number>): Decision | undefined {
  const [first] = taken;
  const decided = new Map(taken.map(({ unitId, chosen }) => [rows.get(unitId) ?? -1, chosen] as const));
  const chosen = equals.filter((row) => decided.get(row));
  if (!first || decided.size !== equals.length || !equals.every((row) => decided.has(row)) || chosen.length > left) return undefined;
  return { chosen, reason: first.reason, decidedByName: first.decidedByName, decidedAt: first.decidedAt };
}
