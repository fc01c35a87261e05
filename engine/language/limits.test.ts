import { expect, test } from 'vitest';
import { openRegulation } from '../index.ts';

const FRONT = '---\n细则: x\n标题: 试\n部分:\n  基本分: { 性质: 基本, 满分: 10 }\n---\n';
const inRule = (yaml: string): string => `${FRONT}## 第一条 试 (10分)\n\n\`\`\`规则\n${yaml}\n\`\`\`\n`;

/** Texts that would take minutes, or the whole stack, without limits. */
const HOSTILE: readonly (readonly [name: string, text: string, code: string])[] = [
  ['a million brackets', '['.repeat(1_000_000), 'too-long'],
  ['brackets in one paragraph', FRONT + '['.repeat(5_000), 'too-many-marks'],
  ['links that never close', FRONT + '[a]('.repeat(20_000), 'too-many-marks'],
  ['emphasis in many paragraphs', FRONT + `${'*a_'.repeat(240)}\n\n`.repeat(400), 'too-many-marks'],
  ['quotes in quotes', `${FRONT}${'>'.repeat(5_000)}a`, 'nested-too-deep'],
  ['lists in lists', `${FRONT}${'- '.repeat(5_000)}a`, 'nested-too-deep'],
  ['lists stepping inwards', FRONT + Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'), 'nested-too-deep'],
  ['brackets in a rule', inRule(`分值: ${'['.repeat(90_000)}`), 'too-deep'],
  ['maps in a rule', inRule(`分值: ${'{a: '.repeat(20_000)}`), 'too-deep'],
  ['a very long paragraph', FRONT + '政务服务'.repeat(2_000), 'paragraph-too-long'],
  ['a very long line in a rule', inRule(`备注: ${'长'.repeat(100_001)}`), 'line-too-long'],
  ['headings without end', FRONT + '# 甲\n'.repeat(3_000), 'too-many-clauses'],
  ['lines without end', FRONT + '\n'.repeat(30_000), 'too-long'],
  ['rules without end', FRONT + '```规则\n评分:\n```\n'.repeat(600), 'too-many-rules'],
];

test.each(HOSTILE)('%s: refused at once, with its line', (_, text, code) => {
  const started = performance.now();
  const { findings, program } = openRegulation(text);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ severity: 'error', code });
  expect(findings[0]?.line).toBeGreaterThan(0);
  expect(program).toBeUndefined();
});

test('aliases, anchors and tags are refused, not followed', () => {
  const bomb = ['a: &a [1,1,1,1,1,1,1,1,1]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]', '每次: 1'].join('\n');
  expect(openRegulation(inRule(bomb)).findings.map(({ code }) => code)).toContain('no-aliases');
});

test('what looks like a fence inside a rule does not lift the limits behind it', () => {
  const text = `${FRONT}\`\`\`规则\n评分:\n~~~\n\`\`\`\n${'['.repeat(5_000)}`;
  expect(openRegulation(text).findings.map(({ code }) => code)).toEqual(['too-many-marks']);
});
