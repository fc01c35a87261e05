import type { Kysely } from 'kysely';
import type { Stage } from '../assessments/index.ts';
import type { Database } from '../schema/index.ts';
import type { Access } from './access.ts';
import { type ContentProblem, problemsOf } from './check.ts';
import type { FactRecord } from './contract.ts';
import type { Desk } from './desk.ts';
import type { Fact } from './fact.ts';
import type { Reviewed } from './gaps.ts';
import { factsOf, namesOf } from './table.ts';

/** The records of a unit with what is wrong with each; withdrawn ones are past and have nothing wrong. */
export async function reviewedRecords(db: Kysely<Database>, { book, assessment, unit }: Desk): Promise<Reviewed[]> {
  const all = await factsOf(db, assessment.id, { units: [unit.unitId] });
  // In the order of writing, so that of two alike the later is at fault.
  const facts = all.toSorted((one, other) => one.id - other.id);
  const standing = facts.filter(({ state }) => state !== 'withdrawn');
  const problems = new Map(problemsOf(book, standing).map((found, index) => [standing[index]?.id, found] as const));
  return facts.map((fact) => ({ fact, problems: problems.get(fact.id) ?? [] }));
}

/** Records as people are shown them. */
export async function shownRecords(db: Kysely<Database>, desk: Desk, stage: Stage, records: readonly Reviewed[]): Promise<FactRecord[]> {
  const proven = await desk.proven(db, desk.assessment.id, [desk.unit.unitId]);
  const names = await namesOf(
    db,
    records.flatMap(({ fact }) => [fact.reportedBy, fact.reviewedBy]),
  );
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  return records.map(({ fact, problems }) => {
    const { assessmentId, reportedBy, reviewedBy, ...rest } = fact;
    return {
      ...rest,
      reportedByName: nameOf(reportedBy),
      reviewedByName: nameOf(reviewedBy),
      proven: proven.has(fact.id),
      problems: problems.map((problem: ContentProblem) => ({ ...problem })),
      mayChange: mayChange(fact, desk.access(fact.source, stage)),
    };
  });
}

/** What is submitted waits for review, what is confirmed stands; an assessor's or inspector's own record may be corrected until the end. */
export function mayChange({ source, state }: Pick<Fact, 'source' | 'state'>, access: Access): boolean {
  if (source !== 'unit') return access === 'write' && state === 'confirmed';
  if (state === 'returned') return access !== 'none';
  return state === 'draft' && access === 'write';
}
