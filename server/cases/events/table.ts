import { momentText, parseMoment } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addDays } from '../../http/days.ts';
import { likePattern, type Page, sortOf } from '../../http/paging.ts';
import type { Database } from '../../schema/index.ts';
import { monthsBetween } from '../drill.ts';
import type { EventsQuery } from './contract.ts';
import { eventsOf } from './drill.ts';

/** What the two lists have in common; a list adds its table, its columns and its filters. */
export interface EventList {
  readonly table: 'ratings' | 'complaints';
  readonly columns: RawBuilder<unknown>;
  /** API name → column, beside `number` and `at`. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly filters: readonly RawBuilder<boolean>[];
}

export interface CommonRow {
  readonly key: string;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly number: string;
  readonly service_id: number;
  readonly service_name: string | null;
  readonly at: number;
}

/** @param units ids in scope */
export async function listEvents<R extends CommonRow>(
  db: Kysely<Database>,
  units: readonly number[],
  query: EventsQuery,
  list: EventList,
): Promise<Page<R>> {
  const { page, size } = query;
  const where = sql.join([sql`e.unit_id = ANY(${[...units]}::int[])`, ...conditions(query), ...list.filters], sql` AND `);
  const table = sql.table(list.table);
  const counted = await sql<{ total: number }>`SELECT count(*)::int AS total FROM ${table} e WHERE ${where}`.execute(db);
  const sorts = sortOf(query.sort ?? '-at', { number: 'e.number', at: 'e.at', ...list.sorts });
  const order = sql.join([...sorts.map(({ column, down }) => orderBy(column, down)), sql`e.unit_id`, sql`e.key`]);
  // The page first, then the names of its rows.
  const { rows } = await sql<R>`
    SELECT e.key::text AS key, e.unit_id, units.name AS unit_name, e.number, e.service_id, services.name AS service_name, e.at, ${list.columns}
    FROM (SELECT * FROM ${table} e WHERE ${where} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}) e
    JOIN units ON units.id = e.unit_id LEFT JOIN services ON services.id = e.service_id ORDER BY ${order}`.execute(db);
  return { items: rows, total: counted.rows[0]?.total ?? 0, page, size };
}

/** Only a moment that may be missing needs to be put last: the index over `at` knows no such order. */
function orderBy(column: string, down: boolean): RawBuilder<unknown> {
  const last = column === 'e.corrected' || column === 'e.closed' ? sql` NULLS LAST` : sql``;
  return sql`${sql.ref(column)} ${sql.raw(down ? 'DESC' : 'ASC')}${last}`;
}

function conditions({ search, serviceId, from, to, indicator, part, fromMonth, toMonth }: EventsQuery): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [];
  if (search) found.push(sql`e.number ILIKE ${likePattern(search)}`);
  if (serviceId) found.push(sql`e.service_id = ${serviceId}`);
  if (from) found.push(sql`e.at >= ${parseMoment(from)}`);
  if (to) found.push(sql`e.at < ${parseMoment(addDays(to, 1))}`);
  if (indicator && fromMonth && toMonth) found.push(eventsOf(indicator, part, monthsBetween(fromMonth, toMonth)));
  return found;
}

export const commonOf = (row: CommonRow) => ({
  key: row.key,
  unitId: row.unit_id,
  unitName: row.unit_name,
  number: row.number,
  serviceId: row.service_id === 0 ? null : row.service_id,
  serviceName: row.service_name,
  at: momentText(row.at),
});
