import { dayText, momentText } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { sortOf } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import type { CaseItem, CasePage, CasesQuery } from './contract.ts';
import { conditionOf, type Narrowing } from './narrowing.ts';
import { MOST_COUNTED, totalOf } from './totals.ts';

type Db = Kysely<Database>;

const SORTS = { number: 'cases.number', accepted: 'cases.accepted', due: 'cases.due', closed: 'cases.closed', used: 'cases.used' } as const;
/** Columns that are never NULL. */
const ALWAYS: ReadonlySet<string> = new Set([SORTS.number, SORTS.accepted]);

/** The order of a list, to the last row. An index that is read backwards has NULL first, so nothing is said of NULL where there is none. */
function orderOf(sort: string): RawBuilder<unknown> {
  const terms = sortOf(sort, SORTS).map(
    ({ column, down }) => sql`${sql.ref(column)} ${sql.raw(down ? 'DESC' : 'ASC')}${sql.raw(ALWAYS.has(column) ? '' : ' NULLS LAST')}`,
  );
  return sql.join([...terms, sql`cases.unit_id`, sql`cases.key`]);
}

export async function listCases(db: Db, narrowing: Narrowing, query: CasesQuery): Promise<CasePage> {
  const { page, size } = query;
  const condition = await conditionOf(db, narrowing, query);
  const { total, more } = await totalOf(db, narrowing, query, condition);
  const matching = db.selectFrom('cases').selectAll().where(condition);
  // Few are found and then sorted: to look for them in the order of the list would mean to look at nearly all. `OFFSET 0` keeps the one from becoming the other.
  const found = !more && total <= MOST_COUNTED ? matching.offset(0) : matching;
  const order = orderOf(query.sort ?? '-accepted');
  const shown = db
    .selectFrom(found.as('cases'))
    .selectAll()
    .orderBy(order)
    .limit(size)
    .offset((page - 1) * size);
  // Names are added to the page alone.
  const items = await db
    .selectFrom(shown.as('cases'))
    .innerJoin('units', 'units.id', 'cases.unit_id')
    .leftJoin('services', 'services.id', 'cases.service_id')
    .select([
      sql<string>`cases.key::text`.as('key'),
      'cases.unit_id',
      'units.name as unit_name',
      'cases.number',
      'cases.service_id',
      'services.name as service_name',
      'cases.applicant',
      'cases.channel',
      'cases.accepted',
      'cases.due',
      'cases.closed',
      'cases.delivered',
      'cases.on_time',
      'cases.late',
      'cases.used',
      'cases.provisional',
    ])
    .orderBy(order)
    .execute();
  const text = (moment: number | null) => (moment === null ? null : momentText(moment));
  return {
    items: items.map((row) => ({
      key: row.key,
      unitId: row.unit_id,
      unitName: row.unit_name,
      number: row.number,
      serviceId: row.service_id === 0 ? null : row.service_id,
      serviceName: row.service_name,
      applicant: row.applicant,
      channel: row.channel,
      accepted: momentText(row.accepted),
      due: row.due === null ? null : dayText(Math.floor(row.due / 86_400)),
      closed: text(row.closed),
      delivered: text(row.delivered),
      state: stateOf(row, narrowing.now),
      used: row.used,
      provisional: row.provisional,
    })),
    total,
    more,
    page,
    size,
  };
}

function stateOf(
  { closed, due, late, on_time }: { closed: number | null; due: number | null; late: boolean; on_time: boolean },
  now: number,
): CaseItem['state'] {
  if (closed === null) return due !== null && due <= now ? 'overdue-open' : 'open';
  return late ? 'late' : on_time ? 'on-time' : 'closed';
}
