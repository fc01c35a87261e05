import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

/** Whether the result that stands has been published. */
export async function isPublished(db: Kysely<Database>, assessmentId: number): Promise<boolean> {
  const row = await db
    .selectFrom('seals')
    .where('assessment_id', '=', assessmentId)
    .where('reopened_at', 'is', null)
    .where('published_at', 'is not', null)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}
