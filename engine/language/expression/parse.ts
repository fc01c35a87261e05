import { neg } from '../../number/fraction.ts';
import type { Arithmetic, Comparison, Expression } from './ast.ts';
import { parseCall, wordsOfCall } from './calls.ts';
import { Cursor } from './cursor.ts';
import { type ExpressionProblem, Refusal } from './problem.ts';
import type { Token } from './tokens.ts';

export type { ExpressionProblem } from './problem.ts';

export type ParsedExpression = { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Reads an expression. From loose to tight: 或, 且, 非, comparison, `+ -`, `* /`, sign. Operators of one row group from the left; comparisons
 * do not chain. A minus before a number belongs to the number: `-5` is one number.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.trim() === '') return { ok: false, problem: { code: 'empty', message: '这里是空的，请写一个数字、算式或条件', from: 0, to: text.length } };
  try {
    const cursor = new Cursor(text);
    const expression = parseOr(cursor);
    if (cursor.peek().kind !== 'end') throw cursor.unexpected();
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function parseOr(cursor: Cursor): Expression {
  const { from } = cursor.peek();
  let left = parseAnd(cursor);
  while (cursor.isWord('or')) {
    cursor.next();
    const right = parseAnd(cursor);
    left = { kind: 'or', left, right, span: cursor.since(from) };
  }
  return left;
}

function parseAnd(cursor: Cursor): Expression {
  const { from } = cursor.peek();
  let left = parseNot(cursor);
  while (cursor.isWord('and')) {
    cursor.next();
    const right = parseNot(cursor);
    left = { kind: 'and', left, right, span: cursor.since(from) };
  }
  return left;
}

function parseNot(cursor: Cursor): Expression {
  if (!cursor.isWord('not')) return parseComparison(cursor);
  const { from } = cursor.next();
  const of = cursor.deeper(() => parseNot(cursor));
  return { kind: 'not', of, span: cursor.since(from) };
}

function parseComparison(cursor: Cursor): Expression {
  const { from } = cursor.peek();
  const left = parseSum(cursor);
  const op = comparisonAt(cursor);
  if (!op) return left;
  cursor.next();
  const middle = cursor.peek().from;
  const right = parseSum(cursor);
  const span = cursor.since(from);
  const again = comparisonAt(cursor);
  if (again) {
    const [first, shared] = [cursor.written(span), cursor.written(cursor.since(middle))];
    cursor.next();
    const last = cursor.peek().from;
    parseSum(cursor);
    const advice = `${first} 且 ${shared} ${again} ${cursor.written(cursor.since(last))}`;
    throw new Refusal('chained-comparison', `比较不能连写，请写成 ${advice}`, cursor.since(from));
  }
  return { kind: 'compare', op, left, right, span };
}

function comparisonAt(cursor: Cursor): Comparison | undefined {
  const token = cursor.peek();
  if (token.kind !== 'sign') return undefined;
  switch (token.value) {
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return token.value;
    default:
      return undefined;
  }
}

function parseSum(cursor: Cursor): Expression {
  return leftToRight(cursor, ['+', '-'], parseProduct);
}

function parseProduct(cursor: Cursor): Expression {
  return leftToRight(cursor, ['*', '/'], parseSigned);
}

function leftToRight(cursor: Cursor, signs: readonly [Arithmetic, Arithmetic], operand: (cursor: Cursor) => Expression): Expression {
  const { from } = cursor.peek();
  let left = operand(cursor);
  for (let op = signs.find((sign) => cursor.isSign(sign)); op; op = signs.find((sign) => cursor.isSign(sign))) {
    cursor.next();
    const right = operand(cursor);
    left = { kind: 'arithmetic', op, left, right, span: cursor.since(from) };
  }
  return left;
}

function parseSigned(cursor: Cursor): Expression {
  const { from } = cursor.peek();
  if (cursor.isSign('+')) {
    cursor.next();
    return cursor.deeper(() => parseSigned(cursor));
  }
  if (!cursor.isSign('-')) return parseValue(cursor);
  cursor.next();
  const number = cursor.peek();
  if (number.kind === 'number') {
    cursor.next();
    return { kind: 'number', value: neg(number.value), percent: number.percent, span: cursor.since(from) };
  }
  const of = cursor.deeper(() => parseSigned(cursor));
  return { kind: 'negate', of, span: cursor.since(from) };
}

function parseValue(cursor: Cursor): Expression {
  const words = wordsOfCall(cursor);
  if (words > 0) return parseCall(cursor, words === 2 ? 2 : 1, () => parseOr(cursor));
  if (cursor.isSign('(')) {
    const open = cursor.next();
    const inner = cursor.deeper(() => parseOr(cursor));
    cursor.close(open);
    return inner;
  }
  const literal = literalOf(cursor.peek());
  if (!literal) throw cursor.unexpected();
  cursor.next();
  return literal;
}

function literalOf(token: Token): Expression | undefined {
  const span = { from: token.from, to: token.to };
  switch (token.kind) {
    case 'number':
      return { kind: 'number', value: token.value, percent: token.percent, span };
    case 'text':
    case 'date':
      return { kind: token.kind, value: token.value, span };
    case 'name':
      return { kind: 'name', name: token.value, span };
    case 'word':
      if (token.value === 'full') return { kind: 'full', span };
      return token.value === 'yes' || token.value === 'no' ? { kind: 'truth', value: token.value === 'yes', span } : undefined;
    default:
      return undefined;
  }
}
