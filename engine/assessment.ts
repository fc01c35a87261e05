import { type ReadFacts, readFacts, readFactsAgain, readTogether } from './facts/read.ts';
import type { FactRow, FactTable, Unit } from './facts/table.ts';
import type { Finding } from './finding.ts';
import type { Period } from './language/regulation.ts';
import type { Fraction } from './number/fraction.ts';
import { Evaluation } from './scoring/evaluate.ts';
import { fullMarksOf } from './scoring/full-marks.ts';
import type { Program } from './scoring/program.ts';
import type { Scores } from './scoring/scores.ts';
import { type Converted, convert, present, type Settled, type Standings, settle } from './standings/index.ts';

/** One run of a regulation over units and facts: what the command line, the server and the browser show. */
export interface Assessed {
  readonly evaluation: Evaluation;
  readonly scores: Scores;
  readonly standings: Standings;
  /** What the standings are made of, for those who ask further: gaps, ties. */
  readonly settled: Settled;
  readonly converted: Converted;
  /** Of the facts, of what is missing, and of the standings. */
  readonly findings: readonly Finding[];
}

/** What an assessment decides beside its facts. */
export interface AssessOptions {
  /** The year assessed, for a regulation that leaves it open. */
  readonly period?: Period | undefined;
  /** Rules that are not applicable to units by decision: rule id → unit ids. */
  readonly excluded?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Points decided in place of computed ones: rule id → unit id → points. */
  readonly overrides?: ReadonlyMap<string, ReadonlyMap<string, Fraction>>;
}

/** Checks fact rows as `assess` reads them, without scoring: every wrong row is a finding at its place. */
export function checkFacts(program: Program, units: readonly Unit[], rows: Iterable<FactRow>, period?: Period): readonly Finding[] {
  return readRows(program, units, rows, period).findings;
}

const readOptions = (program: Program, period: Period | undefined) => ({
  ...(period ? { period } : {}),
  dated: program.dated,
  fullMarks: fullMarksOf(program),
});

/** Fact rows, checked and as columns. It may be kept, for reading is nearly all of the work of `assess`. */
export const readRows = (program: Program, units: readonly Unit[], rows: Iterable<FactRow>, period?: Period): ReadFacts =>
  readFacts(program.regulation, units, rows, readOptions(program, period));

/** The same after the rows of some facts have changed. @param rowsOf all rows of these facts, which are those named and others that hang together with them */
export function rereadRows(
  program: Program,
  before: ReadFacts,
  names: Iterable<string>,
  rowsOf: (facts: ReadonlySet<string>) => Iterable<FactRow>,
  period?: Period,
): ReadFacts {
  const changed = readTogether(program.regulation, names);
  return changed.size === 0 ? before : readFactsAgain(before, program.regulation, changed, rowsOf(changed), readOptions(program, period));
}

export const assess = (program: Program, units: readonly Unit[], rows: Iterable<FactRow>, options: AssessOptions = {}): Assessed =>
  assessRead(program, readRows(program, units, rows, options.period), options);

/** The same from rows that are read already. */
export function assessRead(program: Program, { table, findings }: ReadFacts, options: AssessOptions = {}): Assessed {
  const assessed = assessTable(program, { ...table, ...decisionsByRow(table.units, options) });
  return { ...assessed, findings: [...findings, ...assessed.findings] };
}

/** Decisions by row, as the table holds them; those on units that take no part are left out. */
export function decisionsByRow(units: readonly Unit[], { excluded, overrides }: AssessOptions): Pick<FactTable, 'excluded' | 'overrides'> {
  const rows = new Map(units.map(({ id }, row) => [id, row] as const));
  const masks = [...(excluded ?? [])].map(([rule, ids]) => [rule, Uint8Array.from(units, ({ id }) => (ids.has(id) ? 1 : 0))] as const);
  const decided = [...(overrides ?? [])].map(
    ([rule, points]) => [rule, new Map([...points].flatMap(([id, value]) => (rows.has(id) ? [[rows.get(id) ?? -1, value] as const] : [])))] as const,
  );
  return { excluded: new Map(masks), overrides: new Map(decided) };
}

/** The same from columns that are already there. */
export function assessTable(program: Program, table: FactTable): Assessed {
  const { regulation } = program;
  const evaluation = new Evaluation(program, table);
  const scores = evaluation.scores();
  const conditions = new Map(regulation.selections.flatMap(({ name, when }) => (when ? [[name, evaluation.condition(when.value)] as const] : [])));
  const settled = settle(regulation, scores, conditions);
  const placed = present(regulation, scores, settled);
  const converted = convert(regulation, scores);
  return {
    evaluation,
    scores,
    standings: placed,
    settled,
    converted,
    findings: [...missingFacts(program, table, scores), ...placed.findings, ...converted.findings],
  };
}

/** Every fact that a unit still owes and whose lack keeps a clause open. */
function missingFacts(program: Program, table: FactTable, scores: Scores): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, needs } of program.rules) {
    const missing = scores.rules.get(rule.id)?.points.missing;
    if (!missing?.includes(1)) continue;
    for (const [row, unit] of table.units.entries()) {
      if (!missing[row]) continue;
      const owed = needs.filter((name) => isOwed(table, name, row));
      const what = owed.length > 0 ? `缺少"${owed.join('"、"')}"` : '有数据算不出结果（例如除数为 0）';
      findings.push({
        severity: 'warning',
        code: owed.length > 0 ? 'missing-fact' : 'undefined-value',
        message: `"${unit.name}"${what}，${rule.clause}"${rule.name}"待定，不按 0 分计`,
        clause: rule.clause,
        unit: unit.id,
        ...(owed[0] ? { fact: owed[0] } : {}),
      });
    }
  }
  return findings;
}

function isOwed(table: FactTable, name: string, row: number): boolean {
  const fact = table.facts.get(name);
  if (!fact || fact.declaration.kind === 'event') return false;
  return fact.value.missing?.[row] === 1 || fact.byLevel.some((column) => column.missing?.[row] === 1);
}
