import type { Placed } from './place.ts';

/** How points are spread over the units, for charts: plain numbers, rounded for the eye. */

const MOST_BINS = 16;
const WIDTHS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

export interface Distribution {
  readonly edges: number[];
  readonly series: { pool: string; counts: number[] }[];
}

/** Units by total, in steps of a round width; undefined where no total is known. */
export function distributionOf(places: readonly Pick<Placed, 'total' | 'pool'>[]): Distribution | undefined {
  const known = places.flatMap(({ total, pool }) => (total === null ? [] : [{ total, pool }]));
  if (known.length === 0) return undefined;
  const [least, most] = known.reduce(([low, high], { total }) => [Math.min(low, total), Math.max(high, total)], [Infinity, -Infinity]);
  const width = WIDTHS.find((one) => Math.floor(most / one) - Math.floor(least / one) < MOST_BINS) ?? (most - least) / MOST_BINS;
  const first = Math.floor(least / width);
  const bins = Math.floor(most / width) - first + 1;
  const series = new Map<string, number[]>();
  for (const { total, pool } of known) {
    const counts = series.get(pool) ?? new Array<number>(bins).fill(0);
    const bin = Math.floor(total / width) - first;
    counts[bin] = (counts[bin] ?? 0) + 1;
    series.set(pool, counts);
  }
  const edges = Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * width).toFixed(2)));
  return { edges, series: [...series].map(([pool, counts]) => ({ pool, counts })) };
}

/** Mean points of each part in each pool, over the units of which it is known. */
export function breakdownOf(
  places: readonly Pick<Placed, 'parts' | 'pool'>[],
  parts: readonly string[],
): { pool: string; means: Record<string, number | null> }[] {
  const sums = new Map<string, Map<string, { sum: number; count: number }>>();
  for (const { pool, parts: points } of places) {
    const ofPool = sums.get(pool) ?? new Map<string, { sum: number; count: number }>();
    sums.set(pool, ofPool);
    for (const part of parts) {
      const value = points[part];
      if (value === null || value === undefined) continue;
      const { sum, count } = ofPool.get(part) ?? { sum: 0, count: 0 };
      ofPool.set(part, { sum: sum + value, count: count + 1 });
    }
  }
  const mean = (of: { sum: number; count: number } | undefined): number | null => (of ? Math.round((of.sum / of.count) * 100) / 100 : null);
  return [...sums].map(([pool, ofPool]) => ({ pool, means: Object.fromEntries(parts.map((part) => [part, mean(ofPool.get(part))])) }));
}
