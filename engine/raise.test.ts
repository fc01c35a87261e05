import { readDemo, readRegulation } from '@kaocheng/regulations';
import { describe, expect, it } from 'vitest';
import { type Assessed, assess, at, type FactRow, type Fraction, format, openRegulation, raises, sayTry, type Unit } from './index.ts';

const TEXT = `---
细则: raises
标题: 怎样多得分
期间: 2026
考核对象: [窗口]
部分:
  基本分: { 性质: 基本, 满分: 30 }
  加分: { 性质: 加分, 至多: 3 }
总分: 基本分 + 加分
---
## 第一条 服务 (10分)
\`\`\`规则
标识: service
分值: 10
每次扣: { 投诉: 4 }
事实: { 投诉: 事件 }
\`\`\`
## 第二条 学习 (10分)
\`\`\`规则
标识: study
分值: 10
评分: 0 至 满分
\`\`\`
## 第三条 按时办结 (10分)
\`\`\`规则
标识: on-time
分值: 10
分档:
  - { 当: 按时率 >= 98%, 得: 满分 }
  - { 当: 按时率 >= 90%, 得: 6 }
  - 其余: 0
事实: { 按时率: { 类型: 数值, 单位: '%', 范围: 0% 至 100% } }
\`\`\`
## 第四条 刊物
\`\`\`规则
标识: papers
计入: 加分
每次: { 市级: 0.5, 省级: 2 }
至多: 2
\`\`\`
## 第五条 表彰
\`\`\`规则
标识: honours
计入: 加分
每次: 2
\`\`\`
`;

const unit: Unit = { id: '甲', name: '甲', kind: '窗口', group: '', superior: '' };
const row = (fact: string, value: string, level = '', line = 1): FactRow => ({ unit: '甲', fact, level, value, date: '', note: '', row: line });

function said(rows: readonly FactRow[]): Record<string, string[]> {
  const { program, findings } = openRegulation(TEXT);
  if (!program) throw new Error(JSON.stringify(findings));
  const found = raises(assess(program, [unit], rows).evaluation, 0);
  return Object.fromEntries(
    [...found].map(([rule, { ways }]) => [
      rule,
      ways.map(
        (way) =>
          `${sayTry(way.try)} ${way.gain ? `+${format(way.gain)}` : `得 ${format(way.points)}`} 总分 ${way.total ? `+${format(way.total)}` : '待定'}`,
      ),
    ]),
  );
}

const total = ({ scores }: Assessed): Fraction => at(scores.published, 0);

function pointsOf({ scores }: Assessed, rule: string): Fraction {
  const found = scores.rules.get(rule);
  if (!found) throw new Error(rule);
  return at(found.points, 0);
}

describe('what would give more points', () => {
  it('tries every level, the best judgement and the thresholds that the rule states', () => {
    const rows = [row('学习', '8'), row('按时率', '80'), row('刊物', '1', '市级'), row('投诉', '1')];
    expect(said(rows)).toEqual({
      service: [],
      study: ['“学习”评到 10 分 +2 总分 +2'],
      'on-time': ['“按时率”为 98% +10 总分 +10', '“按时率”为 90% +6 总分 +6'],
      papers: ['再有 1 次“刊物”（省级） +1.5 总分 +1.5', '再有 1 次“刊物”（市级） +0.5 总分 +0.5'],
      honours: ['再有 1 次“表彰” +2 总分 +2'],
    });
  });

  it('says where the cap of the part takes the gain, and leaves out what is at its limit', () => {
    const rows = [row('学习', '10'), row('按时率', '99'), row('刊物', '1', '省级'), row('投诉', '0')];
    expect(said(rows)).toEqual({ honours: ['再有 1 次“表彰” +2 总分 +1'] });
  });

  it('names the points of what is pending, while nothing can be said of the total', () => {
    expect(said([row('按时率', '99')]).study).toEqual(['“学习”评到 10 分 得 10 总分 待定']);
  });

  it('never changes what it tries on, and agrees with recording it', () => {
    const { program } = openRegulation(readRegulation('chengdu'));
    if (!program) throw new Error('the regulation does not run');
    const cells = (text: string) =>
      text
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
    const demo = readDemo('chengdu');
    const units = cells(demo.units).map(([short = '', , kind = '', group = '']): Unit => ({ id: short, name: short, kind, group, superior: '' }));
    const rows = cells(demo.facts).map(
      ([of = '', fact = '', level = '', value = '', date = '', note = ''], index): FactRow => ({
        unit: of,
        fact,
        level,
        value,
        date,
        note,
        row: index + 2,
      }),
    );
    const assessed = assess(program, units, rows);
    const before = format(total(assessed));
    for (const [rule, { ways }] of raises(assessed.evaluation, 0)) {
      for (const way of ways.filter((one) => one.try.declaration.kind === 'event')) {
        const more: FactRow = {
          unit: units[0]?.id ?? '',
          fact: way.try.declaration.name,
          level: way.try.declaration.levels[way.try.level] ?? '',
          value: '1',
          date: '2026-12-31',
          note: '另一件',
          row: rows.length + 2,
        };
        const then = assess(program, units, [...rows, more]);
        expect(format(pointsOf(then, rule)), rule).toBe(format(way.points));
      }
    }
    expect(format(total(assessed))).toBe(before);
    const { evaluation } = assessed;
    const again = evaluation.window(0, 1);
    expect(format(at(again.published(again.total()), 0))).toBe(before);
  });
});
