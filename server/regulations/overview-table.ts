import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

/** A draft that waits to be published. */
export interface OpenDraft {
  readonly versionId: number;
  readonly title: string;
}

/** The drafts of the library, newest first. */
export const openDrafts = async (db: Db): Promise<OpenDraft[]> =>
  db
    .selectFrom('regulation_versions as v')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .where('v.state', '=', 'draft')
    .where('r.archived_at', 'is', null)
    .select(['v.id as versionId', 'r.title'])
    .orderBy('v.updated_at', 'desc')
    .limit(50)
    .execute();

/** How many regulations have a version that assessments can use. */
export async function publishedCount(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('regulation_versions as v')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .where('v.state', '=', 'published')
    .where('r.archived_at', 'is', null)
    .select((select) => select.fn.count<number>('v.regulation_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
