import type { Expression } from '../language/expression/ast.ts';
import type { Extent } from '../methods/method.ts';
import * as F from '../number/fraction.ts';

/** Interval arithmetic: between which bounds an expression lies, and whether a condition can be true, false or both. */

export const UNKNOWN: Extent = { lowest: undefined, highest: undefined };
export const point = (value: F.Fraction): Extent => ({ lowest: value, highest: value });
export const NOTHING: Extent = point(F.ZERO);

type Bound = F.Fraction | undefined;
const both = (a: Bound, b: Bound, f: (x: F.Fraction, y: F.Fraction) => F.Fraction): Bound => (a && b ? f(a, b) : undefined);

export const plus = (a: Extent, b: Extent): Extent => ({ lowest: both(a.lowest, b.lowest, F.add), highest: both(a.highest, b.highest, F.add) });
const negated = (a: Extent): Extent => ({ lowest: a.highest && F.neg(a.highest), highest: a.lowest && F.neg(a.lowest) });
/** Includes 0 too: what may be zeroed. */
export const orZero = (a: Extent): Extent => ({ lowest: a.lowest && F.min(a.lowest, F.ZERO), highest: a.highest && F.max(a.highest, F.ZERO) });
/** The hull of both. */
const hull = (a: Extent, b: Extent): Extent => ({ lowest: both(a.lowest, b.lowest, F.min), highest: both(a.highest, b.highest, F.max) });

/** At most `cap`, which may itself vary. */
export const capped = (a: Extent, cap: Extent): Extent => ({
  lowest: both(a.lowest, cap.lowest, F.min),
  highest: a.highest && cap.highest ? F.min(a.highest, cap.highest) : (a.highest ?? cap.highest),
});
export const floored = (a: Extent, floor: Extent): Extent => negated(capped(negated(a), negated(floor)));

export function multiplied(a: Extent, b: Extent): Extent {
  const nonNegative = (e: Extent) => e.lowest && F.compare(e.lowest, F.ZERO) >= 0;
  if (a.lowest && a.highest && b.lowest && b.highest) {
    const corners = [F.mul(a.lowest, b.lowest), F.mul(a.lowest, b.highest), F.mul(a.highest, b.lowest), F.mul(a.highest, b.highest)];
    return { lowest: corners.reduce(F.min), highest: corners.reduce(F.max) };
  }
  if (nonNegative(a) && nonNegative(b)) return { lowest: both(a.lowest, b.lowest, F.mul), highest: both(a.highest, b.highest, F.mul) };
  return UNKNOWN;
}

const isPoint = (a: Extent): a is { lowest: F.Fraction; highest: F.Fraction } => !!a.lowest && !!a.highest && F.equal(a.lowest, a.highest);

function divided(a: Extent, b: Extent): Extent {
  if (isPoint(b) && b.lowest.num !== 0n) return multiplied(a, point(F.div(F.ONE, b.lowest)));
  const above = (e: Extent) => e.lowest && F.compare(e.lowest, F.ZERO) >= 0;
  return above(a) && above(b) ? { lowest: F.ZERO, highest: undefined } : UNKNOWN;
}

/** What is known of names; a name that is not known may be anything. */
export type Known = (name: string) => Extent;

/** Bounds of a number expression. Peer functions and other rules' points may be anything. */
export function boundsOf(e: Expression, known: Known, full: Extent = UNKNOWN): Extent {
  const of = (inner: Expression) => boundsOf(inner, known, full);
  switch (e.kind) {
    case 'number':
      return point(e.value);
    case 'name':
      return known(e.name);
    case 'full':
      return full;
    case 'negate':
      return negated(of(e.of));
    case 'arithmetic': {
      const [left, right] = [of(e.left), of(e.right)];
      if (e.op === '+') return plus(left, right);
      if (e.op === '-') return plus(left, negated(right));
      return e.op === '*' ? multiplied(left, right) : divided(left, right);
    }
    case 'record':
      return { lowest: F.ZERO, highest: undefined };
    case 'plain':
      return plainBounds(e, of);
    default:
      return UNKNOWN;
  }
}

function plainBounds(e: Expression & { kind: 'plain' }, of: (inner: Expression) => Extent): Extent {
  const args = e.args.map(of);
  const [first = UNKNOWN, second = UNKNOWN, third = UNKNOWN] = args;
  if (e.fn === 'min') return args.reduce(capped);
  if (e.fn === 'max') return args.reduce(floored);
  if (e.fn === 'if') return hull(second, third);
  if (e.fn === 'abs') return isPoint(first) ? floored(first, negated(first)) : { lowest: F.ZERO, highest: undefined };
  const places = isPoint(second) ? Number(second.lowest.num / second.lowest.den) : 0;
  return { lowest: first.lowest && F.round(first.lowest, places), highest: first.highest && F.round(first.highest, places) };
}

/** True, false, or undefined where it depends on the facts. */
export function truthOf(e: Expression, known: Known, full: Extent = UNKNOWN): boolean | undefined {
  const of = (inner: Expression) => truthOf(inner, known, full);
  if (e.kind === 'truth') return e.value;
  if (e.kind === 'not') {
    const inner = of(e.of);
    return inner === undefined ? undefined : !inner;
  }
  if (e.kind === 'and' || e.kind === 'or') {
    const [left, right, decides] = [of(e.left), of(e.right), e.kind === 'or'];
    if (left === decides || right === decides) return decides;
    return left === undefined || right === undefined ? undefined : !decides;
  }
  if (e.kind !== 'compare') return undefined;
  return compared(e.op, boundsOf(e.left, known, full), boundsOf(e.right, known, full));
}

function compared(op: string, a: Extent, b: Extent): boolean | undefined {
  const sign = (x: Bound, y: Bound): number | undefined => (x && y ? F.compare(x, y) : undefined);
  /** Least and greatest of a − b by sign; undefined = may be of either sign. */
  const [least, most] = [sign(a.lowest, b.highest), sign(a.highest, b.lowest)];
  const above = least !== undefined && least > 0;
  const below = most !== undefined && most < 0;
  const notBelow = least !== undefined && least >= 0;
  const notAbove = most !== undefined && most <= 0;
  switch (op) {
    case '>':
      return above ? true : notAbove ? false : undefined;
    case '>=':
      return notBelow ? true : below ? false : undefined;
    case '<':
      return below ? true : notBelow ? false : undefined;
    case '<=':
      return notAbove ? true : above ? false : undefined;
    default: {
      const same = above || below ? false : isPoint(a) && isPoint(b) ? true : undefined;
      return op === '=' || same === undefined ? same : !same;
    }
  }
}
