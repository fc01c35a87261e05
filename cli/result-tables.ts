import type { Regulation, UnitResult } from '@kaocheng/engine';
import type { BookColumn, BookSheet, CsvValue } from '@kaocheng/tables';
import type { Report } from './findings.ts';

/** Results as tables: one for CSV, the sheets of a workbook. Headings are Chinese, numbers are numbers. */

interface Field {
  readonly heading: string;
  readonly value: (result: UnitResult) => string | number | null;
  readonly points?: true;
}

function fields(regulation: Regulation, results: readonly UnitResult[]): Field[] {
  const points = (heading: string, value: Field['value']): Field => ({ heading, value, points: true });
  const pending = results.some(({ lowest }) => lowest !== undefined);
  const converted = regulation.conversion;
  return [
    { heading: '单位', value: ({ unit }) => unit },
    { heading: '名称', value: ({ name }) => name },
    { heading: '类型', value: ({ kind }) => kind },
    { heading: '分组', value: ({ group }) => group },
    points('总分', ({ total }) => total),
    ...(pending ? [points('最低', ({ lowest }) => lowest ?? null), points('最高', ({ highest }) => highest ?? null)] : []),
    ...regulation.parts.map(({ name }) => points(name, ({ parts }) => parts[name] ?? null)),
    { heading: '名次', value: ({ rank }) => rank },
    ...(regulation.tiers.length > 0 ? [{ heading: '等次', value: ({ tier }: UnitResult) => tier }] : []),
    { heading: '评选', value: ({ selections }) => selections.join('、') },
    { heading: '待定评选', value: ({ undecided }) => undecided.join('、') },
    { heading: '取消资格', value: ({ barredFrom }) => barredFrom.join('、') },
    ...(converted ? [points(`折算（${converted.into}）`, (result) => result.converted ?? null)] : []),
  ];
}

/** Every clause of the regulation that binds at least one of the units, in its order. */
const clausesOf = (results: readonly UnitResult[], { rules }: Regulation): string[] => {
  const scored = new Set(results.flatMap(({ clauses }) => Object.keys(clauses)));
  return [...new Set(rules.map(({ clause, name }) => clause || name))].filter((clause) => scored.has(clause));
};

const clauseFields = (results: readonly UnitResult[], regulation: Regulation): Field[] =>
  clausesOf(results, regulation).map((clause) => ({ heading: clause, value: ({ clauses }) => clauses[clause] ?? null, points: true }));

/** Header and rows, a unit each: its result and its clauses. */
export function resultTable(regulation: Regulation, results: readonly UnitResult[]): CsvValue[][] {
  const all = [...fields(regulation, results), ...clauseFields(results, regulation)];
  return [all.map(({ heading }) => heading), ...results.map((result) => all.map(({ value }) => value(result)))];
}

/** The sheets 成绩, 条款得分 and 提示. */
export function resultSheets(regulation: Regulation, results: readonly UnitResult[], findings: readonly Report[]): BookSheet[] {
  const format = regulation.decimals > 0 ? `0.${'0'.repeat(regulation.decimals)}` : '0';
  const sheet = (name: string, columns: readonly Field[]): BookSheet => ({
    name,
    columns: columns.map(
      ({ heading, points }, index): BookColumn => ({
        header: heading,
        key: String(index),
        ...(points && { numberFormat: format }),
        ...widthOf(heading),
      }),
    ),
    rows: results.map((result) => Object.fromEntries(columns.map(({ value }, index) => [String(index), value(result)]))),
    inputRows: results.length,
  });
  const [unit, name] = fields(regulation, results);
  const who = [unit, name].filter((field) => field !== undefined);
  const sheets = [sheet('成绩', fields(regulation, results)), sheet('条款得分', [...who, ...clauseFields(results, regulation)])];
  return findings.length > 0 ? [...sheets, findingSheet(findings)] : sheets;
}

const widthOf = (heading: string): { width?: number } => (heading === '名称' ? { width: 32 } : heading === '单位' ? { width: 20 } : {});

const findingSheet = (findings: readonly Report[]): BookSheet => ({
  name: '提示',
  columns: [
    { header: '单位', key: 'unit', width: 20 },
    { header: '条款', key: 'clause', width: 16 },
    { header: '事项', key: 'fact', width: 20 },
    { header: '内容', key: 'message', width: 100 },
  ],
  rows: findings.map(({ unit, clause, fact, message }) => ({ unit, clause, fact, message })),
  inputRows: findings.length,
});
