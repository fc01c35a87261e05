import type { Column, Exact } from '../number/column.ts';
import * as F from '../number/fraction.ts';

/**
 * Doubles that stand in for a column's numbers when only their order matters: less, equal and greater exactly as the numbers are.
 * Those of missing rows mean nothing. A fixed column is its own key; fractions are sorted once and numbered.
 */
export function sortKeys(column: Column): Float64Array {
  if (column.kind === 'fixed') return column.num;
  const keys = made.get(column) ?? numbered(column);
  made.set(column, keys);
  return keys;
}

/** Columns never change, so the keys of one are worked out once, however many orders and ranges ask for them. */
const made = new WeakMap<Exact, Float64Array>();

function numbered({ values, missing }: Exact): Float64Array {
  const near = Float64Array.from(values, nearly);
  const compare = (a: number, b: number): number => {
    const [x, y] = [near[a] as number, near[b] as number];
    if (Math.abs(x - y) > 1e-12 * Math.max(Math.abs(x), Math.abs(y))) return x - y;
    const [p, q] = [values[a] ?? F.ZERO, values[b] ?? F.ZERO];
    return F.equal(p, q) ? 0 : F.compare(p, q);
  };
  const rows = Int32Array.from(values.keys())
    .filter((row) => !missing?.[row])
    .sort(compare);
  const keys = new Float64Array(values.length);
  let key = 0;
  rows.forEach((row, position) => {
    if (position > 0 && compare(rows[position - 1] as number, row) !== 0) key++;
    keys[row] = key;
  });
  return keys;
}

/** A double within a few units in the last place, or NaN (which no comparison trusts) where the fraction is too large for that. */
function nearly({ num, den }: F.Fraction): number {
  const [top, bottom] = [Number(num), Number(den)];
  const quotient = top / bottom;
  if (!Number.isFinite(top) || !Number.isFinite(bottom)) return Number.NaN;
  return num !== 0n && Math.abs(quotient) < 1e-290 ? Number.NaN : quotient;
}
