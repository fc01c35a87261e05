import type { FactRow, Finding, UnitRow } from '@kaocheng/engine';
import { type Cell, columnLetters, type Problem, parseDate, parseNumber, type Row, readTable, type Sheet } from '@kaocheng/tables';
import { readBytes } from './files.ts';
import { error, fromEngine, type Report } from './findings.ts';
import { type Columns, type FactField, headingOf, type Role, readHeadings, roleOf, type UnitField } from './headings.ts';

/** One sheet that rows came from. Its index in `Tables.sources`, as text, is the `sheet` of its rows, so that findings find the way back. */
export interface Source {
  readonly file: string;
  /** Undefined for CSV. */
  readonly sheet: string | undefined;
  readonly role: Role;
  readonly columns: Columns;
}

/** Everything read from the files of one call. */
export interface Tables {
  readonly sources: readonly Source[];
  readonly facts: readonly FactRow[];
  /** Undefined where no list of units was given. */
  readonly units: readonly UnitRow[] | undefined;
  /** Fact rows in which the file itself is at fault (a formula, a broken heading …): checked, but not counted. */
  readonly faulty: ReadonlySet<FactRow>;
  readonly findings: readonly Report[];
}

/** Sheets of a template that hold nothing to read. */
const NOT_READ = new Set(['事项说明', '填写说明']);

/** Reads fact tables, and the list of units from its own files or else from sheets beside the facts. */
export async function readTables(factFiles: readonly string[], unitFiles: readonly string[]): Promise<Tables> {
  const reading = new Reading();
  for (const file of factFiles) await reading.take(file, 'facts', unitFiles.length === 0);
  for (const file of unitFiles) await reading.take(file, 'units', true);
  const onlyUnits = reading.sources.length > 0 && reading.sources.every(({ role }) => role === 'units');
  if (factFiles.length > 0 && onlyUnits && reading.findings.length === 0) reading.findings.push(error('no-table', '只提供了单位表，没有事实表'));
  return reading;
}

class Reading implements Tables {
  readonly sources: Source[] = [];
  readonly facts: FactRow[] = [];
  units: UnitRow[] | undefined;
  readonly faulty = new Set<FactRow>();
  readonly findings: Report[] = [];

  /** @param expected what the file was given as. @param withUnits whether lists of units in it count. */
  async take(file: string, expected: Role, withUnits: boolean): Promise<void> {
    const bytes = await readBytes(file);
    if (!(bytes instanceof Uint8Array)) {
      this.findings.push(bytes);
      return;
    }
    const { sheets, problems } = await readTable({ name: file, bytes }, { maxProblems: 100_000 });
    const book = bytes[0] === 0x50 && bytes[1] === 0x4b;
    for (const problem of problems) this.findings.push(fromProblem(problem, sheets, book));
    const wanted = sheets.filter((sheet) => !(book && sheets.length > 1 && NOT_READ.has(sheet.name)));
    let [found, filled] = [false, false];
    for (const sheet of wanted) {
      const lone = wanted.length === 1;
      const role = lone && expected === 'units' ? 'units' : (roleOf(sheet) ?? (lone ? expected : undefined));
      const place = { file, sheet: book ? sheet.name : undefined };
      if (role === undefined) this.ignore(place, '看不出是事实表还是单位表，没有读取');
      if (role === undefined || (role === 'facts' && expected === 'units')) continue;
      if (role === expected || lone) [found, filled] = [true, filled || sheet.rows.length > 0];
      if (role === 'facts' || withUnits) this.sheet(sheet, role, place, problems);
      else if (sheet.rows.length > 0) this.ignore(place, '已用 --units 另外提供单位表，这里的单位没有读取', 'note');
    }
    if (wanted.length > 0 && !filled) this.nothing(file, expected, found);
  }

  private nothing(file: string, expected: Role, found: boolean): void {
    const what = expected === 'facts' ? '事实' : '单位';
    if (found) this.findings.push(error('empty', `${what}表是空的：只有表头，没有填写任何一行`, { file }));
    else this.findings.push(error('no-table', `文件里没有${what}表；表头应有"单位"${expected === 'facts' ? '和"事项"' : ''}`, { file }));
  }

  private ignore(place: Partial<Report>, message: string, severity: 'warning' | 'note' = 'warning'): void {
    this.findings.push({ severity, code: 'sheet-ignored', message, ...place });
  }

  private sheet(sheet: Sheet, role: Role, place: { file: string; sheet: string | undefined }, problems: readonly Problem[]): void {
    const { columns, readable, findings } = readHeadings(sheet, role, place);
    this.findings.push(...findings);
    const key = String(this.sources.push({ ...place, role, columns }) - 1);
    if (role === 'units') this.units ??= [];
    if (!readable) return;
    const atFault = faultyRows(sheet, problems);
    const everyRow = findings.length > 0;
    for (const row of sheet.rows) {
      if (role === 'units') this.units?.push(unitRow(row, columns, key));
      else {
        const fact = factRow(row, columns, key);
        this.facts.push(fact);
        if (everyRow || atFault(row.number)) this.faulty.add(fact);
      }
    }
  }
}

/** Tells the rows in which the file itself is at fault; a fault of the header or of the whole file is one of every row. */
function faultyRows(sheet: Sheet, problems: readonly Problem[]): (row: number) => boolean {
  const rows = new Set<number>();
  for (const problem of problems) {
    if (problem.sheet !== undefined && problem.sheet !== sheet.name) continue;
    if (problem.row === undefined || problem.row <= sheet.headerRow) return () => true;
    const bottom = problem.code === 'merged' ? Number(/\d+$/.exec(problem.address ?? '')?.[0] ?? problem.row) : problem.row;
    for (let row = problem.row; row <= bottom; row++) rows.add(row);
  }
  return (row) => rows.has(row);
}

const cellOf = (row: Row, columns: Columns, field: FactField | UnitField): Cell | undefined => row.cells[(columns.get(field)?.column ?? 0) - 1];

function factRow(row: Row, columns: Columns, sheet: string): FactRow {
  const text = (field: FactField) => cellOf(row, columns, field)?.text ?? '';
  return {
    unit: text('unit'),
    fact: text('fact'),
    level: text('level'),
    value: exactNumber(text('value')),
    date: dayOf(cellOf(row, columns, 'date')),
    note: text('note'),
    sheet,
    row: row.number,
  };
}

function unitRow(row: Row, columns: Columns, sheet: string): UnitRow {
  const text = (field: UnitField) => cellOf(row, columns, field)?.text ?? '';
  return { unit: text('unit'), name: text('name'), kind: text('kind'), group: text('group'), superior: text('superior'), sheet, row: row.number };
}

/** Thousands separators and full-width digits off; what is no number stays as it is, for the engine to refuse. */
function exactNumber(text: string): string {
  const number = parseNumber(text);
  return number ? `${number.text}${number.percent ? '%' : ''}` : text;
}

function dayOf(cell: Cell | undefined): string {
  if (!cell) return '';
  const text = cell.kind === 'date' ? cell.text.slice(0, 10) : cell.text;
  return parseDate(text) ?? text;
}

function fromProblem(problem: Problem, sheets: readonly Sheet[], book: boolean): Report {
  const { code, message, file, sheet, row, column, address } = problem;
  const heading = column && sheets.find(({ name }) => name === sheet)?.header[column - 1]?.text;
  const shown = message.replace(/^“[^”]*”(第 \d+ 行( [A-Z]+ 列)?|[A-Z]+\d+(:[A-Z]+\d+)?)：/, '');
  return error(code, shown, { file, sheet: book ? sheet : undefined, row, column: heading || (column && columnLetters(column)), address });
}

/** Puts findings of the engine about rows at their places in the files that the rows came from. */
export function locator({ sources, facts }: Pick<Tables, 'sources' | 'facts'>): (finding: Finding) => Report {
  const otherSource = duplicateNamer(sources, facts);
  return (finding) => {
    const { table } = finding;
    const source = table && sources[Number(table.sheet)];
    if (!table || !source) return fromEngine(finding);
    const column = table.column && source.columns.get(table.column);
    return {
      ...fromEngine(finding),
      message: finding.code === 'duplicate' ? otherSource(finding) : finding.message,
      file: source.file,
      sheet: source.sheet,
      row: table.row,
      column: table.column && (column ? column.text : headingOf(source.role, table.column)),
      address: column && `${columnLetters(column.column)}${table.row}`,
    };
  };
}

/** `与第 3 行重复` means a row of the table that had it first: its name is added where that is another table than the finding's. */
function duplicateNamer(sources: readonly Source[], facts: readonly FactRow[]): (finding: Finding) => string {
  if (sources.filter(({ role }) => role === 'facts').length < 2) return ({ message }) => message;
  const first = new Map<string, Source | undefined>();
  const keyOf = (unit: string | undefined, fact: string | undefined, row: number) => `${row}\n${unit}\n${fact}`;
  for (const { unit, fact, row, sheet } of facts) {
    const key = keyOf(unit, fact, row);
    if (!first.has(key)) first.set(key, sources[Number(sheet)]);
  }
  return ({ message, unit, fact, table }) => {
    const row = Number(/与第 (\d+) 行重复/.exec(message)?.[1]);
    const source = first.get(keyOf(unit, fact, row));
    if (!source || source === sources[Number(table?.sheet)]) return message;
    const name = [source.file, source.sheet && `「${source.sheet}」`].filter(Boolean).join(' ');
    return message.replace(`与第 ${row} 行重复`, `与 ${name} 第 ${row} 行重复`);
  };
}
