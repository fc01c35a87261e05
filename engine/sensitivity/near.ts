import type { Assessed } from '../assessment.ts';
import { at, isMissing } from '../number/column.ts';
import { compare } from '../number/fraction.ts';

/** Rows that stand nearest to the cut of a selection: on either side of it so many, and all that are tied at it. Units without a total are far from everything. */
export function nearCuts({ scores, settled }: Assessed, each: number): number[] {
  const near = new Set<number>();
  for (const { selection, order, selected, undecided } of settled.selections) {
    const pools = Array.from({ length: order.pools.count }, () => ({ inside: [] as number[], outside: [] as number[] }));
    order.pools.of.forEach((pool, row) => {
      const sides = pools[pool];
      if (!sides || isMissing(scores.published, row)) return;
      if (undecided[row]) near.add(row);
      else if (selected[row]) sides.inside.push(row);
      else if (!scores.barred.get(selection.name)?.[row] && !scores.barred.get('*')?.[row]) sides.outside.push(row);
    });
    const upwards = (one: number, other: number) => compare(at(scores.published, one), at(scores.published, other)) || one - other;
    for (const { inside, outside } of pools) {
      for (const row of inside.sort(upwards).slice(0, each)) near.add(row);
      for (const row of outside.sort((one, other) => upwards(other, one)).slice(0, each)) near.add(row);
    }
  }
  return [...near].sort((one, other) => one - other);
}
