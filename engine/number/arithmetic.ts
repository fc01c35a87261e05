import { align, zip } from './align.ts';
import { type Column, either, exact, type Fixed, fixed, fromFractions, type Mask, SAFE, toExact } from './column.ts';
import * as F from './fraction.ts';
import { scratch } from './scratch.ts';
import { weightedSum } from './weighted-sum.ts';

/** Column arithmetic: exact in every row, on whole numbers while they fit, on fractions where they do not. */

// Each operation has a loop of its own: a loop that calls a function it was given is several times slower.

const PLUS = [F.ONE, F.ONE];
const MINUS = [F.ONE, F.fraction(-1n)];

export function add(a: Column, b: Column): Column {
  return weightedSum([a, b], PLUS);
}

export function sub(a: Column, b: Column): Column {
  return weightedSum([a, b], MINUS);
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
