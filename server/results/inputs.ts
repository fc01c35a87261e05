import { type AssessOptions, type FactRow, type Fraction, parseDecimal } from '@kaocheng/engine';
import type { Assessment } from '../assessments/index.ts';
import { type Book, type CountedFact, countedFactsOf, countedFactsSince, factBook } from '../facts/index.ts';
import type { House } from '../http/house.ts';
import { type TieDecision, tieDecisions } from './decisions-table.ts';
import { type Override, standingOverrides } from './overrides-table.ts';
import { countedAs, type View } from './views.ts';

/** Everything that a result is made of: one query each of units, facts, overrides and decisions. */
export interface Inputs {
  readonly book: Book;
  /** Those that stand; withdrawn ones are left out. */
  readonly facts: readonly CountedFact[];
  readonly overrides: readonly Override[];
  readonly decisions: readonly TieDecision[];
  /** Facts that have changed since all of them were read, by name: the revision of the last change. */
  readonly changedAt: ReadonlyMap<string, number>;
}

export async function readInputs(house: House, assessment: Assessment): Promise<Inputs> {
  const book = await factBook(house, assessment);
  const { id } = assessment;
  const [facts, overrides, decisions] = await Promise.all([
    countedFactsOf(house.db, id),
    standingOverrides(house.db, id),
    tieDecisions(house.db, id),
  ]);
  return { book, facts, overrides, decisions, changedAt: new Map() };
}

/** The same a while later, with unchanged units and regulation: only facts that have changed are read. @param since the revision before which `before` was read */
export async function readInputsAgain({ db }: House, { id }: Assessment, before: Inputs, since: number): Promise<Inputs> {
  const [rows, overrides, decisions] = await Promise.all([countedFactsSince(db, id, since), standingOverrides(db, id), tieDecisions(db, id)]);
  const ids = new Set(rows.map((fact) => fact.id));
  const standing = rows.filter(({ state }) => state !== 'withdrawn');
  const changedAt = new Map(before.changedAt);
  for (const { fact, revision } of rows) changedAt.set(fact, Math.max(revision, changedAt.get(fact) ?? 0));
  return { ...before, facts: [...before.facts.filter((fact) => !ids.has(fact.id)), ...standing], overrides, decisions, changedAt };
}

/** The facts that count in a view, as rows of the engine. `row` is the fact's place in `facts`, for findings. @param names these facts only; all where left out */
export function* countedRows(view: View, facts: readonly CountedFact[], names?: ReadonlySet<string>): Generator<FactRow> {
  for (const [index, fact] of facts.entries()) {
    if (names && !names.has(fact.fact)) continue;
    const counted = countedAs(view, fact);
    if (!counted) continue;
    const { level, value } = counted;
    yield { unit: String(fact.unitId), fact: fact.fact, level, value, date: fact.happenedOn ?? '', note: fact.note, row: index };
  }
}

/** What was decided beside the facts. What a unit claims is not decided by others: overrides count in the official view only. */
export function decisionsOf(view: View, { book, overrides }: Pick<Inputs, 'book' | 'overrides'>): AssessOptions {
  const excluded = new Map<string, Set<string>>();
  for (const { unitId, exclusions } of book.participants.values()) {
    for (const { ruleId } of exclusions) excluded.set(ruleId, (excluded.get(ruleId) ?? new Set()).add(String(unitId)));
  }
  const decided = new Map<string, Map<string, Fraction>>();
  for (const { unitId, ruleId, points } of view === 'official' ? overrides : []) {
    decided.set(ruleId, (decided.get(ruleId) ?? new Map<string, Fraction>()).set(String(unitId), exactPoints(points)));
  }
  return { period: book.period, excluded, overrides: decided };
}

/** Points as they are stored, `2.5` or `-3`, as an exact number. */
export function exactPoints(text: string): Fraction {
  const points = parseDecimal(text);
  if (!points) throw new Error(`"${text}" is not a stored number of points`);
  return points;
}
