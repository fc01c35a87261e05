import type { Assessed } from '../assessment.ts';
import { at, isMissing } from '../number/column.ts';
import { compare } from '../number/fraction.ts';

export interface Near {
  /** In the order of the units. */
  readonly rows: readonly number[];
  /** Units tied at a cut that are too many to be looked at. */
  readonly left: number;
}

/** So many times as many are looked at where they are tied. */
const TIED = 4;

/** Rows that stand nearest to the cut of a selection: so many on either side of it, and those tied at it. Units without a total are far from everything. */
export function nearCuts({ scores, settled }: Assessed, each: number): Near {
  const near = new Set<number>();
  const beyond = new Set<number>();
  for (const { selection, order, selected, undecided } of settled.selections) {
    const pools = Array.from({ length: order.pools.count }, () => ({ inside: [] as number[], tied: [] as number[], outside: [] as number[] }));
    order.pools.of.forEach((pool, row) => {
      const sides = pools[pool];
      if (!sides || isMissing(scores.published, row)) return;
      if (undecided[row]) sides.tied.push(row);
      else if (selected[row]) sides.inside.push(row);
      else if (!scores.barred.get(selection.name)?.[row] && !scores.barred.get('*')?.[row]) sides.outside.push(row);
    });
    const upwards = (one: number, other: number) => compare(at(scores.published, one), at(scores.published, other)) || one - other;
    for (const { inside, tied, outside } of pools) {
      for (const row of tied.slice(0, each * TIED)) near.add(row);
      for (const row of tied.slice(each * TIED)) beyond.add(row);
      for (const row of inside.sort(upwards).slice(0, each)) near.add(row);
      for (const row of outside.sort((one, other) => upwards(other, one)).slice(0, each)) near.add(row);
    }
  }
  return { rows: [...near].sort((one, other) => one - other), left: [...beyond].filter((row) => !near.has(row)).length };
}
