import { printExpression, printNumber } from '../language/expression/print.ts';
import type { OpenedRegulation } from '../open.ts';
import { describeClauses } from './clause.ts';
import type { DescribedRegulation } from './described.ts';
import { describeExample, describeFact } from './fact.ts';
import { conversionText, describePart, rankingText, selectionText, tierText } from './front.ts';
import { describeRule, pointsByKind } from './rule.ts';

export type * from './described.ts';

/** A regulation in words, as far as it could be read; undefined where not even its front matter is usable. */
export function describeRegulation({ document, regulation, program }: OpenedRegulation): DescribedRegulation | undefined {
  if (!regulation) return undefined;
  return {
    id: regulation.id,
    title: regulation.title,
    from: regulation.period.from ?? null,
    to: regulation.period.to ?? null,
    unitKinds: regulation.unitKinds,
    groups: regulation.groups.map(({ name, units }) => ({ name, units })),
    parts: regulation.parts.map(describePart),
    total: printExpression(regulation.total.value),
    full: pointsByKind(regulation.full, (points) => printNumber(points)),
    decimals: regulation.decimals,
    settings: regulation.settings.map(({ name, value, percent, note, place }) => ({
      name,
      value: printNumber(value, percent),
      note: note ?? '',
      line: place.line,
    })),
    ranking: rankingText(regulation.ranking),
    tiers: regulation.tiers.map((tier) => ({ name: tier.name, text: tierText(tier) })),
    selections: regulation.selections.map((selection) => ({ name: selection.name, text: selectionText(selection), title: selection.title ?? '' })),
    conversion: conversionText(regulation),
    readings: regulation.readings.filter(({ clause }) => clause === undefined).map(({ text }) => text),
    public: regulation.public,
    ...describeClauses(regulation, document),
    rules: regulation.rules.map((rule) => describeRule(rule, regulation, program)),
    facts: regulation.facts.map(describeFact),
    examples: regulation.examples.map(describeExample),
  };
}
