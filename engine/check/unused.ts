import type { Finding } from '../finding.ts';
import { namesIn, walk } from '../language/expression/references.ts';
import type { Regulation } from '../language/regulation.ts';
import { type Check, type CheckContext, finding } from './check.ts';
import { expressionsOf, frontExpressions, usesOf } from './expressions.ts';

/** Facts that people would record for nothing, settings that change nothing, parts that nothing feeds or that the total leaves out. */
export const unused: Check = {
  name: '写了没有用到',
  codes: ['unused-fact', 'unused-setting', 'empty-part', 'part-not-in-total'],
  run(regulation, context) {
    const used = usedNames(regulation, context);
    const found: Finding[] = [];
    for (const fact of regulation.facts)
      if (!used.has(fact.name))
        found.push(
          finding(
            'warning',
            'unused-fact',
            fact.place,
            `事实"${fact.name}"没有任何规则用到，填报了也不计分；请在计分方式中用它，或删去这个声明`,
            fact.clause,
          ),
        );
    for (const setting of regulation.settings)
      if (!used.has(setting.name))
        found.push(
          finding('warning', 'unused-setting', setting.place, `设定"${setting.name}"没有任何算式用到，改它不会有任何影响；请删去或在算式中用它`),
        );
    const inTotal = new Set(namesIn(regulation.total.value));
    for (const part of regulation.parts) {
      if (!regulation.rules.some((rule) => rule.part === part.name))
        found.push(
          finding(
            'warning',
            'empty-part',
            part.place,
            `部分"${part.name}"没有任何规则计入，永远是 0 分；请给规则写"计入: ${part.name}"，或删去这个部分`,
          ),
        );
      if (!inTotal.has(part.name))
        found.push(
          finding('warning', 'part-not-in-total', part.place, `部分"${part.name}"不在总分算式里，得多少分都不影响总分；请补进"总分"，或删去这个部分`),
        );
    }
    return found;
  },
};

function usedNames(regulation: Regulation, { methods }: CheckContext): Set<string> {
  const used = new Set<string>();
  const take = (written: ReturnType<typeof frontExpressions>) => {
    for (const { expression } of written)
      for (const node of walk(expression)) used.add(node.kind === 'name' ? node.name : node.kind === 'record' ? node.fact : '');
  };
  for (const rule of regulation.rules) {
    for (const fact of usesOf(rule, methods).facts) used.add(fact);
    take(expressionsOf(rule, methods));
  }
  take(frontExpressions(regulation));
  for (const fact of regulation.facts) for (const other of fact.except) used.add(other);
  return used;
}
