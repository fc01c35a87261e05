import type { Expression } from '../language/expression/ast.ts';
import { printExpression } from '../language/expression/print.ts';
import type { Located } from '../language/regulation.ts';
import { block, list, map, may, must, number } from '../language/shapes/combinators.ts';
import { expression } from '../language/shapes/expressions.ts';
import { add, sub, times } from '../number/arithmetic.ts';
import { at, type Column, constant, isMissing } from '../number/column.ts';
import { max, min } from '../number/extremes.ts';
import { compare, type Fraction, format, ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';
import type { Phrase } from './phrase.ts';
import { pendingIn } from './proportion.ts';

interface Bracket {
  readonly upTo: Fraction | undefined;
  readonly step: Fraction;
}
interface Marginal {
  readonly value: Located<Expression>;
  readonly brackets: readonly Bracket[];
}

const rising = (brackets: readonly Bracket[]): boolean =>
  brackets.every(({ upTo }, index) => {
    const before = index === 0 ? ZERO : brackets[index - 1]?.upTo;
    return before !== undefined && (upTo ? compare(upTo, before) > 0 : index === brackets.length - 1);
  });

const shape = map(
  block({ value: must(expression()), brackets: must(list(block({ upTo: may(number()), step: must(number()) }))) }),
  (marginal, node, report): Marginal | undefined => {
    if (marginal.brackets.length > 0 && rising(marginal.brackets)) return marginal;
    report('brackets-not-rising', '级距的"至"应从小到大，只有最后一档可以不写"至"', node.place);
    return undefined;
  },
);

/** The part of each row's value that falls into a bracket. */
function inside(frame: Frame, { value, brackets }: Marginal, index: number): Column {
  const whole = frame.number(value.value);
  const from = constant(brackets[index - 1]?.upTo ?? ZERO, frame.length);
  const to = brackets[index]?.upTo;
  const capped = to ? min(whole, constant(to, frame.length)) : whole;
  return max(sub(capped, from), constant(ZERO, frame.length));
}

const pointsOf = (marginal: Marginal, frame: Frame): Column =>
  marginal.brackets.map(({ step }, index) => times(inside(frame, marginal, index), step)).reduce(add);

/** 累进: each bracket of a value at its own rate, as in a progressive tax. */
export const marginal: Method<{ readonly value: Marginal }> = {
  name: 'marginal',
  zh: '累进',
  en: 'marginal',
  help: '按数量分级距累进计分，每一级距各按自己的分值',
  example: '计入: 加分\n累进: { 值: 信息篇数, 级距: [ { 至: 10, 每: 0.1 }, { 每: 0.05 } ] }\n事实: { 信息篇数: 数值 }',
  shape,
  uses: ({ value: { value, brackets } }) => ({
    facts: [],
    expressions: [{ expression: value.value, path: 'marginal', expects: 'number', place: value.place }],
    figures: brackets.map(({ step }) => ({ value: step, percent: false, path: 'marginal' })),
  }),
  points: ({ value }, frame) => pointsOf(value, frame),
  extent: ({ value }) => ({ lowest: value.brackets.every(({ step }) => step.num >= 0n) ? ZERO : undefined, highest: undefined }),
  explain({ value }, frame) {
    const points = pointsOf(value, frame);
    if (isMissing(points, 0)) return [pendingIn(frame, [value.value.value])];
    const terms = value.brackets.flatMap(({ step, upTo }, index): Phrase[] => {
      const count = at(inside(frame, value, index), 0);
      const from = value.brackets[index - 1]?.upTo;
      const label = upTo ? `${format(from ?? ZERO)} 至 ${format(upTo)}` : `超过 ${format(from ?? ZERO)}`;
      return count.num === 0n ? [] : [{ say: 'term', label, count, measure: undefined, rate: step }];
    });
    const values: Phrase = {
      say: 'formula',
      expression: value.value.value,
      values: frame.valuesIn(value.value.value),
      result: at(frame.number(value.value.value), 0),
    };
    return [values, { say: 'sum', terms, start: undefined, sign: 1, points: at(points, 0) }];
  },
  describe: ({ value: { value, brackets } }) =>
    brackets.map(({ upTo, step }, index) => {
      const from = brackets[index - 1]?.upTo;
      const bracket = upTo ? `${from ? `超过 ${format(from)} ` : ''}到 ${format(upTo)} 的部分` : from ? `超过 ${format(from)} 的部分` : '全部';
      return `${printExpression(value.value)} ${bracket}，每 1 得 ${format(step)} 分`;
    }),
  excel: ({ value }, sheet) =>
    value.brackets
      .map(({ step, upTo }, index) => {
        const whole = `(${sheet.expression(value.value.value)})`;
        const from = format(value.brackets[index - 1]?.upTo ?? ZERO, 12);
        return `MAX(0,${upTo ? `MIN(${whole},${format(upTo, 12)})` : whole}-${from})*${format(step, 12)}`;
      })
      .join('+'),
};
