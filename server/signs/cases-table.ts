import { momentText } from '@kaocheng/casework';
import { type Kysely, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { CoveredCase, CoveredQuery } from './contract.ts';

type Db = Kysely<Database>;

const SECONDS = sql<number | null>`cases.closed - cases.accepted`;
const SORTS = {
  number: 'cases.number',
  serviceName: 'services.name',
  unitName: 'units.name',
  accepted: 'cases.accepted',
  closed: 'cases.closed',
  delivered: 'cases.delivered',
  entered: 'cases.entered',
} as const;

const selectCovered = (db: Db, suspicionId: number) =>
  db
    .selectFrom('suspicion_cases')
    .innerJoin('cases', (join) => join.onRef('cases.unit_id', '=', 'suspicion_cases.unit_id').onRef('cases.key', '=', 'suspicion_cases.key'))
    .where('suspicion_cases.suspicion_id', '=', suspicionId);

/** The cases of a suspicion, side by side. @param units whose cases the caller sees: one applicant may have gone to another's too */
export async function listCovered(db: Db, suspicionId: number, units: Units, query: CoveredQuery): Promise<Page<CoveredCase>> {
  const { page, size } = query;
  let rows = selectCovered(db, suspicionId);
  if (units !== 'all') rows = rows.where(sql<boolean>`cases.unit_id = ANY(${[...units]}::int[])`);
  if (query.search) rows = rows.where('cases.number', 'ilike', likePattern(query.search));
  const { total } = await rows.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let sorted = rows
    .innerJoin('units', 'units.id', 'cases.unit_id')
    .leftJoin('services', 'services.id', 'cases.service_id')
    .select([
      sql<string>`cases.key::text`.as('key'),
      'cases.unit_id',
      'units.name as unit_name',
      'cases.number',
      'services.name as service_name',
      'cases.channel',
      'cases.accepted',
      'cases.closed',
      'cases.delivered',
      'cases.entered',
      SECONDS.as('seconds'),
      'cases.outcome',
    ]);
  for (const { column, down } of sortOf(query.sort ?? 'accepted', SORTS))
    sorted = sorted.orderBy(column, (order) => (down ? order.desc() : order.asc()).nullsLast());
  if (query.sort?.includes('seconds')) sorted = sorted.orderBy(SECONDS, query.sort.startsWith('-') ? 'desc' : 'asc');
  const items = await sorted
    .orderBy('cases.accepted')
    .orderBy('cases.key')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const text = (moment: number | null) => (moment === null ? null : momentText(moment));
  return {
    items: items.map((row) => ({
      key: row.key,
      unitId: row.unit_id,
      unitName: row.unit_name,
      number: row.number,
      serviceName: row.service_name,
      channel: row.channel,
      accepted: momentText(row.accepted),
      closed: text(row.closed),
      delivered: text(row.delivered),
      entered: text(row.entered),
      seconds: row.seconds,
      outcome: row.outcome,
    })),
    total,
    page,
    size,
  };
}

export const countCovered = async (db: Db, suspicionId: number): Promise<number> =>
  (
    await db
      .selectFrom('suspicion_cases')
      .where('suspicion_id', '=', suspicionId)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;
