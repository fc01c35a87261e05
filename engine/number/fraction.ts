/**
 * Exact rational numbers on bigint: the slow, always right half of the engine's arithmetic.
 * Invariant: `den > 0n` and `gcd(num, den) = 1`.
 */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Fraction = { num: 0n, den: 1n };
export const ONE: Fraction = { num: 1n, den: 1n };

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The reduced fraction `num / den`. @throws RangeError when `den` is 0. */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError('division by zero');
  const sign = den < 0n ? -1n : 1n;
  const shared = gcd(num, den);
  return shared === 0n ? ZERO : { num: (sign * num) / shared, den: (sign * den) / shared };
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads a plain decimal such as `-12.50` exactly; `undefined` for anything else (exponents, hex, blanks). */
export function parseDecimal(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const size = BigInt(whole + decimals);
  return fraction(sign === '-' ? -size : size, 10n ** BigInt(decimals.length));
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den ? fraction(a.num + b.num, a.den) : fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const sub = (a: Fraction, b: Fraction): Fraction => add(a, neg(b));
export const neg = (a: Fraction): Fraction => ({ num: -a.num, den: a.den });
export const mul = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);
/** @throws RangeError when `b` is 0. */
export const div = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);
/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const equal = (a: Fraction, b: Fraction): boolean => a.num === b.num && a.den === b.den;
export const min = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const max = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** Square root rounded half up to `places` decimals: the one irrational function, for the standard deviation. */
export function sqrt(value: Fraction, places = 12): Fraction {
  if (value.num < 0n) throw new RangeError('square root of a negative number');
  const scale = 10n ** BigInt(places + 1);
  const scaled = (value.num * scale * scale) / value.den;
  if (scaled === 0n) return ZERO;
  let root = 1n << BigInt(Math.ceil(scaled.toString(2).length / 2));
  for (let next = (root + scaled / root) / 2n; next < root; next = (root + scaled / root) / 2n) root = next;
  return round(fraction(root, scale), places);
}

/**
 * Rounds half up by size (四舍五入): 1.005 → 1.01, −2.5 → −3 at 0 places.
 * A negative number is rounded by its absolute value, as GB/T 8170 section 3 says and as Excel's ROUND does.
 */
export function round(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const size = value.num < 0n ? -value.num : value.num;
  const rounded = (2n * size * scale + value.den) / (2n * value.den);
  return fraction(value.num < 0n ? -rounded : rounded, scale);
}

/** The nearest double; for display and charts only. */
export function toNumber(value: Fraction): number {
  const direct = Number(value.num) / Number(value.den);
  if (Number.isFinite(direct)) return direct;
  const shift = BigInt(Math.max(0, value.den.toString(2).length - 1024));
  return Number(value.num >> shift) / Number(value.den >> shift);
}

/** Decimal text at up to `places` decimals, trailing zeros dropped: 2.50 → `2.5`. */
export function format(value: Fraction, places = 6): string {
  const { num, den } = round(value, places);
  const scale = 10n ** BigInt(places);
  const size = ((num < 0n ? -num : num) * scale) / den;
  const decimals = places === 0 ? '' : (size % scale).toString().padStart(places, '0').replace(/0+$/, '');
  return `${num < 0n ? '-' : ''}${size / scale}${decimals && `.${decimals}`}`;
}
