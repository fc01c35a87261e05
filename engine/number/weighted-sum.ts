import { lcm, zip } from './align.ts';
import { type Column, either, exact, type Fixed, fixed, type Mask, SAFE, toExact } from './column.ts';
import * as F from './fraction.ts';
import { scratch } from './scratch.ts';

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

/**
 * A sum that is not added up until somebody reads it: a cap, or a larger sum, takes its terms instead, which saves a pass over memory and an array. Like every
 * column it belongs to the block that it was made in.
 */
export class PendingSum implements Fixed {
  readonly kind = 'fixed';
  readonly length: number;
  private added: Float64Array | undefined;

  constructor(
    readonly terms: readonly Float64Array[],
    readonly factors: Float64Array,
    readonly den: number,
    readonly bound: number,
    readonly missing: Mask | undefined,
  ) {
    this.length = terms[0]?.length ?? 0;
  }

  get num(): Float64Array {
    this.added ??= runSum(this.terms, this.factors);
    return this.added;
  }

  /** Whether taking its terms costs less than reading it. */
  get isOpen(): boolean {
    return this.added === undefined && this.terms.length <= MOST_TERMS;
  }
}

const MOST_TERMS = 3;

function fusedSum(columns: readonly Column[], weights: readonly F.Fraction[]): Fixed | undefined {
  const plan = prepare(weights);
  if (plan === 'too-fine') return undefined;
  let common = 1;
  for (const column of columns) {
    if (column.kind !== 'fixed') return undefined;
    if (column.den !== common) common = lcm(common, column.den);
  }
  const den = common * plan.den;
  const [terms, factors]: [Float64Array[], number[]] = [[], []];
  let bound = 0;
  let missing: Mask | undefined;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as Fixed;
    const factor = (plan.num[index] as number) * (common / column.den);
    bound += column.bound * Math.abs(factor);
    if (column.missing) missing = either(missing, column.missing);
    if (column instanceof PendingSum && column.isOpen) {
      for (let term = 0; term < column.terms.length; term++) {
        terms.push(column.terms[term] as Float64Array);
        factors.push((column.factors[term] as number) * factor);
      }
    } else {
      terms.push(column.num);
      factors.push(factor);
    }
  }
  if (!(bound < SAFE && den < SAFE)) return undefined;
  const [only] = terms;
  if (only && terms.length === 1 && factors[0] === 1) return fixed(only, den, bound, missing);
  return new PendingSum(terms, Float64Array.from(factors), den, bound, missing);
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
