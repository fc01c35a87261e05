import type { Assessed } from './assessment.ts';
import type { Unit } from './facts/table.ts';
import type { Nature, Regulation } from './language/regulation.ts';
import { at, type Column, isMissing } from './number/column.ts';
import { add, type Fraction, format, ZERO } from './number/fraction.ts';
import type { Program } from './scoring/program.ts';

/** One unit's result as numbers with the published decimals, as `score --json` prints it. null: not known yet, or there is none. */
export interface UnitResult {
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly total: number | null;
  /** The bounds of a total that is still pending. */
  readonly lowest?: number;
  readonly highest?: number;
  readonly base: number | null;
  readonly bonus: number | null;
  readonly deduction: number | null;
  readonly rank: number | null;
  readonly rankOutOf: number;
  readonly tier: string | null;
  /** Whether it wins any selection, and which. */
  readonly selected: boolean;
  readonly selections: readonly string[];
  /** Whether it is barred from any selection, and from which. */
  readonly barred: boolean;
  readonly barredFrom: readonly string[];
  /** Selections open for a decision: tied at the cut. */
  readonly undecided: readonly string[];
  /** What the score counts for in a larger total, where the regulation converts it. */
  readonly converted?: number | null;
  readonly parts: Readonly<Record<string, number | null>>;
  /** Points by clause number; several rules of one clause added. */
  readonly clauses: Readonly<Record<string, number | null>>;
  /** Clauses not applicable to the unit. */
  readonly notApplicable: readonly string[];
}

/** Exact arithmetic on what a column holds is done on fractions, so that a sum is rounded once. */
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);

const known = (column: Column | undefined, row: number): Fraction | undefined => (!column || isMissing(column, row) ? undefined : at(column, row));

/** Clauses are most of the work; who shows only totals leaves them out. */
export interface ResultOptions {
  readonly clauses?: boolean;
}

/** The results of all units, in the order of the units. */
export function unitResults(program: Program, assessed: Assessed, { clauses = true }: ResultOptions = {}): UnitResult[] {
  return assessed.scores.units.map((unit, row) => unitResult(program, assessed, unit, row, clauses));
}

const NO_CLAUSES = { clauses: new Map<string, Fraction | undefined>(), notApplicable: [] };

function unitResult(program: Program, { scores, standings, converted }: Assessed, unit: Unit, row: number, withClauses: boolean): UnitResult {
  const { regulation } = program;
  const number = (value: Fraction | undefined): number | null => (value ? Number(format(value, regulation.decimals)) : null);
  const place = standings.units[row];
  const [lowest, highest] = [known(scores.lowest, row), known(scores.highest, row)];
  const total = known(scores.published, row);
  const { clauses, notApplicable } = withClauses ? clausePoints(program, scores, row) : NO_CLAUSES;
  const nature = (wanted: Nature) => number(ofNature(regulation, wanted, (part) => known(scores.parts.get(part), row)));
  return {
    unit: unit.id,
    name: unit.name,
    kind: unit.kind,
    group: unit.group,
    total: number(total),
    ...(total === undefined &&
      lowest &&
      highest && { lowest: Number(format(lowest, regulation.decimals)), highest: Number(format(highest, regulation.decimals)) }),
    base: nature('base'),
    bonus: nature('bonus'),
    deduction: nature('deduction'),
    rank: place?.rank ?? null,
    rankOutOf: place?.outOf ?? 0,
    tier: place?.tier ?? null,
    selected: (place?.selected.length ?? 0) > 0,
    selections: place?.selected ?? [],
    barred: (place?.barred.length ?? 0) > 0,
    barredFrom: place?.barred ?? [],
    undecided: place?.undecided ?? [],
    ...(converted.points && { converted: number(known(converted.points, row)) }),
    parts: Object.fromEntries(regulation.parts.map(({ name }) => [name, number(known(scores.parts.get(name), row))])),
    clauses: Object.fromEntries([...clauses].map(([clause, points]) => [clause, number(points)])),
    notApplicable,
  };
}

/** The parts of one nature added; undefined while one of them is pending. */
function ofNature(regulation: Regulation, nature: Nature, points: (part: string) => Fraction | undefined): Fraction | undefined {
  const each = regulation.parts.filter((part) => part.nature === nature).map(({ name }) => points(name));
  const all = each.filter((value) => value !== undefined);
  return all.length === each.length ? sum(all) : undefined;
}

/** Points of the clauses that bind the unit, in the order of the regulation; undefined while one of a clause's rules is pending. */
function clausePoints({ regulation }: Program, scores: Assessed['scores'], row: number) {
  const clauses = new Map<string, Fraction | undefined>();
  const notApplicable: string[] = [];
  for (const { id, clause, name } of regulation.rules) {
    const rule = scores.rules.get(id);
    if (!rule || (rule.applies && !rule.applies[row])) continue;
    const key = clause || name;
    if (rule.notApplicable?.[row]) notApplicable.push(key);
    const points = known(rule.points, row);
    const before = clauses.get(key);
    clauses.set(key, clauses.has(key) ? before && points && sum([before, points]) : points);
  }
  return { clauses, notApplicable };
}
