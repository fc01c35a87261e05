import { equal, type Fraction } from '../../number/fraction.ts';

/** The data of a range: what its ends are. Reading, printing and testing stand in `range.ts`. */

/** An end of a range: a number, or the full marks of wherever the range stands. */
export type RangeEnd = Fraction | { readonly full: true };

export interface RangeLimit {
  readonly value: RangeEnd;
  readonly included: boolean;
  /** Whether it was written with a percent sign: for printing only, the value is already the fraction. */
  readonly percent?: boolean | undefined;
}

export interface Range {
  readonly low?: RangeLimit | undefined;
  readonly high?: RangeLimit | undefined;
}

export const isFullEnd = (end: RangeEnd): end is { readonly full: true } => 'full' in end;

/** An end's number; undefined for 满分 where no full marks are known. */
export const endValue = (end: RangeEnd, full?: Fraction | undefined): Fraction | undefined => (isFullEnd(end) ? full : end);

export const sameEnd = (a: RangeEnd, b: RangeEnd): boolean => (isFullEnd(a) || isFullEnd(b) ? isFullEnd(a) && isFullEnd(b) : equal(a, b));
