import { type Kysely, type Selectable, sql } from 'kysely';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { SignRunRow } from '../schema/signs.ts';
import type { Outcome } from './keep.ts';

type Db = Kysely<Database>;

export type Run = Selectable<SignRunRow>;
export type Why = 'import' | 'person' | 'night';

export interface Wanted {
  /** The place, and the year of acceptance. */
  readonly unitId: number;
  readonly year: number;
  readonly why: Why;
  readonly askedBy: string;
}

/** Asks for a run; where one is waiting already, that one will do. */
export async function askForRun(db: Db, { unitId, year, why, askedBy }: Wanted, at: string): Promise<void> {
  const row = { unit_id: unitId, year, state: 'waiting', why, asked_by: askedBy, asked_at: at, started_at: null, finished_at: null };
  await db
    .insertInto('sign_runs')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unit_id', 'year']).where('state', '=', 'waiting').doNothing())
    .execute();
}

/** The next run. One that still says `running` was cut off: whoever asks has made sure that none runs. */
export const nextRun = (db: Db): Promise<Run | undefined> =>
  db
    .selectFrom('sign_runs')
    .selectAll()
    .where('state', 'in', ['running', 'waiting'])
    .orderBy(sql`state = 'running'`, 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export async function startRun(db: Db, id: number, total: number, at: string): Promise<void> {
  await db.updateTable('sign_runs').set({ state: 'running', total, done: 0, started_at: at }).where('id', '=', id).execute();
}

export async function tellProgress(db: Db, id: number, done: number): Promise<void> {
  await db.updateTable('sign_runs').set({ done }).where('id', '=', id).execute();
}

export async function finishRun(db: Db, id: number, outcome: Outcome, at: string): Promise<void> {
  await db
    .updateTable('sign_runs')
    .set((set) => ({ ...outcome, state: 'done', finished_at: at, done: set.ref('total') }))
    .where('id', '=', id)
    .execute();
}

export async function failRun(db: Db, id: number, message: string, at: string): Promise<void> {
  await db.updateTable('sign_runs').set({ state: 'failed', message, finished_at: at }).where('id', '=', id).execute();
}

/** How many cases these units accepted in a year: from the sums. */
export async function casesAccepted(db: Db, units: readonly number[], year: number): Promise<number> {
  const january = (year - 1970) * 12;
  const { rows } = await sql<{ total: number }>`
    SELECT coalesce(sum(accepted), 0)::float8 AS total FROM case_cells
    WHERE unit_id = ANY(${[...units]}::int[]) AND month BETWEEN ${january} AND ${january + 11}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Units that accepted cases in a year. */
export async function unitsWithCases(db: Db, year: number): Promise<number[]> {
  const january = (year - 1970) * 12;
  const { rows } = await sql<{ unit_id: number }>`
    SELECT unit_id FROM case_cells WHERE month BETWEEN ${january} AND ${january + 11} GROUP BY unit_id HAVING sum(accepted) > 0`.execute(db);
  return rows.map(({ unit_id }) => unit_id);
}

export const askedSince = async (db: Db, why: Why, since: string): Promise<boolean> =>
  (await db.selectFrom('sign_runs').select('id').where('why', '=', why).where('asked_at', '>=', since).limit(1).executeTakeFirst()) !== undefined;

/** Removes what is over since before a moment. */
export async function forgetRuns(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sign_runs').where('state', 'in', ['done', 'failed']).where('asked_at', '<', before).execute();
}

/** The last push of cases or ratings that changed anything, by the unit that it was for. */
export async function pushesSince(db: Db, since: string): Promise<{ readonly unit_id: number; readonly last: string }[]> {
  const { rows } = await sql<{ unit_id: number; last: string }>`
    SELECT unit_id, max(finished_at) AS last FROM case_imports
    WHERE origin = 'push' AND state = 'done' AND kind <> 'complaints' AND fresh + changed > 0 AND finished_at >= ${since} GROUP BY unit_id`.execute(
    db,
  );
  return rows;
}

/** When each place was last begun to be looked at. */
export async function lastStarts(db: Db): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('sign_runs')
    .where('started_at', 'is not', null)
    .groupBy('unit_id')
    .select(['unit_id', (select) => select.fn.max('started_at').as('last')])
    .execute();
  return new Map(rows.flatMap(({ unit_id, last }) => (last === null ? [] : [[unit_id, last] as const])));
}

export type ShownRun = Run & { readonly unit_name: string };

/** The last run of each place and year that was asked for lately, newest first. @param places that the caller has to do with */
export async function lastRuns(db: Db, places: Units, most: number): Promise<ShownRun[]> {
  let rows = db.selectFrom('sign_runs').innerJoin('units', 'units.id', 'sign_runs.unit_id').selectAll('sign_runs').select('units.name as unit_name');
  if (places !== 'all') rows = rows.where(sql<boolean>`sign_runs.unit_id = ANY(${[...places]}::int[])`);
  return rows.orderBy('sign_runs.id', 'desc').limit(most).execute();
}
