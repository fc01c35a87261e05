import type { Expression } from '../language/expression/ast.ts';
import { printExpression } from '../language/expression/print.ts';
import type { Located } from '../language/regulation.ts';
import { may } from '../language/shapes/combinators.ts';
import { expression } from '../language/shapes/expressions.ts';
import { div, mul } from '../number/arithmetic.ts';
import { at, type Column, isMissing } from '../number/column.ts';
import { ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';
import type { Phrase } from './phrase.ts';

interface Proportion {
  readonly value: Located<Expression>;
  readonly target?: Located<Expression> | undefined;
}

const quotient = ({ value, target }: Proportion, frame: Frame): Column => {
  const done = frame.number(value.value);
  return target ? div(done, frame.number(target.value)) : done;
};

/** Names of what is not recorded yet in row 0. */
export function pendingIn(frame: Frame, expressions: readonly Expression[]): Phrase {
  const labels = expressions.flatMap((e) =>
    frame
      .valuesIn(e)
      .filter(({ value }) => value === undefined)
      .map(({ name }) => name),
  );
  return { say: 'pending', labels: [...new Set(labels)] };
}

/** 比例: full marks × quotient, between 0 and full marks. */
export const proportion: Method<Proportion> = {
  name: 'proportion',
  zh: '比例',
  en: 'proportion',
  help: '按完成比例得分：满分 × 完成 ÷ 目标，最多满分',
  example: '分值: 10\n比例: 信息完成数 / 信息任务数\n事实: { 信息完成数: 数值, 信息任务数: 数值 }',
  within: 'zero-to-full',
  shape: expression(),
  also: { target: may(expression()) },
  uses: ({ value, target }) => ({
    facts: [],
    expressions: [value, ...(target ? [target] : [])].map((located) => ({
      expression: located.value,
      path: 'proportion',
      expects: 'number' as const,
      place: located.place,
    })),
    figures: [],
  }),
  points: (spec, frame) => mul(frame.full, quotient(spec, frame)),
  extent: (_, rule, full) => ({ lowest: rule.atLeast === undefined ? ZERO : undefined, highest: rule.atMost ? undefined : full }),
  explain(spec, frame) {
    const part = quotient(spec, frame);
    if (isMissing(part, 0)) return [pendingIn(frame, [spec.value.value, ...(spec.target ? [spec.target.value] : [])])];
    const said: Phrase = {
      say: 'formula',
      expression: spec.value.value,
      values: frame.valuesIn(spec.value.value),
      result: at(frame.number(spec.value.value), 0),
    };
    return [said, { say: 'full', points: at(frame.full, 0) }, { say: 'gives', points: at(mul(frame.full, part), 0) }];
  },
  describe({ value, target }) {
    const share = target ? `(${printExpression(value.value)}) ÷ (${printExpression(target.value)})` : printExpression(value.value);
    return [`满分 × ${target || value.value.kind !== 'name' ? `(${share})` : share}`];
  },
  excel: ({ value, target }, sheet) => `${sheet.full}*(${sheet.expression(value.value)})${target ? `/(${sheet.expression(target.value)})` : ''}`,
};
