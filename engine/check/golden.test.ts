import { describe, expect, it } from 'vitest';
import { METHODS } from '../methods/register.ts';
import { checkRegulation } from './checks.ts';
import { clause, codesIn, file, findingsIn, regulationOf } from './golden.test-helper.ts';

const BASE = ['部分:', '  基本分: { 性质: 基本, 满分: 10 }', '总分: 基本分', '满分: 10'];
const ADDITIVE = (cap: string) => ['部分:', '  基本分: { 性质: 基本, 满分: 10 }', `  加分: { 性质: 加分, 至多: ${cap} }`, '总分: 基本分 + 加分'];
const duty = clause('## 第一条 履职 (10分)', '履行职责，由考核组评分。', '标识: duty', '分值: 10', '评分: 0 至 满分');

describe('a sound regulation', () => {
  it('has no findings', () => expect(findingsIn(file(BASE, duty))).toEqual([]));
});

describe('points', () => {
  it('finds headings, parts and totals that do not add up', () => {
    const text = file(
      BASE,
      '## 第一条 建设 (12分)',
      clause('### (一) 硬件 (5分)', '配齐设备。', '分值: 5', '评分: 0 至 满分'),
      clause('### (二) 软件 (4分)', '装好系统。', '分值: 4', '评分: 0 至 满分'),
    );
    expect(codesIn(text)).toEqual(['7 part-points', '8 total-points', '11 heading-points']);
    expect(findingsIn(text)[2]).toMatchObject({
      severity: 'error',
      clause: '第一条',
      message: expect.stringContaining('写明 12 分，下面各项合计 9 分（第一条(一) 5 + 第一条(二) 4）'),
    });
  });
  it('finds a heading with points and nothing that scores', () => {
    expect(codesIn(file(BASE, duty, '## 第二条 空条 (5分)', '什么也没有。'), 'heading-without-rules')).toEqual(['18 heading-without-rules']);
  });
  it('adds up by unit kind', () => {
    const front = ['部分:', '  基本分: { 性质: 基本, 满分: { 部门: 5, 乡镇: 6 } }', '总分: 基本分'];
    const text = file(front, clause('## 第一条 履职', '履行职责。', '分值: { 部门: 5, 乡镇: 7 }', '评分: 0 至 满分')).replace(
      '[单位]',
      '[部门, 乡镇]',
    );
    expect(codesIn(text, 'part-points')).toEqual(['7 part-points']);
    expect(findingsIn(text).find(({ code }) => code === 'part-points')?.message).toContain('（乡镇）写明满分 6，其下规则的分值合计 7，多出 1 分');
  });
});

describe('caps', () => {
  const bonus = (cap: string) =>
    clause(
      '## 第二条 会议',
      `承办会议，每次 1 分，最多 ${cap} 分。`,
      '标识: meetings',
      '计入: 加分',
      '每次: 1',
      `至多: ${cap}`,
      '事实: { 会议: 事件 }',
    );
  it('finds a part cap that its rules overrun', () => {
    const text = file(ADDITIVE('3'), duty, bonus('4'), '## 第三条 上限', '加分最多 3 分。');
    expect(codesIn(text, 'part-cap-overrun', 'part-cap-never-binds')).toEqual(['8 part-cap-overrun']);
    expect(findingsIn(text).find(({ code }) => code === 'part-cap-overrun')?.message).toMatch(/至多 3 分，而各项上限合计 4 分（4），超出 1 分/);
  });
  it.each([
    ['4', '恰好等于'],
    ['5', '少于'],
  ])('notes a part cap of %s that never binds', (cap, relation) => {
    const text = file(ADDITIVE(cap), duty, bonus('4'), '## 第三条 上限', `加分最多 ${cap} 分。`);
    const found = findingsIn(text).filter(({ code }) => code.startsWith('part-cap'));
    expect(found).toMatchObject([{ severity: 'note', code: 'part-cap-never-binds', line: 8, message: expect.stringContaining(relation) }]);
  });
  it('finds caps and floors of rules out of reach', () => {
    const judged = (limit: string) => file(BASE, clause('## 第一条 履职 (10分)', '评 2 至 10 分。', '分值: 10', '评分: 2 至 10', limit));
    expect(codesIn(judged('至多: 12'), 'cap-never-reached')).toEqual(['16 cap-never-reached']);
    expect(codesIn(judged('至少: 1'), 'floor-never-reached')).toEqual(['16 floor-never-reached']);
    expect(codesIn(judged('至多: 8'), 'cap-never-reached')).toEqual([]);
  });
});

describe('tiers', () => {
  const tiered = (...tiers: readonly string[]) =>
    file([...BASE.map((line) => line.replace('10', '100')), '等次:', ...tiers.map((tier) => `  ${tier}`)], duty.replaceAll('10', '100'));
  it('finds the gap at 94.5', () => {
    const text = tiered('优秀: 95 以上', '良好: 90 至 94', '合格: 不满 90');
    expect(codesIn(text, 'tier-gap')).toEqual(['11 tier-gap']);
    expect(findingsIn(text)[0]?.message).toContain('94.01 至 94.99 分不属于任何等次（例如 94.5 分');
  });
  it('finds 60 in two tiers', () => {
    expect(codesIn(tiered('合格: 60 以上', '不合格: 60 以下'), 'tier-overlap', 'tier-gap')).toEqual(['12 tier-overlap']);
  });
  it('finds tiers nobody can get', () => {
    expect(codesIn(tiered('特优: 超过 100', '合格: 60 以上', '及格: 70 以上', '其他: 不满 60'), 'tier-unreachable', 'tier-shadowed')).toEqual([
      '11 tier-unreachable',
      '13 tier-shadowed',
    ]);
  });
  it('takes tiers that meet', () =>
    expect(codesIn(tiered('优秀: 95 以上', '良好: 90 以上 不满 95', '合格: 不满 90'), 'tier-gap', 'tier-overlap')).toEqual([]));
  it('takes ordered tiers of one bound', () =>
    expect(codesIn(tiered('优秀: 90 以上', '良好: 80 以上', '一般: 0 以上'), 'tier-gap', 'tier-overlap')).toEqual([]));
});

describe('bands', () => {
  const banded = (...bands: readonly string[]) =>
    file(
      BASE,
      clause(
        '## 第一条 办结',
        '按办结率分档计分。',
        '分值: 10',
        '分档:',
        ...bands.map((band) => `  - { ${band} }`),
        '事实: { 办结率: { 类型: 数值, 单位: "%", 范围: 0% 至 100% } }',
        '口径: 各档见规则',
      ),
    );
  it('finds gaps', () => {
    const text = banded('当: 办结率 >= 95%, 得: 10', '当: 办结率 < 90%, 得: 0');
    expect(codesIn(text, 'band-gap')).toEqual(['17 band-gap']);
    expect(findingsIn(text).find(({ code }) => code === 'band-gap')?.message).toMatch(/例如"办结率 = 9[0-4](\.\d+)?%"/);
  });
  it('finds bands that earlier ones swallow', () =>
    expect(codesIn(banded('当: 办结率 >= 90%, 得: 5', '当: 办结率 >= 95%, 得: 10', '其余: 0'), 'band-never-reached')).toEqual([
      '17 band-never-reached',
    ]));
  it('finds conditions that never hold', () =>
    expect(codesIn(banded('当: 办结率 > 100%, 得: 10', '其余: 0'), 'band-never-reached')).toEqual(['16 band-never-reached']));
  it('finds overlaps', () =>
    expect(codesIn(banded('当: 办结率 >= 95%, 得: 10', '当: 办结率 >= 90% 且 办结率 <= 95%, 得: 5', '其余: 0'), 'band-overlap')).toEqual([
      '17 band-overlap',
    ]));
  it('finds an 其余 that is never reached', () =>
    expect(codesIn(banded('当: 办结率 >= 95%, 得: 10', '当: 办结率 < 95%, 得: 5', '其余: 0'), 'band-never-reached')).toEqual([
      '17 band-never-reached',
    ]));
  it('takes ordered thresholds', () =>
    expect(
      codesIn(banded('当: 办结率 >= 95%, 得: 10', '当: 办结率 >= 90%, 得: 5', '其余: 0'), 'band-gap', 'band-overlap', 'band-never-reached'),
    ).toEqual([]));
  it('finds a band that gives less for a better value', () => {
    expect(codesIn(banded('当: 办结率 >= 95%, 得: 6', '当: 办结率 >= 90%, 得: 8', '其余: 0'), 'better-scores-less')).toEqual([
      '14 better-scores-less',
    ]);
  });
});

describe('unreachable', () => {
  const ruled = (...lines: readonly string[]) => file(BASE, duty, clause('## 第二条 另项', '另评。', '分值: 0', '达标: 完成', ...lines));
  it('finds rules of 0 points', () => expect(codesIn(ruled('事实: { 完成: 是否 }'), 'rule-without-points')).toEqual(['21 rule-without-points']));
  it('finds gates and vetoes that are constant', () => {
    const facts = '事实: { 完成: 是否, 事故: { 类型: 事件 } }';
    expect(codesIn(ruled('前提: 事故 < 0', facts), 'gate-never-holds', 'gate-always-holds')).toEqual(['23 gate-never-holds']);
    expect(codesIn(ruled('前提: 事故 >= 0', facts), 'gate-never-holds', 'gate-always-holds')).toEqual(['23 gate-always-holds']);
    expect(codesIn(ruled('否决: [ { 当: 事故 >= 0, 后果: 总分 } ]', facts), 'veto-always-holds', 'veto-never-holds')).toEqual([
      '23 veto-always-holds',
    ]);
  });
});

describe('names', () => {
  it('finds unknown names, wrong types and unused things', () => {
    const front = [...BASE, '设定: { 闲置: 5 }'];
    const text = file(
      front,
      clause(
        '## 第一条 履职 (10分)',
        '履行职责。',
        '分值: 10',
        '达标: [ 完成率 >= 90%, 完成律 >= 80%, 完成率 ]',
        '事实: { 完成率: { 类型: 数值, 单位: "%" }, 没用: 事件 }',
      ),
    );
    expect(codesIn(text, 'unknown-name', 'needs-truth', 'unused-fact', 'unused-setting')).toEqual([
      '10 unused-setting',
      '16 unknown-name',
      '16 needs-truth',
      '17 unused-fact',
    ]);
  });
  it('runs a regulation that declares a fact nobody uses, and only warns of it', () => {
    const text = file(BASE, clause('## 第一条 履职 (10分)', '履职。', '分值: 10', '达标: 履职', '事实: { 履职: 是否, 没用: 事件 }'));
    expect(findingsIn(text).filter(({ line }) => line === 16)).toMatchObject([{ code: 'unused-fact', severity: 'warning' }]);
  });
  it('points at the name, not at the start of the expression', () => {
    const text = file(BASE, clause('## 第一条 履职 (10分)', '履行职责。', '分值: 10', '达标: 1 > 0 且 完成律', '事实: { 完成率: 是否 }'));
    expect(findingsIn(text).find(({ code }) => code === 'unknown-name')).toMatchObject({ line: 15, column: '达标: 1 > 0 且 '.length + 1 });
  });
  it('finds unknown parts, kinds, selections and rules of a tree that no parser has refused', () => {
    const sound = regulationOf(file(BASE, duty));
    const rules = sound.rules.map((rule) => ({
      ...rule,
      part: '附加分',
      appliesTo: ['乡镇'],
    }));
    const twice = [...rules, ...rules];
    expect(checkRegulation({ ...sound, rules: twice }, METHODS).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-part', 'unknown-audience', 'rule-for-nobody', 'duplicate-rule', 'empty-part']),
    );
  });
  it('finds unknown rules and selections in expressions', () => {
    const text = file(
      BASE,
      duty,
      clause('## 第二条 另项', '另评。', '分值: 0', '达标: 完成', '否决: [ { 当: 得分(没有) > 1, 后果: 本项 } ]', '事实: { 完成: 是否 }'),
    );
    expect(codesIn(text, 'unknown-rule')).toEqual(['23 unknown-rule']);
  });
});

describe('levels', () => {
  const papers = (levels: string) =>
    file(
      ADDITIVE('4'),
      duty,
      clause(
        '## 第二条 刊物',
        '市级 1 分，省级 2 分，最多 4 分。',
        '计入: 加分',
        '每次: { 市级: 1, 省级: 2 }',
        '至多: 4',
        `事实: { 刊物: { 类型: 事件, 级别: [${levels}] } }`,
      ),
    );
  it('finds a level that the table scores and the fact does not have', () =>
    expect(codesIn(papers('市级, 省部级'), 'level-not-declared', 'level-not-scored')).toEqual(['22 level-not-declared', '24 level-not-scored']));
  it('finds a level that nothing scores', () =>
    expect(codesIn(papers('县级, 市级, 省级'), 'level-not-declared', 'level-not-scored')).toEqual(['24 level-not-scored']));
});

describe('cycles', () => {
  it('names the path', () => {
    const rule = (id: string, other: string) =>
      clause(`## 第${id === 'a' ? '一' : '二'}条 ${id === 'a' ? '甲' : '乙'}`, '互相。', `标识: ${id}`, '分值: 5', `公式: 得分(${other}) + 1`);
    const found = findingsIn(file(BASE, rule('a', 'b'), rule('b', 'a'))).filter(({ code }) => code === 'circular');
    expect(found).toMatchObject([{ severity: 'error', line: 23, message: expect.stringContaining('甲 → 乙 → 甲') }]);
  });
});
