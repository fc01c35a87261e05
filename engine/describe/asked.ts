import { windowOf } from '../facts/dates.ts';
import type { Unit } from '../facts/table.ts';
import { describeRange, endValue } from '../language/expression/range.ts';
import { namesIn } from '../language/expression/references.ts';
import type { FactDeclaration, Period } from '../language/regulation.ts';
import { type Fraction, format, fraction, mul } from '../number/fraction.ts';
import { fullMarksOf } from '../scoring/full-marks.ts';
import type { BoundRule, Program } from '../scoring/program.ts';
import type { DescribedFact } from './described.ts';
import { describeFact } from './fact.ts';

/** A rule for which a fact is asked. */
export interface FormRule {
  readonly id: string;
  readonly name: string;
  /** Index of its clause, −1 for none. */
  readonly clauseIndex: number;
}

/** One fact that the regulation wants to know of one unit: what a form needs, as plain data. */
export interface AskedFact extends DescribedFact {
  /** The ends of its range, as they are typed (a percentage without its sign); null where it has none. 满分 is resolved for the unit. */
  readonly least: string | null;
  readonly most: string | null;
  /** Whether the records must have a date. */
  readonly dated: boolean;
  /** The days that count, both in; null for a regulation without a year. */
  readonly window: { readonly from: string; readonly to: string } | null;
  /** Whether a record may say 不适用. An event that did not happen is simply not recorded. */
  readonly mayNotApply: boolean;
  /** Several records a unit: events, and what is given by level, by period or by several people. */
  readonly many: boolean;
  /** The rules of this unit that need it, in the order of the regulation; the first says where the form asks. */
  readonly rules: readonly FormRule[];
}

export interface AskOptions {
  readonly period?: Period | undefined;
  /** The unit that this one is subordinate to. */
  readonly superior?: Unit | undefined;
  /** Ids of rules that are not applicable to the unit by decision. */
  readonly excluded?: ReadonlySet<string>;
}

/** Everything that the regulation wants to know of a unit, in the order of the regulation. What none of its rules needs is not asked. */
export function asked(program: Program, unit: Unit, { period, superior, excluded }: AskOptions = {}): AskedFact[] {
  const { regulation } = program;
  const bindsOf = (one: Unit, out?: ReadonlySet<string>) => regulation.rules.flatMap(({ id }) => bound(program, id, one, out));
  const own = bindsOf(unit, excluded);
  const above = superior ? bindsOf(superior) : [];
  const everywhere = new Set(regulation.selections.flatMap(({ when }) => (when ? namesIn(when.value) : [])));
  const full = fullMarksOf(program);
  return regulation.facts.flatMap((declaration) => {
    const needing = (declaration.from === 'subordinates' ? above : own).filter(({ needs }) => needs.includes(declaration.name));
    if (needing.length === 0 && !everywhere.has(declaration.name)) return [];
    return [askedFact(program, declaration, needing, full(declaration.name, unit), period)];
  });
}

function bound(program: Program, id: string, { kind, group }: Unit, excluded?: ReadonlySet<string>): BoundRule[] {
  const found = program.byId.get(id);
  const binds = found && (found.rule.appliesTo.length === 0 || found.rule.appliesTo.includes(kind) || found.rule.appliesTo.includes(group));
  return found && binds && !excluded?.has(id) ? [found] : [];
}

function askedFact(
  program: Program,
  declaration: FactDeclaration,
  needing: readonly BoundRule[],
  full: Fraction | undefined,
  period: Period | undefined,
): AskedFact {
  const { name, kind, range, percent, levels, every, repeats } = declaration;
  const typed = (value: Fraction | undefined) => (value ? format(percent ? mul(value, fraction(100n)) : value) : null);
  const declaring = needing.findIndex(({ rule }) => rule.declares.includes(name));
  const rules = declaring > 0 ? [...needing.slice(declaring), ...needing.slice(0, declaring)] : needing;
  return {
    ...describeFact(declaration),
    range: range ? describeRange(range, full) : '',
    least: typed(range?.low && endValue(range.low.value, full)),
    most: typed(range?.high && endValue(range.high.value, full)),
    dated: program.dated.has(name) || every !== undefined,
    window: windowOf(declaration, period ?? program.regulation.period) ?? null,
    mayNotApply: kind !== 'event' && needing.some(({ facts }) => facts.includes(name)),
    many: kind === 'event' || repeats || every !== undefined || (kind !== 'choice' && levels.length > 0),
    rules: rules.map(({ rule }) => ({ id: rule.id, name: rule.name, clauseIndex: rule.clauseIndex })),
  };
}
