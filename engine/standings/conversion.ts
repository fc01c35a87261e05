import type { Unit } from '../facts/table.ts';
import type { Finding } from '../finding.ts';
import { constant } from '../language/expression/constant.ts';
import type { Regulation } from '../language/regulation.ts';
import { mul, round } from '../number/arithmetic.ts';
import { type Column, fromFractions } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import type { Scores } from '../scoring/scores.ts';
import { finding, nameUnits } from './wording.ts';

export interface Converted {
  /** Points that the score counts for in the larger total, one a row; undefined where the regulation has no conversion. */
  readonly points: Column | undefined;
  readonly findings: readonly Finding[];
}

/** The declared greatest total of a unit: its group's, else its kind's, else everybody's. */
export const fullOf = ({ full }: Regulation, unit: Unit): F.Fraction | undefined => full?.get(unit.group) ?? full?.get(unit.kind) ?? full?.get('');

/**
 * Published score × counts ÷ full, exact and rounded once, at the regulation's decimals. The published score is taken, not the
 * unrounded one, so that anybody can recompute the figure from the notice. A pending score stays pending.
 */
export function convert(regulation: Regulation, scores: Scores): Converted {
  const { conversion, settings, decimals } = regulation;
  if (!conversion) return { points: undefined, findings: [] };
  const { value: expression, place } = conversion.counts;
  const counts = constant(expression, settings);
  if (!counts.ok) {
    const message = `折算计入「${conversion.into}」的分值算不出来，未折算：${counts.problem}`;
    return { points: undefined, findings: [finding('error', 'conversion-unknown', message, place)] };
  }
  const factors = new Map<F.Fraction, F.Fraction>();
  const factorOf = (unit: Unit): F.Fraction | undefined => {
    const full = fullOf(regulation, unit);
    if (!full || full.num <= 0n) return undefined;
    const factor = factors.get(full) ?? F.div(counts.value, full);
    factors.set(full, factor);
    return factor;
  };
  const each = scores.units.map(factorOf);
  const without = each.flatMap((factor, row) => (factor ? [] : [row]));
  const points = round(mul(scores.published, fromFractions(each)), decimals);
  if (without.length === 0) return { points, findings: [] };
  const message = `${nameUnits(scores.units, without)}没有大于 0 的满分，无法折算计入「${conversion.into}」；请在「满分」中写明其考核对象类型的满分`;
  return { points, findings: [finding('error', 'conversion-without-full', message, place)] };
}
