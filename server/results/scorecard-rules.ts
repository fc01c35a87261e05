import {
  at,
  explain,
  type Fraction,
  format,
  isMissing,
  type PartExplanation,
  possiblePoints,
  type Raise,
  type RuleExplanation,
  raises,
  sayTry,
  sentences,
} from '@kaocheng/engine';
import type { Participant } from '../assessments/index.ts';
import type { Scorecard, ScoredRule, ShownFact } from './contract-scorecard.ts';
import type { Evaluated } from './evaluation.ts';
import type { Override } from './overrides-table.ts';

/** What a unit's clauses are told with. */
export interface RuleMatter {
  readonly participant: Participant;
  readonly facts: readonly ShownFact[];
  /** Every override that was ever made on the unit. */
  readonly overrides: readonly Override[];
  /** The other view, for comparison. */
  readonly other: Evaluated;
}

const PLACES = 4;
const number = (value: Fraction | undefined): number | null => (value ? Number(format(value, PLACES)) : null);

/** Parts and clauses of one unit in the order of the regulation; only here explanations are made. */
export function explained(main: Evaluated, row: number, matter: RuleMatter): Pick<Scorecard, 'parts' | 'rules'> {
  const told = explain(main.assessed.evaluation, row);
  const ways = raises(main.assessed.evaluation, row);
  const { regulation } = main.book.program;
  const natures = new Map(regulation.parts.map(({ name, nature }) => [name, nature] as const));
  const otherRow = matter.other.rows.get(matter.participant.unitId) ?? -1;
  const places = new Map(regulation.rules.map(({ id }, index) => [id, index] as const));
  const parts = told.parts.map(({ part, points, sum, cap }) => ({
    part,
    nature: natures.get(part) ?? ('base' as const),
    points: number(points),
    other: otherPart(matter.other, part, otherRow),
    sum: number(sum),
    cap: number(cap?.limit),
    capped: cap?.reached ?? false,
  }));
  const rules = told.parts
    .flatMap(({ part, rules }: PartExplanation) =>
      rules.map((rule) => scored(main, rule, ways.get(rule.rule), matter, otherRow, { part, nature: natures.get(part) ?? 'base' })),
    )
    .sort((one, other) => (places.get(one.rule) ?? 0) - (places.get(other.rule) ?? 0));
  return { parts, rules };
}

function otherPart({ assessed }: Evaluated, part: string, row: number): number | null {
  const column = assessed.scores.parts.get(part);
  return column && row >= 0 && !isMissing(column, row) ? number(at(column, row)) : null;
}

function scored(
  main: Evaluated,
  { rule, clause, name, points, notApplicable, pending, phrases, readings }: RuleExplanation,
  raise: Raise | undefined,
  { participant, facts, overrides, other }: RuleMatter,
  otherRow: number,
  part: Pick<ScoredRule, 'part' | 'nature'>,
): ScoredRule {
  const bound = main.book.program.byId.get(rule);
  const needs = new Set(bound?.needs ?? []);
  const own = facts.filter(({ fact }) => needs.has(fact));
  const { lowest, highest } = possiblePoints(main.book.program, rule, participant);
  const limit = raise?.limit ?? (highest && highest.num > 0n ? highest : undefined);
  const otherPoints = other.assessed.scores.rules.get(rule)?.points;
  return {
    rule,
    clause,
    clauseIndex: bound?.rule.clauseIndex ?? -1,
    name,
    ...part,
    points: number(points),
    other: otherPoints && otherRow >= 0 && !isMissing(otherPoints, otherRow) ? number(at(otherPoints, otherRow)) : null,
    limit: number(limit),
    least: number(lowest),
    most: number(highest),
    notApplicable: notApplicable ? whyNot(participant, rule, own) : null,
    pending: [...pending],
    explanation: sentences(phrases),
    readings: [...readings],
    factIds: own.map(({ id }) => id),
    waiting: own.filter(({ state }) => state === 'submitted').length,
    overrides: overrides.filter(({ ruleId }) => ruleId === rule).toReversed(),
    ways: (raise?.ways ?? []).map((way) => ({
      how: sayTry(way.try),
      points: Number(format(way.points, PLACES)),
      gain: number(way.gain),
      total: number(way.total),
    })),
  };
}

/** By decision, by record, or because the regulation's own condition says so. */
function whyNot({ exclusions }: Participant, rule: string, facts: readonly ShownFact[]): string {
  const decided = exclusions.find(({ ruleId }) => ruleId === rule);
  if (decided) return decided.reason || '经决定不适用';
  const recorded = facts.find(({ counts, value, level }) => counts && (value === '不适用' || level === '不适用'));
  return recorded ? `“${recorded.fact}”记录为不适用${recorded.note ? `：${recorded.note}` : ''}` : '符合细则写明的不适用条件';
}
