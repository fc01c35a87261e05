import { describe, expect, it } from 'vitest';
import type { Expression } from '../language/expression/ast.ts';
import { parseExpression } from '../language/expression/parse.ts';
import type { Extent } from '../methods/method.ts';
import { type Fraction, format, fraction } from '../number/fraction.ts';
import { boundsOf, truthOf, UNKNOWN } from './interval.ts';

const parsed = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.expression;
};
const whole = (n: number): Fraction => fraction(BigInt(n));
const known = (name: string): Extent =>
  ({ 甲: { lowest: whole(0), highest: whole(10) }, 乙: { lowest: whole(0), highest: undefined } })[name] ?? UNKNOWN;
const bounds = (text: string) => {
  const { lowest, highest } = boundsOf(parsed(text), known);
  return [lowest && format(lowest), highest && format(highest)];
};

describe('intervals', () => {
  it.each([
    ['甲 + 5', ['5', '15']],
    ['5 - 甲', ['-5', '5']],
    ['甲 * -2', ['-20', '0']],
    ['较小(乙, 30)', ['0', '30']],
    ['较大(甲, 3)', ['3', '10']],
    ['乙 - 甲', ['-10', undefined]],
    ['若(甲 > 3, 1, 2)', ['1', '2']],
    ['丙 + 1', [undefined, undefined]],
  ])('%s lies in %s', (text, expected) => expect(bounds(text)).toEqual(expected));

  it.each([
    ['甲 <= 10', true],
    ['甲 > 10', false],
    ['甲 >= 10', undefined],
    ['乙 < 0', false],
    ['甲 < 0 或 乙 >= 0', true],
    ['非 甲 > 11', true],
    ['丙 > 1 且 甲 < 0', false],
    ['1 = 1', true],
    ['甲 <> 20', true],
  ])('%s is %s', (text, expected) => expect(truthOf(parsed(text), known)).toBe(expected));
});
