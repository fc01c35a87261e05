import { add, div, mul, times } from '../number/arithmetic.ts';
import { type Column, constant, type Mask, withMissing } from '../number/column.ts';
import { indicator, keepWhere } from '../number/fold.ts';
import { ZERO } from '../number/fraction.ts';
import type { BoundRule } from './program.ts';
import type { RuleScore } from './rule-score.ts';

/**
 * Points of a part's rules once those that are not applicable have been dealt with: their points are scaled onto the part's other rules, moved to one rule, or given at a fixed
 * share. A part whose every rule is not applicable stays unknown. Rows where all rules are applicable come out unchanged.
 */
export function redistribute(rules: readonly BoundRule[], scores: ReadonlyMap<string, RuleScore>, length: number): Map<string, Column> {
  const points = new Map(rules.map(({ rule }) => [rule.id, scoreOf(scores, rule.id).points] as const));
  if (!rules.some(({ rule }) => scoreOf(scores, rule.id).notApplicable?.includes(1))) return points;

  for (const { rule } of rules) {
    const { notApplicable, full } = scoreOf(scores, rule.id);
    if (!notApplicable?.includes(1)) continue;
    const { then } = rule.notApplicable;
    if (then.kind === 'share') points.set(rule.id, add(pointsOf(points, rule.id), keepWhere(times(full, then.of), notApplicable)));
    if (then.kind === 'move') points.set(then.to, mul(pointsOf(points, then.to), movedFactor(scoreOf(scores, then.to).full, full, notApplicable)));
  }
  const factor = scaleFactor(rules, scores, length);
  if (factor) {
    for (const { rule } of rules) {
      const { applies } = scoreOf(scores, rule.id);
      const product = rule.full ? scaled(pointsOf(points, rule.id), factor) : pointsOf(points, rule.id);
      points.set(rule.id, applies ? keepWhere(product, applies) : product);
    }
  }
  return points;
}

const scoreOf = (scores: ReadonlyMap<string, RuleScore>, id: string): RuleScore => {
  const found = scores.get(id);
  if (!found) throw new Error(`rule ${id} has not been scored`);
  return found;
};
const pointsOf = (points: ReadonlyMap<string, Column>, id: string): Column => {
  const found = points.get(id);
  if (!found) throw new Error(`no points of rule ${id} in this part`);
  return found;
};

/** (target's full marks + moved full marks) / target's full marks, 1 where nothing is moved. */
function movedFactor(target: Column, moved: Column, where: Mask): Column {
  return div(add(target, keepWhere(withMissing(moved, undefined), where)), target);
}

interface Factor {
  readonly value: Column;
  readonly where: Mask;
}

/** All full marks / full marks of the applicable rules, in rows where some rule is dropped. */
function scaleFactor(rules: readonly BoundRule[], scores: ReadonlyMap<string, RuleScore>, length: number): Factor | undefined {
  let all: Column = constant(ZERO, length);
  let kept: Column = constant(ZERO, length);
  let where: Mask | undefined;
  for (const { rule } of rules) {
    const { full, applies, notApplicable } = scoreOf(scores, rule.id);
    if (!rule.full) continue;
    const marks = applies ? keepWhere(full, applies) : full;
    all = add(all, marks);
    const dropped = rule.notApplicable.then.kind === 'scale' ? notApplicable : undefined;
    kept = add(
      kept,
      dropped
        ? keepWhere(
            marks,
            dropped.map((flag) => 1 - flag),
          )
        : marks,
    );
    if (dropped?.includes(1)) where = where ? where.map((flag, row) => flag | (dropped[row] ?? 0)) : dropped;
  }
  return where && { value: div(all, kept), where };
}

function scaled(points: Column, { value, where }: Factor): Column {
  const outside = where.map((flag) => 1 - flag);
  const factor = add(keepWhere(value, where), indicator(outside));
  return mul(points, factor);
}
