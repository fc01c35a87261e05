import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment.ts';
import type { FactRow, Unit } from '../facts/table.ts';
import { openRegulation } from '../open.ts';
import type { Program } from '../scoring/program.ts';
import { NO_CHANGE, Trial, type TrialChange } from '../trial/index.ts';
import { flips } from './flips.ts';
import { sensitivity } from './sensitivity.ts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

/** 甲 and 乙 judge 0 to 5, 丙 awards 1 to 3 where recorded; who had 2 or more complaints is out while the switch is on. */
const TEXT = `---
细则: sample
标题: 样例
期间: 2026
部分:
  基本分: { 性质: 基本 }
  加分: { 性质: 加分, 至多: 2 }
设定: { 比例: 40%, 取消: 1 }
评选: { 先进: { 名额: 每组至多 比例 } }
---
## 第一条 计分

\`\`\`规则
标识: one
计入: 基本分
分值: 5
评分: 0 至 满分
事实: { 甲: { 类型: 评定 } }
\`\`\`

\`\`\`规则
标识: two
计入: 基本分
分值: 5
评分: 0 至 满分
系数: 1.5
事实: { 乙: { 类型: 评定 } }
否决: [ { 当: 投诉 >= 2 且 取消 = 1, 取消: 评优 } ]
\`\`\`

\`\`\`规则
标识: three
计入: 加分
酌情: 1 至 3
事实: { 丙: { 类型: 评定 } }
\`\`\`

\`\`\`规则
标识: four
计入: 加分
每次: 0
事实: { 投诉: 事件 }
\`\`\`
`;

const points = (low: number, high: number) => fc.integer({ min: low * 2, max: high * 2 }).map((half) => String(half / 2));
const world = fc.array(
  fc.record({ one: points(0, 5), two: points(0, 5), three: fc.option(points(1, 3)), complaints: fc.nat(3), group: fc.constantFrom('东', '西') }),
  {
    minLength: 2,
    maxLength: 9,
  },
);

function inputs(units: readonly { one: string; two: string; three: string | null; complaints: number; group: string }[]) {
  const rows: FactRow[] = [];
  const put = (unit: string, fact: string, value: string) => rows.push({ unit, fact, level: '', value, date: '', note: '', row: rows.length });
  for (const [index, { one, two, three, complaints }] of units.entries()) {
    put(`u${index}`, '甲', one);
    put(`u${index}`, '乙', two);
    if (three !== null) put(`u${index}`, '丙', three);
    put(`u${index}`, '投诉', String(complaints));
  }
  return { units: units.map(({ group }, index): Unit => ({ id: `u${index}`, name: `u${index}`, kind: '', group, superior: '' })), rows };
}

describe('sensitivity', () => {
  it('finds every setting and every single judgement that decides a selection, as trying all of them from nothing does', () => {
    fc.assert(
      fc.property(world, (random) => {
        const { units, rows } = inputs(random);
        const trial = new Trial({ text: TEXT, units, rows });
        const found = [...sensitivity(trial, NO_CHANGE, { near: Number.POSITIVE_INFINITY })]
          .map(({ tried }) => tried)
          .filter(({ flips }) => flips.length > 0);
        expect(found.map((one) => JSON.stringify(one)).sort()).toEqual(bruteForce(units, rows).sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('looks near the cuts only, says how far it is, and can be stopped', () => {
    const { units, rows } = inputs(
      Array.from({ length: 9 }, (_, index) => ({ one: String(index / 2), two: '1', three: null, complaints: 0, group: '东' })),
    );
    const trial = new Trial({ text: TEXT, units, rows });
    const all = [...sensitivity(trial, NO_CHANGE, { near: 2 })];
    const judged = new Set(all.flatMap(({ tried: { what } }) => (what.kind === 'judgement' ? [what.row] : [])));
    // 40 % of 9 are 3 seats: rows 8, 7, 6 are in.
    expect([...judged].sort()).toEqual([4, 5, 6, 7]);
    expect(all.at(-1)).toMatchObject({ done: all.length, total: all.length });
    const steps = sensitivity(trial, NO_CHANGE);
    expect(steps.next().value).toMatchObject({ done: 1, tried: { what: { kind: 'setting', name: '比例' }, from: '40%', to: '35%' } });
    expect(steps.return().done).toBe(true);
  });

  it('looks at so many of those tied at a cut, and says how many it left', () => {
    const same = { one: '1', two: '1', three: null, complaints: 0, group: '东' };
    const trial = new Trial({ text: TEXT, ...inputs(Array.from({ length: 9 }, () => same)) });
    const steps = [...sensitivity(trial, NO_CHANGE, { near: 1 })];
    expect(new Set(steps.flatMap(({ tried: { what } }) => (what.kind === 'judgement' ? [what.row] : [])))).toEqual(new Set([0, 1, 2, 3]));
    expect(steps[0]?.left).toBe(5);
  });

  it('starts from what is tried, not from the record', () => {
    const { units, rows } = inputs([
      { one: '5', two: '5', three: null, complaints: 2, group: '东' },
      { one: '4', two: '4', three: null, complaints: 0, group: '东' },
      { one: '0', two: '0', three: null, complaints: 0, group: '东' },
    ]);
    const trial = new Trial({ text: TEXT, units, rows });
    const off: TrialChange = { ...NO_CHANGE, values: [{ rule: null, path: ['设定', '取消'], value: '0' }] };
    const toggled = (change: TrialChange) =>
      [...sensitivity(trial, change)].map(({ tried }) => tried).find(({ what }) => what.kind === 'setting' && what.name === '取消');
    expect(toggled(NO_CHANGE)).toMatchObject({
      from: '1',
      to: '0',
      flips: [
        { row: 0, to: 'in' },
        { row: 1, to: 'out' },
      ],
    });
    expect(toggled(off)).toMatchObject({
      from: '0',
      to: '1',
      flips: [
        { row: 0, to: 'out' },
        { row: 1, to: 'in' },
      ],
    });
  });
});

/** The same few texts are run over and over. */
const PROGRAMS = new Map<string, Program | undefined>();
const RANGES: Readonly<Record<string, readonly [string, string]>> = { 甲: ['0', '5'], 乙: ['0', '5'], 丙: ['1', '3'] };

/** Every alternative assessed from nothing, written down as the generator writes it. */
function bruteForce(units: readonly Unit[], rows: readonly FactRow[]): string[] {
  const run = (text: string, facts: readonly FactRow[]) => {
    const program = PROGRAMS.get(text) ?? openRegulation(text).program;
    PROGRAMS.set(text, program);
    if (!program) throw new Error('does not open');
    return assess(program, units, facts);
  };
  const before = run(TEXT, rows);
  const lines: string[] = [];
  const note = (what: object, from: string | null, to: string | null, after: ReturnType<typeof run>) => {
    const changed = flips(before, after);
    if (changed.length > 0) lines.push(JSON.stringify({ what, from, to, flips: changed }));
  };
  for (const [name, from, to] of [
    ['比例', '40%', '35%'],
    ['比例', '40%', '45%'],
    ['取消', '1', '0'],
  ] as const)
    note({ kind: 'setting', name }, from, to, run(TEXT.replace(`${name}: ${from}`, `${name}: ${to}`), rows));
  for (const [row, { id }] of units.entries()) {
    for (const [fact, ends] of Object.entries(RANGES)) {
      const what = { kind: 'judgement', row, fact };
      const mine = rows.find((one) => one.unit === id && one.fact === fact);
      for (const end of ends) {
        if (mine && mine.value !== end)
          note(
            what,
            mine.value,
            end,
            run(
              TEXT,
              rows.map((one) => (one === mine ? { ...one, value: end } : one)),
            ),
          );
        if (!mine) note(what, null, end, run(TEXT, [...rows, { unit: id, fact, level: '', value: end, date: '', note: '', row: rows.length }]));
      }
      if (mine && fact === '丙')
        note(
          what,
          mine.value,
          null,
          run(
            TEXT,
            rows.filter((one) => one !== mine),
          ),
        );
    }
  }
  return lines;
}
