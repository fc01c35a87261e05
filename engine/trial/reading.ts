import { readFacts } from '../facts/read.ts';
import type { FactColumns, FactRow, FactTable, Unit } from '../facts/table.ts';
import type { Finding } from '../finding.ts';
import type { FactDeclaration, Period } from '../language/regulation.ts';
import { fullMarksOf } from '../scoring/full-marks.ts';
import type { Program } from '../scoring/program.ts';
import type { FactChange } from './change.ts';
import { judgedWithin, type Refit, refitted } from './refit.ts';

export interface TrialTable {
  readonly table: FactTable;
  readonly findings: readonly Finding[];
}

interface Wanted {
  readonly program: Program;
  readonly changes: readonly FactChange[];
  readonly refit: Refit;
}

/** The facts of an assessment, read once. A trial reads again only what it changes; all other columns are shared. */
export class TrialFacts {
  private readonly byFact = new Map<string, FactRow[]>();
  private readonly names = new Map<number, string>();
  private readonly first: TrialTable;
  /** One unit of each kind and group: full marks differ by nothing else. */
  private readonly samples: readonly Unit[];

  constructor(
    private readonly base: Program,
    private readonly units: readonly Unit[],
    rows: Iterable<FactRow>,
    private readonly period: Period | undefined,
  ) {
    const all = [...rows];
    for (const row of all) {
      const same = this.byFact.get(row.fact);
      if (same) same.push(row);
      else this.byFact.set(row.fact, [row]);
      this.names.set(row.row, row.fact);
    }
    this.samples = [...new Map(units.map((unit) => [`${unit.kind}\n${unit.group}`, unit] as const)).values()];
    this.first = this.read(base, base.regulation.facts, all);
  }

  get unchanged(): TrialTable {
    return this.first;
  }

  /** The rows of one fact, as they were given. */
  rowsOf(fact: string): readonly FactRow[] {
    return this.byFact.get(fact) ?? [];
  }

  table({ program, changes, refit }: Wanted): TrialTable {
    const changed = this.changedRows(changes);
    const dirty = this.dirtyFacts(program, new Set(changed.keys()));
    if (dirty.size === 0 && program.regulation.facts.length === this.first.table.facts.size) return this.first;
    const again = program.regulation.facts.filter(({ name }) => dirty.has(name));
    const sources = new Set([...dirty, ...again.flatMap(({ except }) => except)]);
    const rows = [...sources].flatMap((fact) => this.refit(program, changed.get(fact) ?? this.rowsOf(fact), refit));
    const declared = program.regulation.facts.filter(({ name }) => sources.has(name));
    const { table, findings } = this.read(program, declared, rows);
    const facts = program.regulation.facts.flatMap(({ name }): [string, FactColumns][] => {
      const columns = dirty.has(name) ? table.facts.get(name) : this.first.table.facts.get(name);
      return columns ? [[name, columns]] : [];
    });
    const before = this.first.findings.filter(({ fact }) => !fact || !sources.has(fact));
    return { table: { units: this.units, facts: new Map(facts), excluded: new Map() }, findings: [...before, ...findings] };
  }

  private read(program: Program, facts: readonly FactDeclaration[], rows: readonly FactRow[]): TrialTable {
    return readFacts({ ...program.regulation, facts }, this.units, rows, {
      ...(this.period ? { period: this.period } : {}),
      dated: program.dated,
      fullMarks: fullMarksOf(program),
    });
  }

  /** Fact → its rows after the changes, for the facts that are changed at all. */
  private changedRows(changes: readonly FactChange[]): Map<string, FactRow[]> {
    const changed = new Map<string, FactRow[]>();
    for (const [index, change] of changes.entries()) {
      const fact = change.kind === 'add' ? change.fact : this.names.get(change.row);
      if (fact === undefined) continue;
      const rows = changed.get(fact) ?? [...this.rowsOf(fact)];
      changed.set(fact, applied(rows, change, -1 - index));
    }
    return changed;
  }

  /** Facts that this program reads otherwise, that are changed, or that leave out what such a fact holds. */
  private dirtyFacts(program: Program, changed: ReadonlySet<string>): Set<string> {
    const [old, full, fullBefore] = [new Map(this.base.regulation.facts.map((one) => [one.name, one])), fullMarksOf(program), fullMarksOf(this.base)];
    const differs = (declaration: FactDeclaration): boolean => {
      const { name } = declaration;
      const before = old.get(name);
      if (!before || keyOf(before) !== keyOf(declaration) || program.dated.has(name) !== this.base.dated.has(name)) return true;
      return this.samples.some((unit) => spell(full(name, unit)) !== spell(fullBefore(name, unit)));
    };
    const dirty = new Set(
      program.regulation.facts
        .filter((declaration) => changed.has(declaration.name) || (program !== this.base && differs(declaration)))
        .map(({ name }) => name),
    );
    for (const { name, except } of program.regulation.facts) if (except.some((other) => dirty.has(other))) dirty.add(name);
    return dirty;
  }

  private refit(program: Program, rows: readonly FactRow[], how: Refit): readonly FactRow[] {
    const fact = rows[0]?.fact;
    const [before, after] = [this.base, program].map(({ regulation }) => regulation.facts.find(({ name }) => name === fact));
    if (program === this.base || before?.kind !== 'judgement' || after?.kind !== 'judgement' || after.percent) return rows;
    const units = new Map(this.units.map((unit) => [unit.id, unit] as const));
    const [from, to] = [judgedWithin(this.base), judgedWithin(program)];
    return rows.map((row) => {
      const unit = units.get(row.unit);
      // What the trial itself writes is written for the new range.
      return unit && row.row >= 0 ? { ...row, value: refitted(row, from(before, unit), to(after, unit), how) } : row;
    });
  }
}

function applied(rows: FactRow[], change: FactChange, number: number): FactRow[] {
  if (change.kind === 'add') return [...rows, { ...change, row: number }];
  if (change.kind === 'remove') return rows.filter(({ row }) => row !== change.row);
  const { level, value, date } = change;
  // A new number says that the trial wrote it.
  return rows.map((one) => (one.row === change.row ? { ...one, level, value, date, row: number } : one));
}

/** A declaration as text, without where it stands. */
const keyOf = ({ place: _, clause: _clause, ...declaration }: FactDeclaration): string =>
  JSON.stringify(declaration, (_key, value) => (typeof value === 'bigint' ? String(value) : value));

const spell = (value: { readonly num: bigint; readonly den: bigint } | undefined): string => (value ? `${value.num}/${value.den}` : '');
