import { type Column, type Exact, either, exact, type Fixed, fixed, fromFractions, type Mask, SAFE, toExact } from './column.ts';
import * as F from './fraction.ts';
import { scratch } from './scratch.ts';

/** Column arithmetic: exact in every row, on whole numbers while they fit, on fractions where they do not. */

const lcm = (a: number, b: number): number => {
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

/** @internal shared with the writer of columns */
export function align(a: Fixed, b: Fixed, grows: boolean): Aligned | undefined {
  const den = a.den === b.den ? a.den : lcm(a.den, b.den);
  const scaleA = den / a.den;
  const scaleB = den / b.den;
  const sizeA = a.bound * scaleA;
  const sizeB = b.bound * scaleB;
  return den < SAFE && (grows ? sizeA + sizeB : Math.max(sizeA, sizeB)) < SAFE ? { den, scaleA, scaleB } : undefined;
}

const zip = (a: Column, b: Column, slow: (x: F.Fraction, y: F.Fraction) => F.Fraction): Exact => {
  const missing = either(a.missing, b.missing);
  const other = toExact(b).values;
  return exact(
    toExact(a).values.map((x, row) => (missing?.[row] ? F.ZERO : slow(x, other[row] ?? F.ZERO))),
    missing,
  );
};

// Each operation has a loop of its own: a loop that calls a function it was given is several times slower.

const PLUS = [F.ONE, F.ONE];
const MINUS = [F.ONE, F.fraction(-1n)];

export function add(a: Column, b: Column): Column {
  return weightedSum([a, b], PLUS);
}

export function sub(a: Column, b: Column): Column {
  return weightedSum([a, b], MINUS);
}

/**
 * The lesser of two whole numbers is (u + v − |u − v|) / 2: exact while |u| + |v| is, and without a branch. On scores, where a comparison goes either way by chance, that
 * is about four times as fast.
 */
export function min(a: Column, b: Column): Column {
  return extreme(a, b, -1) ?? zip(a, b, F.min);
}

/** The greater of two: (u + v + |u − v|) / 2. */
export function max(a: Column, b: Column): Column {
  return extreme(a, b, 1) ?? zip(a, b, F.max);
}

function extreme(a: Column, b: Column, sign: 1 | -1): Fixed | undefined {
  if (a.kind !== 'fixed' || b.kind !== 'fixed') return undefined;
  const fit = align(a, b, true);
  if (!fit) return undefined;
  const { den, scaleA, scaleB } = fit;
  const x = a.num;
  const y = b.num;
  const out = scratch(x.length);
  for (let i = 0; i < out.length; i++) {
    const u = (x[i] as number) * scaleA;
    const v = (y[i] as number) * scaleB;
    out[i] = (u + v + Math.abs(u - v) * sign) * 0.5;
  }
  return fixed(out, den, Math.max(a.bound * scaleA, b.bound * scaleB), either(a.missing, b.missing));
}

export function mul(a: Column, b: Column): Column {
  const missing = either(a.missing, b.missing);
  if (a.kind === 'fixed' && b.kind === 'fixed' && a.bound * b.bound < SAFE && a.den * b.den < SAFE) {
    const out = scratch(a.length);
    for (let i = 0; i < out.length; i++) out[i] = (a.num[i] as number) * (b.num[i] as number);
    return fixed(out, a.den * b.den, a.bound * b.bound, missing);
  }
  return zip(a, b, F.mul);
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
export const times = (a: Column, factor: F.Fraction): Column => weightedSum([a], [factor]);

/** Rounds every row half up by size at `places` decimals, see `fraction.round`. */
export function round(a: Column, places: number): Column {
  const scale = 10 ** places;
  if (a.kind === 'fixed' && scale % a.den === 0 && a.bound * (scale / a.den) < SAFE) {
    const up = scale / a.den;
    return up === 1
      ? a
      : fixed(
          a.num.map((value) => value * up),
          scale,
          a.bound * up,
          a.missing,
        );
  }
  if (a.kind === 'fixed' && 2 * a.bound * scale + a.den < SAFE) return roundFixed(a, scale);
  return fromFractions(toExact(a).values.map((value, row) => (a.missing?.[row] ? undefined : F.round(value, places))));
}

function roundFixed(a: Fixed, scale: number): Fixed {
  const double = 2 * a.den;
  const out = scratch(a.length);
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
    const x = a.num;
    const y = b.num;
    for (let i = 0; i < out.length; i++) {
      const gap = (x[i] as number) * b.den - (y[i] as number) * a.den;
      out[i] = gap > 0 ? 1 : gap < 0 ? -1 : 0;
    }
    return out;
  }
  const [x, y] = [toExact(a), toExact(b)];
  return out.map((_, row) => F.compare(x.values[row] ?? F.ZERO, y.values[row] ?? F.ZERO));
}

/** Row by row: `yes` where the flag is set, `no` elsewhere; missing where the chosen one is. */
export function choose(flags: Mask, yes: Column, no: Column): Column {
  const missing = yes.missing || no.missing ? flags.map((flag, row) => (flag ? (yes.missing?.[row] ?? 0) : (no.missing?.[row] ?? 0))) : undefined;
  const fit = yes.kind === 'fixed' && no.kind === 'fixed' ? align(yes, no, false) : undefined;
  if (!fit || yes.kind !== 'fixed' || no.kind !== 'fixed') {
    const other = toExact(no).values;
    return exact(
      toExact(yes).values.map((value, row) => (flags[row] ? value : (other[row] ?? F.ZERO))),
      missing,
    );
  }
  const { den, scaleA, scaleB } = fit;
  const x = yes.num;
  const y = no.num;
  const out = scratch(x.length);
  for (let i = 0; i < out.length; i++) out[i] = flags[i] ? (x[i] as number) * scaleA : (y[i] as number) * scaleB;
  return fixed(out, den, Math.max(yes.bound * scaleA, no.bound * scaleB), missing);
}

/**
 * Σ column × weight in as few passes as can be: the shape of most clauses and of every sum of clauses. Columns of one length.
 * @returns exact sums; missing where any column is.
 */
export function weightedSum(columns: readonly Column[], weights: readonly F.Fraction[]): Column {
  const fused = fusedSum(columns, weights);
  if (fused) return fused;
  const terms = columns.map((column, index) => scaledBy(column, weights[index] ?? F.ZERO));
  return terms.reduce((a, b) => zip(a, b, F.add));
}

const scaledBy = (column: Column, weight: F.Fraction): Column =>
  exact(
    toExact(column).values.map((value) => F.mul(value, weight)),
    column.missing,
  );

/** Weights as whole numbers over one denominator, worked out once for a list that is used again. */
interface Weights {
  readonly num: readonly number[];
  readonly den: number;
}

const prepared = new WeakMap<readonly F.Fraction[], Weights | 'too-fine'>();

function prepare(weights: readonly F.Fraction[]): Weights | 'too-fine' {
  const known = prepared.get(weights);
  if (known) return known;
  let den = 1;
  for (const weight of weights) den = weight.den < 1_000_000n && den < SAFE ? lcm(den, Number(weight.den)) : SAFE;
  const made = den < SAFE ? { den, num: weights.map((weight) => Number(weight.num) * (den / Number(weight.den))) } : 'too-fine';
  prepared.set(weights, made);
  return made;
}

function fusedSum(columns: readonly Column[], weights: readonly F.Fraction[]): Fixed | undefined {
  const plan = prepare(weights);
  if (plan === 'too-fine') return undefined;
  const whole: Fixed[] = [];
  let common = 1;
  let missing: Mask | undefined;
  for (const column of columns) {
    if (column.kind !== 'fixed') return undefined;
    whole.push(column);
    if (column.den !== common) common = lcm(common, column.den);
    if (column.missing) missing = either(missing, column.missing);
  }
  const den = common * plan.den;
  const factors = new Float64Array(whole.length);
  let bound = 0;
  for (let index = 0; index < whole.length; index++) {
    const column = whole[index] as Fixed;
    const factor = (plan.num[index] as number) * (common / column.den);
    factors[index] = factor;
    bound += column.bound * Math.abs(factor);
  }
  if (!(bound < SAFE && den < SAFE)) return undefined;
  const [only] = whole;
  if (only && whole.length === 1 && factors[0] === 1) return fixed(only.num, den, bound, missing);
  return fixed(
    runSum(
      whole.map(({ num }) => num),
      factors,
    ),
    den,
    bound,
    missing,
  );
}

/** Four columns a pass, the remaining ones together in the first. */
function runSum(columns: readonly Float64Array[], factors: Float64Array): Float64Array {
  const out = scratch(columns[0]?.length ?? 0);
  const first = columns.length % 4;
  if (first === 0) out.fill(0);
  else if (first === 1) runOne(out, columns, factors);
  else if (first === 2) runTwo(out, columns, factors);
  else if (first === 3) runThree(out, columns, factors);
  for (let index = first; index < columns.length; index += 4) runFour(out, columns, factors, index);
  return out;
}

type Run = (out: Float64Array, columns: readonly Float64Array[], factors: Float64Array) => void;

const runOne: Run = (out, [a], [p]) => {
  const x = a as Float64Array;
  const f = p as number;
  for (let i = 0; i < out.length; i++) out[i] = (x[i] as number) * f;
};

const runTwo: Run = (out, columns, factors) => {
  const a = columns[0] as Float64Array;
  const b = columns[1] as Float64Array;
  const p = factors[0] as number;
  const q = factors[1] as number;
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * p + (b[i] as number) * q;
};

const runThree: Run = (out, columns, factors) => {
  const a = columns[0] as Float64Array;
  const b = columns[1] as Float64Array;
  const c = columns[2] as Float64Array;
  const p = factors[0] as number;
  const q = factors[1] as number;
  const r = factors[2] as number;
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * p + (b[i] as number) * q + (c[i] as number) * r;
};

function runFour(out: Float64Array, columns: readonly Float64Array[], factors: Float64Array, from: number): void {
  const a = columns[from] as Float64Array;
  const b = columns[from + 1] as Float64Array;
  const c = columns[from + 2] as Float64Array;
  const d = columns[from + 3] as Float64Array;
  const p = factors[from] as number;
  const q = factors[from + 1] as number;
  const r = factors[from + 2] as number;
  const s = factors[from + 3] as number;
  for (let i = 0; i < out.length; i++)
    out[i] = (out[i] as number) + (a[i] as number) * p + (b[i] as number) * q + (c[i] as number) * r + (d[i] as number) * s;
}
