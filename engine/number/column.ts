import { type Fraction, fraction, ZERO } from './fraction.ts';

/**
 * A column of exact numbers, one a row.
 *
 * `Fixed`: whole numerators over one common denominator, kept in doubles. Exact while every numerator stays under 2^53;
 * `bound` is a proven limit of their size, so an operation that could leave that range is seen before it runs and is
 * done on fractions instead. `Exact`: a fraction a row, for quotients and for what outgrew `Fixed`.
 *
 * `missing[row] = 1` says that the number of this row is not known; the number stored there is meaningless.
 */
export type Column = Fixed | Exact;

export interface Fixed {
  readonly kind: 'fixed';
  readonly length: number;
  readonly num: Float64Array;
  readonly den: number;
  readonly bound: number;
  readonly missing: Mask | undefined;
  /** Set where every row holds this numerator: a cap or a setting, which loops then need not read. */
  readonly same?: number;
}

export interface Exact {
  readonly kind: 'exact';
  readonly length: number;
  readonly values: readonly Fraction[];
  readonly missing: Mask | undefined;
}

export type Mask = Uint8Array;

/** Numerators at or above this are not exact in a double. */
export const SAFE = 2 ** 53;

export const fixed = (num: Float64Array, den: number, bound: number, missing?: Mask): Fixed => ({
  kind: 'fixed',
  length: num.length,
  num,
  den,
  bound,
  missing,
});

export const exact = (values: readonly Fraction[], missing?: Mask): Exact => ({
  kind: 'exact',
  length: values.length,
  values,
  missing,
});

/** Short constant columns are kept: a cap or a setting is asked for in every block. Columns are never written to, so they can be shared. */
const kept = new WeakMap<Fraction, Map<number, Column>>();
const LONGEST_KEPT = 4096;

/** The same number in every row. */
export function constant(value: Fraction, length: number): Column {
  if (length > LONGEST_KEPT) return filled(value, length);
  const ofValue = kept.get(value) ?? new Map<number, Column>();
  const column = ofValue.get(length) ?? filled(value, length);
  if (ofValue.size > 16) ofValue.clear();
  ofValue.set(length, column);
  kept.set(value, ofValue);
  return column;
}

function filled(value: Fraction, length: number): Column {
  const size = value.num < 0n ? -value.num : value.num;
  if (size >= BigInt(SAFE) || value.den >= BigInt(SAFE)) return exact(new Array<Fraction>(length).fill(value));
  const num = Number(value.num);
  return { ...fixed(new Float64Array(length).fill(num), Number(value.den), Number(size)), same: num };
}

const nothing = new Map<number, Column>();

/** A column of which nothing is known. */
export function unknown(length: number): Column {
  const column = nothing.get(length) ?? { ...constant(ZERO, length), missing: new Uint8Array(length).fill(1) };
  if (nothing.size > 16) nothing.clear();
  if (length <= LONGEST_KEPT) nothing.set(length, column);
  return column;
}

/** The column with its numbers in memory of its own: for what outlives the block it is made in. */
export const added = (column: Column): Column => withMissing(column, column.missing);

/** The number of one row, exactly; of a missing row it is meaningless. */
export function at(column: Column, row: number): Fraction {
  if (column.kind === 'exact') return column.values[row] ?? ZERO;
  return fraction(BigInt(column.num[row] ?? 0), BigInt(column.den));
}

export const isMissing = (column: Column, row: number): boolean => column.missing?.[row] === 1;

/** Rows known in both masks only; `undefined` where nothing is missing. */
export function either(a: Mask | undefined, b: Mask | undefined): Mask | undefined {
  if (!a || !b) return a ?? b;
  return a.map((flag, row) => flag | (b[row] ?? 0));
}

/** The same numbers with other rows missing. */
export const withMissing = (column: Column, missing: Mask | undefined): Column =>
  column.kind === 'exact' ? exact(column.values, missing) : { ...fixed(column.num, column.den, column.bound, missing), ...sameOf(column) };

const sameOf = ({ same }: Fixed): { readonly same?: number } => (same === undefined ? {} : { same });

export const toExact = (column: Column): Exact =>
  column.kind === 'exact'
    ? column
    : exact(
        Array.from({ length: column.length }, (_, row) => at(column, row)),
        column.missing,
      );

/** A column from exact numbers; `undefined` marks a missing row. Chooses `Fixed` when a common denominator fits. */
export function fromFractions(values: readonly (Fraction | undefined)[]): Column {
  const missing = values.includes(undefined) ? Uint8Array.from(values, (value) => (value ? 0 : 1)) : undefined;
  const known = values.map((value) => value ?? ZERO);
  let den = 1n;
  for (const value of known) {
    if (den % value.den !== 0n) den = fraction(den, value.den).num * value.den;
    if (den >= 1_000_000_000n) return exact(known, missing);
  }
  const num = known.map((value) => value.num * (den / value.den));
  const bound = num.reduce((most, value) => (value < 0n ? (-value > most ? -value : most) : value > most ? value : most), 0n);
  if (bound >= BigInt(SAFE)) return exact(known, missing);
  return fixed(Float64Array.from(num, Number), Number(den), Number(bound), missing);
}

/** Rows `from` (inclusive) to `to` (exclusive) of a column, without copying numbers. */
export function slice(column: Column, from: number, to: number): Column {
  const missing = column.missing?.subarray(from, to);
  return column.kind === 'exact'
    ? exact(column.values.slice(from, to), missing)
    : fixed(column.num.subarray(from, to), column.den, column.bound, missing);
}
