import { openRegulation } from '@kaocheng/engine';
import { expect, test } from 'vitest';
import { hasFrontMatter, withFrontMatter } from './front-matter.ts';

const PAPER = '政务服务考核办法\n\n## 一、考核内容\n\n### (一) 办事规范\n\n条文。\n';
const front = { key: 'paper', title: '办法: 试行 # 1', unitKinds: '部门、乡镇', base: 100, bonus: 20, deduction: true };

test('a text written for paper can be read once its front matter stands before it', () => {
  const text = withFrontMatter(PAPER, front);
  expect([hasFrontMatter(PAPER), hasFrontMatter(text)]).toEqual([false, true]);
  const { regulation } = openRegulation(text);
  expect(regulation).toMatchObject({ id: 'paper', title: '办法: 试行 # 1', unitKinds: ['部门', '乡镇'] });
  expect(regulation?.parts.map(({ name }) => name)).toEqual(['基本分', '加分', '扣分']);
  expect(regulation?.clauses.map(({ number }) => number)).toEqual(['', '(一)']);
  expect(text.endsWith(PAPER)).toBe(true);
});

test.each([
  { ...front, bonus: null, deduction: false },
  { ...front, bonus: null, deduction: true, base: null },
])('parts that are not wanted are left out', (wanted) => {
  const { regulation, findings } = openRegulation(withFrontMatter(PAPER, wanted));
  expect(regulation?.parts).toHaveLength(wanted.deduction ? 2 : 1);
  expect(findings.map(({ code }) => code)).not.toContain('yaml');
});
