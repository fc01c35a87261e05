import type { Finding } from '../finding.ts';
import type { FactDeclaration, Period, Regulation } from '../language/regulation.ts';
import { nearest } from '../language/shapes/nearest.ts';
import type { Fraction } from '../number/fraction.ts';
import { buildTable } from './build.ts';
import { isoDay, monthOf, readDay, windowOf } from './dates.ts';
import type { FactRecord } from './record.ts';
import type { FactRow, FactTable, Unit } from './table.ts';
import { type CellProblem, readValue } from './values.ts';

export interface ReadFacts {
  /** The facts of all rows without errors. */
  readonly table: FactTable;
  readonly findings: readonly Finding[];
}

export interface ReadOptions {
  /** Overrides the regulation's period, for a regulation that leaves the year to the assessment. */
  readonly period?: Period;
  /** Full marks of the rule that declares a fact, for a unit: what `0 至 满分` means. */
  fullMarks(fact: string, unit: Unit): Fraction | undefined;
  /** Facts whose rules need dates. */
  readonly dated: ReadonlySet<string>;
}

/**
 * Checks fact rows against a regulation and its units and builds the columns. Every wrong row is a finding with its place; a row with an error is left
 * out, all others go in, whatever their order.
 */
export function readFacts(regulation: Regulation, units: readonly Unit[], rows: Iterable<FactRow>, options: ReadOptions): ReadFacts {
  const reader = new RowReader(regulation, units, options);
  for (const row of rows) reader.take(row);
  return { table: buildTable(units, regulation.facts, reader.records), findings: reader.findings };
}

/**
 * The same after records of some facts have changed: only those are read again, all others stay as they were.
 * @param changed a whole of `readTogether`
 * @param rows all rows of the changed facts, and of no other
 */
export function readFactsAgain(
  before: ReadFacts,
  regulation: Regulation,
  changed: ReadonlySet<string>,
  rows: Iterable<FactRow>,
  options: ReadOptions,
): ReadFacts {
  const { units } = before.table;
  const reader = new RowReader(regulation, units, options);
  for (const row of rows) reader.take(row);
  const declarations = regulation.facts.filter(({ name }) => changed.has(name));
  const facts = new Map([...before.table.facts, ...buildTable(units, declarations, reader.records).facts]);
  return {
    table: { ...before.table, facts },
    findings: [...before.findings.filter(({ fact }) => fact === undefined || !changed.has(fact)), ...reader.findings],
  };
}

/** Facts whose columns hang together with those named: an event may not count where another fact has it (`除外`). */
export function readTogether({ facts }: Regulation, names: Iterable<string>): ReadonlySet<string> {
  const found = new Set(names);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { name, except } of facts) {
      const whole = [name, ...except];
      if (whole.some((one) => found.has(one))) for (const one of whole) found.add(one);
    }
  }
  return found;
}

class RowReader {
  readonly findings: Finding[] = [];
  readonly records: FactRecord[] = [];
  private readonly unitRows: Map<string, number>;
  private readonly declarations: Map<string, FactDeclaration>;
  private readonly seen = new Map<string, number>();
  private readonly period: Period;

  constructor(
    regulation: Regulation,
    private readonly units: readonly Unit[],
    private readonly options: ReadOptions,
  ) {
    this.unitRows = new Map(units.flatMap((unit, row) => [[unit.name, row] as const, [unit.id, row] as const]));
    this.declarations = new Map(regulation.facts.map((declaration) => [declaration.name, declaration]));
    this.period = options.period ?? regulation.period;
  }

  take(row: FactRow): void {
    const problems: CellProblem[] = [];
    const record = this.read(row, problems);
    for (const problem of problems) this.report(row, problem);
    if (record && !problems.some((problem) => problem.severity !== 'warning')) this.records.push(record);
  }

  private read(row: FactRow, problems: CellProblem[]): FactRecord | undefined {
    const unit = this.unitRows.get(row.unit);
    const declaration = this.declarations.get(row.fact);
    if (unit === undefined) problems.push(unknown('unit', '单位', row.unit, this.unitRows.keys()));
    if (!declaration) problems.push(unknown('fact', '事项', row.fact, this.declarations.keys()));
    if (!declaration) return undefined;
    const of = unit === undefined ? undefined : this.units[unit];
    const read = readValue(declaration, row.level, row.value, of && this.options.fullMarks(declaration.name, of));
    problems.push(...read.problems);
    const month = this.readDate(row, declaration, problems);
    if (unit === undefined || !read.ok || month === undefined) return undefined;
    const duplicate = this.duplicate(row, declaration, unit, read.ok.level, month);
    if (duplicate) problems.push(duplicate);
    return { unit, declaration, ...read.ok, month, note: row.note };
  }

  private readDate({ date }: FactRow, declaration: FactDeclaration, problems: CellProblem[]): number | undefined {
    if (date === '') {
      if (!this.options.dated.has(declaration.name)) return -1;
      problems.push({ code: 'missing-date', message: `"${declaration.name}"按期计算，须写日期`, column: 'date' });
      return undefined;
    }
    const day = readDay(date);
    if (!day) {
      problems.push({ code: 'not-a-date', message: `日期"${date.slice(0, 40)}"不是有效日期，请写成 2026-03-05`, column: 'date' });
      return undefined;
    }
    const window = windowOf(declaration, this.period);
    const iso = isoDay(day);
    if (window && (iso < window.from || iso > window.to)) {
      problems.push({ code: 'date-outside', message: `日期 ${iso} 不在考核期间 ${window.from} 至 ${window.to} 内`, column: 'date' });
      return undefined;
    }
    return monthOf(day, this.period);
  }

  /** One value a unit (and level, and period) for what is not an event; the very same row twice for what is. */
  private duplicate(row: FactRow, declaration: FactDeclaration, unit: number, level: number, month: number): CellProblem | undefined {
    const { kind, every, name } = declaration;
    if (declaration.repeats && kind !== 'event') return undefined;
    const slot = every === 'month' ? month : every === 'quarter' ? Math.floor(month / 3) : this.options.dated.has(name) ? month : '';
    const key =
      kind === 'event'
        ? [name, unit, level, row.value, row.date, row.note].join('\n')
        : [name, unit, kind === 'choice' ? '' : level, slot].join('\n');
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, row.row);
      return undefined;
    }
    const advice = kind === 'event' ? '；若确实发生多次，请写明日期或说明，或把次数写在数值列' : '，只能有一个，请删去一行';
    return { code: 'duplicate', message: `"${row.unit}"的"${name}"与第 ${first} 行重复${advice}`, column: 'fact' };
  }

  private report(row: FactRow, problem: CellProblem): void {
    this.findings.push({
      severity: problem.severity ?? 'error',
      code: problem.code,
      message: problem.message,
      table: { sheet: row.sheet, row: row.row, column: problem.column },
      unit: row.unit,
      fact: row.fact,
    });
  }
}

function unknown(column: 'unit' | 'fact', what: string, text: string, known: Iterable<string>): CellProblem {
  if (text === '') return { code: `missing-${column}`, message: `没有写${what}`, column };
  const close = nearest(text, [...new Set(known)].slice(0, 5000));
  const advice = close ? `，是否想写"${close}"？` : column === 'fact' ? '，细则中没有这个事项' : '，单位表中没有这个单位';
  return { code: `unknown-${column}`, message: `不认识${what}"${text.slice(0, 40)}"${advice}`, column };
}
