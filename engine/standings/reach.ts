import { contains, endValue, type Range } from '../language/expression/range.ts';
import type { Column } from '../number/column.ts';
import { at } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import { sortKeys } from './keys.ts';

/** Questions about a range of the published total. `full` is the greatest total of the unit asked about. */

type Full = F.Fraction | undefined;

/** Whether every end of the range has a number: 满分 has none where the regulation declares no full marks. */
export const isKnown = ({ low, high }: Range, full: Full): boolean =>
  (!low || endValue(low.value, full) !== undefined) && (!high || endValue(high.value, full) !== undefined);

/** Row by row: does its number lie in the range? Asked once for each different number, which is much less than once a row. */
export function inRange(range: Range, column: Column): (row: number, full: Full) => boolean {
  const keys = sortKeys(column);
  const answers = new Map<Full, Map<number, boolean>>();
  return (row, full) => {
    const known = answers.get(full) ?? new Map<number, boolean>();
    answers.set(full, known);
    const key = keys[row] as number;
    const answer = known.get(key) ?? (isKnown(range, full) && contains(range, at(column, row), full));
    known.set(key, answer);
    return answer;
  };
}

/** Whether the range and the closed interval have a number in common. Of an unknown range nothing can be excluded. */
export function overlaps(range: Range, lowest: F.Fraction, highest: F.Fraction, full: Full): boolean {
  const low = range.low && endValue(range.low.value, full);
  const high = range.high && endValue(range.high.value, full);
  const under = low ? F.compare(highest, low) : 1;
  const over = high ? F.compare(high, lowest) : 1;
  return (under > 0 || (under === 0 && range.low?.included === true)) && (over > 0 || (over === 0 && range.high?.included === true));
}

/** Whether the whole closed interval lies in the range. */
export const within = (range: Range, lowest: F.Fraction, highest: F.Fraction, full: Full): boolean =>
  isKnown(range, full) && contains(range, lowest, full) && contains(range, highest, full);

/** The least score with so many decimals by which somebody below the range enters it; undefined where climbing never leads into it. */
export function entry(range: Range, from: F.Fraction, places: number, full: Full): F.Fraction | undefined {
  const low = range.low && endValue(range.low.value, full);
  if (!low || F.compare(from, low) > 0) return undefined;
  const scale = 10n ** BigInt(places);
  const steps = low.num * scale;
  const floor = steps / low.den - (steps % low.den < 0n ? 1n : 0n);
  const exact = steps % low.den === 0n;
  const score = F.fraction(floor + (exact && range.low?.included ? 0n : 1n), scale);
  return F.compare(score, from) > 0 && isKnown(range, full) && contains(range, score, full) ? score : undefined;
}
