import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, decisionsByRow } from '../assessment.ts';
import type { FactRow } from '../facts/table.ts';
import { at, type Column, isMissing } from '../number/column.ts';
import { parseDecimal } from '../number/fraction.ts';
import { openRegulation } from '../open.ts';
import { randomCase } from '../testing/arbitrary.ts';
import { NO_CHANGE, type TrialChange } from './change.ts';
import { changeText } from './text.ts';
import { Trial } from './trial.ts';
import { adjustableValues } from './values.ts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const UNITS = 12;

const shown = (column: Column): string[] =>
  Array.from({ length: column.length }, (_, row) => (isMissing(column, row) ? '待定' : `${at(column, row).num}/${at(column, row).den}`));

const withPrize = (text: string): string => text.replace('设定: { 基数: 1.5 }', '设定: { 基数: 1.5 }\n评选: { 优秀: { 名额: 每类至多 30% } }');
const numbered = (rows: readonly FactRow[]): FactRow[] => rows.map((row, index) => ({ ...row, row: index }));

const TEXT = `---
细则: sample
标题: 样例
期间: 2026
部分:
  基本分: { 性质: 基本 }
  加分: { 性质: 加分, 至多: 10 }
设定:
  先进比例: { 值: 20%, 说明: 条文没有写 }
  严格: 0
等次: { 好: 8 以上, 差: 不满 8 }
评选: { 先进: { 名额: 每组至多 先进比例, 当: 总分 >= 2 } }
---
## 第一条 计分

### (一) 工作

\`\`\`规则
标识: work
计入: 基本分
分值: 5
评分: 0 至 满分
\`\`\`

### (二) 刊物

\`\`\`规则
标识: papers
计入: 加分
每次: { 市级: 0.5, 省级: 1 }
至多: 4
事实: { 刊物: { 类型: 事件 } }
\`\`\`

\`\`\`算例
名称: 一个
单位: { 甲: 组 }
事实:
  甲: { 工作: 5 }
结果:
  甲: { 总分: 5 }
\`\`\`
`;
const unit = (id: string) => ({ id, name: id, kind: '', group: '', superior: '' });
const row = (index: number, of: string, fact: string, value: string, level = ''): FactRow => ({
  unit: of,
  fact,
  level,
  value,
  date: '',
  note: '',
  row: index,
});
const sample = () =>
  new Trial({
    text: TEXT,
    units: ['甲', '乙', '丙', '丁', '戊'].map(unit),
    rows: [
      ...['5', '4', '3', '2', '1'].map((value, index) => row(index, '甲乙丙丁戊'[index] ?? '', '工作', value)),
      row(5, '甲', '刊物', '9', '省级'),
    ],
  });
const totals = (trial: Trial, change: Partial<TrialChange>): string[] => {
  const tried = trial.run({ ...NO_CHANGE, ...change });
  if (!tried.runs) throw new Error(tried.findings.map(({ message }) => message).join());
  return shown(tried.assessed.scores.published);
};

describe('what can be changed', () => {
  it('is every figure of the file, with a name for people, and nothing that is only a word', () => {
    const { document } = openRegulation(TEXT);
    expect(adjustableValues(document).map(({ rule, label, text, kind }) => [rule, label, text, kind])).toEqual([
      [null, '加分 · 至多', '10', 'number'],
      [null, '先进比例', '20%', 'percent'],
      [null, '严格', '0', 'number'],
      [null, '好', '8 以上', 'text'],
      [null, '差', '不满 8', 'text'],
      [null, '先进 · 当', '总分 >= 2', 'text'],
      ['work', '分值', '5', 'number'],
      ['work', '评分', '0 至 满分', 'text'],
      ['papers', '每次 · 市级', '0.5', 'number'],
      ['papers', '每次 · 省级', '1', 'number'],
      ['papers', '至多', '4', 'number'],
    ]);
    expect(adjustableValues(document).find(({ label }) => label === '先进比例')?.note).toBe('条文没有写');
  });
});

describe('a trial', () => {
  it('changes a cap and nothing else', () => {
    const trial = sample();
    expect(totals(trial, {})).toEqual(['9/1', '4/1', '3/1', '2/1', '1/1']);
    expect(totals(trial, { values: [{ rule: 'papers', path: ['至多'], value: '2.5' }] })).toEqual(['15/2', '4/1', '3/1', '2/1', '1/1']);
    expect(totals(trial, {})).toEqual(['9/1', '4/1', '3/1', '2/1', '1/1']);
  });

  it('carries judgements over into a changed range: by their share, or as they are up to the limit', () => {
    const values = [{ rule: 'work', path: ['分值'], value: '3' }];
    expect(totals(sample(), { values, refit: 'scale' })).toEqual(['7/1', '12/5', '9/5', '6/5', '3/5']);
    expect(totals(sample(), { values, refit: 'keep' })).toEqual(['7/1', '3/1', '3/1', '2/1', '1/1']);
  });

  it('changes, adds and removes facts', () => {
    expect(
      totals(sample(), {
        facts: [
          { kind: 'change', row: 1, level: '', value: '5', date: '' },
          { kind: 'remove', row: 5 },
          { kind: 'add', unit: '丙', fact: '刊物', level: '市级', value: '2', date: '', note: '' },
        ],
      }),
    ).toEqual(['5/1', '5/1', '4/1', '2/1', '1/1']);
  });

  it('need not agree with itself: a smaller part than the full marks say, beside an expression that was changed', () => {
    const text = TEXT.replace('期间: 2026', '期间: 2026\n满分: 9');
    const trial = new Trial({ text, units: [unit('甲')], rows: [row(0, '甲', '工作', '5')] });
    const values = [
      { rule: 'papers', path: ['至多'], value: '1' },
      { rule: null, path: ['等次', '好'], value: '5 以上' },
    ];
    const tried = trial.run({ ...NO_CHANGE, values });
    expect(tried.runs && tried.assessed.standings.units[0]?.tier).toBe('好');
    expect(openRegulation(trial.text({ ...NO_CHANGE, values })).program).toBeUndefined();
    const draft = trial.run({ ...NO_CHANGE, text: text.replace('至多: 4', '至多: 2') });
    expect(draft.runs).toBe(true);
  });

  it('says which facts cannot be, and which text cannot run', () => {
    const trial = sample();
    const wrong = trial.run({ ...NO_CHANGE, facts: [{ kind: 'change', row: 1, level: '', value: '50', date: '' }] });
    expect(wrong.findings.map(({ code }) => code)).toContain('out-of-range');
    const broken = trial.run({ ...NO_CHANGE, values: [{ rule: null, path: ['评选', '先进', '当'], value: '总分 >= 无此名' }] });
    expect(broken.runs).toBe(false);
    expect(broken.findings[0]?.message).toContain('无此名');
  });

  it('writes its changes into the whole text, comments and examples and all', () => {
    const text = sample().text({ ...NO_CHANGE, values: [{ rule: 'papers', path: ['每次', '省级'], value: '1.5' }] });
    expect(text).toBe(TEXT.replace('省级: 1 }', '省级: 1.5 }'));
  });

  it('writes over a value where it stands, however it is spelt, and touches nothing else', () => {
    const text = TEXT.replace('至多: 4', "至多: '4'   # 封顶")
      .replace('[镇]', '[ 镇 ]')
      .replace('每次: { 市级: 0.5, 省级: 1 }', '每次: {市级: 0.5,省级: 1}');
    const { document } = openRegulation(text);
    const changed = (path: (string | number)[], value: string) => changeText(document, [{ rule: 'papers', path, value }]).text;
    expect(changed(['至多'], '6')).toBe(text.replace("'4'", '6'));
    for (const odd of ["2 # 不是注释, [也不是] 'x'", '{ a: b', '- 1', '> 2', '"', '100%, 3', '*别名', '!标签']) {
      const again = openRegulation(changed(['至多'], odd)).document.blocks.filter(({ kind }) => kind === 'rule')[1]?.document;
      expect(again?.errors).toEqual([]);
      expect(again?.getIn(['至多'])).toBe(odd);
    }
    expect(changed(['每次', '省级'], '2')).toBe(text.replace('省级: 1}', '省级: 2}'));
  });

  it('tells which changes another text has no place for', () => {
    const tried = sample().run({ ...NO_CHANGE, text: TEXT.replace('至多: 4\n', ''), values: [{ rule: 'papers', path: ['至多'], value: '2' }] });
    expect(tried.runs && tried.lost).toEqual([{ rule: 'papers', path: ['至多'], value: '2' }]);
    expect(tried.runs && shown(tried.assessed.scores.published)[0]).toBe('14/1');
  });

  it('equals an assessment made from nothing, whatever is changed', () => {
    fc.assert(
      fc.property(randomCase(UNITS), fc.nat(), fc.nat(), fc.integer({ min: 0, max: 9 }), ({ text: plain, units, rows: unnumbered }, a, b, figure) => {
        const text = withPrize(plain);
        const rows = numbered(unnumbered);
        const trial = new Trial({ text, units, rows });
        const figures = adjustableValues(trial.opened.document).filter(({ kind }) => kind === 'number');
        const chosen = figures[a % figures.length];
        const removed = rows[b % rows.length];
        const rule = trial.base.program.rules[a % trial.base.program.rules.length]?.rule.id ?? '';
        const of = units[b % units.length]?.id ?? '';
        const change: TrialChange = {
          ...NO_CHANGE,
          refit: 'keep',
          values: chosen ? [{ rule: chosen.rule, path: chosen.path, value: String(figure) }] : [],
          facts: removed ? [{ kind: 'remove', row: removed.row }] : [],
          exclusions: b % 3 === 0 ? [{ unit: of, rule, excluded: true }] : [],
          overrides: b % 4 === 0 ? [{ unit: of, rule, points: '1.25' }] : [],
        };
        const tried = trial.run(change);
        if (!tried.runs) return;
        const { program } = openRegulation(trial.text(change));
        if (!program) throw new Error('the changed text does not open');
        const options = {
          excluded: new Map(change.exclusions.map((one) => [one.rule, new Set([one.unit])])),
          overrides: new Map(
            change.overrides.map((one) => [one.rule, new Map([[one.unit, parseDecimal(one.points ?? '') ?? { num: 0n, den: 1n }]])]),
          ),
        };
        const anew = assess(
          program,
          units,
          rows.filter((one) => one !== removed),
          options,
        );
        expect(shown(tried.assessed.scores.published)).toEqual(shown(anew.scores.published));
        expect(tried.assessed.standings.units).toEqual(anew.standings.units);
        expect(decisionsByRow(units, options).overrides?.size ?? 0).toBe(change.overrides.length);
      }),
      { numRuns: RUNS },
    );
  });
});
