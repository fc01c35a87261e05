import { describeRange, endValue, isFullEnd, parseRange, type Range } from '../language/expression/range.ts';
import type { Rule } from '../language/regulation.ts';
import { range } from '../language/shapes/expressions.ts';
import type { Shape } from '../language/shapes/shape.ts';
import { at, isMissing } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Extent, Method, MethodUses } from './method.ts';
import type { Phrase } from './phrase.ts';

const whole = (): Range => {
  const parsed = parseRange('0 至 满分');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.range;
};

/** A range, or nothing at all for 0 to full marks. */
const judged = (): Shape<Range> => ({
  read: (node, report) => (node.kind === 'scalar' && node.text.trim() === '' ? whole() : range().read(node, report)),
  schema: () => ({ anyOf: [range().schema(), { type: 'null' }] }),
});

/** The fact that holds the points given. */
export const judgedFact = (rule: Rule): string => rule.facts[0] ?? rule.name;

export function rangeFigures(value: Range, path: string): MethodUses['figures'] {
  return [value.low, value.high].flatMap((end) => (end && !isFullEnd(end.value) ? [{ value: end.value, percent: false, path }] : []));
}

export const rangeExtent = (value: Range, full: Fraction | undefined): Extent => ({
  lowest: value.low && endValue(value.low.value, full),
  highest: value.high && endValue(value.high.value, full),
});

/** Full marks in row 0, where the rule has any. */
export const fullOf = (frame: Frame): Fraction | undefined => (isMissing(frame.full, 0) ? undefined : at(frame.full, 0));

export function sayValue(frame: Frame, name: string): Phrase {
  const { declaration, value } = frame.fact(name);
  return isMissing(value, 0)
    ? { say: 'pending', labels: [name] }
    : { say: 'value', label: name, value: at(value, 0), percent: declaration.percent, measure: declaration.unitOfMeasure };
}

/** 评分: an assessor's judgement is the points. */
export const judge: Method<{ readonly value: Range }> = {
  name: 'judge',
  zh: '评分',
  en: 'judge',
  help: '由考核组在规定范围内评分，未评之前该项待定',
  example: '分值: 5\n评分: 0 至 满分',
  shape: judged(),
  ownFact: ({ value }) => ({ kind: 'judgement', range: value }),
  uses: ({ value }, rule) => ({ facts: [judgedFact(rule)], expressions: [], figures: rangeFigures(value, 'judge') }),
  points: (_, frame, rule) => frame.fact(judgedFact(rule)).value,
  extent: ({ value }, _, full) => rangeExtent(value, full),
  explain({ value }, frame, rule) {
    const said = sayValue(frame, judgedFact(rule));
    return said.say === 'pending'
      ? [said]
      : [{ say: 'within', text: describeRange(value, fullOf(frame)) }, said, { say: 'gives', points: at(frame.fact(judgedFact(rule)).value, 0) }];
  },
  describe: ({ value }) => [`评分范围：${describeRange(value)}`, '没有评定之前待定，不按 0 分计'],
  excel: (_, sheet, rule) => sheet.fact(judgedFact(rule)),
};
