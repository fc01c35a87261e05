import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import type { SuspicionRow } from '../schema/signs.ts';
import type { SignItem, SignState, SignsQuery } from './contract.ts';
import { signOf } from './register.ts';

type Db = Kysely<Database>;

/** Whose suspicions somebody sees: all of some units; of others only what they were asked about or what was found. */
export interface Sight {
  readonly all: readonly number[];
  readonly told: readonly number[];
}

const SORTS = {
  unitName: 'units.name',
  sign: 'suspicions.sign',
  count: 'suspicions.count',
  firstDay: 'suspicions.first_day',
  firstSeenAt: 'suspicions.first_seen_at',
  lastSeenAt: 'suspicions.last_seen_at',
} as const;

const STATE = sql<SignState>`CASE WHEN suspicions.state = 'open' AND suspicions.gone_at IS NOT NULL THEN 'gone' ELSE suspicions.state END`;
const ORDER = sql`array_position(ARRAY['open', 'confirmed', 'dismissed', 'gone'], ${STATE})`;

const selectSuspicions = (db: Db) =>
  db
    .selectFrom('suspicions')
    .innerJoin('units', 'units.id', 'suspicions.unit_id')
    .leftJoin('services', 'services.id', 'suspicions.service_id')
    .selectAll('suspicions')
    .select(['units.name as unit_name', 'services.name as service_name', STATE.as('shown_state')]);

const seenBy = ({ all, told }: Sight): RawBuilder<boolean> => sql<boolean>`(
  suspicions.unit_id = ANY(${[...all]}::int[])
  OR (suspicions.unit_id = ANY(${[...told]}::int[]) AND (suspicions.asked_at IS NOT NULL OR suspicions.state = 'confirmed')))`;

export async function listSuspicions(db: Db, sight: Sight, query: Omit<SignsQuery, 'under'>): Promise<Page<SignItem>> {
  const { page, size } = query;
  let rows = selectSuspicions(db).where(seenBy(sight));
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('suspicions.message', 'ilike', pattern), where('units.name', 'ilike', pattern)]));
  }
  if (query.sign) rows = rows.where('suspicions.sign', '=', query.sign);
  if (query.state) rows = rows.where(STATE, '=', query.state);
  if (query.month) {
    rows = rows.where(
      sql<boolean>`to_char(suspicions.first_day, 'YYYY-MM') <= ${query.month} AND to_char(suspicions.last_day, 'YYYY-MM') >= ${query.month}`,
    );
  }
  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let sorted = rows;
  for (const { column, down } of sortOf(query.sort, SORTS)) sorted = sorted.orderBy(column, down ? 'desc' : 'asc');
  const items = await sorted
    .orderBy(ORDER)
    .orderBy('suspicions.count', 'desc')
    .orderBy('suspicions.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(itemOf), total, page, size };
}

export type KeptSuspicion = Selectable<SuspicionRow> & {
  readonly unit_name: string;
  readonly service_name: string | null;
  readonly shown_state: SignState;
};

export const findSuspicion = (db: Db, sight: Sight, id: number): Promise<KeptSuspicion | undefined> =>
  selectSuspicions(db).where(seenBy(sight)).where('suspicions.id', '=', id).executeTakeFirst();

/** How many there are in each state, and how many of each sign are open. */
export async function countSuspicions(db: Db, sight: Sight): Promise<{ readonly sign: string; readonly state: SignState; readonly count: number }[]> {
  return db
    .selectFrom('suspicions')
    .where(seenBy(sight))
    .groupBy(['suspicions.sign', STATE])
    .select(['suspicions.sign', STATE.as('state')])
    .select((select) => select.fn.countAll<number>().as('count'))
    .execute();
}

/** How many wait for somebody, by unit: open ones, or those that a unit was asked about and has not answered. */
export async function countWaiting(db: Db, units: readonly number[], what: 'open' | 'asked') {
  return db
    .selectFrom('suspicions')
    .where(sql<boolean>`unit_id = ANY(${[...units]}::int[])`)
    .where('state', '=', 'open')
    .where('gone_at', 'is', null)
    .$if(what === 'asked', (rows) => rows.where('asked_at', 'is not', null).where('answered_at', 'is', null))
    .groupBy('unit_id')
    .select('unit_id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .execute();
}

export const itemOf = (row: KeptSuspicion): SignItem => ({
  id: row.id,
  sign: row.sign,
  signTitle: signOf(row.sign)?.title ?? row.sign,
  unitId: row.unit_id,
  unitName: row.unit_name,
  serviceId: row.service_id === 0 ? null : row.service_id,
  serviceName: row.service_name,
  firstDay: row.first_day,
  lastDay: row.last_day,
  count: row.count,
  among: row.among,
  message: row.message,
  state: row.shown_state,
  goneAt: row.gone_at,
  asked: row.asked_at !== null,
  answered: row.answered_at !== null,
  grown: row.decided_count === null || row.gone_at !== null ? 0 : Math.max(0, row.count - row.decided_count),
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  firstSeenAt: row.first_seen_at,
  lastSeenAt: row.last_seen_at,
  version: row.version,
});
