import { recordsOf, replaceRecords } from '../facts/replace.ts';
import { at, type Column, isMissing } from '../number/column.ts';
import { compare, type Fraction, sub, ZERO } from '../number/fraction.ts';
import { limits } from './adjust.ts';
import { Evaluation } from './evaluate.ts';
import type { BoundRule } from './program.ts';
import { type Try, tried, triesOf } from './raise-tries.ts';

/** One thing that would give a unit more points, found by trying it. Points are exact. */
export interface Way {
  readonly try: Try;
  /** Points of the rule then, and how many more; undefined where the rule is still pending. */
  readonly points: Fraction;
  readonly gain: Fraction | undefined;
  /** How much the published total grows: 0 where a cap takes it. Undefined while the total is pending. */
  readonly total: Fraction | undefined;
}

/** How far a rule is from its limit, and what would bring it nearer. */
export interface Raise {
  /** Its cap or full marks; undefined where it has none. */
  readonly limit: Fraction | undefined;
  readonly ways: readonly Way[];
}

const MOST_WAYS = 6;

/**
 * What would give a unit more points, rule by rule: each fact that a rule counts is tried (one more event of each level, the best judgement, the figures that the
 * rule states), on the same program and with all other units as they are. Rules at their limit, not applicable or decided by a person are left out.
 */
export function raises(evaluation: Evaluation, row: number): Map<string, Raise> {
  const { program, table } = evaluation;
  const found = new Map<string, Raise>();
  for (const bound of program.rules) {
    const { id } = bound.rule;
    const scores = evaluation.window(row, row + 1);
    const { applies, notApplicable, full } = scores.rule(id);
    if ((applies && !applies[0]) || notApplicable?.[0] || table.overrides?.get(id)?.has(row)) continue;
    const { cap } = limits(bound.rule, bound.method, scores.frameOf(id));
    const limit = cap ? known(cap) : known(full);
    const points = known(scores.points(id));
    if (limit && points && compare(points, limit) >= 0) continue;
    found.set(id, { limit, ways: waysOf(evaluation, row, bound, known(full), { points, total: known(scores.published(scores.total())) }) });
  }
  return found;
}

const known = (column: Column): Fraction | undefined => (isMissing(column, 0) ? undefined : at(column, 0));

interface Standing {
  readonly points: Fraction | undefined;
  readonly total: Fraction | undefined;
}

function waysOf({ program, table }: Evaluation, row: number, bound: BoundRule, full: Fraction | undefined, now: Standing): Way[] {
  const columns = bound.facts.flatMap((name) => table.facts.get(name) ?? []);
  const amounts = columns.filter(({ declaration, value }) => declaration.kind === 'amount' && !isMissing(value, row));
  const ways = columns.flatMap((fact): Way[] => {
    const others = amounts.filter((other) => other !== fact).map(({ value }) => at(value, row));
    const { declaration } = fact;
    const present = recordsOf(fact, row);
    const tries = triesOf(bound, fact, row, full, others).flatMap((one): Way[] => {
      const records = tried(one, present, row, program.dated.has(declaration.name));
      const scores = new Evaluation(program, replaceRecords(table, row, declaration, records)).window(row, row + 1);
      const points = known(scores.points(bound.rule.id));
      if (!points || (now.points ? compare(points, now.points) <= 0 : false)) return [];
      const total = known(scores.published(scores.total()));
      return [{ try: one, points, gain: now.points && sub(points, now.points), total: total && now.total && sub(total, now.total) }];
    });
    return declaration.kind === 'event' ? tries : bestAndNearest(tries, isMissing(fact.value, row) ? undefined : at(fact.value, row));
  });
  return ways.sort((one, other) => compare(other.points, one.points)).slice(0, MOST_WAYS);
}

/** Of many values of one fact, the one that gives most, and the smallest step that gives anything. */
function bestAndNearest(ways: readonly Way[], present: Fraction | undefined): Way[] {
  const size = ({ try: { value } }: Way): Fraction => {
    const step = sub(value, present ?? ZERO);
    return step.num < 0n ? { num: -step.num, den: step.den } : step;
  };
  const nearer = (one: Way, other: Way): number => compare(size(one), size(other));
  const [best] = ways.toSorted((one, other) => compare(other.points, one.points) || nearer(one, other));
  const [nearest] = present ? ways.toSorted(nearer) : [];
  return best ? (nearest && nearest !== best && compare(nearest.points, best.points) < 0 ? [best, nearest] : [best]) : [];
}
