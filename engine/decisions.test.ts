import { describe, expect, it } from 'vitest';
import { assess, explain, type FactRow, fraction, openRegulation, sentences, type Unit, unitResults } from './index.ts';

const TEXT = `---
细则: decisions
标题: 决定
期间: 2026
考核对象: [窗口]
部分:
  基本分: { 性质: 基本, 满分: 20 }
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
`;

const unit = (id: string): Unit => ({ id, name: id, kind: '窗口', group: '', superior: '' });
const row = (of: string, fact: string, value: string, line: number): FactRow => ({ unit: of, fact, level: '', value, date: '', note: '', row: line });

describe('what an assessment decides beside its facts', () => {
  const { program } = openRegulation(TEXT);
  if (!program) throw new Error('the regulation does not run');
  const units = [unit('甲'), unit('乙')];
  const rows = [row('甲', '投诉', '1', 2), row('甲', '学习', '8', 3), row('乙', '投诉', '2', 4)];
  const eight = new Map([['service', new Map([['甲', fraction(8n)]])]]);

  it('counts the decided points, and says what the rule had come to', () => {
    const assessed = assess(program, units, rows, { overrides: eight });
    expect(unitResults(program, assessed)[0]).toMatchObject({ total: 16, clauses: { 第一条: 8, 第二条: 8 } });
    const told = explain(assessed.evaluation, 0).parts[0]?.rules[0];
    expect(told && sentences(told.phrases)).toContain('人工核定为 8 分（按细则计算为 6 分）');
  });

  it('makes a pending clause known', () => {
    const overrides = new Map([['study', new Map([['乙', fraction(5n)]])]]);
    const [, pending] = unitResults(program, assess(program, units, rows));
    const [, decided] = unitResults(program, assess(program, units, rows, { overrides }));
    expect(pending).toMatchObject({ total: null, lowest: 2, highest: 12 });
    expect(decided).toMatchObject({ total: 7 });
  });

  it('leaves out what is not applicable by decision, and scales the rest, but never decided points', () => {
    const excluded = new Map([['study', new Set(['甲'])]]);
    expect(unitResults(program, assess(program, units, rows, { excluded }))[0]).toMatchObject({ total: 12, notApplicable: ['第二条'] });
    expect(unitResults(program, assess(program, units, rows, { excluded, overrides: eight }))[0]).toMatchObject({ total: 8 });
  });

  it('leaves all other units as they were when points of one are decided', () => {
    const excluded = new Map([['study', new Set(['乙'])]]);
    const [, before] = unitResults(program, assess(program, units, rows, { excluded }));
    const [, after] = unitResults(program, assess(program, units, rows, { excluded, overrides: eight }));
    // 2 of 10 points, scaled onto the 20 of the part.
    expect(before).toMatchObject({ total: 4 });
    expect(after).toEqual(before);
  });
});
