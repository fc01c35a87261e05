import type { Expression } from '../expression/ast.ts';
import { parseExpression } from '../expression/parse.ts';
import { parseRange, type Range } from '../expression/range.ts';
import type { Located } from '../regulation.ts';
import type { Shape } from './shape.ts';

/** Shapes whose scalars are written in the expression language. */

export const expression = (): Shape<Located<Expression>> => ({
  read(node, report) {
    if (node.kind !== 'scalar') {
      report('not-an-expression', '这里应写一个算式或条件，例如 超期办件 >= 1', node.place);
      return undefined;
    }
    const parsed = parseExpression(node.text);
    if (parsed.ok) return { value: parsed.expression, place: node.place };
    const { line, column, offset } = node.place;
    report(parsed.problem.code, parsed.problem.message, { line, column: column + parsed.problem.from, offset: offset + parsed.problem.from });
    return undefined;
  },
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
});

export const range = (): Shape<Range> => ({
  read(node, report) {
    if (node.kind !== 'scalar') {
      report('not-a-range', '这里应写范围，例如 1 至 5、95 以上、90 以上 不满 95', node.place);
      return undefined;
    }
    const parsed = parseRange(node.text);
    if (parsed.ok) return parsed.range;
    report(parsed.problem.code, parsed.problem.message, node.place);
    return undefined;
  },
  schema: () => ({ type: ['string', 'number'] }),
});
