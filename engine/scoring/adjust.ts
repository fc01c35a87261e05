import type { Rule } from '../language/regulation.ts';
import type { Truths } from '../methods/frame.ts';
import type { Method } from '../methods/method.ts';
import type { Phrase } from '../methods/phrase.ts';
import { compare, mul } from '../number/arithmetic.ts';
import { at, type Column, constant, either, isMissing, withMissing } from '../number/column.ts';
import { max, min } from '../number/extremes.ts';
import { keepWhere } from '../number/fold.ts';
import { ZERO } from '../number/fraction.ts';
import type { WindowFrame } from './frame.ts';
import type { BoundRule } from './program.ts';
import { not, or } from './truths.ts';

export interface Adjusted {
  readonly points: Column;
  readonly bars: readonly { readonly from: string; readonly when: Truths }[];
  readonly zeroes: readonly { readonly what: string; readonly when: Truths }[];
}

/** Coefficient, floor and cap, gate, vetoes: in this order, for any method. */
export function adjust(bound: BoundRule, raw: Column, frame: WindowFrame, trace?: Phrase[]): Adjusted {
  const { rule, method, spec } = bound;
  let points = raw;
  if (rule.coefficient) points = multiplied(points, frame.number(rule.coefficient.value), trace);
  points = limited(bound, points, frame, trace);
  if (rule.gate) points = gated(points, bound, frame, trace);
  const barred = method.barred?.(spec, frame, rule) ?? [];
  const bars = barred.map(({ barsFrom, truths }) => ({ from: barsFrom, when: truths }));
  const zeroes: { what: string; when: Truths }[] = [];
  for (const veto of rule.vetoes) {
    const when = frame.truth(veto.when.value);
    if (veto.zeroes === 'rule') points = zeroWhere(points, when);
    else if (veto.zeroes) zeroes.push({ what: veto.zeroes, when });
    if (veto.barsFrom) bars.push({ from: veto.barsFrom, when });
    if (trace && when.flags[0] && !when.missing?.[0])
      trace.push({ say: 'veto', expression: veto.when.value, values: frame.valuesIn(veto.when.value), zeroes: veto.zeroes, barsFrom: veto.barsFrom });
  }
  return { points, bars, zeroes };
}

function multiplied(points: Column, factor: Column, trace: Phrase[] | undefined): Column {
  if (trace && !isMissing(factor, 0)) trace.push({ say: 'coefficient', factor: at(factor, 0) });
  return mul(points, factor);
}

function limited({ rule, method }: BoundRule, points: Column, frame: WindowFrame, trace: Phrase[] | undefined): Column {
  const { floor, cap } = limits(rule, method, frame);
  let kept = points;
  if (floor) {
    if (trace) say(trace, 'floor', floor, points, rule.atLeast !== undefined);
    kept = max(kept, floor);
  }
  if (cap) {
    if (trace) say(trace, 'cap', cap, points, rule.atMost !== undefined);
    kept = min(kept, cap);
  }
  return kept;
}

/** Floor and cap of a rule: as written, else the ones that its method keeps to by itself. */
export function limits(rule: Rule, method: Method, frame: WindowFrame): { floor: Column | undefined; cap: Column | undefined } {
  const { within } = method;
  const written = rule.atLeast === 'unlimited' ? undefined : rule.atLeast;
  const zero = within && rule.atLeast === undefined ? constant(ZERO, frame.length) : undefined;
  const full = within === 'zero-to-full' && rule.full ? frame.full : undefined;
  return {
    floor: written ? frame.number(written.value) : zero,
    cap: rule.atMost ? frame.number(rule.atMost.value) : full,
  };
}

/** A limit that nobody wrote is said only where it was reached. */
function say(trace: Phrase[], what: 'cap' | 'floor', limit: Column, points: Column, written: boolean): void {
  if (isMissing(limit, 0) || isMissing(points, 0)) return;
  const reached = compare(points, limit)[0] === (what === 'cap' ? 1 : -1);
  if (written || reached) trace.push({ say: what, limit: at(limit, 0), reached });
}

function gated(points: Column, { rule }: BoundRule, frame: WindowFrame, trace: Phrase[] | undefined): Column {
  if (!rule.gate) return points;
  const gate = frame.truth(rule.gate.value);
  if (trace && !gate.missing?.[0])
    trace.push({ say: 'gate', holds: gate.flags[0] === 1, expression: rule.gate.value, values: frame.valuesIn(rule.gate.value) });
  return zeroWhere(points, not(gate));
}

/** 0 where the condition holds; unknown where it is unknown. */
export function zeroWhere(points: Column, when: Truths): Column {
  const kept = keepWhere(points, not(when).flags);
  return when.missing ? withMissing(kept, either(kept.missing, when.missing)) : kept;
}

/** Any of several conditions. */
export const anyOf = (conditions: readonly Truths[]): Truths | undefined => (conditions.length === 0 ? undefined : conditions.reduce(or));
