import type { Expression } from '../../language/expression/ast.ts';
import { contains } from '../../language/expression/range.ts';
import { walk } from '../../language/expression/references.ts';
import type { FactDeclaration, Regulation, Rule } from '../../language/regulation.ts';
import * as F from '../../number/fraction.ts';
import type { Audience, CheckContext } from '../check.ts';
import { expressionsOf, usesOf } from '../expressions.ts';
import { factBounds } from '../extents.ts';

/** A value to try: a number, or nothing recorded. */
export type Setting = F.Fraction | undefined;

/** One thing about a unit that can be moved: a fact, or one level of it. */
export interface Knob {
  readonly fact: FactDeclaration;
  /** Index of the level, −1 for none. Of a choice it is the value. */
  readonly level: number;
  /** Values worth trying, ascending; `undefined` first where nothing may be recorded. */
  readonly settings: readonly Setting[];
  /** Rules that look at it, with the place where it counts. */
  readonly rules: readonly Rule[];
}

const whole = (value: number): F.Fraction => F.fraction(BigInt(value));
const COUNTS = [0, 1, 2, 4, 8, 20, 100].map(whole);
const MOST_SETTINGS = 24;

/** What can be moved for an audience: every fact that one of its rules uses. */
export function knobsOf(regulation: Regulation, context: CheckContext, audience: Audience): Knob[] {
  const rules = regulation.rules.filter((rule) => context.extents.applies(rule, audience));
  const users = new Map<string, Rule[]>();
  const constants = new Map<string, F.Fraction[]>();
  for (const rule of rules) {
    const { facts, figures } = usesOf(rule, context.methods);
    const expressions = expressionsOf(rule, context.methods).map(({ expression }) => expression);
    const numbers = [...figures.map(({ value }) => value), ...expressions.flatMap((expression) => numbersIn(expression, context))];
    for (const name of new Set([...facts, ...expressions.flatMap(factsIn)])) {
      users.set(name, [...(users.get(name) ?? []), rule]);
      constants.set(name, [...(constants.get(name) ?? []), ...numbers]);
    }
  }
  return regulation.facts.flatMap((fact): Knob[] => {
    const used = users.get(fact.name);
    if (!used) return [];
    const full = used.map((rule) => context.extents.full(rule, audience)).find((each) => each !== undefined);
    const settings = settingsOf(fact, constants.get(fact.name) ?? [], full);
    const levels = fact.kind === 'choice' || fact.levels.length === 0 ? [-1] : fact.levels.map((_, index) => index);
    return levels.map((level) => ({ fact, level, settings, rules: used }));
  });
}

function numbersIn(expression: Expression, { extents }: CheckContext): F.Fraction[] {
  const found: F.Fraction[] = [];
  for (const node of walk(expression)) {
    if (node.kind === 'number') found.push(node.value);
    if (node.kind === 'name') {
      const setting = extents.constant(node);
      if (setting) found.push(setting);
    }
  }
  return found;
}

function factsIn(expression: Expression): string[] {
  return [...walk(expression)].flatMap((node) => (node.kind === 'name' ? [node.name] : node.kind === 'record' ? [node.fact] : []));
}

function settingsOf(fact: FactDeclaration, constants: readonly F.Fraction[], full: F.Fraction | undefined): Setting[] {
  const allowed = (value: F.Fraction) => !fact.range || contains(fact.range, value, full);
  if (fact.kind === 'event')
    return ascending([
      ...COUNTS,
      ...around(
        constants.filter((each) => each.den === 1n),
        F.ONE,
      ),
    ]).filter((each) => each.num >= 0n && allowed(each));
  if (fact.kind === 'yes-no') return [F.ZERO, F.ONE];
  if (fact.kind === 'choice') return fact.levels.map((_, index) => whole(index));
  const { lowest, highest } = factBounds(fact, full);
  const low = lowest ?? F.ZERO;
  if (fact.kind === 'judgement') return judged(low, highest ?? full ?? whole(10));
  const high = highest ?? F.max(fact.percent ? F.ONE : (full ?? whole(10)), F.mul(constants.reduce(F.max, low), whole(2)));
  const step = fact.percent ? F.fraction(1n, 1000n) : F.ONE;
  const inside = around(constants, step).filter((each) => F.compare(each, low) >= 0 && F.compare(each, high) <= 0 && allowed(each));
  return ascending([...[low, high].filter(allowed), ...inside]).slice(0, MOST_SETTINGS);
}

/** Nothing yet, the least, something between, the most. */
const judged = (low: F.Fraction, high: F.Fraction): Setting[] => [undefined, ...ascending([low, F.div(F.add(low, high), whole(2)), high])];

const around = (values: readonly F.Fraction[], step: F.Fraction): F.Fraction[] =>
  values.flatMap((value) => [F.sub(value, step), value, F.add(value, step)]);

function ascending(values: readonly F.Fraction[]): F.Fraction[] {
  const sorted = [...values].sort(F.compare);
  return sorted.filter((value, index) => index === 0 || !F.equal(value, sorted[index - 1] as F.Fraction));
}
