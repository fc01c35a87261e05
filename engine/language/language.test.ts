import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../methods/register.ts';
import { randomCase } from '../testing/arbitrary.ts';
import { printRegulation, setValue } from './document.ts';
import { frontMatterSchema } from './front-matter.ts';
import { parseRegulation } from './parse.ts';
import type { Regulation } from './regulation.ts';
import { ruleSchema } from './rules.ts';

const HEAD = '---\n细则: demo\n标题: 示例\n部分: { 得分: { 性质: 基本 } }\n---\n\n## 第九条 计分\n\n### (四) 刊物\n\n市级每篇 0.5。\n\n';
const rule = (yaml: string): string => `${HEAD}\`\`\`规则\n${yaml}\n\`\`\`\n`;
const parse = (text: string) => parseRegulation(text, METHODS, 'demo.md');

/** A regulation without its places: what printing must keep. */
const meaning = (regulation: Regulation | undefined): string =>
  JSON.stringify(regulation, (key, value) =>
    ['place', 'places', 'span', 'document'].includes(key)
      ? undefined
      : typeof value === 'bigint'
        ? String(value)
        : value instanceof Map
          ? [...value]
          : value,
  );

describe('reading a regulation', () => {
  it('numbers clauses from 第X条 or (一) downwards, whatever the brackets', () => {
    const { regulation } = parse(
      `${HEAD}### （五） 表彰\n\n#### 1、 县级 (5分)\n\n# 二、 内容\n\n## （一） 部门\n\n### 4． 效能（35 分）\n\n#### （2） 纪律 (15分)\n\n## 第十条 减分\n`,
    );
    expect(regulation?.clauses.map(({ number, points }) => `${number}|${points?.num ?? ''}`)).toEqual([
      '第九条|',
      '第九条(四)|',
      '第九条(五)|',
      '第九条(五)1|5',
      '|',
      '(一)|',
      '(一)4|35',
      '(一)4(2)|15',
      '第十条|',
    ]);
  });

  it('reads English keywords as it reads Chinese ones', () => {
    const chinese = rule('标识: a\n每次: { 市级: 0.5, 省级: 1 }\n至多: 4\n事实: { 刊物: { 类型: 事件, 佐证: 必须 } }');
    const english = chinese
      .replace('细则:', 'regulation:')
      .replace('标题:', 'title:')
      .replace('部分:', 'parts:')
      .replace('性质: 基本', 'nature: base')
      .replace('标识:', 'id:')
      .replace('每次:', 'each:')
      .replace('至多:', 'at most:')
      .replace('事实:', 'facts:')
      .replace('类型: 事件, 佐证: 必须', 'kind: event, evidence: required');
    expect(parse(english).findings).toEqual([]);
    expect(meaning(parse(english).regulation)).toBe(meaning(parse(chinese).regulation));
  });

  it.each([
    ['每次：0.5', 'full-width-colon', 14, 1],
    ['每次:0.5', 'missing-space', 14, 1],
    ['每次: { 市级: 0.5， 省级: 1 }', 'full-width-comma', 14, 5],
    ['每次: 0.5\n评分: 0 至 5', 'two-methods', 15, 1],
    ['至多: 4', 'no-method', 14, 1],
    ['每次: 0.5\n至多多: 4', 'unknown-key', 15, 1],
    ['每次: 半分', 'not-a-number', 14, 5],
    ['酌情: 5 至 1', 'low-above-high', 14, 5],
    ['每次: 0.5\n计入: 奖分', 'unknown-part', 15, 5],
    ['每次: 0.5\n前提: 超期 >', 'incomplete', 15, 5],
    ['每次: &a 0.5', 'no-aliases', 14, 8],
    ['评分', 'missing-colon', 14, 1],
  ])('%s → %s', (yaml, code, line, column) => {
    const [first] = parse(rule(yaml)).findings;
    expect(first).toMatchObject({ code, line, severity: 'error', clause: '第九条(四)' });
    expect(first?.column).toBeGreaterThanOrEqual(column);
    expect(first?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('takes hostile texts for what they are', () => {
    const bomb = `a: ${'['.repeat(5000)}${']'.repeat(5000)}`;
    for (const text of ['', '---\n---\n', rule(bomb), rule('每次: !!js/function "x"'), 'x'.repeat(2_000_001), `${HEAD}${'> '.repeat(3000)}x`]) {
      const { findings } = parse(text);
      expect(findings.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
    }
  });
});

describe('printing a regulation', () => {
  it('keeps its meaning: parse → print → parse is the identity', () => {
    fc.assert(
      fc.property(randomCase(1), ({ text }) => {
        const first = parse(text);
        const printed = printRegulation(first.document);
        const second = parse(printed);
        expect(second.findings).toEqual([]);
        expect(meaning(second.regulation)).toBe(meaning(first.regulation));
        expect(printRegulation(second.document)).toBe(printed);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps comments, order and the text between the blocks', () => {
    const text = rule('# 为什么是四分\n至多:   4   # 上限\n每次: {市级: 0.5,省级: 1}\n标识: a');
    const printed = printRegulation(parse(text).document);
    expect(printed).toContain('# 为什么是四分\n至多: 4 # 上限\n每次: { 市级: 0.5, 省级: 1 }\n标识: a\n');
    expect(printed.startsWith(HEAD.slice(0, HEAD.indexOf('部分')))).toBe(true);
  });

  it('changes one value and nothing else', () => {
    const text = rule('标识: a\n至多: 4 # 上限\n每次: { 市级: 0.5, 省级: 1 }');
    const changed = setValue(parse(text).document, 'a', ['每次', '市级'], 0.6);
    expect(changed).toBe(text.replace('市级: 0.5,', '市级: 0.6,'));
  });
});

describe('JSON Schema for editors', () => {
  it('is the one that the shapes describe (npm run schema)', () => {
    const stored = (name: string) => JSON.parse(readFileSync(new URL(`../../docs/schema/${name}`, import.meta.url), 'utf8'));
    expect(stored('rule.schema.json')).toEqual(JSON.parse(JSON.stringify(ruleSchema(METHODS))));
    expect(stored('front-matter.schema.json')).toEqual(JSON.parse(JSON.stringify(frontMatterSchema())));
  });

  it('shows an example of every method that parses', () => {
    for (const { name, example } of METHODS) {
      const head = HEAD.replace('{ 性质: 基本 } }', '{ 性质: 基本 }, 加分: { 性质: 加分 } }');
      const text = `${head}\`\`\`规则\n${example.includes('计入') ? '' : '计入: 得分\n'}${example}\n\`\`\`\n`;
      expect({ name, findings: parse(text).findings }).toEqual({ name, findings: [] });
    }
  });
});
