import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessed, assess, assessRead, readRows, rereadRows } from './assessment.ts';
import { parseRegulation } from './language/parse.ts';
import { METHODS } from './methods/register.ts';
import { at, type Column, isMissing } from './number/column.ts';
import { compare, equal, type Fraction, format } from './number/fraction.ts';
import { explain } from './scoring/explain.ts';
import { compile, type Program } from './scoring/program.ts';
import { type RandomCase, randomCase } from './testing/arbitrary.ts';
import { Oracle, roundHalfUp } from './testing/oracle.ts';

/** 50 units a case; 2,100 cases against the oracle: 105,000 scored units, each with its parts and rules. */
const UNITS = 50;
const RUNS = Number(process.env.PROPERTY_RUNS ?? 2100);

const open = ({ text, units, rows }: RandomCase): { program: Program; assessed: Assessed } => {
  const parsed = parseRegulation(text, METHODS);
  expect(parsed.findings).toEqual([]);
  if (!parsed.regulation) throw new Error('no regulation');
  const program = compile(parsed.regulation, METHODS);
  const assessed = assess(program, units, rows);
  expect(assessed.findings.filter(({ severity, code }) => severity === 'error' && code !== 'duplicate')).toEqual([]);
  return { program, assessed };
};

const show = (column: Column | undefined, row: number): string => (!column || isMissing(column, row) ? '待定' : fractionText(at(column, row)));
const fractionText = ({ num, den }: Fraction): string => `${num}/${den}`;

describe('the engine keeps its promises', () => {
  it('is exact and total: equals an independent evaluator in fractions, part by part and rule by rule', () => {
    let scored = 0;
    fc.assert(
      fc.property(randomCase(UNITS), (random) => {
        const { program, assessed } = open(random);
        const oracle = new Oracle(program.regulation, random.units, random.rows);
        for (const [row, unit] of random.units.entries()) {
          const truth = oracle.score(unit);
          const text = (value: { n: bigint; d: bigint; s: bigint } | undefined) => (value ? `${value.s * value.n}/${value.d}` : '待定');
          for (const [id, value] of truth.rules) expect(`${id} ${show(assessed.scores.rules.get(id)?.points, row)}`).toBe(`${id} ${text(value)}`);
          for (const [name, value] of truth.parts) expect(`${name} ${show(assessed.scores.parts.get(name), row)}`).toBe(`${name} ${text(value)}`);
          expect(show(assessed.scores.total, row)).toBe(text(truth.total));
          if (truth.total) {
            const rounded = roundHalfUp(truth.total, 2);
            expect(show(assessed.scores.published, row)).toBe(text(rounded));
          }
          scored++;
        }
      }),
      { numRuns: RUNS },
    );
    expect(scored).toBe(RUNS * UNITS);
  });

  it('is justified: the explanation of a unit gives the very points of the table, and the bounds hold them', () => {
    fc.assert(
      fc.property(randomCase(12), (random) => {
        const { assessed } = open(random);
        for (const row of random.units.keys()) {
          const why = explain(assessed.evaluation, row);
          expect(why.total ? fractionText(why.total) : '待定').toBe(show(assessed.scores.total, row));
          for (const part of why.parts) {
            expect(part.points ? fractionText(part.points) : '待定').toBe(show(assessed.scores.parts.get(part.part), row));
            for (const rule of part.rules)
              expect(rule.points ? fractionText(rule.points) : '待定').toBe(show(assessed.scores.rules.get(rule.rule)?.points, row));
          }
          if (why.published && why.lowest && why.highest)
            expect([equal(why.lowest, why.published), equal(why.highest, why.published)]).toEqual([true, true]);
          if (why.lowest && why.highest) expect(compare(why.lowest, why.highest)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same however many blocks the table takes', () => {
    const COPIES = 450;
    fc.assert(
      fc.property(randomCase(20), (random) => {
        const copies = Array.from({ length: COPIES }, (_, copy) => copy);
        const named = <T extends { readonly unit: string } | { readonly id: string }>(each: T, copy: number): T =>
          'id' in each ? { ...each, id: `${each.id}-${copy}`, superior: '' } : { ...each, unit: `${each.unit}-${copy}` };
        const { assessed } = open({
          text: random.text,
          units: copies.flatMap((copy) => random.units.map((unit) => named(unit, copy))),
          rows: copies.flatMap((copy) => random.rows.map((row) => named(row, copy))),
        });
        const { scores, evaluation } = assessed;
        const totals = evaluation.totals();
        for (let row = 0; row < scores.units.length; row += 97) {
          const why = explain(evaluation, row);
          expect(show(scores.total, row)).toBe(why.total ? fractionText(why.total) : '待定');
          expect(show(totals.total, row)).toBe(show(scores.total, row));
          for (const part of why.parts) expect(show(scores.parts.get(part.part), row)).toBe(part.points ? fractionText(part.points) : '待定');
        }
      }),
      { numRuns: 12 },
    );
  });

  it('does not depend on the order of facts or units', () => {
    fc.assert(
      fc.property(
        randomCase(12).chain((random) =>
          fc.tuple(
            fc.constant(random),
            fc.shuffledSubarray([...random.rows], { minLength: random.rows.length }),
            fc.shuffledSubarray([...random.units], { minLength: random.units.length }),
          ),
        ),
        ([random, rows, units]) => {
          const straight = open(random).assessed;
          const shuffled = open({ ...random, rows, units }).assessed;
          for (const [row, unit] of random.units.entries()) {
            const other = units.indexOf(unit);
            expect(show(shuffled.scores.total, other)).toBe(show(straight.scores.total, row));
            expect(shuffled.standings.units[other]).toEqual(straight.standings.units[row]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps pending scores inside their bounds, whatever is recorded later', () => {
    fc.assert(
      fc.property(randomCase(12), fc.nat(1000), (random, pick) => {
        const full = open(random).assessed;
        const dropped = random.rows.filter((_, index) => index % 7 !== pick % 7 || random.rows[index]?.value === '不适用');
        const partial = open({ ...random, rows: dropped }).assessed;
        const events = new Set(full.evaluation.program.regulation.facts.filter(({ kind }) => kind === 'event').map(({ name }) => name));
        const changed = new Set(random.rows.filter((row) => !dropped.includes(row) && events.has(row.fact)).map(({ unit }) => unit));
        const peers = random.text.includes('公式');
        const awards = random.text.includes('酌情') || random.text.includes('评议');
        if (peers || awards) return;
        for (const [row, unit] of random.units.entries()) {
          if (changed.has(unit.id) || isMissing(full.scores.published, row)) continue;
          const now = at(full.scores.published, row);
          const { lowest, highest } = partial.scores;
          if (!isMissing(lowest, row)) expect(compare(at(lowest, row), now), `${format(at(lowest, row))} ≤ ${format(now)}`).toBeLessThanOrEqual(0);
          if (!isMissing(highest, row))
            expect(compare(at(highest, row), now), `${format(at(highest, row))} ≥ ${format(now)}`).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same when only changed facts are read again', () => {
    fc.assert(
      fc.property(randomCase(12), fc.nat(1000), (random, pick) => {
        const { program } = open(random);
        const gone = new Set(program.regulation.facts.filter((_, index) => index % 4 === pick % 4).map(({ name }) => name));
        const later = random.rows.filter(({ fact, row }) => !gone.has(fact) || row % 3 !== pick % 3);
        const before = readRows(program, random.units, random.rows);
        const again = rereadRows(program, before, gone, (names) => later.filter(({ fact }) => names.has(fact)));
        const fresh = readRows(program, random.units, later);
        expect(again.table).toEqual(fresh.table);
        expect(again.findings.map(({ message }) => message).toSorted()).toEqual(fresh.findings.map(({ message }) => message).toSorted());
      }),
      { numRuns: 200 },
    );
  });
});

it('reads a fact again together with the one that takes its events', () => {
  const facts = '事实: { 曝光: { 类型: 事件, 除外: [投诉] }, 投诉: 事件, 别的: 事件 }';
  const text = `---\n细则: x\n标题: 甲\n期间: 2026\n考核对象: [窗口]\n部分: { 扣分: { 性质: 扣分 } }\n总分: 100 - 扣分\n---\n## 第一条 扣分\n\`\`\`规则\n标识: a\n名称: 甲\n计入: 扣分\n${facts}\n每次: { 曝光: 1, 投诉: 2, 别的: 3 }\n\`\`\`\n`;
  const { regulation, findings } = parseRegulation(text, METHODS);
  if (!regulation) throw new Error(findings.map(({ message }) => message).join('；'));
  const program = compile(regulation, METHODS);
  const units = [{ id: '1', name: '一', kind: '窗口', group: '', superior: '' }];
  const event = (fact: string, row: number) => ({ unit: '1', fact, level: '', value: '1', date: '', note: '同一件事', row });
  const before = readRows(program, units, [event('曝光', 1)]);
  const rows = [event('曝光', 1), event('投诉', 2)];
  const asked: string[][] = [];
  const again = rereadRows(program, before, ['投诉'], (names) => {
    asked.push([...names].toSorted());
    return rows.filter(({ fact }) => names.has(fact));
  });
  expect(asked).toEqual([['投诉', '曝光'].toSorted()]);
  expect(again.table).toEqual(readRows(program, units, rows).table);
  expect(show(assessRead(program, again).scores.total, 0)).toBe('98/1');
});

it('keeps the bounds of a pending rule below its cap, also where the floor is above it', () => {
  const text =
    '---\n细则: x\n标题: 甲\n期间: 2026\n考核对象: [窗口]\n部分: { 基本分: { 性质: 基本 } }\n总分: 基本分\n---\n## 第一条 比例\n```规则\n标识: a\n名称: 甲\n计入: 基本分\n分值: 1\n比例: "完成 / 任务"\n至少: 1.01\n事实: { 完成: 数值, 任务: 数值 }\n```\n';
  const { regulation, findings } = parseRegulation(text, METHODS);
  if (!regulation) throw new Error(findings.map(({ message }) => message).join('；'));
  const program = compile(regulation, METHODS);
  const units = [{ id: '1', name: '一', kind: '窗口', group: '', superior: '' }];
  const amount = (fact: string, row: number) => ({ unit: '1', fact, level: '', value: '5', date: '', note: '', row });
  const pending = assess(program, units, [amount('完成', 1)]).scores;
  const settled = assess(program, units, [amount('完成', 1), amount('任务', 2)]).scores;
  expect([show(settled.total, 0), show(pending.lowest, 0), show(pending.highest, 0)]).toEqual(['1/1', '1/1', '1/1']);
});
