import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

/** What an evaluation depends on beside the assessment's own record: it holds as long as these stand still. */
export interface Stamp {
  readonly revision: number;
  /** A unit may be renamed: names stand in results. */
  readonly unitsChangedAt: string | null;
}

/** Both in one query: it runs before every look at a result. */
export async function stampOf(db: Kysely<Database>, assessmentId: number): Promise<Stamp> {
  const row = await db
    .selectFrom('assessment_units as p')
    .innerJoin('units as u', 'u.id', 'p.unit_id')
    .where('p.assessment_id', '=', assessmentId)
    .select((of) => [
      of.fn.max('u.updated_at').as('units_changed_at'),
      of.selectFrom('fact_revisions as r').where('r.assessment_id', '=', assessmentId).select('r.revision').as('revision'),
    ])
    .executeTakeFirst();
  return { revision: Number(row?.revision ?? 0), unitsChangedAt: row?.units_changed_at ?? null };
}
