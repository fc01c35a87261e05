import type { Assessed } from '../assessment.ts';

/** How somebody stands to a selection. */
export type Place = 'in' | 'tied' | 'out';

/** Somebody whose selection hangs on one thing. */
export interface Flip {
  readonly selection: string;
  /** Row of the unit. */
  readonly row: number;
  readonly from: Place;
  readonly to: Place;
}

/** Who wins, loses or comes to a tie between two runs. A selection that only one of them knows is left out. */
export function flips(before: Assessed, after: Assessed): Flip[] {
  const then = new Map(after.settled.selections.map((one) => [one.selection.name, one] as const));
  return before.settled.selections.flatMap((one) => {
    const other = then.get(one.selection.name);
    if (!other) return [];
    return Array.from(one.selected.keys()).flatMap((row): Flip[] => {
      const [from, to] = [placeOf(one, row), placeOf(other, row)];
      return from === to ? [] : [{ selection: one.selection.name, row, from, to }];
    });
  });
}

const placeOf = ({ selected, undecided }: { readonly selected: Uint8Array; readonly undecided: Uint8Array }, row: number): Place =>
  selected[row] ? 'in' : undecided[row] ? 'tied' : 'out';
