import { describe, expect, it } from 'vitest';
import { clause, file, findingsIn } from './golden.test-helper.ts';

const CODES = new Set([
  'misconduct-free',
  'misconduct-hidden',
  'merit-earns-nothing',
  'merit-crowded-out',
  'merit-cancelled',
  'merit-capped',
  'deduction-exhausted',
  'better-scores-less',
]);
const incentivesOf = (text: string) => findingsIn(text).filter(({ code }) => CODES.has(code));
const codes = (text: string) => incentivesOf(text).map(({ line, code }) => `${line} ${code}`);

const front = (bonus: string, deduction: string, total = '基本分 + 加分 - 扣分') => [
  '部分:',
  '  基本分: { 性质: 基本, 满分: 80 }',
  `  加分: { 性质: 加分${bonus} }`,
  `  扣分: { 性质: 扣分${deduction} }`,
  `总分: ${total}`,
];
const duty = clause('## 第一条 履职 (80分)', '履行职责，由考核组评分。', '标识: duty', '分值: 80', '评分: 0 至 满分');
const papers = clause(
  '## 第二条 刊物',
  '市级每篇 0.5 分，省级每篇 1 分，国家级每篇 1.5 分，最多 4 分。',
  '标识: papers',
  '计入: 加分',
  '每次: { 市级: 0.5, 省级: 1, 国家级: 1.5 }',
  '至多: 4',
  '事实: { 刊物: { 类型: 事件, 单位: 篇 } }',
);
const meetings = clause(
  '## 第三条 会议',
  '承办会议每次 2 分，最多 2 分。',
  '标识: meetings',
  '计入: 加分',
  '每次: 2',
  '至多: 2',
  '事实: { 会议: 事件 }',
);
const criticism = clause('## 第四条 通报', '通报批评，每次扣 3 分。', '标识: criticism', '计入: 扣分', '每次: 3', '事实: { 通报批评: 事件 }');

describe('misconduct', () => {
  it('costs a unit without bonuses nothing where deductions never exceed bonuses', () => {
    const text = file(front('', ', 至多: 加分'), duty, papers, criticism);
    const [cancelled, free, ...others] = incentivesOf(text);
    expect(cancelled).toMatchObject({ code: 'merit-cancelled', line: 8 });
    expect(free).toMatchObject({ severity: 'warning', code: 'misconduct-free', line: 9 });
    expect(free?.message).toContain(
      '没有加分的单位，任何扣分都不生效：例如通报批评 1 次应扣 3 分，总分仍是 80，而加分拿满的单位会由 84 降到 81；只有 0.5 分加分的单位，犯多少错最多也只扣 0.5 分',
    );
    expect(others.map(({ code }) => code)).toEqual(['merit-capped']);
  });
  it('costs everybody something in a plain sum', () =>
    expect(
      codes(file(front('', ''), duty, criticism, clause('## 第五条 创新', '每项 1 分。', '计入: 加分', '每次: 1', '事实: { 创新: 事件 }'))),
    ).toEqual([]));
  it('is hidden by a cap on the total', () => {
    const found = incentivesOf(file(front('', '', '较小(80, 基本分 + 加分 - 扣分)'), duty, papers, criticism));
    expect(found.find(({ code }) => code === 'misconduct-hidden')).toMatchObject({
      line: 10,
      message: expect.stringContaining('通报批评 1 次应扣 3 分，总分仍是 80'),
    });
    expect(found.filter(({ code }) => code === 'merit-earns-nothing')).toHaveLength(1);
  });
  it('never costs where the total leaves deductions out', () => {
    const found = incentivesOf(file(front('', '', '基本分 + 加分'), duty, criticism));
    expect(found.map(({ code }) => code)).toEqual(['misconduct-free']);
    expect(found[0]?.message).toContain('任何单位，任何扣分都不生效');
  });
  it('stops at the floor after so many', () => {
    const text = file(
      ['部分:', '  基本分: { 性质: 基本, 满分: 5 }', '总分: 基本分'],
      clause('## 第一条 台账 (5分)', '缺一本扣 0.4 分，扣完为止。', '分值: 5', '每次扣: 0.4', '事实: { 缺台账: { 类型: 事件, 单位: 本 } }'),
    );
    expect(incentivesOf(text)).toMatchObject([
      { severity: 'note', code: 'deduction-exhausted', line: 13, message: expect.stringContaining('缺台账 13 本') },
    ]);
  });
});

describe('every method', () => {
  const rules = [
    clause('## 第一条 评议 (10分)', '领导占 20%、职工占 80%。', '分值: 10', '评议: { 领导: 20%, 职工: 80% }'),
    clause('## 第二条 测评 (10分)', '满意 100%，基本满意 60%。', '分值: 10', '测评: { 满意: 100%, 基本满意: 60%, 不满意: 0, 不了解: 不计 }'),
    clause(
      '## 第三条 名次',
      '第一名加 5 分，末名扣 4 分。',
      '计入: 加分',
      '名次: { 值: 办结率, 得: { 1: 5, 倒数1: -4 }, 方向: 从高到低 }',
      '事实: { 办结率: { 类型: 数值, 单位: "%", 范围: 0% 至 100% } }',
    ),
    clause('## 第四条 时限 (10分)', '低于 95% 的，每低 1 个百分点扣 0.5 分。', '分值: 10', '线性: { 值: 办结率, 目标: 95%, 每: 1%, 扣: 0.5 }'),
    clause(
      '## 第五条 按月 (10分)',
      '缺报一次扣 2 分，各月平均。',
      '分值: 10',
      '每次扣: 2',
      '按期: [ { 期: 月, 汇总: 平均 } ]',
      '事实: { 缺报: 事件 }',
    ),
    clause('## 第六条 归一 (10分)', '按极差归一。', '分值: 10', '公式: 满分 * (办结率 - 最小(办结率)) / (最大(办结率) - 最小(办结率))'),
    clause(
      '## 第七条 累进',
      '前 10 篇每篇 0.1 分，之后每篇 0.05 分。',
      '计入: 加分',
      '累进: { 值: 篇数, 级距: [ { 至: 10, 每: 0.1 }, { 每: 0.05 } ] }',
      '事实: { 篇数: { 类型: 数值, 范围: 0 以上 } }',
    ),
    clause(
      '## 第八条 任务 (10分)',
      '完成数占任务数的比例。',
      '分值: 10',
      '比例: 完成 / 任务',
      '事实: { 完成: 数值, 任务: 数值 }',
      '不适用: { 当: 任务 = 0 }',
    ),
  ];
  const parts = ['部分:', '  基本分: { 性质: 基本, 满分: 60 }', '  加分: { 性质: 加分 }'];
  it('runs and raises no false alarm', () => expect(findingsIn(file([...parts, '总分: 基本分 + 加分'], ...rules))).toEqual([]));
  it('is searched, also where a total is pending without ballots', () => {
    const found = incentivesOf(file([...parts, '总分: 基本分 - 加分'], ...rules));
    expect(found.map(({ code }) => code)).toContain('better-scores-less');
  });
});

describe('merit', () => {
  it('ends at a cap after so many of each level', () => {
    expect(incentivesOf(file(front('', ''), duty, papers, criticism))).toMatchObject([
      { severity: 'note', code: 'merit-capped', message: expect.stringContaining('市级 8 篇、省级 4 篇、国家级 3 篇') },
    ]);
  });
  it('earns nothing once others have filled the cap of the part', () => {
    const found = incentivesOf(file(front(', 至多: 4', ''), duty, papers, meetings, criticism)).filter(({ code }) => code === 'merit-crowded-out');
    expect(found).toMatchObject([{ severity: 'warning', line: 8, message: expect.stringContaining('再有会议 1 次（应加 2 分），总分仍是 84') }]);
  });
  it('earns nothing from the start where the total is capped at the base', () => {
    const found = incentivesOf(file(front(', 至多: 0', ''), duty, meetings, criticism)).filter(({ code }) => code === 'merit-earns-nothing');
    expect(found).toMatchObject([{ severity: 'warning', clause: '第三条', message: expect.stringContaining('会议 1 次应加 2 分，总分仍是 80') }]);
  });
});

describe('doing better', () => {
  it('must not lower the total', () => {
    const found = incentivesOf(file(front('', '', '基本分 - 加分 - 扣分'), duty, meetings, criticism)).filter(
      ({ code }) => code === 'better-scores-less',
    );
    expect(found).toMatchObject([{ clause: '第三条', message: expect.stringContaining('应加 2 分，总分却由 80 降到 78') }]);
  });
  it('must not score less at a better level', () => {
    const text = file(
      ['部分:', '  基本分: { 性质: 基本, 满分: 5 }', '总分: 基本分'],
      clause(
        '## 第一条 评议 (5分)',
        '按等次计分。',
        '分值: 5',
        '分档: [ { 当: 评议 = 优, 得: 3 }, { 当: 评议 = 良, 得: 5 }, { 其余: 0 } ]',
        '事实: { 评议: { 类型: 选项, 级别: [优, 良, 差] } }',
        '口径: 各等见规则',
      ),
    );
    expect(incentivesOf(text)).toMatchObject([{ code: 'better-scores-less', message: expect.stringContaining('评议为优得 3 分，评议为良得 5 分') }]);
  });
});
