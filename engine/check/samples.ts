import type { Expression } from '../language/expression/ast.ts';
import { levelNamed } from '../language/expression/types.ts';
import type { FactDeclaration, Regulation } from '../language/regulation.ts';
import * as F from '../number/fraction.ts';
import { factBounds } from './extents.ts';
import { boundsOf, point, truthOf, UNKNOWN } from './interval.ts';

/**
 * Where every condition only compares facts (or sums of them) with constants, it is decided by finitely many points: each constant, its
 * neighbours, and the ends of what the facts can be. Trying them all is exact, and gives an example for every finding.
 */
export interface SamplePoint {
  readonly values: ReadonlyMap<string, F.Fraction>;
}

const MOST_POINTS = 3000;

/** All points that matter to the conditions, or undefined where they are not of that kind or too many. */
export function samplePoints(conditions: readonly Expression[], regulation: Regulation): SamplePoint[] | undefined {
  const facts = new Map(regulation.facts.map((fact) => [fact.name, fact]));
  const settings = new Map(regulation.settings.map((setting) => [setting.name, setting.value]));
  const bounds = new Map<string, Set<string>>();
  for (const condition of conditions) if (!collect(condition, facts, settings, bounds)) return undefined;
  let points: SamplePoint[] = [{ values: new Map() }];
  for (const [name, constants] of bounds) {
    const fact = facts.get(name) as FactDeclaration;
    const values = candidates(fact, [...constants].map(unkey));
    points = points.flatMap(({ values: before }) => values.map((value) => ({ values: new Map([...before, [name, value]]) })));
    if (points.length > MOST_POINTS) return undefined;
  }
  return points;
}

const key = (value: F.Fraction): string => `${value.num}/${value.den}`;
const unkey = (text: string): F.Fraction => {
  const [num = '0', den = '1'] = text.split('/');
  return F.fraction(BigInt(num), BigInt(den));
};

type Facts = ReadonlyMap<string, FactDeclaration>;
type Settings = ReadonlyMap<string, F.Fraction>;

/** Notes the constants that each fact is compared with; false for a condition of another kind. */
function collect(e: Expression, facts: Facts, settings: Settings, into: Map<string, Set<string>>): boolean {
  if (e.kind === 'truth') return true;
  if (e.kind === 'not') return collect(e.of, facts, settings, into);
  if (e.kind === 'and' || e.kind === 'or') return collect(e.left, facts, settings, into) && collect(e.right, facts, settings, into);
  if (e.kind === 'name') return facts.get(e.name)?.kind === 'yes-no' && note(e.name, F.ONE, into);
  if (e.kind !== 'compare') return false;
  const [left, right] = [terms(e.left, facts), terms(e.right, facts)];
  const named = left ?? right;
  const other = left ? e.right : e.left;
  if (!named || (left && right && left.length > 0 && right.length > 0)) return false;
  const [first] = named;
  const level = first && facts.get(first)?.kind === 'choice' ? levelIndex(facts.get(first) as FactDeclaration, other) : undefined;
  const value = level ?? constantOf(other, settings);
  return value !== undefined && named.every((name) => note(name, value, into));
}

const note = (name: string, value: F.Fraction, into: Map<string, Set<string>>): boolean => {
  into.set(name, (into.get(name) ?? new Set()).add(key(value)));
  return true;
};

/** A fact, or a sum of event facts: what stands on one side of a comparison. */
function terms(e: Expression, facts: Facts): string[] | undefined {
  if (e.kind === 'name') return facts.has(e.name) ? [e.name] : undefined;
  if (e.kind !== 'arithmetic' || e.op !== '+') return undefined;
  const [left, right] = [terms(e.left, facts), terms(e.right, facts)];
  return left && right && [...left, ...right].every((name) => facts.get(name)?.kind === 'event') ? [...left, ...right] : undefined;
}

function constantOf(e: Expression, settings: Settings): F.Fraction | undefined {
  if (e.kind === 'truth') return e.value ? F.ONE : F.ZERO;
  const { lowest, highest } = boundsOf(e, (name) => (settings.has(name) ? point(settings.get(name) as F.Fraction) : UNKNOWN));
  return lowest && highest && F.equal(lowest, highest) ? lowest : undefined;
}

function levelIndex(fact: FactDeclaration, e: Expression): F.Fraction | undefined {
  const named = levelNamed(e, fact.levels);
  return named === undefined ? undefined : F.fraction(BigInt(fact.levels.indexOf(named)));
}

function candidates(fact: FactDeclaration, constants: readonly F.Fraction[]): F.Fraction[] {
  const { lowest, highest } = factBounds(fact);
  const whole = fact.kind === 'event' || fact.kind === 'choice' || fact.kind === 'yes-no';
  const top = highest ?? (fact.percent ? F.ONE : undefined);
  const sorted = [...constants, ...(lowest ? [lowest] : []), ...(top ? [top] : [])].sort(F.compare);
  const all: F.Fraction[] = [];
  sorted.forEach((value, at) => {
    const next = sorted[at + 1];
    if (whole) all.push(F.sub(value, F.ONE), value, F.add(value, F.ONE));
    else all.push(value, ...(next ? [between(value, next)] : [F.add(value, fact.percent ? F.fraction(1n, 100n) : F.ONE)]));
  });
  const inside = all
    .filter((value) => (!whole || value.den === 1n) && (!lowest || F.compare(value, lowest) >= 0) && (!top || F.compare(value, top) <= 0))
    .sort(F.compare);
  return inside.filter((value, at) => at === 0 || !F.equal(value, inside[at - 1] as F.Fraction));
}

/** A number strictly between two, with few decimals: what an example would show. */
function between(low: F.Fraction, high: F.Fraction): F.Fraction {
  const half = F.div(F.add(low, high), F.fraction(2n));
  for (let places = 0; places < 6; places++) {
    const rounded = F.round(half, places);
    if (F.compare(rounded, low) > 0 && F.compare(rounded, high) < 0) return rounded;
  }
  return half;
}

/** Tells whether a condition holds at a point. */
export function pointTester(regulation: Regulation): (e: Expression, at: SamplePoint) => boolean {
  const facts = new Map(regulation.facts.map((fact) => [fact.name, fact]));
  const settings = new Map(regulation.settings.map((setting) => [setting.name, setting.value]));
  const constant = (e: Expression, value: F.Fraction): Expression => ({ kind: 'number', value, percent: false, span: e.span });
  const ready = new Map<Expression, Expression>();
  /** The comparison with levels and truths as numbers. Choices run from best to worst: at least as good is the smaller index. */
  const inNumbers = (e: Expression & { kind: 'compare' }): Expression => {
    const side = e.left.kind === 'name' && facts.has(e.left.name) ? e.left : e.right;
    const fact = side.kind === 'name' ? facts.get(side.name) : undefined;
    const number = (inner: Expression): Expression => {
      const level = fact?.kind === 'choice' ? levelIndex(fact, inner) : undefined;
      if (level) return constant(inner, level);
      return inner.kind === 'truth' ? constant(inner, inner.value ? F.ONE : F.ZERO) : inner;
    };
    const [left, right] = [number(e.left), number(e.right)];
    return fact?.kind === 'choice' ? { ...e, left: right, right: left } : { ...e, left, right };
  };
  const compared = (e: Expression & { kind: 'compare' }, { values }: SamplePoint): boolean => {
    const numeric = ready.get(e) ?? inNumbers(e);
    ready.set(e, numeric);
    return truthOf(numeric, (name) => point(values.get(name) ?? settings.get(name) ?? F.ZERO)) === true;
  };
  const holds = (e: Expression, at: SamplePoint): boolean => {
    if (e.kind === 'and') return holds(e.left, at) && holds(e.right, at);
    if (e.kind === 'or') return holds(e.left, at) || holds(e.right, at);
    if (e.kind === 'not') return !holds(e.of, at);
    if (e.kind === 'name') return at.values.get(e.name)?.num === 1n;
    return e.kind === 'compare' ? compared(e, at) : e.kind === 'truth' && e.value;
  };
  return holds;
}
