import type { FactDeclaration } from '../language/regulation.ts';
import { choose } from '../number/arithmetic.ts';
import { at, type Column, constant, fromFractions, isMissing, type Mask, unknown } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';
import { buildFact } from './build.ts';
import type { FactRecord } from './record.ts';
import type { FactColumns, FactTable, Records } from './table.ts';

/** What is recorded of one fact for one unit. Empty in a table that was built from columns alone. */
export function recordsOf({ declaration, records }: FactColumns, row: number): FactRecord[] {
  if (!records) return [];
  const { starts, level, value, month, note } = records;
  const from = starts[row] ?? 0;
  return Array.from({ length: (starts[row + 1] ?? 0) - from }, (_, index) => ({
    unit: row,
    declaration,
    level: level[from + index] ?? -1,
    value: at(value, from + index),
    month: month[from + index] ?? -1,
    note: note[from + index] ?? '',
  }));
}

/** The same table with other records of one fact for one unit: what a trial is made of. Nothing is written to the table given. */
export function replaceRecords(table: FactTable, row: number, declaration: FactDeclaration, given: readonly FactRecord[]): FactTable {
  const before = table.facts.get(declaration.name);
  if (!before) return table;
  const own = buildFact(
    declaration,
    given.map((record) => ({ ...record, unit: 0 })),
    1,
  );
  return { ...table, facts: new Map(table.facts).set(declaration.name, spliced(before, own, row, table.units.length)) };
}

function spliced(before: FactColumns, own: FactColumns, row: number, rows: number): FactColumns {
  const here: Mask = new Uint8Array(rows);
  here[row] = 1;
  const cell = (whole: Column, one: Column | undefined): Column => {
    const value = one && !isMissing(one, 0) ? constant(at(one, 0), rows) : unknown(rows);
    return choose(here, value, whole);
  };
  const notApplicable = before.notApplicable?.map((flag, index) => (index === row ? (own.notApplicable?.[0] ?? 0) : flag));
  return {
    declaration: before.declaration,
    value: cell(before.value, own.value),
    byLevel: before.byLevel.map((column, level) => cell(column, own.byLevel[level])),
    notApplicable: notApplicable ?? (own.notApplicable && here),
    // Only rules by period ask for single records.
    get records() {
      return before.records && own.records && splicedRecords(before.records, own.records, row);
    },
  };
}

function splicedRecords(before: Records, own: Records, row: number): Records {
  const [from, to] = [before.starts[row] ?? 0, before.starts[row + 1] ?? 0];
  const grown = own.month.length - (to - from);
  const values = (column: Column): Fraction[] => Array.from({ length: column.length }, (_, index) => at(column, index));
  const all = values(before.value);
  return {
    starts: before.starts.map((start, index) => (index > row ? start + grown : start)),
    level: Int16Array.from([...before.level.subarray(0, from), ...own.level, ...before.level.subarray(to)]),
    value: fromFractions([...all.slice(0, from), ...values(own.value), ...all.slice(to)]),
    month: Int16Array.from([...before.month.subarray(0, from), ...own.month, ...before.month.subarray(to)]),
    note: [...before.note.slice(0, from), ...own.note, ...before.note.slice(to)],
  };
}
