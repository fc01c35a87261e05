import { describeRange, isFullEnd, type Range } from '../language/expression/range.ts';
import type { Rule } from '../language/regulation.ts';
import { may, oneOf } from '../language/shapes/combinators.ts';
import { range } from '../language/shapes/expressions.ts';
import { at, type Column } from '../number/column.ts';
import { unknownAsZero } from '../number/fold.ts';
import { max, ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import { fullOf, judgedFact, rangeExtent, rangeFigures, sayValue } from './judge.ts';
import type { Method } from './method.ts';

interface Award {
  readonly value: Range;
  readonly times?: 'unlimited' | undefined;
}

/** Points as recorded; none recorded, none given: an award is an act, its absence is known. */
const given = (frame: Frame, rule: Rule): Column => unknownAsZero(frame.fact(judgedFact(rule)).value);

/** 酌情: discretionary points on record. */
export const award: Method<Award> = {
  name: 'award',
  zh: '酌情',
  en: 'award',
  help: '由考核组根据情况在范围内加分或扣分，须有记录；没有记录就没有加分或扣分',
  example: '计入: 加分\n酌情: 1 至 5',
  shape: range(),
  also: { times: may(oneOf('unlimited')) },
  ownFact: ({ value, times }) => ({ kind: 'judgement', range: value, repeats: times === 'unlimited' }),
  uses: ({ value }, rule) => ({ facts: [judgedFact(rule)], expressions: [], figures: rangeFigures(value, 'award') }),
  points: (_, frame, rule) => given(frame, rule),
  extent({ value, times }, _, full) {
    const { lowest, highest } = rangeExtent(value, full);
    return { lowest: lowest && lowest.num > 0n ? ZERO : lowest, highest: times ? undefined : highest && max(highest, ZERO) };
  },
  explain({ value }, frame, rule) {
    const said = sayValue(frame, judgedFact(rule));
    if (said.say === 'pending') return [{ say: 'none', label: judgedFact(rule) }];
    return [{ say: 'within', text: describeRange(value, fullOf(frame)) }, said, { say: 'gives', points: at(given(frame, rule), 0) }];
  },
  describe: ({ value, times }) => [
    `视情况给 ${describeRange(value)}${isFullEnd(value.high?.value ?? { full: true }) ? '' : ' 分'}${times ? '，可以记录几次' : ''}`,
    '没有记录就没有加分或扣分',
  ],
  excel: (_, sheet, rule) => `N(${sheet.fact(judgedFact(rule))})`,
};
