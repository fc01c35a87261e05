import { expect, it } from 'vitest';
import { parseExpression } from './parse.ts';
import { namesIn, peerNodesIn, rulesIn, walk } from './references.ts';

const read = (text: string) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.expression;
};

it('finds names, rules and peer calls, each once and in order', () => {
  const e = read("若(非 (乙 >= 合格), 均值(甲 / 最大(甲)) + 次数(丙, '省级'), -得分(第九条(四)) + 得分(第九条(四)) + 单位数())");
  expect(namesIn(e)).toEqual(['乙', '合格', '甲', '丙']);
  expect(rulesIn(e)).toEqual(['第九条(四)']);
  expect(peerNodesIn(e).map(({ fn }) => fn)).toEqual(['mean', 'largest', 'peers']);
});

it('walks from the root, left to right', () => {
  expect([...walk(read('甲 + 1 > -乙'))].map(({ kind }) => kind)).toEqual(['compare', 'arithmetic', 'name', 'number', 'negate', 'name']);
});
