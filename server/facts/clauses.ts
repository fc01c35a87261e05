import type { AskedFact, DescribedClause, DescribedRegulation, DescribedRule } from '@kaocheng/engine';
import type { FormClause } from './contract-form.ts';

/** The clauses that ask something of a unit, in the order of the regulation, each with its own text and the facts that it asks for. */
export function clausesOf(
  { clauses, rules }: Pick<DescribedRegulation, 'clauses' | 'rules'>,
  asked: readonly AskedFact[],
  { kind, group }: { readonly kind: string; readonly group: string },
): FormClause[] {
  const byClause = new Map<number, AskedFact[]>();
  for (const fact of asked) {
    const index = fact.rules[0]?.clauseIndex ?? -1;
    byClause.set(index, [...(byClause.get(index) ?? []), fact]);
  }
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule] as const));
  const pointsOf = ({ points }: DescribedRule) =>
    (points.find(({ of }) => of === group) ?? points.find(({ of }) => of === kind) ?? points.find(({ of }) => of === ''))?.points ?? '';
  return [...byClause]
    .sort(([one], [other]) => (one < 0 ? clauses.length : one) - (other < 0 ? clauses.length : other))
    .map(([index, facts]) => {
      const clause = clauses[index];
      const ids = new Set(facts.flatMap((fact) => fact.rules.filter(({ clauseIndex }) => clauseIndex === index).map(({ id }) => id)));
      return {
        index,
        number: clause?.number ?? '',
        title: clause?.title ?? '其他',
        above: clause ? titlesAbove(clauses, clause) : [],
        markdown: clause?.markdown ?? '',
        rules: [...ids].flatMap((id) => {
          const rule = ruleOf.get(id);
          return rule ? [{ id, name: rule.name, part: rule.part, points: pointsOf(rule), lines: [...rule.lines] }] : [];
        }),
        facts: facts.map(({ name }) => name),
      };
    });
}

function titlesAbove(clauses: readonly DescribedClause[], { parent }: DescribedClause): string[] {
  const above = parent === null ? undefined : clauses[parent];
  if (!above) return [];
  return [...titlesAbove(clauses, above), [above.label, above.title].filter(Boolean).join(' ')];
}
