import { PERIODS } from '../facts/periods.ts';
import type { RollUp } from '../language/regulation.ts';
import type { Phrase } from '../methods/phrase.ts';
import { compare, div } from '../number/arithmetic.ts';
import { at, type Column, constant, fixed, isMissing, type Mask, withMissing } from '../number/column.ts';
import { max, min } from '../number/extremes.ts';
import { concat, deal, gather, sum, sumKnown } from '../number/fold.ts';
import { fraction } from '../number/fraction.ts';
import { WindowFrame } from './frame.ts';
import type { BoundRule } from './program.ts';
import type { Surroundings, Window } from './scoring-frame.ts';

/**
 * Runs a rule's method on each period of the year, caps and rolls up: months into quarters into the year. The method itself is the same; only its rows are units and
 * periods instead of units.
 */
export function scoreByPeriod(bound: BoundRule, window: Window, full: Column, around: Surroundings, trace?: Phrase[]): Column {
  const { rule, method, spec } = bound;
  const [first] = rule.periods;
  if (!first) throw new Error('no period');
  const space = around.periods(first.period);
  const periods = PERIODS[first.period];
  const rows = window.to - window.from;
  const unitOf = Int32Array.from({ length: rows * periods }, (_, row) => Math.floor(row / periods));
  const cut: Window = { space, from: window.from * periods, to: window.to * periods };
  const frame = new WindowFrame(cut, gather(full, unitOf), around);
  let points = method.points(spec, frame, rule);
  const empty = rule.onlyRecorded ? withoutRecords(bound, frame) : undefined;
  if (empty)
    points = withMissing(
      points,
      empty.map((flag, row) => flag | (points.missing?.[row] ?? 0)),
    );

  for (const [index, step] of rule.periods.entries()) {
    const here = PERIODS[step.period];
    const next = rule.periods[index + 1];
    const target = next ? PERIODS[next.period] : 1;
    points = capped(points, step, here, trace);
    points = rolledUp(points, here / target, step.rollUp, rule.onlyRecorded);
    if (trace && target === 1 && !isMissing(points, 0)) trace.push({ say: 'roll-up', how: step.rollUp, points: at(points, 0) });
  }
  return points;
}

function withoutRecords({ facts }: BoundRule, frame: WindowFrame): Mask {
  const empty = new Uint8Array(frame.length).fill(1);
  for (const name of facts) {
    const { records, value } = frame.fact(name);
    for (let row = 0; row < frame.length; row++) {
      if (records ? (records.starts[row + 1] ?? 0) > (records.starts[row] ?? 0) : !isMissing(value, row)) empty[row] = 0;
    }
  }
  return empty;
}

function capped(points: Column, { atMost, period }: RollUp, count: number, trace: Phrase[] | undefined): Column {
  const cap = atMost && constant(atMost, points.length);
  const over = cap && compare(points, cap);
  const result = cap ? min(points, cap) : points;
  if (trace && points.length === count) {
    for (let row = 0; row < count; row++) {
      if (!isMissing(result, row)) trace.push({ say: 'period', label: `${period} ${row + 1}`, points: at(result, row), capped: over?.[row] === 1 });
    }
  }
  return result;
}

/** Folds every `size` neighbouring periods. Unknown periods make the result unknown, unless only recorded ones are asked for. */
function rolledUp(points: Column, size: number, how: RollUp['rollUp'], onlyRecorded: boolean): Column {
  const periods = deal(points, size);
  const length = points.length / size;
  if (how === 'sum' || how === 'mean') {
    if (!onlyRecorded) {
      const total = sum(periods, length);
      return how === 'sum' ? total : div(total, constant(fraction(BigInt(size)), length));
    }
    const known = sumKnown(periods, length);
    return how === 'sum' ? withMissing(known.sum, nothingKnown(known.count)) : div(known.sum, known.count);
  }
  if (how === 'last') return onlyRecorded ? periods.reduce(later) : (periods.at(-1) ?? fixed(new Float64Array(length), 1, 0));
  const pick = how === 'highest' ? max : min;
  return periods.reduce((a, b) => (onlyRecorded ? pickKnown(a, b, pick) : pick(a, b)));
}

const nothingKnown = (count: Column): Mask | undefined => {
  const none = Uint8Array.from({ length: count.length }, (_, row) => (at(count, row).num === 0n ? 1 : 0));
  return none.includes(1) ? none : undefined;
};

const later = (a: Column, b: Column): Column => pickKnown(a, b, (_, second) => second);

/** `pick` where both are known, else the known one. */
function pickKnown(a: Column, b: Column, pick: (a: Column, b: Column) => Column): Column {
  const filledA = fill(a, b);
  const filledB = fill(b, a);
  return pick(filledA, filledB);
}

function fill(a: Column, from: Column): Column {
  if (!a.missing) return a;
  const rows = Array.from({ length: a.length }, (_, row) => (a.missing?.[row] ? row + a.length : row));
  return gather(concat([a, from]), rows);
}
