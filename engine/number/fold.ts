import { mul } from './arithmetic.ts';
import { type Column, constant, type Exact, exact, type Fixed, fixed, type Mask, toExact, withMissing } from './column.ts';
import { type Fraction, ONE, ZERO } from './fraction.ts';
import { scratch } from './scratch.ts';
import { weightedSum } from './weighted-sum.ts';

/** Operations that change how many rows there are: joining blocks, folding groups of neighbouring rows, spreading groups. */

/** One column after another. */
export function concat(columns: readonly Column[]): Column {
  const length = columns.reduce((sum, column) => sum + column.length, 0);
  const missing = columns.some((column) => column.missing) ? new Uint8Array(length) : undefined;
  const first = columns[0];
  if (missing) {
    let from = 0;
    for (const column of columns) {
      if (column.missing) missing.set(column.missing, from);
      from += column.length;
    }
  }
  if (first?.kind === 'fixed' && columns.every((column): column is Fixed => column.kind === 'fixed' && column.den === first.den)) {
    const num = new Float64Array(length);
    let [from, bound] = [0, 0];
    for (const column of columns) {
      num.set(column.num, from);
      from += column.length;
      bound = Math.max(bound, column.bound);
    }
    return fixed(num, first.den, bound, missing);
  }
  return exact(
    columns.flatMap((column) => [...toExact(column).values]),
    missing,
  );
}

/** Every `size` neighbouring rows as columns of their own: result `k` holds rows k, k + size, k + 2·size … */
export function deal(column: Column, size: number): Column[] {
  const rows = column.length / size;
  return Array.from({ length: size }, (_, offset) => {
    const pick = <T>(source: ArrayLike<T>): T[] => Array.from({ length: rows }, (_, row) => source[row * size + offset] as T);
    const missing = column.missing && Uint8Array.from(pick(column.missing));
    return column.kind === 'fixed'
      ? fixed(Float64Array.from(pick(column.num)), column.den, column.bound, missing)
      : exact(pick(column.values), missing);
  });
}

/** Sum of columns; a row is missing where any of them is. */
export const sum = (columns: readonly Column[], length: number): Column =>
  columns.length === 0 ? constant(ZERO, length) : weightedSum(columns, ones(columns.length));

const ONES: (readonly Fraction[])[] = [];
/** As many ones; the same list each time, so that it is prepared once. */
function ones(count: number): readonly Fraction[] {
  const known = ONES[count] ?? new Array<Fraction>(count).fill(ONE);
  ONES[count] = known;
  return known;
}

/** Sum and count of the known rows: what a mean that leaves unknown rows out is made of. */
export function sumKnown(columns: readonly Column[], length: number): { sum: Column; count: Column } {
  const zeroed = columns.map(unknownAsZero);
  const counts = columns.map((column) =>
    fixed(
      Float64Array.from({ length }, (_, row) => (column.missing?.[row] ? 0 : 1)),
      1,
      1,
    ),
  );
  return { sum: sum(zeroed, length), count: sum(counts, length) };
}

/** The column with 0 where it is missing. Only for counting what is known, never for a score. */
export function unknownAsZero(column: Column): Column {
  const { missing } = column;
  if (!missing) return column;
  return column.kind === 'fixed'
    ? fixed(
        column.num.map((value, row) => (missing[row] ? 0 : value)),
        column.den,
        column.bound,
      )
    : exact(column.values.map((value, row) => (missing[row] ? { num: 0n, den: 1n } : value)));
}

/** `yes` becomes 1 and no 0. */
export function indicator(flags: Mask, missing?: Mask): Fixed {
  const num = scratch(flags.length);
  num.set(flags);
  return fixed(num, 1, 1, missing);
}

/** Multiplies by 1 or 0: rows without the flag become 0, also where they were missing. */
export function keepWhere(column: Column, flags: Mask): Column {
  const kept = mul(withMissing(column, undefined), indicator(flags));
  return column.missing
    ? withMissing(
        kept,
        column.missing.map((flag, row) => (flags[row] ? flag : 0)),
      )
    : kept;
}

/** Row `r` of the result is row `of[r]` of the column. */
export function gather(column: Column, of: ArrayLike<number>): Column {
  const pick = <T>(source: ArrayLike<T>): T[] => Array.from(of, (row) => source[row] as T);
  const missing = column.missing && Uint8Array.from(of, (row) => column.missing?.[row] ?? 0);
  if (column.kind === 'exact') return exact(pick(column.values), missing) as Exact;
  const { num } = column;
  return fixed(
    Float64Array.from(of, (row) => num[row] ?? 0),
    column.den,
    column.bound,
    missing,
  );
}
