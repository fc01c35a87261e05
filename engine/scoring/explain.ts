import type { Phrase } from '../methods/phrase.ts';
import { compare } from '../number/arithmetic.ts';
import { at, type Column, isMissing } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Evaluation } from './evaluate.ts';
import { totalInterval } from './interval.ts';
import type { WindowScores } from './window-scores.ts';

/** Why a unit has its points: total, parts, clauses. Points are exact; undefined while pending. */
export interface Explanation {
  readonly unit: string;
  readonly total: Fraction | undefined;
  readonly published: Fraction | undefined;
  readonly lowest: Fraction | undefined;
  readonly highest: Fraction | undefined;
  readonly parts: readonly PartExplanation[];
}

export interface PartExplanation {
  readonly part: string;
  readonly points: Fraction | undefined;
  /** Sum of the clauses, before the part's cap. */
  readonly sum: Fraction | undefined;
  readonly cap: { readonly limit: Fraction; readonly reached: boolean } | undefined;
  readonly rules: readonly RuleExplanation[];
}

export interface RuleExplanation {
  readonly rule: string;
  readonly clause: string;
  readonly name: string;
  readonly points: Fraction | undefined;
  readonly notApplicable: boolean;
  /** Facts that are still to be recorded. */
  readonly pending: readonly string[];
  readonly phrases: readonly Phrase[];
  readonly readings: readonly string[];
}

/** Explains one unit by running the compiled rules on its row. @param unit row of the unit in the table. */
export function explain(evaluation: Evaluation, unit: number): Explanation {
  const scores = evaluation.window(unit, unit + 1);
  const { regulation } = evaluation.program;
  const total = scores.total();
  const bounds = total.missing?.[0] ? totalInterval(scores) : undefined;
  return {
    unit: evaluation.table.units[unit]?.id ?? '',
    total: first(total),
    published: first(scores.published(total)),
    lowest: first(bounds?.lowest ?? scores.published(total)),
    highest: first(bounds?.highest ?? scores.published(total)),
    parts: regulation.parts.map((part) => {
      const sum = scores.partSum(part.name);
      return {
        part: part.name,
        points: first(scores.part(part)),
        sum: first(sum),
        cap: part.atMost && capOf(scores.partFrame().number(part.atMost.value), sum),
        rules: regulation.rules.filter((rule) => rule.part === part.name).flatMap((rule) => explainRule(evaluation, scores, rule.id) ?? []),
      };
    }),
  };
}

const first = (column: Column): Fraction | undefined => (isMissing(column, 0) ? undefined : at(column, 0));

function capOf(limit: Column, sum: Column): PartExplanation['cap'] {
  const value = first(limit);
  return value && { limit: value, reached: compare(sum, limit)[0] === 1 };
}

function explainRule(evaluation: Evaluation, scores: WindowScores, id: string): RuleExplanation | undefined {
  const bound = evaluation.program.byId.get(id);
  if (!bound) throw new Error(`no rule ${id}`);
  const { rule } = bound;
  const phrases: Phrase[] = [];
  const score = scores.rule(id, phrases);
  if (score.applies && !score.applies[0]) return undefined;
  const notApplicable = score.notApplicable?.[0] === 1;
  const points = first(scores.points(id));
  return {
    rule: id,
    clause: rule.clause,
    name: rule.name,
    points,
    notApplicable,
    pending: points ? [] : pendingFacts(evaluation, scores, bound.needs),
    phrases: notApplicable ? [{ say: 'not-applicable', then: rule.notApplicable.then.kind, ...targetOf(rule.notApplicable.then) }] : phrases,
    readings: rule.readings,
  };
}

function targetOf(then: { kind: 'scale' } | { kind: 'move'; to: string } | { kind: 'share'; of: Fraction }): {
  to: string | undefined;
  share: Fraction | undefined;
} {
  return { to: then.kind === 'move' ? then.to : undefined, share: then.kind === 'share' ? then.of : undefined };
}

/** Of the facts a rule uses, those of which nothing is recorded for this unit. */
function pendingFacts(evaluation: Evaluation, scores: WindowScores, facts: readonly string[]): string[] {
  const { from } = scores.window;
  return facts.filter((name) => {
    const { value, byLevel, declaration } = evaluation.year.fact(name);
    return declaration.kind !== 'event' && (isMissing(value, from) || byLevel.some((column) => isMissing(column, from)));
  });
}
