import { assessmentSeen } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { type FieldProblem, Problem } from '../http/problems.ts';
import { type Book, factBook } from './book.ts';
import { type Checked, problemsOf } from './check.ts';
import { insertFactEvents } from './events-table.ts';
import { contentOf, type Fact, type FactContent, type FactOrigin, type FactSource, type FactState, STANDING_STATES, sameContent } from './fact.ts';
import { factsOf, insertFacts, updateFacts } from './table.ts';
import { type Writing, writingFacts } from './writing.ts';

export interface RecordOptions {
  readonly state: FactState;
  /** Who answers for the facts; left out: whoever the regulation names for each. */
  readonly source?: FactSource | undefined;
  readonly origin: FactOrigin;
  /**
   * Facts of which the rows say everything: what the same source and origin had recorded of them, on any unit, and is not among the rows is
   * withdrawn, and what is there already stays as it is. So that figures computed anew replace those computed before.
   */
  readonly replaces?: readonly string[];
  /** One line for the audit log; left out: how many facts were recorded. */
  readonly summary?: string;
}

export interface Recorded {
  readonly recorded: readonly Fact[];
  readonly withdrawn: readonly Fact[];
  readonly kept: number;
}

type RecordedRow = FactContent & { readonly unitId: number };

/**
 * Records many facts at once: one query, one deed. For what comes from elsewhere (cases, inspections, files, the demo): the caller has looked
 * at rights and stage. Rows that the regulation does not allow are refused as a whole, each with its place `rows.3.value`.
 */
export async function recordFacts(
  house: House,
  actor: Actor,
  assessmentId: number,
  rows: readonly RecordedRow[],
  options: RecordOptions,
): Promise<Recorded> {
  const assessment = await assessmentSeen(house, 'all', assessmentId);
  const book = await factBook(house, assessment);
  const sourceOf = sources(book, options.source);
  return writingFacts(house, assessmentId, async (writing) => {
    const { tx, at } = writing;
    const names = [...new Set([...rows.map(({ fact }) => fact), ...(options.replaces ?? [])])];
    const present = await factsOf(tx, assessmentId, { facts: names, states: STANDING_STATES });
    const { fresh, kept, gone } = compare(rows, present, options, sourceOf);
    if (options.state !== 'draft') {
      const leaving = new Set(gone);
      requireSound(
        book,
        rows,
        fresh,
        present.filter((fact) => !leaving.has(fact)),
      );
    }
    const recorded = await insertFacts(
      tx,
      assessmentId,
      fresh.map((row) => ({ ...contentOf(row), unitId: row.unitId, state: options.state, source: sourceOf(row.fact), origin: options.origin })),
      actor.accountId,
      at,
    );
    const withdrawn = await withdraw(writing, assessmentId, gone);
    const before = new Map(gone.map((fact) => [fact.id, fact] as const));
    await insertFactEvents(
      tx,
      [
        ...recorded.map((after) => ({ kind: 'reported' as const, after })),
        ...withdrawn.map((after) => ({ kind: 'withdrawn' as const, before: before.get(after.id), after })),
      ],
      actor.accountId,
      at,
    );
    if (recorded.length + withdrawn.length === 0) return { recorded, withdrawn, kept: kept.length };
    await recordDeed(tx, actor, at, {
      action: 'facts.record',
      topic: 'facts',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：${options.summary ?? summaryOf(recorded.length, withdrawn.length)}`,
      after: { facts: countBy(recorded) },
    });
    return { recorded, withdrawn, kept: kept.length };
  });
}

const withdraw = ({ tx, at }: Writing, assessmentId: number, gone: readonly Fact[]): Promise<Fact[]> =>
  updateFacts(tx, assessmentId, gone, { state: 'withdrawn' }, at);

/** The source of each fact: as told, or as the regulation says. */
function sources({ program }: Book, told: FactSource | undefined): (fact: string) => FactSource {
  const declared = new Map(program.regulation.facts.map(({ name, reportedBy }) => [name, reportedBy] as const));
  return (fact) => told ?? declared.get(fact) ?? 'unit';
}

/** What of the rows is new, what is there already, and what of before is no longer said. */
function compare(rows: readonly RecordedRow[], present: readonly Fact[], options: RecordOptions, sourceOf: (fact: string) => FactSource) {
  const replaced = new Set(options.replaces ?? []);
  const before = present.filter(({ fact, source, origin }) => replaced.has(fact) && source === sourceOf(fact) && origin === options.origin);
  const waiting = new Map<string, Fact[]>();
  for (const fact of before) {
    const key = `${fact.unitId}\n${fact.fact}`;
    waiting.set(key, [...(waiting.get(key) ?? []), fact]);
  }
  const kept: Fact[] = [];
  const fresh = rows.filter((row) => {
    const candidates = waiting.get(`${row.unitId}\n${row.fact}`) ?? [];
    const found = candidates.findIndex((fact) => fact.state === options.state && sameContent(fact, row));
    if (found < 0) return true;
    kept.push(...candidates.splice(found, 1));
    return false;
  });
  return { fresh, kept, gone: [...waiting.values()].flat() };
}

const MOST_ERRORS = 100;

function requireSound(book: Book, rows: readonly RecordedRow[], fresh: readonly RecordedRow[], staying: readonly Fact[]): void {
  const checked: Checked[] = [...staying, ...fresh];
  const place = new Map(rows.map((row, index) => [row, index] as const));
  const errors = problemsOf(book, checked)
    .slice(staying.length)
    .flatMap((problems, index): FieldProblem[] => {
      const row = fresh[index];
      const wrong = problems.filter(({ severity }) => severity === 'error');
      return wrong.map(({ field, message }) => ({ path: `rows.${(row && place.get(row)) ?? index}.${field}`, message }));
    });
  if (errors.length > 0) {
    throw new Problem('has-errors', `${errors.length} 处不合细则，什么也没有记录：${errors[0]?.message}`, { errors: errors.slice(0, MOST_ERRORS) });
  }
}

const summaryOf = (recorded: number, withdrawn: number): string =>
  [recorded > 0 ? `记录 ${recorded} 条事实` : '', withdrawn > 0 ? `撤回 ${withdrawn} 条` : ''].filter(Boolean).join('，');

/** How many of each fact: the log names them without copying thousands of rows. */
export function countBy(facts: readonly FactContent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fact } of facts) counts[fact] = (counts[fact] ?? 0) + 1;
  return counts;
}
