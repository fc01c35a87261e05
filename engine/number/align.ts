import { type Column, type Exact, either, exact, type Fixed, SAFE, toExact } from './column.ts';
import * as F from './fraction.ts';

export const lcm = (a: number, b: number): number => {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
};

/** Two fixed columns over one denominator: what their numerators must be multiplied by. Undefined where that would not be exact. */
export interface Aligned {
  readonly den: number;
  readonly scaleA: number;
  readonly scaleB: number;
}

export function align(a: Fixed, b: Fixed, grows: boolean): Aligned | undefined {
  const den = a.den === b.den ? a.den : lcm(a.den, b.den);
  const scaleA = den / a.den;
  const scaleB = den / b.den;
  const sizeA = a.bound * scaleA;
  const sizeB = b.bound * scaleB;
  return den < SAFE && (grows ? sizeA + sizeB : Math.max(sizeA, sizeB)) < SAFE ? { den, scaleA, scaleB } : undefined;
}

/** Row by row on fractions: what is done where whole numbers do not fit. */
export const zip = (a: Column, b: Column, slow: (x: F.Fraction, y: F.Fraction) => F.Fraction): Exact => {
  const missing = either(a.missing, b.missing);
  const other = toExact(b).values;
  return exact(
    toExact(a).values.map((x, row) => (missing?.[row] ? F.ZERO : slow(x, other[row] ?? F.ZERO))),
    missing,
  );
};
