import type { Expression } from '../language/expression/ast.ts';
import { endValue, type Range } from '../language/expression/range.ts';
import type { ByKind, FactDeclaration, Part, Regulation, Rule } from '../language/regulation.ts';
import type { Extent, Method } from '../methods/method.ts';
import * as F from '../number/fraction.ts';
import type { Audience, Extents, MethodLookup } from './check.ts';
import { boundsOf, capped, floored, type Known, multiplied, NOTHING, orZero, plus, point, truthOf, UNKNOWN } from './interval.ts';

export function audiencesOf(regulation: Regulation): Audience[] {
  const kinds = regulation.unitKinds.length > 0 ? regulation.unitKinds : [''];
  const named = new Set<string>(regulation.rules.flatMap((rule) => [...rule.appliesTo, ...(rule.full?.keys() ?? [])]));
  for (const part of regulation.parts) for (const key of part.full?.keys() ?? []) named.add(key);
  for (const key of regulation.full?.keys() ?? []) named.add(key);
  const groups = regulation.groups.map((group) => group.name).filter((name) => named.has(name));
  const rest = groups.length < regulation.groups.length || groups.length === 0 ? [''] : [];
  const single = kinds.length * (groups.length + rest.length) === 1;
  return kinds.flatMap((kind) =>
    [...groups, ...rest].map((group) => ({ kind, group, label: single ? '' : [kinds.length > 1 ? kind : '', group].filter(Boolean).join('·') })),
  );
}

/** The value that holds for an audience: its group's, else its kind's, else everybody's. */
export const valueFor = <T>(values: ByKind<T> | undefined, { kind, group }: Audience): T | undefined =>
  (group ? values?.get(group) : undefined) ?? values?.get(kind) ?? values?.get('');

/** The ends of a range, taken in or not. */
export const rangeBounds = (range: Range, full?: F.Fraction): Extent => ({
  lowest: range.low && endValue(range.low.value, full),
  highest: range.high && endValue(range.high.value, full),
});

/** Values a fact can take, as numbers. Amounts are taken to be 0 or more unless their range says otherwise. */
export function factBounds(fact: FactDeclaration, full?: F.Fraction): Extent {
  if (fact.kind === 'yes-no') return { lowest: F.ZERO, highest: F.ONE };
  if (fact.kind === 'choice') return { lowest: F.ZERO, highest: F.fraction(BigInt(Math.max(0, fact.levels.length - 1))) };
  const stated = fact.range ? rangeBounds(fact.range, full) : UNKNOWN;
  return { lowest: stated.lowest ?? F.ZERO, highest: stated.highest };
}

const PERIODS = { month: 12, quarter: 4, half: 2 } as const;

export function extentsOf(regulation: Regulation, methods: MethodLookup): Extents {
  const settings = new Map(regulation.settings.map((setting) => [setting.name, setting.value]));
  const facts = new Map(regulation.facts.map((fact) => [fact.name, fact]));
  const known: Known = (name) => {
    const setting = settings.get(name);
    const fact = facts.get(name);
    if (setting) return point(setting);
    return fact ? factBounds(fact) : UNKNOWN;
  };
  const onlySettings: Known = (name) => {
    const setting = settings.get(name);
    return setting ? point(setting) : UNKNOWN;
  };
  const constant = (e: Expression, full?: F.Fraction): F.Fraction | undefined => {
    const { lowest, highest } = boundsOf(e, onlySettings, full ? point(full) : UNKNOWN);
    return lowest && highest && F.equal(lowest, highest) ? lowest : undefined;
  };
  const applies = (rule: Rule, { kind, group }: Audience) =>
    rule.appliesTo.length === 0 || rule.appliesTo.includes(kind) || (group !== '' && rule.appliesTo.includes(group));
  const full = (rule: Rule, audience: Audience) => {
    const stated = valueFor(rule.full, audience);
    return stated && constant(stated.value);
  };
  const bounds = (e: Expression, rule: Rule, audience: Audience) => {
    const marks = full(rule, audience);
    return boundsOf(e, known, marks ? point(marks) : UNKNOWN);
  };
  const before = (rule: Rule, audience: Audience): Extent => {
    const method: Method | undefined = methods.get(rule.method);
    let extent = method && rule.spec !== undefined ? method.extent(rule.spec as { readonly value: unknown }, rule, full(rule, audience)) : UNKNOWN;
    rule.periods.forEach(({ period, rollUp, atMost }, index) => {
      const next = rule.periods[index + 1];
      if (atMost) extent = capped(extent, point(atMost));
      if (rollUp === 'sum') extent = multiplied(extent, point(F.fraction(BigInt(PERIODS[period] / (next ? PERIODS[next.period] : 1)))));
    });
    return rule.coefficient ? multiplied(extent, bounds(rule.coefficient.value, rule, audience)) : extent;
  };
  const ruleExtent = (rule: Rule, audience: Audience): Extent => {
    let extent = before(rule, audience);
    const { within } = methods.get(rule.method) ?? {};
    const marks = full(rule, audience);
    if (within && !rule.atLeast) extent = floored(extent, NOTHING);
    if (within === 'zero-to-full' && !rule.atMost && marks) extent = capped(extent, point(marks));
    if (rule.atLeast && rule.atLeast !== 'unlimited') extent = floored(extent, bounds(rule.atLeast.value, rule, audience));
    if (rule.atMost) extent = capped(extent, bounds(rule.atMost.value, rule, audience));
    const zeroed =
      (rule.gate && truthOf(rule.gate.value, known) !== true) || rule.vetoes.some((veto) => veto.zeroes && truthOf(veto.when.value, known) !== false);
    return zeroed ? orZero(extent) : extent;
  };
  const sum = (part: Part, audience: Audience): Extent =>
    regulation.rules
      .filter((rule) => rule.part === part.name && applies(rule, audience))
      .map((rule) => ruleExtent(rule, audience))
      .reduce(plus, NOTHING);
  const busy = new Set<string>();
  const partExtent = (part: Part, audience: Audience): Extent => {
    const whole = sum(part, audience);
    if (!part.atMost || busy.has(part.name)) return whole;
    busy.add(part.name);
    const cap = boundsOf(part.atMost.value, inParts(audience));
    busy.delete(part.name);
    return capped(whole, cap);
  };
  const inParts =
    (audience: Audience): Known =>
    (name) => {
      const part = regulation.parts.find((each) => each.name === name);
      return part ? partExtent(part, audience) : onlySettings(name);
    };
  return {
    applies,
    full,
    before,
    rule: ruleExtent,
    sum,
    part: partExtent,
    total: (audience) => boundsOf(regulation.total.value, inParts(audience)),
    constant,
    known,
  };
}
