import type { Expression } from '../language/expression/ast.ts';
import { namesIn, rulesIn, walk } from '../language/expression/references.ts';
import type { Regulation, Rule } from '../language/regulation.ts';
import type { Method } from '../methods/method.ts';

/** A regulation made ready to run: rules bound to their methods and ordered so that what a rule refers to comes before it. */
export interface Program {
  readonly regulation: Regulation;
  readonly rules: readonly BoundRule[];
  readonly byId: ReadonlyMap<string, BoundRule>;
  /** The rules of each part, in the same order. */
  readonly byPart: ReadonlyMap<string, readonly BoundRule[]>;
  /** Facts whose records need dates: rules by period, runs of months. */
  readonly dated: ReadonlySet<string>;
}

export interface BoundRule {
  readonly rule: Rule;
  readonly method: Method;
  readonly spec: { readonly value: unknown };
  /** Facts that the method counts: where one is recorded as not applicable, so is the rule. */
  readonly facts: readonly string[];
  /** Those and the facts that its adjustments ask for. */
  readonly needs: readonly string[];
  /** Every expression of the rule: its method's and its adjustments'. */
  readonly expressions: readonly Expression[];
}

/** @throws Error when a method is unknown or rules refer to each other in a circle; the checker reports both with their places. */
export function compile(regulation: Regulation, methods: readonly Method[]): Program {
  const byName = new Map(methods.map((method) => [method.name, method]));
  const known = new Set(regulation.facts.map(({ name }) => name));
  const bound = regulation.rules.map((rule) => bind(rule, byName.get(rule.method), known));
  const byId = new Map(bound.map((each) => [each.rule.id, each]));
  const rules = inOrder(bound, byId);
  const byPart = new Map(regulation.parts.map(({ name }) => [name, rules.filter(({ rule }) => rule.part === name)]));
  return { regulation, rules, byId, byPart, dated: datedFacts(bound) };
}

function bind(rule: Rule, method: Method | undefined, known: ReadonlySet<string>): BoundRule {
  if (!method) throw new Error(`unknown method ${rule.method}`);
  const spec = rule.spec as { readonly value: unknown };
  const uses = method.uses(spec, rule);
  const own = [rule.coefficient, rule.atMost, rule.atLeast === 'unlimited' ? undefined : rule.atLeast, rule.gate, rule.notApplicable.when];
  const expressions = [
    ...uses.expressions.map(({ expression }) => expression),
    ...[...own, ...rule.vetoes.map(({ when }) => when)].flatMap((located) => (located ? [located.value] : [])),
  ];
  const factsIn = (named: readonly Expression[]): string[] => named.flatMap(namesIn).filter((name) => known.has(name));
  const facts = [...new Set([...rule.facts, ...uses.facts, ...factsIn(uses.expressions.map(({ expression }) => expression))])];
  return { rule, method, spec, facts, needs: [...new Set([...facts, ...factsIn(expressions)])], expressions };
}

function inOrder(bound: readonly BoundRule[], byId: ReadonlyMap<string, BoundRule>): BoundRule[] {
  const [done, open, order] = [new Set<string>(), new Set<string>(), [] as BoundRule[]];
  const visit = (each: BoundRule): void => {
    const { id } = each.rule;
    if (done.has(id)) return;
    if (open.has(id)) throw new Error(`rules refer to each other in a circle through ${id}`);
    open.add(id);
    for (const name of each.expressions.flatMap(rulesIn)) {
      const needed = byId.get(name);
      if (needed) visit(needed);
    }
    done.add(id);
    order.push(each);
  };
  for (const each of bound) visit(each);
  return order;
}

function datedFacts(bound: readonly BoundRule[]): Set<string> {
  const dated = new Set<string>();
  for (const { rule, facts, expressions } of bound) {
    if (rule.periods.length > 0) for (const fact of facts) dated.add(fact);
    for (const node of expressions.flatMap((expression) => [...walk(expression)])) {
      if (node.kind === 'record' && node.fn !== 'countOf') dated.add(node.fact);
    }
  }
  return dated;
}
