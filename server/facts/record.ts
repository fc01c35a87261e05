import { assessmentSeen } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { type FieldProblem, Problem } from '../http/problems.ts';
import { type Book, factBook } from './book.ts';
import { type Checked, problemsOf } from './check.ts';
import { insertFactEvents } from './events-table.ts';
import { contentOf, type Fact, type FactContent, type FactOrigin, type FactSource, type FactState, STANDING_STATES } from './fact.ts';
import { factsOf, insertFacts } from './table.ts';
import { writingFacts } from './writing.ts';

export interface RecordOptions {
  readonly state: FactState;
  /** Who answers for the facts; left out: whoever the regulation names for each. */
  readonly source?: FactSource | undefined;
  readonly origin: FactOrigin;
  /** One line for the audit log; left out: how many facts were recorded. */
  readonly summary?: string;
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
): Promise<readonly Fact[]> {
  const assessment = await assessmentSeen(house, 'all', assessmentId);
  const book = await factBook(house, assessment);
  const sourceOf = sources(book, options.source);
  return writingFacts(house, assessmentId, async ({ tx, at }) => {
    if (options.state !== 'draft') {
      const names = [...new Set(rows.map(({ fact }) => fact))];
      requireSound(book, rows, await factsOf(tx, assessmentId, { facts: names, states: STANDING_STATES }));
    }
    const recorded = await insertFacts(
      tx,
      assessmentId,
      rows.map((row) => ({ ...contentOf(row), unitId: row.unitId, state: options.state, source: sourceOf(row.fact), origin: options.origin })),
      actor.accountId,
      at,
    );
    await insertFactEvents(
      tx,
      recorded.map((after) => ({ kind: 'reported' as const, after })),
      actor.accountId,
      at,
    );
    if (recorded.length === 0) return recorded;
    await recordDeed(tx, actor, at, {
      action: 'facts.record',
      topic: 'facts',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：${options.summary ?? `记录 ${recorded.length} 条事实`}`,
      after: { facts: countBy(recorded) },
    });
    return recorded;
  });
}

/** The source of each fact: as told, or as the regulation says. */
function sources({ program }: Book, told: FactSource | undefined): (fact: string) => FactSource {
  const declared = new Map(program.regulation.facts.map(({ name, reportedBy }) => [name, reportedBy] as const));
  return (fact) => told ?? declared.get(fact) ?? 'unit';
}

const MOST_ERRORS = 100;

function requireSound(book: Book, rows: readonly RecordedRow[], present: readonly Fact[]): void {
  const checked: Checked[] = [...present, ...rows];
  const errors = problemsOf(book, checked)
    .slice(present.length)
    .flatMap((problems, index): FieldProblem[] => {
      const wrong = problems.filter(({ severity }) => severity === 'error');
      return wrong.map(({ field, message }) => ({ path: `rows.${index}.${field}`, message }));
    });
  if (errors.length > 0) {
    throw new Problem('has-errors', `${errors.length} 处不合细则，什么也没有记录：${errors[0]?.message}`, { errors: errors.slice(0, MOST_ERRORS) });
  }
}

/** How many of each fact: the log names them without copying thousands of rows. */
export function countBy(facts: readonly FactContent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fact } of facts) counts[fact] = (counts[fact] ?? 0) + 1;
  return counts;
}
