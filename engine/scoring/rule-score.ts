import type { Unit } from '../facts/table.ts';
import type { Rule } from '../language/regulation.ts';
import type { Truths } from '../methods/frame.ts';
import type { Phrase } from '../methods/phrase.ts';
import { choose } from '../number/arithmetic.ts';
import { type Column, type Mask, unknown } from '../number/column.ts';
import { keepWhere } from '../number/fold.ts';
import { adjust } from './adjust.ts';
import { scoreByPeriod } from './by-period.ts';
import { WindowFrame } from './frame.ts';
import type { BoundRule } from './program.ts';
import type { Surroundings, Window } from './scoring-frame.ts';
import { certain, or } from './truths.ts';

/** What one rule gives over a window, before points of rules that are not applicable are redistributed. */
export interface RuleScore {
  readonly points: Column;
  readonly full: Column;
  readonly applies: Mask | undefined;
  readonly notApplicable: Mask | undefined;
  readonly bars: readonly { readonly from: string; readonly flags: Mask }[];
  /** Conditions that zero a part or the total. */
  readonly zeroes: readonly { readonly what: string; readonly when: Truths }[];
}

/**
 * Scores one rule: its method, then its adjustments in the order of docs/language.md. With `trace` (a window of one row) the phrases of the very same run are
 * kept: an explanation cannot differ from the score.
 */
export function scoreRule(bound: BoundRule, window: Window, units: readonly Unit[], around: Surroundings, trace?: Phrase[]): RuleScore {
  const { rule, method, spec } = bound;
  const full = fullMarks(rule, window, units, around);
  const frame = new WindowFrame(window, full, around);
  const applies = appliesTo(rule, window, units);
  const notApplicable = whereNotApplicable(bound, frame, applies);
  const raw = rule.periods.length > 0 ? scoreByPeriod(bound, window, full, around, trace) : method.points(spec, frame, rule);
  if (trace && rule.periods.length === 0) trace.push(...method.explain(spec, frame, rule));
  const { points, bars, zeroes } = adjust(bound, raw, frame, trace);
  if (!applies && !notApplicable)
    return { points, full, applies, notApplicable, zeroes, bars: bars.map(({ from, when }) => ({ from, flags: certain(when) })) };
  return {
    points: binding(points, applies, notApplicable),
    full,
    applies,
    notApplicable,
    bars: bars.map(({ from, when }) => ({ from, flags: masked(certain(when), applies, notApplicable) })),
    zeroes: zeroes.map(({ what, when }) => ({
      what,
      when: { flags: masked(when.flags, applies, notApplicable), missing: when.missing && masked(when.missing, applies, notApplicable) },
    })),
  };
}

/** Full marks, one a row: those of the unit's group, else of its kind, else the ones for all. Missing where the rule declares none. */
function fullMarks(rule: Rule, window: Window, units: readonly Unit[], around: Surroundings): Column {
  const length = window.to - window.from;
  const none = unknown(length);
  if (!rule.full) return none;
  const frame = new WindowFrame(window, none, around);
  const common = rule.full.get('');
  let full = common ? frame.number(common.value) : none;
  for (const [name, located] of rule.full) {
    if (name === '') continue;
    const flags = rowsWhere(window, units, (unit) => unit.kind === name || unit.group === name);
    full = choose(flags, frame.number(located.value), full);
  }
  return full;
}

function rowsWhere({ space, from, to }: Window, units: readonly Unit[], test: (unit: Unit) => boolean): Mask {
  return Uint8Array.from({ length: to - from }, (_, row) => {
    const unit = units[Math.floor((from + row) / space.rowsPerUnit)];
    return unit && test(unit) ? 1 : 0;
  });
}

const appliesTo = (rule: Rule, window: Window, units: readonly Unit[]): Mask | undefined =>
  rule.appliesTo.length === 0
    ? undefined
    : rowsWhere(window, units, (unit) => rule.appliesTo.includes(unit.kind) || rule.appliesTo.includes(unit.group));

function whereNotApplicable({ rule, facts }: BoundRule, frame: WindowFrame, applies: Mask | undefined): Mask | undefined {
  const masks: Mask[] = [];
  for (const name of facts) {
    const mask = frame.fact(name).notApplicable;
    if (mask) masks.push(mask);
  }
  if (rule.notApplicable.when) masks.push(certain(frame.truth(rule.notApplicable.when.value)));
  const excluded = frame.around.excluded(rule.id);
  if (excluded) masks.push(excluded.subarray(frame.window.from, frame.window.to));
  const [first, ...rest] = masks;
  if (!first) return undefined;
  const joined = rest.reduce((a, b) => or({ flags: a, missing: undefined }, { flags: b, missing: undefined }).flags, first);
  return applies ? joined.map((flag, row) => flag & (applies[row] ?? 0)) : joined;
}

/** 0 and known where the rule does not bind or is not applicable. */
function binding(points: Column, applies: Mask | undefined, notApplicable: Mask | undefined): Column {
  if (!applies && !notApplicable) return points;
  return keepWhere(points, masked(new Uint8Array(points.length).fill(1), applies, notApplicable));
}

function masked(flags: Mask, applies: Mask | undefined, notApplicable: Mask | undefined): Mask {
  if (!applies && !notApplicable) return flags;
  return flags.map((flag, row) => flag & (applies?.[row] ?? 1) & (1 - (notApplicable?.[row] ?? 0)));
}
