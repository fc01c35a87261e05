import {
  type Assessed,
  assess,
  type FactRow,
  type Finding,
  type Period,
  type Program,
  type Regulation,
  readUnits,
  type Unit,
  unitsWithoutList,
} from '@kaocheng/engine';
import { exitCode, type Report } from './findings.ts';
import { locator, readTables, type Tables } from './reading.ts';
import { loadRegulation } from './regulation-file.ts';

/** What one call asks to be assessed. */
export interface Request {
  readonly regulation: string;
  readonly facts: readonly string[];
  readonly units: readonly string[];
  readonly period: Period | undefined;
}

/** A regulation run over files. `assessed` is undefined where there was nothing to run: a regulation with errors, no known unit, no row that could be read. */
export interface Outcome {
  readonly regulation: Regulation | undefined;
  readonly program: Program | undefined;
  readonly units: readonly Unit[];
  readonly assessed: Assessed | undefined;
  readonly findings: readonly Report[];
}

/** Reads regulation, facts and units and runs the regulation. With errors in some rows the result counts the others, and a finding says so. */
export async function assessFiles(request: Request): Promise<Outcome> {
  const { file, opened, findings } = await loadRegulation(request.regulation);
  const tables = await readTables(request.facts, request.units);
  const ofRegulation = findings.filter(({ severity }) => severity === 'error');
  const regulation = opened?.regulation;
  const program = opened?.program;
  if (!regulation || !program) return { regulation, program, units: [], assessed: undefined, findings: [...ofRegulation, ...tables.findings] };
  return assessTables(program, file, tables, request.period);
}

/** The same for a regulation and tables that are there already. */
function assessTables(program: Program, file: string, tables: Tables, wanted?: Period): Outcome {
  const { regulation } = program;
  const read = tables.units?.length
    ? readUnits(regulation, tables.units)
    : unitsWithoutList(
        regulation,
        tables.facts.map((row) => row.unit),
      );
  const locate = locator(tables);
  const { period, findings: taken } = periodOf(regulation, tables.facts, wanted);
  const before = [...tables.findings, ...read.findings.map(locate), ...taken];
  const known = { regulation, program, units: read.units };
  const nothingRead = tables.facts.length === 0 && exitCode(tables.findings) > 0;
  if (read.units.length === 0 || nothingRead) return { ...known, assessed: undefined, findings: before };
  const { assessed, found } = run(program, read.units, tables, period);
  const said = new Set(tables.findings.map(cellKey));
  const placed = found.map((finding) => (finding.line === undefined ? finding : { ...finding, file }));
  const located = placed.map(locate).filter((report) => report.address === undefined || !said.has(cellKey(report)));
  const findings = [...before, ...located];
  return { ...known, assessed, findings: exitCode(findings) === 0 ? findings : [...findings, PARTIAL] };
}

const PARTIAL: Report = { severity: 'note', code: 'partial', message: '有错误的行没有计入，以下得分只按其余各行计算，仅供核对，不能作为结果' };

/** Rows in which the file is at fault are checked like all others, for their findings, and left out of the scores. */
function run(
  program: Program,
  units: readonly Unit[],
  { facts, faulty }: Tables,
  period: Period | undefined,
): { assessed: Assessed; found: readonly Finding[] } {
  const all = assess(program, units, facts, { period });
  if (faulty.size === 0) return { assessed: all, found: all.findings };
  const good = facts.filter((row) => !faulty.has(row));
  const assessed = assess(program, units, good, { period });
  return { assessed, found: [...all.findings.filter(({ table }) => table), ...assessed.findings.filter(({ table }) => !table)] };
}

/** The cell a finding is about: what was said of it when the file was read is not said again. */
const cellKey = ({ file, sheet, address }: Report): string => [file, sheet, address].join('\n');

/** The year assessed, where the regulation leaves it open: the one asked for, else the one in which most of the dates lie; that is said. */
function periodOf(regulation: Regulation, rows: readonly FactRow[], wanted: Period | undefined): { period: Period | undefined; findings: Report[] } {
  if (wanted || regulation.period.from !== undefined) return { period: wanted, findings: [] };
  const years = new Map<string, number>();
  for (const { date } of rows) {
    const year = /^\d{4}(?=-\d\d-\d\d$)/.exec(date)?.[0];
    if (year) years.set(year, (years.get(year) ?? 0) + 1);
  }
  const [most] = [...years].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  if (!most) return { period: undefined, findings: [] };
  const [year] = most;
  const message = `细则没有写明年度，按大多数日期所在的 ${year} 年核对；不对时请用 --period 指明，例如 --period ${year}`;
  return { period: { from: `${year}-01-01`, to: `${year}-12-31` }, findings: [{ severity: 'note', code: 'period-taken', message }] };
}
