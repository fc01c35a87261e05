import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

/** Counts a change of the assessment's facts or overrides, in the change's own transaction: what was computed before is out of date. */
export async function bumpRevision(tx: Kysely<Database>, assessmentId: number): Promise<number> {
  const { revision } = await tx
    .insertInto('fact_revisions')
    .values({ assessment_id: assessmentId, revision: 1 })
    .onConflict((conflict) => conflict.column('assessment_id').doUpdateSet((set) => ({ revision: set('fact_revisions.revision', '+', 1) })))
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** How often the assessment's facts have changed; what was computed at one number holds as long as it stands. */
export async function revisionOf(db: Kysely<Database>, assessmentId: number): Promise<number> {
  const row = await db.selectFrom('fact_revisions').where('assessment_id', '=', assessmentId).select('revision').executeTakeFirst();
  return row?.revision ?? 0;
}
