import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../schema/index.ts';
import { STORED, type StoredCase } from '../stored.ts';
import type { RecountJob } from './table.ts';

type Db = Kysely<Database>;

const DAY = 86_400;

/**
 * The cases whose reading a change may touch. Of limits: those of the services. Of days: those whose span meets the changed days; the span goes from the
 * day of acceptance to the last day that was counted: due, closed, latest delivery, the end of a statutory limit in calendar days. A due date that is missing
 * although there is a limit (the clock stands) lies beyond every day.
 */
export async function affectedBy(db: Db, { cause, from_day, to_day, service_ids }: RecountJob): Promise<RawBuilder<boolean>> {
  if (cause === 'services') return sql`cases.service_id = ANY(${service_ids}::int[])`;
  const from = (from_day ?? 0) * DAY;
  const before = ((to_day ?? 0) + 1) * DAY;
  const inDays = await db.selectFrom('services').select(['id', 'statutory_amount']).where('statutory_unit', '=', 'calendar days').execute();
  const days = inDays.map(({ statutory_amount }) => Math.ceil(statutory_amount ?? 0));
  const limit = sql`(${days}::int[])[array_position(${inDays.map(({ id }) => id)}::int[], cases.service_id)]`;
  return sql`(cases.accepted < ${before} AND (
    (cases.due IS NULL AND cases.computed)
    OR GREATEST(cases.due, cases.closed, cases.delivery_due) >= ${from}
    OR (cases.accepted >= ${from - Math.max(0, ...days) * DAY} AND cases.accepted + ${limit} * ${DAY} >= ${from})))`;
}

/** Units that have cases at all, or cases of these services: the sums know. */
export async function unitsWithCases(db: Db, { cause, service_ids }: RecountJob): Promise<number[]> {
  let rows = db.selectFrom('case_cells').select('unit_id').distinct();
  if (cause === 'services') rows = rows.where(sql<boolean>`service_id = ANY(${service_ids}::int[])`);
  return (await rows.orderBy('unit_id').execute()).map(({ unit_id }) => unit_id);
}

export async function countAffected(db: Db, affected: RawBuilder<boolean>, units: readonly number[]): Promise<number> {
  const { count } = await db
    .selectFrom('cases')
    .where(sql<boolean>`cases.unit_id = ANY(${[...units]}::int[])`)
    .where(affected)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The key up to which the next slice of a unit's cases goes; undefined where no more than a slice is left. */
export async function endOfSlice(db: Db, unit: number, after: string | null, size: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases')
    .select(sql<string>`cases.key::text`.as('key'))
    .where('cases.unit_id', '=', unit)
    .where(after === null ? sql<boolean>`true` : sql<boolean>`cases.key > ${after}::bigint`)
    .orderBy('cases.key')
    .offset(size - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.key;
}

/** A slice of a unit's cases: after one key, up to another; undefined is no bound. */
export interface Slice {
  readonly unit: number;
  readonly after: string | null;
  readonly upTo: string | undefined;
}

/** What is stored of the affected cases of a slice. */
export function readSlice(db: Db, affected: RawBuilder<boolean>, { unit, after, upTo }: Slice): Promise<(StoredCase & { readonly key: string })[]> {
  let rows = db.selectFrom('cases').where('cases.unit_id', '=', unit).where(affected);
  if (after !== null) rows = rows.where(sql<boolean>`cases.key > ${after}::bigint`);
  if (upTo !== undefined) rows = rows.where(sql<boolean>`cases.key <= ${upTo}::bigint`);
  return rows.select([...STORED, sql<string>`cases.key::text`.as('key')]).execute();
}
