import type { Expression } from '../language/expression/ast.ts';
import { printExpression, printNumber } from '../language/expression/print.ts';
import type { Located } from '../language/regulation.ts';
import { block, map, may, must, number, truth } from '../language/shapes/combinators.ts';
import { expression } from '../language/shapes/expressions.ts';
import { add, sub, times } from '../number/arithmetic.ts';
import { at, type Column, constant, fromFractions, isMissing } from '../number/column.ts';
import { max } from '../number/extremes.ts';
import { div, type Fraction, format, fraction, ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';
import { pendingIn } from './proportion.ts';

interface Line {
  readonly value: Located<Expression>;
  readonly target: Located<Expression>;
  readonly step: Fraction;
  readonly deducts: Fraction;
  readonly adds: Fraction;
  readonly wholeSteps: boolean;
}

const shape = map(
  block({
    value: must(expression()),
    target: must(expression()),
    step: must(number()),
    deducts: may(number()),
    adds: may(number()),
    wholeSteps: may(truth()),
  }),
  ({ deducts, adds, wholeSteps, ...line }, node, report): Line | undefined => {
    if (line.step.num > 0n && (deducts || adds)) return { ...line, deducts: deducts ?? ZERO, adds: adds ?? ZERO, wholeSteps: wholeSteps ?? false };
    report('line-without-slope', '"每"应大于 0，并写明"扣"或"超过加"，例如 { 值: 办结率, 目标: 95%, 每: 1%, 扣: 0.5 }', node.place);
    return undefined;
  },
);

const floor = (column: Column): Column =>
  fromFractions(
    Array.from({ length: column.length }, (_, row) => {
      if (column.missing?.[row]) return undefined;
      const { num, den } = at(column, row);
      return fraction(num / den);
    }),
  );

/** Steps below (or above) the target, never negative. */
function steps(line: Line, frame: Frame, side: 'below' | 'above'): Column {
  const [value, target] = [frame.number(line.value.value), frame.number(line.target.value)];
  const gap = side === 'below' ? sub(target, value) : sub(value, target);
  const count = times(max(gap, constant(ZERO, frame.length)), div(fraction(1n), line.step));
  return line.wholeSteps ? floor(count) : count;
}

function pointsOf(line: Line, frame: Frame): Column {
  const lost = times(steps(line, frame, 'below'), line.deducts);
  const won = times(steps(line, frame, 'above'), line.adds);
  return add(sub(frame.full, lost), won);
}

const percentIn = (e: Expression): boolean => e.kind === 'number' && e.percent;

/** 线性: full marks at the target, so much less for each step below it (and more above). */
export const linear: Method<{ readonly value: Line }> = {
  name: 'linear',
  zh: '线性',
  en: 'linear',
  help: '达到目标得满分，每低一个单位扣若干分，扣完为止',
  example: '分值: 5\n线性: { 值: 办结率, 目标: 95%, 每: 1%, 扣: 0.5 }\n事实: { 办结率: { 类型: 数值, 单位: "%" } }',
  within: 'zero',
  shape,
  uses: ({ value: line }) => ({
    facts: [],
    expressions: [line.value, line.target].map((located) => ({
      expression: located.value,
      path: 'linear',
      expects: 'number' as const,
      place: located.place,
    })),
    figures: [line.deducts, line.adds].filter(({ num }) => num !== 0n).map((value) => ({ value, percent: false, path: 'linear' })),
  }),
  points: ({ value }, frame) => pointsOf(value, frame),
  extent: ({ value }, _, full) => ({ lowest: undefined, highest: value.adds.num > 0n ? undefined : full }),
  explain({ value: line }, frame) {
    const points = pointsOf(line, frame);
    if (isMissing(points, 0)) return [pendingIn(frame, [line.value.value, line.target.value])];
    const below = at(steps(line, frame, 'below'), 0);
    const rate = below.num > 0n ? line.deducts : line.adds;
    const count = below.num > 0n ? below : at(steps(line, frame, 'above'), 0);
    const values = [...frame.valuesIn(line.value.value), ...frame.valuesIn(line.target.value)];
    const label = below.num > 0n ? '低于目标' : '高于目标';
    return [
      { say: 'formula', expression: line.value.value, values, result: at(frame.number(line.value.value), 0) },
      {
        say: 'sum',
        terms: rate.num === 0n || count.num === 0n ? [] : [{ say: 'term', label, count, measure: '步', rate }],
        start: at(frame.full, 0),
        sign: below.num > 0n ? -1 : 1,
        points: at(points, 0),
      },
    ];
  },
  describe({ value: line }) {
    const steps = (side: string, points: Fraction): string[] =>
      points.num === 0n
        ? []
        : [`每${side} ${printNumber(line.step, percentIn(line.target.value))}，${side === '低于' ? '扣' : '加'} ${printNumber(points)} 分`];
    return [
      `${printExpression(line.value.value)} 达到 ${printExpression(line.target.value)} 得满分`,
      ...steps('低于', line.deducts),
      ...steps('超过', line.adds),
      ...(line.wholeSteps ? ['不足一档的不计'] : []),
    ];
  },
  excel({ value: line }, sheet) {
    const [value, target] = [sheet.expression(line.value.value), sheet.expression(line.target.value)];
    const count = (gap: string) =>
      line.wholeSteps ? `INT(ROUND(MAX(0,${gap})/${format(line.step, 12)},9))` : `MAX(0,${gap})/${format(line.step, 12)}`;
    return `${sheet.full}-${count(`(${target})-(${value})`)}*${format(line.deducts, 12)}+${count(`(${value})-(${target})`)}*${format(line.adds, 12)}`;
  },
};
