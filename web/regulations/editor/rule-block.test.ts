import { describeRegulation, METHODS, openRegulation } from '@kaocheng/engine';
import { expect, test } from 'vitest';
import { exampleBlock } from './example-block.ts';
import { endOfClause, type RuleForm, ruleBlock, spaced } from './rule-block.ts';

const FRONT = '---\n细则: x\n标题: 试\n考核对象: [部门]\n部分:\n  基本分: { 性质: 基本 }\n  加分: { 性质: 加分, 至多: 100 }\n---\n\n';
const form: RuleForm = {
  method: 'each',
  name: '刊物发表',
  part: '加分',
  points: null,
  atMost: 4,
  levels: [
    { level: '市级', points: 0.5 },
    { level: '省级', points: 1 },
  ],
  low: null,
  high: null,
  measure: '篇',
  reportedBy: '考核对象',
  evidence: '必须',
  reading: '同一篇: 只计一次 # 注意',
};
const findingsOf = (block: string) =>
  openRegulation(`${FRONT}## 第一条 试\n\n条文。\n\n${block}\n`).findings.filter(({ severity }) => severity === 'error');

test.each(METHODS.map(({ name, zh }) => [zh, name]))('a block of %s is read without an error of language', (_, method) => {
  const block = ruleBlock({ ...form, method, points: 10, atMost: null, low: 0, high: 5 });
  const codes = findingsOf(block).map(({ code, message }) => `${code} ${message}`);
  expect(codes.filter((code) => !/^(empty-part|part-points)/.test(code))).toEqual([]);
  const [rule] = describeRegulation(openRegulation(`${FRONT}## 第一条 试\n\n${block}\n`))?.rules ?? [];
  expect(rule).toMatchObject({ name: '刊物发表', part: '加分', readings: ['同一篇: 只计一次 # 注意'] });
});

test('names with signs in them are kept', () => {
  for (const name of ['一次办成（试点）', 'a: b # c', '[甲]', "'引号'", '3', '是', '{甲}']) {
    for (const method of ['each', 'judge', 'award']) {
      const opened = openRegulation(`${FRONT}## 第一条 试\n\n${ruleBlock({ ...form, name, method, points: 5 })}\n`);
      expect(opened.regulation?.rules[0]?.name, name).toBe(name);
    }
  }
});

test('a block goes to the end of the clause that the cursor is in, never into another block', () => {
  const text = `${FRONT}## 第一条 甲\n\n正文。\n\n\`\`\`规则\n# 不是标题\n评分:\n\`\`\`\n\n## 第二条 乙\n\n正文。`;
  const inFirst = endOfClause(text, text.indexOf('正文'));
  expect(text.slice(inFirst)).toMatch(/^## 第二条/);
  expect(endOfClause(text, text.indexOf('评分'))).toBe(inFirst);
  expect(endOfClause(text, text.length)).toBe(text.length);
  expect(spaced(text, inFirst, 'X')).toBe('X\n\n');
  expect(spaced(text, text.length, 'X')).toBe('\n\nX\n\n');
});

test('an example to begin with is read, and the check says what the total is', () => {
  const opened = openRegulation(`${FRONT}## 第一条 试\n\n${ruleBlock(form)}\n`);
  const words = describeRegulation(opened);
  expect(words && exampleBlock(words)).toContain('甲: { 刊物发表: { 级别: 市级, 次: 1 } }');
});
