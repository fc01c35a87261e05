import type { Expression } from '../language/expression/ast.ts';
import * as A from '../number/arithmetic.ts';
import { at, type Column, constant, either, fixed, withMissing } from '../number/column.ts';
import { max as greater, min as lesser } from '../number/extremes.ts';
import { indicator } from '../number/fold.ts';
import { type Fraction, fraction, toNumber } from '../number/fraction.ts';
import type { ScoringFrame } from './scoring-frame.ts';

/** The value of a number expression, one a row of the frame. Names and types have been checked before. */
export function numberOf(e: Expression, frame: ScoringFrame): Column {
  switch (e.kind) {
    case 'number':
      return constant(e.value, frame.length);
    case 'full':
      return frame.full;
    case 'name':
      return named(e.name, frame);
    case 'negate':
      return A.neg(numberOf(e.of, frame));
    case 'arithmetic':
      return arithmetic(e, frame);
    case 'plain':
      return plain(e, frame);
    case 'peer':
      return frame.peer(e);
    case 'record':
      return record(e, frame);
    case 'points':
      return frame.around.points(e.rule, frame.window);
    default: {
      const { flags, missing } = frame.truth(e);
      return indicator(flags, missing);
    }
  }
}

function named(name: string, frame: ScoringFrame): Column {
  const { setting, part } = frame.around;
  const value = setting(name);
  if (value) return constant(value, frame.length);
  return part(name, frame.window) ?? frame.fact(name).value;
}

function arithmetic(e: Expression & { kind: 'arithmetic' }, frame: ScoringFrame): Column {
  const [left, right] = [numberOf(e.left, frame), numberOf(e.right, frame)];
  if (e.op === '+') return A.add(left, right);
  if (e.op === '-') return A.sub(left, right);
  if (e.op === '/') return e.right.kind === 'number' && e.right.value.num !== 0n ? A.times(left, inverse(e.right.value)) : A.div(left, right);
  return e.right.kind === 'number' ? A.times(left, e.right.value) : A.mul(left, right);
}

const inverse = ({ num, den }: Fraction): Fraction => fraction(den, num);

function plain({ fn, args }: Expression & { kind: 'plain' }, frame: ScoringFrame): Column {
  const [first, second, third] = args;
  if (!first) throw new Error(`${fn} without an argument`);
  if (fn === 'if') {
    if (!second || !third) throw new Error('if needs three arguments');
    const { flags, missing } = frame.truth(first);
    const chosen = A.choose(flags, numberOf(second, frame), numberOf(third, frame));
    return missing ? withMissing(chosen, either(missing, chosen.missing)) : chosen;
  }
  const value = numberOf(first, frame);
  if (fn === 'abs') return greater(value, A.neg(value));
  if (fn === 'round') return A.round(value, second?.kind === 'number' ? toNumber(second.value) : 0);
  const rest = args.slice(1).map((arg) => numberOf(arg, frame));
  return rest.reduce(fn === 'min' ? lesser : greater, value);
}

function record({ fn, fact, level }: Expression & { kind: 'record' }, frame: ScoringFrame): Column {
  const columns = frame.fact(fact);
  if (fn === 'countOf') return level === undefined ? columns.value : (columns.byLevel[columns.declaration.levels.indexOf(level)] ?? columns.value);
  const { records } = columns;
  if (!records) throw new Error(`fact "${fact}" has no records with dates`);
  const months = new Float64Array(frame.length);
  for (let row = 0; row < frame.length; row++) {
    const seen = new Uint8Array(12);
    for (let i = records.starts[row] ?? 0; i < (records.starts[row + 1] ?? 0); i++) {
      const month = records.month[i] ?? -1;
      const counts = at(records.value, i).num > 0n && (level === undefined || columns.declaration.levels[records.level[i] ?? -1] === level);
      if (month >= 0 && counts) seen[month] = 1;
    }
    months[row] = fn === 'monthsWith' ? seen.reduce((sum, flag) => sum + flag, 0) : longestRun(seen);
  }
  return fixed(months, 1, 12);
}

function longestRun(seen: Uint8Array): number {
  let [longest, run] = [0, 0];
  for (const flag of seen) {
    run = flag ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
