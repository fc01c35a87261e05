import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeRegulation, METHODS, openRegulation } from '../index.ts';

const builtIn = (id: string) => openRegulation(readFileSync(new URL(`../../regulations/${id}.md`, import.meta.url), 'utf8'));
const FRONT = '---\n细则: x\n标题: 试\n部分:\n  基本分: { 性质: 基本, 满分: 10 }\n  加分: { 性质: 加分 }\n---\n';
const described = (text: string) => {
  const found = describeRegulation(openRegulation(text));
  if (!found) throw new Error('not described');
  return found;
};

describe.each(['chengdu', 'jiange', 'xianyang'])('%s in words', (id) => {
  const opened = builtIn(id);
  const words = describeRegulation(opened);

  test('has every clause, every rule in its clause and every fact, as plain data', () => {
    expect(words?.clauses).toHaveLength(opened.regulation?.clauses.length ?? -1);
    expect(words?.clauses.flatMap(({ rules }) => rules)).toEqual(opened.regulation?.rules.map((rule) => rule.id));
    expect(words?.facts).toHaveLength(opened.regulation?.facts.length ?? -1);
    expect(JSON.parse(JSON.stringify(words))).toEqual(words);
  });

  test('leaves rule blocks and examples out of the text, and nothing else', () => {
    const shown = words?.clauses.map(({ markdown }) => markdown).join('\n') ?? '';
    expect(shown).not.toMatch(/```|标识:|单位: \{/);
    for (const clause of opened.regulation?.clauses ?? [])
      for (const line of clause.text.split('\n').filter((each) => /^[\u4e00-\u9fff，。、]+$/.test(each))) expect(shown).toContain(line);
  });

  test('every rule says how it scores and which facts it needs', () => {
    for (const rule of words?.rules ?? []) {
      expect(rule.lines.length, rule.name).toBeGreaterThan(0);
      expect(rule.facts.length, rule.name).toBeGreaterThan(0);
      for (const fact of rule.facts) expect(words?.facts.map(({ name }) => name)).toContain(fact);
    }
  });
});

test('publications in words', () => {
  const rule = describeRegulation(builtIn('chengdu'))?.rules.find(({ id }) => id === 'publications');
  expect(rule?.lines).toEqual(['市级每次 0.5 分；省级每次 1 分；国家级每次 1.5 分', '最多 4 分']);
  expect(rule?.examples).toContain('九款加分各自正好到顶');
});

test.each(METHODS.map((method) => [method.zh, method.example]))('the example of %s is told in sentences without code', (_, example) => {
  const [rule] = described(`${FRONT}## 第一条 试\n\n\`\`\`规则\n${example}\n\`\`\`\n`).rules;
  expect(rule?.lines.length).toBeGreaterThan(0);
  expect(rule?.lines.join()).not.toMatch(/\[object|undefined|>=|NaN|[[\]{}]/);
});

test('headings underlined, paragraphs that are clauses, and fences in lists keep their own text', () => {
  const text = `${FRONT}前言。\n\n第一章 总则\n========\n\n正文甲。\n\n(一) 加分：每篇 1 分。\n\n\`\`\`规则\n计入: 加分\n每次: 1\n\`\`\`\n\n正文乙。\n`;
  const { preamble, clauses } = described(text);
  expect(preamble).toBe('前言。');
  expect(clauses.map(({ label, title, markdown }) => [label, title, markdown])).toEqual([
    ['第一章', '总则', '正文甲。'],
    ['(一)', '加分：每篇 1 分。', '正文乙。'],
  ]);
});
