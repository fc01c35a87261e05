import { type Assessed, assess } from './assessment.ts';
import type { FactRow, Unit } from './facts/table.ts';
import { readUnits, unitsWithoutList } from './facts/units.ts';
import { type Finding, isError } from './finding.ts';
import type { Example, Regulation } from './language/regulation.ts';
import { round } from './number/arithmetic.ts';
import { at, type Column, isMissing } from './number/column.ts';
import { add, compare, type Fraction, format, parseDecimal, ZERO } from './number/fraction.ts';
import type { Program } from './scoring/program.ts';

/** Runs the worked examples of a regulation. No findings: every one gives what it says. */
export function runExamples(program: Program): Finding[] {
  return program.regulation.examples.flatMap((example) => runExample(program, example));
}

/** What people write in 结果 for a score that is still open. */
const PENDING = '待定';

function runExample(program: Program, example: Example): Finding[] {
  const { regulation } = program;
  const problem = (message: string, place = example.place): Finding => ({
    severity: 'error',
    code: 'example-failed',
    message: `算例"${example.name}"：${message}`,
    line: place.line,
    column: place.column,
  });
  const { units, findings } = exampleUnits(regulation, example);
  const rows = example.facts.map((record): FactRow => ({ ...record, row: record.place.line }));
  const assessed = assess(program, units, rows, { period: examplePeriod(regulation, example) });
  const wrong = [...findings, ...assessed.findings].filter(isError);
  if (wrong.length > 0) return wrong.map(({ message, table }) => ({ ...problem(message), ...(table ? { line: table.row } : {}) }));
  return example.expect.flatMap(({ unit, key, value, place }) => {
    const row = units.findIndex(({ id, name }) => id === unit || name === unit);
    if (row < 0) return [problem(`结果里的单位"${unit}"没有出现在单位或事实中`, place)];
    const got = resultOf(program, assessed, row, key);
    if (got === undefined) return [problem(`不认识结果项"${key}"，可写 总分、名次、等次、评选、取消、未定、折算、条款 或部分的名称`, place)];
    return matches(got, value) ? [] : [problem(`"${unit}"的${key}应为 ${shown(value)}，算得 ${shown(got)}`, place)];
  });
}

/** Units named in the example; those that the regulation lists need no kind or group. */
function exampleUnits(regulation: Regulation, example: Example): { units: readonly Unit[]; findings: readonly Finding[] } {
  const named = new Set([
    ...example.units.map(({ unit }) => unit),
    ...example.facts.map(({ unit }) => unit),
    ...example.expect.map(({ unit }) => unit),
  ]);
  if (example.units.length === 0) {
    const all = unitsWithoutList(regulation, named);
    const units = all.units.filter(({ name }) => named.has(name));
    return { units, findings: all.findings };
  }
  const known = new Map(example.units.map((unit) => [unit.unit, unit]));
  const pick = (text: string | undefined, names: readonly string[]): string =>
    text !== undefined && (names.includes(text) || names.length === 0) ? text : '';
  const kinds = regulation.unitKinds;
  const groups = regulation.groups.map(({ name }) => name);
  return readUnits(
    regulation,
    [...named].map((unit) => {
      const written = known.get(unit);
      const short = written?.kind === written?.group;
      return {
        unit,
        name: unit,
        kind: short ? pick(written?.kind, kinds) : (written?.kind ?? ''),
        group: short ? (groups.length > 0 ? pick(written?.group, groups) : '') : (written?.group ?? ''),
        superior: written?.superior ?? '',
        row: example.place.line,
      };
    }),
  );
}

/** A regulation that leaves the year open is exampled in the year of the example's first date. */
function examplePeriod({ period }: Regulation, { facts }: Example): { from: string; to: string } | undefined {
  if (period.from) return undefined;
  const year = facts.map(({ date }) => /^\d{4}/.exec(date)?.[0]).find((found) => found !== undefined);
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : undefined;
}

type Result = string | readonly string[];

function resultOf(program: Program, assessed: Assessed, row: number, key: string): Result | undefined {
  const { scores, standings, converted } = assessed;
  const { regulation } = program;
  const standing = standings.units[row];
  const places = regulation.decimals;
  if (key === '总分') return numberAt(scores.published, row, places);
  if (key === '最低') return numberAt(scores.lowest, row, places);
  if (key === '最高') return numberAt(scores.highest, row, places);
  if (key === '名次') return standing?.rank === undefined ? PENDING : String(standing.rank);
  if (key === '等次') return standing?.tier ?? '无';
  if (key === '评选') return standing?.selected ?? [];
  if (key === '取消') return standing?.barred ?? [];
  if (key === '未定') return standing?.undecided ?? [];
  if (key === '折算') return converted.points ? numberAt(converted.points, row, places) : undefined;
  const part = scores.parts.get(key);
  if (part) return numberAt(part, row, places);
  return key.startsWith('条款 ') ? clausePoints(program, assessed, row, key.slice(3).replaceAll('（', '(').replaceAll('）', ')')) : undefined;
}

/** Points of a clause: of all its rules together; a rule's id serves too. */
function clausePoints({ regulation }: Program, { scores }: Assessed, row: number, clause: string): Result | undefined {
  const rules = regulation.rules.filter((rule) => rule.clause === clause || rule.id === clause);
  if (rules.length === 0) return undefined;
  let sum: Fraction = ZERO;
  for (const { id } of rules) {
    const points = scores.rules.get(id)?.points;
    if (!points || isMissing(points, row)) return PENDING;
    sum = add(sum, at(points, row));
  }
  return format(sum, regulation.decimals);
}

const numberAt = (column: Column, row: number, places: number): string =>
  isMissing(column, row) ? PENDING : format(at(round(column, places), row), places);

const shown = (value: Result): string => (typeof value === 'string' ? value : value.length > 0 ? value.join('、') : '无');

/** Any of them will do. */
const SOME = new Set(['是', '评优']);
const NONE = new Set(['', '无', '否', '[]']);

function matches(got: Result, expected: Result): boolean {
  if (typeof got !== 'string') {
    if (SOME.has(String(expected))) return got.length > 0;
    const wanted = typeof expected !== 'string' ? expected : NONE.has(expected) ? [] : [expected];
    return wanted.length === got.length && wanted.every((name) => got.includes(name));
  }
  if (typeof expected !== 'string') return expected.length === 1 && expected[0] === got;
  const [a, b] = [parseDecimal(got), parseDecimal(expected)];
  return a && b ? compare(a, b) === 0 : got === expected;
}
