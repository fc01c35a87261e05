import type { Kysely } from 'kysely';
import type { Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';

type Db = Kysely<Database>;

/** What became of a file of this content the last time, in this unit. */
export async function lastImport(db: Db, unitId: number, hash: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('case_imports')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('hash', '=', hash)
    .where('push_key', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The file lies in the folder no more: the same one there again is another. */
export async function forgetPlace(db: Db, id: number): Promise<void> {
  await db.updateTable('case_imports').set({ drop_path: null }).where('id', '=', id).execute();
}

/** Files that came through the folder and wait for a person. */
export async function waitingImports(db: Db, seen: Units): Promise<{ readonly id: number; readonly file: string }[]> {
  let rows = db.selectFrom('case_imports').select(['id', 'file']).where('origin', '=', 'folder').where('state', '=', 'uploaded');
  if (seen !== 'all') rows = rows.where('unit_id', 'in', seen.size === 0 ? [0] : [...seen]);
  return rows.orderBy('id').limit(100).execute();
}
