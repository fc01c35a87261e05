import type { FactRow, Unit } from '../facts/table.ts';
import { endValue } from '../language/expression/range.ts';
import type { FactDeclaration } from '../language/regulation.ts';
import { add, compare, div, equal, type Fraction, format, max, min, mul, parseDecimal, round, sub } from '../number/fraction.ts';
import { fullMarksOf } from '../scoring/full-marks.ts';
import type { Program } from '../scoring/program.ts';

/** Judgements were given within a range; where the trial changes the range, they are carried over into the new one. */

/** `scale`: the same share of the new range. `keep`: the points as they are, as far as the new range takes them. */
export type Refit = 'scale' | 'keep';

export interface Ends {
  readonly low: Fraction | undefined;
  readonly high: Fraction | undefined;
}

/** The ends within which a fact is judged for a unit. */
export function judgedWithin(program: Program): (declaration: FactDeclaration, unit: Unit) => Ends {
  const full = fullMarksOf(program);
  return ({ name, range }, unit) => ({
    low: range?.low && endValue(range.low.value, full(name, unit)),
    high: range?.high && endValue(range.high.value, full(name, unit)),
  });
}

const PLACES = 2;

/** The value cell of a judgement in the new range; what cannot be read stays as it is. */
export function refitted(row: FactRow, from: Ends, to: Ends, how: Refit): string {
  const value = parseDecimal(row.value);
  if (!value || (same(from.low, to.low) && same(from.high, to.high))) return row.value;
  const moved = how === 'scale' ? scaled(value, from, to) : value;
  const within = clamp(moved ?? value, to);
  return equal(within, value) ? row.value : format(within);
}

function scaled(value: Fraction, from: Ends, to: Ends): Fraction | undefined {
  if (!from.low || !from.high || !to.low || !to.high || compare(from.low, from.high) >= 0) return undefined;
  const share = div(sub(value, from.low), sub(from.high, from.low));
  return round(add(to.low, mul(share, sub(to.high, to.low))), PLACES);
}

const clamp = (value: Fraction, { low, high }: Ends): Fraction => {
  const above = low ? max(value, low) : value;
  return high ? min(above, high) : above;
};

const same = (one: Fraction | undefined, other: Fraction | undefined): boolean => (one && other ? equal(one, other) : one === other);
