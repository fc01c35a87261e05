import type { Expression } from '../language/expression/ast.ts';
import { printExpression } from '../language/expression/print.ts';
import type { Located } from '../language/regulation.ts';
import { expression } from '../language/shapes/expressions.ts';
import { at, isMissing } from '../number/column.ts';
import type { Method } from './method.ts';
import { pendingIn } from './proportion.ts';

/** 公式: any expression of the language. */
export const formula: Method<{ readonly value: Located<Expression> }> = {
  name: 'formula',
  zh: '公式',
  en: 'formula',
  help: '按算式计分，可用同组的均值、名次、最大、最小、标准差',
  example: '分值: 10\n公式: 满分 * (办件量 - 最小(办件量)) / (最大(办件量) - 最小(办件量))\n事实: { 办件量: 数值 }',
  shape: expression(),
  uses: ({ value }) => ({
    facts: [],
    expressions: [{ expression: value.value, path: 'formula', expects: 'number', place: value.place }],
    figures: [],
  }),
  points: ({ value }, frame) => frame.number(value.value),
  extent: () => ({ lowest: undefined, highest: undefined }),
  explain({ value }, frame) {
    const points = frame.number(value.value);
    if (isMissing(points, 0)) return [pendingIn(frame, [value.value])];
    const result = at(points, 0);
    return [
      { say: 'formula', expression: value.value, values: frame.valuesIn(value.value), result },
      { say: 'gives', points: result },
    ];
  },
  describe: ({ value }) => [`得分 = ${printExpression(value.value)}`],
  excel: ({ value }, sheet) => sheet.expression(value.value),
};
