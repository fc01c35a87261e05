import { type Column, either, type Exact, exact, type Fixed, fixed, fromFractions, type Mask, SAFE, toExact } from './column.ts';
import * as F from './fraction.ts';

/** Column arithmetic: exact in every row, on whole numbers while they fit, on fractions where they do not. */

type Whole = (a: Float64Array, b: Float64Array, scaleA: number, scaleB: number, out: Float64Array) => void;

const lcm = (a: number, b: number): number => {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
};

/** Brings two columns to one denominator and runs `whole` on their numerators, or `slow` on fractions where those do not fit. */
function aligned(a: Column, b: Column, grows: boolean, whole: Whole, slow: (x: F.Fraction, y: F.Fraction) => F.Fraction): Column {
  const missing = either(a.missing, b.missing);
  if (a.kind === 'fixed' && b.kind === 'fixed') {
    const den = a.den === b.den ? a.den : lcm(a.den, b.den);
    const [scaleA, scaleB] = [den / a.den, den / b.den];
    const bound = grows ? a.bound * scaleA + b.bound * scaleB : Math.max(a.bound * scaleA, b.bound * scaleB);
    if (den < SAFE && Math.max(bound, a.bound * scaleA, b.bound * scaleB) < SAFE) {
      const out = new Float64Array(a.length);
      whole(a.num, b.num, scaleA, scaleB, out);
      return fixed(out, den, bound, missing);
    }
  }
  return zip(toExact(a), toExact(b), slow, missing);
}

const zip = (a: Exact, b: Exact, slow: (x: F.Fraction, y: F.Fraction) => F.Fraction, missing: Mask | undefined): Exact =>
  exact(
    a.values.map((x, row) => (missing?.[row] ? F.ZERO : slow(x, b.values[row] ?? F.ZERO))),
    missing,
  );

export const add = (a: Column, b: Column): Column =>
  aligned(
    a,
    b,
    true,
    (x, y, p, q, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (x[i] as number) * p + (y[i] as number) * q;
    },
    F.add,
  );

export const sub = (a: Column, b: Column): Column =>
  aligned(
    a,
    b,
    true,
    (x, y, p, q, out) => {
      for (let i = 0; i < out.length; i++) out[i] = (x[i] as number) * p - (y[i] as number) * q;
    },
    F.sub,
  );

export const min = (a: Column, b: Column): Column =>
  aligned(
    a,
    b,
    false,
    (x, y, p, q, out) => {
      for (let i = 0; i < out.length; i++) {
        const [u, v] = [(x[i] as number) * p, (y[i] as number) * q];
        out[i] = u < v ? u : v;
      }
    },
    F.min,
  );

export const max = (a: Column, b: Column): Column =>
  aligned(
    a,
    b,
    false,
    (x, y, p, q, out) => {
      for (let i = 0; i < out.length; i++) {
        const [u, v] = [(x[i] as number) * p, (y[i] as number) * q];
        out[i] = u > v ? u : v;
      }
    },
    F.max,
  );

export function mul(a: Column, b: Column): Column {
  const missing = either(a.missing, b.missing);
  if (a.kind === 'fixed' && b.kind === 'fixed' && a.bound * b.bound < SAFE && a.den * b.den < SAFE) {
    const out = new Float64Array(a.length);
    for (let i = 0; i < out.length; i++) out[i] = (a.num[i] as number) * (b.num[i] as number);
    return fixed(out, a.den * b.den, a.bound * b.bound, missing);
  }
  return zip(toExact(a), toExact(b), F.mul, missing);
}

/** Quotients; a row whose divisor is 0 is missing in the result (nothing can be said of it), never infinite. */
export function div(a: Column, b: Column): Column {
  const [x, y] = [toExact(a), toExact(b)];
  const missing = either(a.missing, b.missing);
  return fromFractions(
    x.values.map((value, row) => {
      const divisor = y.values[row] ?? F.ZERO;
      return missing?.[row] || divisor.num === 0n ? undefined : F.div(value, divisor);
    }),
  );
}

export const neg = (a: Column): Column =>
  a.kind === 'fixed'
    ? fixed(
        a.num.map((value) => -value || 0),
        a.den,
        a.bound,
        a.missing,
      )
    : exact(a.values.map(F.neg), a.missing);

/** Multiplies every row by one number. */
export function times(a: Column, factor: F.Fraction): Column {
  const [num, den] = [Number(factor.num), Number(factor.den)];
  if (a.kind === 'fixed' && Math.abs(num) * a.bound < SAFE && a.den * den < SAFE) {
    return fixed(
      a.num.map((value) => value * num || 0),
      a.den * den,
      a.bound * Math.abs(num),
      a.missing,
    );
  }
  const values = toExact(a).values;
  return exact(
    values.map((value) => F.mul(value, factor)),
    a.missing,
  );
}

/** Rounds every row half up by size at `places` decimals, see `fraction.round`. */
export function round(a: Column, places: number): Column {
  const scale = 10 ** places;
  if (a.kind === 'fixed' && scale % a.den === 0 && a.bound * (scale / a.den) < SAFE) {
    const up = scale / a.den;
    return up === 1 ? a : fixed(a.num.map((value) => value * up), scale, a.bound * up, a.missing);
  }
  if (a.kind === 'fixed' && (2 * a.bound * scale + a.den) < SAFE) return roundFixed(a, scale);
  return fromFractions(toExact(a).values.map((value, row) => (a.missing?.[row] ? undefined : F.round(value, places))));
}

function roundFixed(a: Fixed, scale: number): Fixed {
  const [double, out] = [2 * a.den, new Float64Array(a.length)];
  for (let i = 0; i < out.length; i++) {
    const value = a.num[i] as number;
    const top = 2 * Math.abs(value) * scale + a.den;
    const size = (top - (top % double)) / double;
    out[i] = value < 0 && size > 0 ? -size : size;
  }
  return fixed(out, scale, Math.ceil((a.bound * scale) / a.den) + 1, a.missing);
}

/** −1, 0 or 1 a row as `a` is less than, equal to or greater than `b`; of a missing row it is meaningless. */
export function compare(a: Column, b: Column): Int8Array {
  const out = new Int8Array(a.length);
  if (a.kind === 'fixed' && b.kind === 'fixed' && a.bound * b.den < SAFE && b.bound * a.den < SAFE) {
    for (let i = 0; i < out.length; i++) out[i] = Math.sign((a.num[i] as number) * b.den - (b.num[i] as number) * a.den);
    return out;
  }
  const [x, y] = [toExact(a), toExact(b)];
  return out.map((_, row) => F.compare(x.values[row] ?? F.ZERO, y.values[row] ?? F.ZERO));
}

/** Row by row: `yes` where the flag is set, `no` elsewhere; missing where the chosen one is. */
export function choose(flags: Mask, yes: Column, no: Column): Column {
  const missing =
    yes.missing || no.missing ? flags.map((flag, row) => (flag ? (yes.missing?.[row] ?? 0) : (no.missing?.[row] ?? 0))) : undefined;
  const [a, b] = [{ ...yes, missing: undefined }, { ...no, missing: undefined }];
  const picked = aligned(
    a,
    b,
    false,
    (x, y, p, q, out) => {
      for (let i = 0; i < out.length; i++) out[i] = flags[i] ? (x[i] as number) * p : (y[i] as number) * q;
    },
    F.add,
  );
  if (picked.kind === 'fixed') return { ...picked, missing };
  const [u, v] = [toExact(yes).values, toExact(no).values];
  return exact(
    u.map((value, row) => (flags[row] ? value : (v[row] ?? F.ZERO))),
    missing,
  );
}

/**
 * Σ column × weight in one pass: the shape of most clauses. Columns of one length.
 * @returns exact sums; missing where any column is.
 */
export function weightedSum(columns: readonly Column[], weights: readonly F.Fraction[]): Column {
  const fused = fusedSum(columns, weights);
  if (fused) return fused;
  const terms = columns.map((column, index) => times(column, weights[index] ?? F.ZERO));
  const [first, ...rest] = terms;
  if (!first) throw new RangeError('a sum of no columns');
  return rest.reduce(add, first);
}

function fusedSum(columns: readonly Column[], weights: readonly F.Fraction[]): Fixed | undefined {
  const [first] = columns;
  if (first?.kind !== 'fixed') return undefined;
  const whole: Float64Array[] = [];
  let missing: Mask | undefined;
  let den = first.den;
  for (const weight of weights) den = lcm(den, first.den * Number(weight.den));
  const factors = weights.map((weight) => (Number(weight.num) * den) / (first.den * Number(weight.den)));
  let bound = 0;
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'fixed' || column.den !== first.den) return undefined;
    whole.push(column.num);
    bound += column.bound * Math.abs(factors[index] ?? 0);
    missing = either(missing, column.missing);
  }
  if (!(bound < SAFE && den < SAFE)) return undefined;
  return fixed(runSum(whole, factors), den, bound, missing);
}

function runSum(columns: readonly Float64Array[], factors: readonly number[]): Float64Array {
  const out = new Float64Array(columns[0]?.length ?? 0);
  const [a, b, c] = columns;
  const [p = 0, q = 0, r = 0] = factors;
  if (a && b && c && columns.length === 3) {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * p + (b[i] as number) * q + (c[i] as number) * r;
    return out;
  }
  for (const [index, column] of columns.entries()) {
    const factor = factors[index] ?? 0;
    if (index === 0) for (let i = 0; i < out.length; i++) out[i] = (column[i] as number) * factor;
    else for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (column[i] as number) * factor;
  }
  return out;
}
