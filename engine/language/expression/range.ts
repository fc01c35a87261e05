import { compare, type Fraction } from '../../number/fraction.ts';
import { printNumber } from './print.ts';
import { endValue, isFullEnd, type Range, type RangeLimit, sameEnd } from './range-ends.ts';
import { wordZh } from './words.ts';

export { endValue, isFullEnd, type Range, type RangeEnd, type RangeLimit } from './range-ends.ts';
export { type ParsedRange, parseRange } from './range-parse.ts';

/** Ranges of the language, `90 以上 不满 95`: 以上, 以下 and 至 take the number in, 超过 and 不满 do not (Civil Code, art. 1259). */

/** Whether the value lies in the range. An end at 满分 sets no limit where `full` is not given. */
export function contains(range: Range, value: Fraction, full?: Fraction | undefined): boolean {
  const low = range.low && endValue(range.low.value, full);
  const high = range.high && endValue(range.high.value, full);
  const above = low ? compare(value, low) : 1;
  const below = high ? compare(high, value) : 1;
  return (above > 0 || (above === 0 && range.low?.included === true)) && (below > 0 || (below === 0 && range.high?.included === true));
}

const printEnd = ({ value, percent }: RangeLimit): string => (isFullEnd(value) ? wordZh('full') : printNumber(value, percent));

/** A range in its Chinese spelling; reading it back gives the same range. */
export const printRange = (range: Range): string => spell(range, printEnd);

/** A range for messages; with the full marks known, their number stands beside the word: `0 至 满分（15）`. */
export const describeRange = (range: Range, full?: Fraction | undefined): string =>
  spell(range, (limit) => (isFullEnd(limit.value) && full ? `${printEnd(limit)}（${printNumber(full)}）` : printEnd(limit)));

function spell({ low, high }: Range, end: (limit: RangeLimit) => string): string {
  if (low?.included && high?.included) return sameEnd(low.value, high.value) ? end(low) : `${end(low)} 至 ${end(high)}`;
  const lower = low && (low.included ? `${end(low)} 以上` : `超过 ${end(low)}`);
  const upper = high && (high.included ? `${end(high)} 以下` : `不满 ${end(high)}`);
  return [lower, upper].filter((part) => part !== undefined).join(' ') || '不限';
}
