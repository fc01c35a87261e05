import type { Phrase } from '../methods/phrase.ts';
import { choose } from '../number/arithmetic.ts';
import { at, type Column, fromFractions, isMissing, type Mask } from '../number/column.ts';
import { type Fraction, ZERO } from '../number/fraction.ts';
import type { RuleScore } from './rule-score.ts';
import type { Window } from './scoring-frame.ts';

/** Points that people decided in place of computed ones: rule id → row of the unit → points. */
export type Overrides = ReadonlyMap<string, ReadonlyMap<number, Fraction>>;

interface Decided {
  readonly flags: Mask;
  readonly points: Column;
}

/** The decided points of one rule inside a window; undefined where there are none. */
export function decidedIn(overrides: Overrides | undefined, rule: string, { from, to }: Window): Decided | undefined {
  const decided = overrides?.get(rule);
  if (!decided) return undefined;
  const flags = Uint8Array.from({ length: to - from }, (_, row) => (decided.has(from + row) ? 1 : 0));
  if (!flags.includes(1)) return undefined;
  return { flags, points: fromFractions(Array.from(flags, (_, row) => decided.get(from + row) ?? ZERO)) };
}

/** The score with the decided points, which are known and count, whatever the rule itself says. A rule that does not bind a unit stays without points. */
export function overridden(score: RuleScore, decided: Decided | undefined, trace?: Phrase[]): RuleScore {
  if (!decided) return score;
  const flags = score.applies ? decided.flags.map((flag, row) => flag & (score.applies?.[row] ?? 1)) : decided.flags;
  if (trace && flags[0]) {
    const computed = isMissing(score.points, 0) || score.notApplicable?.[0] ? undefined : at(score.points, 0);
    trace.push({ say: 'override', points: at(decided.points, 0), computed });
  }
  return {
    ...score,
    points: choose(flags, decided.points, score.points),
    notApplicable: score.notApplicable?.map((flag, row) => flag & (1 - (flags[row] ?? 0))),
  };
}
