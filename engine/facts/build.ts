import type { FactDeclaration } from '../language/regulation.ts';
import { type Column, fromFractions, type Mask } from '../number/column.ts';
import { add, compare as compareFractions, div, type Fraction, fraction, ZERO } from '../number/fraction.ts';
import type { FactRecord } from './record.ts';
import type { FactColumns, FactTable, Records, Unit } from './table.ts';

/** Checked records become columns. The order of the records does not matter: they are sorted first. */

export function buildTable(units: readonly Unit[], declarations: readonly FactDeclaration[], records: readonly FactRecord[]): FactTable {
  const byFact = new Map<string, FactRecord[]>(declarations.map((declaration) => [declaration.name, []]));
  for (const record of records) byFact.get(record.declaration.name)?.push(record);
  const facts = new Map<string, FactColumns>();
  for (const declaration of declarations) {
    const moved = fromSubordinates(declaration, byFact.get(declaration.name) ?? [], units);
    const counted = onceEach(
      declaration,
      moved,
      declaration.except.flatMap((name) => byFact.get(name) ?? []),
    );
    facts.set(declaration.name, buildFact(declaration, counted, units.length));
  }
  return { units, facts, excluded: new Map() };
}

/** `来自: 下属`: what is recorded on a unit counts for the unit it is subordinate to. */
function fromSubordinates(declaration: FactDeclaration, records: FactRecord[], units: readonly Unit[]): FactRecord[] {
  if (declaration.from !== 'subordinates') return records;
  const rows = new Map(units.map((unit, row) => [unit.id, row]));
  return records.flatMap((record) => {
    const superior = rows.get(units[record.unit]?.superior ?? '');
    return superior === undefined ? [] : [{ ...record, unit: superior }];
  });
}

/**
 * `除外`: an event whose note stands under another fact is not counted again. `同一: 说明`: events with one note are one achievement, at the
 * last of its levels in the declaration's order (levels are written from low to high).
 */
function onceEach(declaration: FactDeclaration, records: FactRecord[], others: readonly FactRecord[]): FactRecord[] {
  const key = (record: FactRecord) => `${record.unit}\n${record.note.trim()}`;
  const elsewhere = new Set(others.filter((record) => record.note.trim() !== '').map(key));
  const kept = records.filter((record) => !elsewhere.has(key(record)));
  if (!declaration.sameNote) return kept;
  const best = new Map<string, FactRecord>();
  const unnamed: FactRecord[] = [];
  for (const record of kept) {
    if (record.note.trim() === '') unnamed.push(record);
    else if ((best.get(key(record))?.level ?? -2) < record.level) best.set(key(record), { ...record, value: fraction(1n) });
  }
  return [...unnamed, ...best.values()];
}

/**
 * Columns of one fact over `rows` rows (units, or units and periods). Several records of a row add up; percentages and judgements by several assessors or periods
 * are averaged.
 */
export function buildFact(declaration: FactDeclaration, records: readonly FactRecord[], rows: number): FactColumns {
  const sorted = [...records].sort(inOrder);
  const known = sorted.filter((record): record is FactRecord & { value: Fraction } => record.value !== undefined);
  const event = declaration.kind === 'event';
  const none = event ? ZERO : undefined;
  const mean = declaration.percent || (declaration.kind === 'judgement' && (declaration.levels.length > 0 || declaration.every !== undefined));
  const column = (chosen: typeof known): Column => {
    const totals = new Array<Fraction | undefined>(rows).fill(none);
    const counts = new Int32Array(rows);
    for (const record of chosen) {
      totals[record.unit] = add(totals[record.unit] ?? ZERO, record.value);
      counts[record.unit] = (counts[record.unit] ?? 0) + 1;
    }
    if (mean) for (const [row, count] of counts.entries()) if (count > 1) totals[row] = div(totals[row] ?? ZERO, fraction(BigInt(count)));
    return fromFractions(totals);
  };
  let notApplicable: Mask | undefined;
  for (const record of sorted) {
    if (record.value !== undefined) continue;
    notApplicable ??= new Uint8Array(rows);
    notApplicable[record.unit] = 1;
  }
  const levelled = declaration.kind === 'choice' ? [] : declaration.levels;
  return {
    declaration,
    value: column(known),
    byLevel: levelled.map((_, level) => column(known.filter((record) => record.level === level))),
    notApplicable,
    records: buildRecords(known, rows),
  };
}

function inOrder(a: FactRecord, b: FactRecord): number {
  if (a.unit !== b.unit) return a.unit - b.unit;
  if (a.level !== b.level) return a.level - b.level;
  if (a.month !== b.month) return a.month - b.month;
  if (a.note !== b.note) return a.note < b.note ? -1 : 1;
  return compareFractions(a.value ?? ZERO, b.value ?? ZERO);
}

function buildRecords(sorted: readonly (FactRecord & { value: Fraction })[], rows: number): Records {
  const starts = new Int32Array(rows + 1);
  for (const record of sorted) starts[record.unit + 1] = (starts[record.unit + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return {
    starts,
    level: Int16Array.from(sorted, (record) => record.level),
    value: fromFractions(sorted.map((record) => record.value)),
    month: Int16Array.from(sorted, (record) => record.month),
    note: sorted.map((record) => record.note),
  };
}
