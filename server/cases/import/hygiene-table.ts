import { type Kysely, sql } from 'kysely';
import type { Database } from '../../schema/index.ts';

type Db = Kysely<Database>;

/** Imports that have stood still since before a moment and still have their file. */
export async function stoppedBefore(db: Db, at: string): Promise<number[]> {
  const rows = await db
    .selectFrom('case_imports')
    .select('id')
    .where('file_gone', '=', false)
    .where('origin', '<>', 'push')
    .where((or) =>
      or.or([
        or.and([or('state', '=', 'uploaded'), or('created_at', '<', at)]),
        or.and([or('state', '=', 'cancelled'), or('finished_at', '<', at)]),
        or.and([or('state', '=', 'failed'), or('started_at', '<', at)]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Says that an import's file goes; one that was never begun is over with it. @returns false where it goes on by now */
export async function markGone(db: Db, id: number, at: string): Promise<boolean> {
  const { rows } = await sql`
    UPDATE case_imports SET file_gone = true, version = version + 1,
      finished_at = CASE state WHEN 'uploaded' THEN ${at} ELSE finished_at END,
      state = CASE state WHEN 'uploaded' THEN 'cancelled' ELSE state END
    WHERE id = ${id} AND state IN ('uploaded', 'cancelled', 'failed') RETURNING id`.execute(db);
  return rows.length === 1;
}

/** Removes the rejects of imports that were begun before a moment and run no more. */
export async function clearRejects(db: Db, at: string): Promise<void> {
  await sql`
    WITH old AS (
      UPDATE case_imports SET rejects_gone = true
      WHERE faulty > 0 AND NOT rejects_gone AND state IN ('done', 'refused', 'cancelled') AND coalesce(started_at, created_at) < ${at} RETURNING id)
    DELETE FROM case_import_rejects USING old WHERE import_id = old.id`.execute(db);
}

/** Removes what is told of changed cases by imports that were begun before a moment and run no more. */
export async function clearEdits(db: Db, at: string): Promise<void> {
  await sql`
    DELETE FROM case_import_edits USING case_imports AS old
    WHERE import_id = old.id AND old.state IN ('done', 'refused', 'cancelled') AND coalesce(old.started_at, old.created_at) < ${at}`.execute(db);
}
