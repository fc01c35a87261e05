import { dayOf, type Instant } from '../instant.ts';
import type { Stop } from './case.ts';
import { FOREVER, NO_STOPS } from './due.ts';

/** Stopped periods in order and without overlap, as flat pairs of moments; an open end is Infinity. */
export function mergeStops(stops: readonly Stop[]): Float64Array {
  const sorted = [...stops].sort((a, b) => a.from - b.from);
  const pairs: Instant[] = [];
  for (const { from, to = Number.POSITIVE_INFINITY } of sorted) {
    const end = pairs.length > 0 ? (pairs[pairs.length - 1] ?? 0) : Number.NEGATIVE_INFINITY;
    if (from > end) pairs.push(from, to);
    else if (to > end) pairs[pairs.length - 1] = to;
  }
  return Float64Array.from(pairs);
}

/**
 * The same on days, for limits in days: stopped from the day of the first moment up to, but not with, the day on which the clock goes on.
 * A stop that begins and ends on one day stops no day.
 */
export function stopDays(stops: readonly Stop[]): Int32Array {
  if (stops.length === 0) return NO_STOPS;
  return Int32Array.from(mergeStops(stops), (moment) => (moment === Number.POSITIVE_INFINITY ? FOREVER : dayOf(moment)));
}
