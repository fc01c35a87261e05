import { expect, it } from 'vitest';
import { buildTable } from '../../facts/build.ts';
import type { FactRecord } from '../../facts/record.ts';
import { METHODS } from '../../methods/register.ts';
import { at, type Column, isMissing } from '../../number/column.ts';
import { format, fraction } from '../../number/fraction.ts';
import { compile } from '../../scoring/program.ts';
import { clause, file, regulationOf } from '../golden.test-helper.ts';
import type { Knob, Setting } from './knobs.ts';
import { tableOf } from './table.ts';

const shown = (column: Column): (string | undefined)[] =>
  Array.from({ length: column.length }, (_, row) => (isMissing(column, row) ? undefined : format(at(column, row))));

it('makes the columns that records would make', () => {
  const regulation = regulationOf(
    file(
      ['部分:', '  基本分: { 性质: 基本 }', '总分: 基本分'],
      clause(
        '## 第一条 各项',
        '各项。',
        '公式: 次数(会议) + 办结率 + 若(评议 >= 良, 1, 0) + 月报数 + 连续月数(会议)',
        '事实: { 会议: { 类型: 事件, 级别: [大, 小] }, 办结率: { 类型: 数值, 单位: "%", 每期: 月 }, 月报数: { 类型: 数值, 每期: 季 }, 评议: { 类型: 选项, 级别: [优, 良, 差] } }',
      ),
    ),
  );
  const settings: Record<string, Setting[]> = {
    会议: [fraction(0n), fraction(2n)],
    办结率: [undefined, fraction(995n, 1000n)],
    月报数: [fraction(3n), fraction(1n, 3n)],
    评议: [fraction(0n), fraction(2n)],
  };
  const knobs = regulation.facts.flatMap((fact): Knob[] =>
    (fact.kind === 'event' ? [0, 1] : [-1]).map((level) => ({ fact, level, settings: settings[fact.name] ?? [], rules: regulation.rules })),
  );
  const states = [0, 1, 2, 3].map((row) => knobs.map((knob, index) => knob.settings[(row >> (index % 2)) % 2]));
  const records = states.flatMap((state, unit) =>
    knobs.flatMap(({ fact, level }, index): FactRecord[] => {
      const value = state[index];
      if (!value || (fact.kind === 'event' && value.num === 0n)) return [];
      const months = fact.every === 'month' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] : fact.every === 'quarter' ? [0, 3, 6, 9] : [0];
      return months.map((month) => ({ unit, declaration: fact, level: fact.kind === 'choice' ? Number(value.num) : level, value, month, note: '' }));
    }),
  );
  const made = tableOf(compile(regulation, METHODS), knobs, states, { kind: '单位', group: '', label: '' });
  const built = buildTable(made.units, regulation.facts, records);
  for (const [name, columns] of built.facts) {
    const own = made.facts.get(name);
    expect(own && shown(own.value), name).toEqual(shown(columns.value));
    if (columns.declaration.kind !== 'amount') expect(own?.byLevel.map(shown), name).toEqual(columns.byLevel.map(shown));
    if (own?.records) expect([...own.records.starts]).toEqual([...(columns.records?.starts ?? [])]);
  }
});
