import { type Kysely, type Selectable, sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';
import type { CaseRecountRow } from '../../schema/watch.ts';
import type { Recount, RecountQuery } from './contract.ts';

type Db = Kysely<Database>;
export type RecountJob = Selectable<CaseRecountRow>;

const COLUMNS = [
  'id',
  'cause',
  'year',
  'from_day',
  'to_day',
  'service_ids',
  'actor_name',
  'total',
  'done',
  'changed',
  'after_unit',
  sql<string | null>`after_key::text`.as('after_key'),
  'created_at',
  'finished_at',
] as const;

/** Advisory lock: recounts get their ids in the order in which they are committed, so that "since" means something. */
const RECOUNTS_LOCK = 7_203_016;

export async function insertRecount(
  tx: Db,
  row: Pick<RecountJob, 'cause' | 'year' | 'from_day' | 'to_day' | 'service_ids' | 'actor_name' | 'created_at'>,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${RECOUNTS_LOCK})`.execute(tx);
  await tx
    .insertInto('case_recounts')
    .values({ ...row, total: null, finished_at: null })
    .execute();
}

/** The id of the last change there was; 0 where there was none. */
export async function lastRecount(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('case_recounts')
    .select((select) => select.fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Sends recounts after a change back to their beginning, where they have begun. */
export async function beginAnew(client: PoolClient, since: number): Promise<void> {
  await client.query(
    `UPDATE case_recounts SET after_unit = 0, after_key = NULL, total = NULL, done = 0, finished_at = NULL
     WHERE id > $1 AND (after_unit > 0 OR after_key IS NOT NULL OR finished_at IS NOT NULL)`,
    [since],
  );
}

/** The first that is not finished. While files come in they wait: what a running import stores may have to be read again as well. */
export const nextRecount = (db: Db): Promise<RecountJob | undefined> =>
  db
    .selectFrom('case_recounts')
    .select(COLUMNS)
    .where('finished_at', 'is', null)
    .where((where) => where.not(where.exists(where.selectFrom('case_imports').select('id').where('state', '=', 'running'))))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export interface Place {
  readonly unit: number;
  readonly key: string | null;
}

/** Moves on from where a run believes it stands. @returns false where it stands elsewhere by now: nothing of this batch may stay */
export async function advanceRecount(
  db: Db,
  { id, after_unit, after_key }: RecountJob,
  to: Place,
  counts: { readonly seen: number; readonly changed: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_recounts')
    .set((set) => ({
      after_unit: to.unit,
      after_key: to.key,
      done: set('done', '+', counts.seen),
      changed: set('changed', '+', counts.changed),
    }))
    .where('id', '=', id)
    .where('after_unit', '=', after_unit)
    .where(sql<boolean>`after_key IS NOT DISTINCT FROM ${after_key}::bigint`)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function noteTotal(db: Db, id: number, total: number): Promise<void> {
  await db.updateTable('case_recounts').set({ total }).where('id', '=', id).execute();
}

/** @returns it as it is now, where it stands at its end and was not finished before */
export const finishRecount = (db: Db, { id, after_unit }: RecountJob, at: string): Promise<RecountJob | undefined> =>
  db
    .updateTable('case_recounts')
    .set({ finished_at: at })
    .where('id', '=', id)
    .where('after_unit', '=', after_unit)
    .where('after_key', 'is', null)
    .where('finished_at', 'is', null)
    .returning(COLUMNS)
    .executeTakeFirst();

/** The latest that a page asks for; of services only where one of them is the caller's to see. */
export async function findLatest(db: Db, seen: Units, { year, serviceId }: RecountQuery): Promise<Recount | null> {
  let rows = db.selectFrom('case_recounts').select(COLUMNS);
  if (year !== undefined) rows = rows.where('year', '=', year);
  else {
    rows = rows.where('cause', '=', 'services');
    if (serviceId !== undefined) rows = rows.where(sql<boolean>`${serviceId}::int = ANY(service_ids)`);
    if (seen !== 'all') {
      const mine = sql<boolean>`EXISTS (SELECT FROM services WHERE services.id = ANY(service_ids) AND services.unit_id = ANY(${[...seen]}::int[]))`;
      rows = rows.where(mine);
    }
  }
  const row = await rows.orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row ? recountOf(row) : null;
}

const recountOf = (row: RecountJob): Recount => ({
  id: row.id,
  cause: row.cause as Recount['cause'],
  total: row.total,
  done: row.done,
  changed: row.changed,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});
