import { describe, expect, it } from 'vitest';
import { clause, codesIn, file, findingsIn } from './golden.test-helper.ts';

const ADDITIVE = (cap: string) => ['部分:', '  基本分: { 性质: 基本, 满分: 10 }', `  加分: { 性质: 加分, 至多: ${cap} }`, '总分: 基本分 + 加分'];
const duty = clause('## 第一条 履职 (10分)', '履行职责，由考核组评分。', '标识: duty', '分值: 10', '评分: 0 至 满分');

describe('figures', () => {
  const papers = (text: string, ...rule: readonly string[]) =>
    file(
      ADDITIVE('4'),
      duty,
      clause('## 第二条 刊物', text, '标识: papers', '计入: 加分', ...rule, '事实: { 刊物: 事件 }'),
      '## 第三条 上限',
      '加分最多 4 分。',
    );
  const CODES = ['figure-mismatch', 'figure-not-in-rule', 'figure-not-in-text'] as const;
  it('finds a figure that text and rule state differently', () => {
    const text = papers('每篇加 0.5 分，累计不超过 4 分。', '每次: 0.6', '至多: 4');
    expect(codesIn(text, ...CODES)).toEqual(['23 figure-mismatch']);
    expect(findingsIn(text).find(({ code }) => code === 'figure-mismatch')?.message).toContain('条文写"0.5 分"，规则"刊物"（第二条）写 0.6');
  });
  it('finds a figure that the rule does not use', () =>
    expect(codesIn(papers('每篇加 0.5 分，累计不超过 4 分，第一作者另加 2 分。', '每次: 0.5', '至多: 4'), ...CODES)).toEqual([
      '18 figure-not-in-rule',
    ]));
  it('finds a figure that the text does not have', () =>
    expect(codesIn(papers('每篇加 0.5 分。', '每次: 0.5', '至多: 3'), ...CODES)).toEqual(['24 figure-not-in-text']));
  it('takes a figure that a reading explains', () =>
    expect(codesIn(papers('每篇加 0.5 分。', '每次: 0.5', '至多: 3', '口径: 条文没有上限，取 3 分'), ...CODES)).toEqual([]));
  it('takes full-width and Chinese figures', () =>
    expect(codesIn(papers('每篇加０．５分，累计不超过三分。', '每次: 0.5', '至多: 3'), ...CODES)).toEqual([]));
  it('finds a cap of the front matter that no clause has', () =>
    expect(
      codesIn(
        papers('每篇加 0.5 分，累计不超过 4 分。', '每次: 0.5', '至多: 4').replace('至多: 4 }', '至多: 6 }').replace('加分最多 4 分', '加分封顶'),
        ...CODES,
      ),
    ).toEqual(['8 figure-not-in-text']));
});

describe('vague wording', () => {
  const vague = (text: string, ...more: readonly string[]) =>
    file(ADDITIVE('3'), duty, clause('## 第二条 创新', text, '计入: 加分', '酌情: 1 至 3', ...more));
  it('asks for a reading', () => {
    expect(codesIn(vague('根据工作情况酌情加 1 至 3 分。'), 'vague-wording')).toEqual(['18 vague-wording']);
    expect(codesIn(vague('根据工作情况酌情加 1 至 3 分。', '口径: 由考核组按成效定'), 'vague-wording')).toEqual([]);
    expect(codesIn(vague('有创新的，加 1 至 3 分。'), 'vague-wording')).toEqual([]);
  });
});
