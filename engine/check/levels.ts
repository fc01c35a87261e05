import type { Finding } from '../finding.ts';
import { walk } from '../language/expression/references.ts';
import type { Regulation, Rule } from '../language/regulation.ts';
import { nearest } from '../language/shapes/nearest.ts';
import { type EventTable, rates } from '../methods/event-table.ts';
import { type Check, type CheckContext, finding, ruleTitle } from './check.ts';
import { expressionsOf, placeIn } from './expressions.ts';

/** Levels that a table scores and no fact declares, and levels that people may record and nothing scores. */
export const levels: Check = {
  name: '级别与分值表',
  codes: ['level-not-declared', 'level-not-scored'],
  run(regulation, context) {
    const facts = new Map(regulation.facts.map((fact) => [fact.name, fact]));
    const found: Finding[] = [];
    const scored = new Map<string, Set<string>>();
    for (const rule of regulation.rules.filter(isTable)) {
      for (const { fact: name, level } of rates((rule.spec as { readonly value: EventTable }).value, rule)) {
        const fact = facts.get(name);
        if (!fact || level === undefined) {
          if (fact) scored.set(name, new Set(fact.levels));
          continue;
        }
        scored.set(name, (scored.get(name) ?? new Set()).add(level));
        if (fact.levels.includes(level)) continue;
        const close = nearest(level, fact.levels);
        const advice = close ? `是否想写"${close}"？` : `可用的级别：${fact.levels.join('、') || '无'}`;
        found.push(
          finding(
            'error',
            'level-not-declared',
            placeIn(rule, 'spec'),
            `${ruleTitle(rule)}给"${level}"定了分，但事实"${name}"没有这个级别，${advice}`,
            rule.clause,
          ),
        );
      }
    }
    const named = levelsNamed(regulation, context);
    for (const fact of regulation.facts) {
      const table = scored.get(fact.name);
      const left = table && !named.has(fact.name) ? fact.levels.filter((level) => !table.has(level)) : [];
      if (left.length > 0)
        found.push(
          finding(
            'warning',
            'level-not-scored',
            fact.place,
            `事实"${fact.name}"的级别${left.map((each) => `"${each}"`).join('、')}没有规则给分，填报了也不计分；请在分值表里补上，或删去这个级别`,
            fact.clause,
          ),
        );
    }
    return found;
  },
};

const isTable = (rule: Rule): boolean => (rule.method === 'each' || rule.method === 'deduct') && rule.spec !== undefined;

/** Facts that expressions count: any of their levels may matter there. */
function levelsNamed(regulation: Regulation, { methods }: CheckContext): Set<string> {
  const names = new Set<string>();
  for (const rule of regulation.rules)
    for (const { expression } of expressionsOf(rule, methods))
      for (const node of walk(expression))
        if (node.kind === 'record' || node.kind === 'name') names.add(node.kind === 'name' ? node.name : node.fact);
  return names;
}
