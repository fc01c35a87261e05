import type { Finding } from '../finding.ts';
import { NUMBER, type Scope, TEXT, TRUTH, type ValueType } from '../language/expression/scope.ts';
import { checkTypes } from '../language/expression/types.ts';
import { isKeyword } from '../language/keywords.ts';
import type { FactDeclaration, Regulation } from '../language/regulation.ts';
import { type Check, finding } from './check.ts';
import { expressionsOf, frontExpressions, type Written, within } from './expressions.ts';

/** Names and types in every expression: nothing runs before all of them mean something. */
export const names: Check = {
  name: '算式中的名称与类型',
  codes: [
    'unknown-name',
    'unknown-fact',
    'unknown-rule',
    'wrong-level',
    'needs-number',
    'needs-truth',
    'cannot-compare',
    'no-order',
    'branches-differ',
    'bad-places',
    'not-an-event',
  ],
  run(regulation, { methods }) {
    const inRules = scopeOf(regulation, true);
    const inFront = scopeOf(regulation, false);
    return [
      ...regulation.rules.flatMap((rule) => expressionsOf(rule, methods).flatMap((written) => problems(written, inRules, rule.clause))),
      ...frontExpressions(regulation).flatMap((written) => problems(written, inFront, undefined)),
    ];
  },
};

function problems({ expression, place, expects, role }: Written, scope: Scope, clause: string | undefined): Finding[] {
  const { type, problems: found } = checkTypes(expression, scope);
  const findings = found.map(({ code, message, from }) => finding('error', code, within(place, from), message, clause));
  if (found.length > 0 || !type || type.kind === expects) return findings;
  const message = expects === 'truth' ? `${role}应写条件（是或否），例如 次数 >= 1` : `${role}应写数字或得数字的算式`;
  return [finding('error', expects === 'truth' ? 'needs-truth' : 'needs-number', place, message, clause)];
}

function factType(fact: FactDeclaration): ValueType {
  if (fact.kind === 'yes-no') return TRUTH;
  if (fact.kind === 'choice') return { kind: 'level', levels: fact.levels };
  return NUMBER;
}

/** Names that mean something: facts and settings in rules; settings, parts, facts and the total in the front matter. */
function scopeOf(regulation: Regulation, inRules: boolean): Scope {
  const types = new Map<string, ValueType>();
  for (const fact of regulation.facts) types.set(fact.name, factType(fact));
  if (!inRules) for (const part of regulation.parts) types.set(part.name, NUMBER);
  for (const setting of regulation.settings) types.set(setting.name, NUMBER);
  const facts = new Map(regulation.facts.map((fact) => [fact.name, fact]));
  const rules = regulation.rules.map((rule) => rule.id);
  const known = new Set(rules);
  const standing: ReadonlyMap<string, ValueType> = new Map(
    inRules
      ? []
      : [
          ['等次', TEXT],
          ['名次', NUMBER],
        ],
  );
  return {
    lookup: (name) => types.get(name) ?? standing.get(name) ?? (!inRules && isKeyword(name, 'total') ? NUMBER : undefined),
    recordFact: (name) => {
      const fact = facts.get(name);
      return fact && { kind: fact.kind === 'event' ? 'event' : 'other', levels: fact.levels };
    },
    rule: (id) => known.has(id),
    names: [...types.keys()],
    rules,
  };
}
