import { dayText, MEASURES, momentText } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import { columnOf } from './cells-table.ts';
import type { CaseItem, CasesQuery } from './contract.ts';
import { casesOf, type Months } from './drill.ts';

type Db = Kysely<Database>;

const SORTS = { number: 'cases.number', accepted: 'cases.accepted', due: 'cases.due', closed: 'cases.closed', used: 'cases.used' } as const;

/** What a list is narrowed to besides the caller's filters. */
export interface Narrowing {
  readonly units: readonly number[];
  /** The second it is now, on the Chinese wall clock. */
  readonly now: number;
  readonly months: Months | undefined;
  readonly accepted: { readonly from: number | undefined; readonly before: number | undefined };
}

function conditions({ units, now, months, accepted }: Narrowing, query: CasesQuery): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = [sql`cases.unit_id = ANY(${[...units]}::int[])`];
  if (query.search) found.push(sql`cases.number ILIKE ${likePattern(query.search)}`);
  if (query.serviceId) found.push(sql`cases.service_id = ${query.serviceId}`);
  if (query.channel) found.push(sql`cases.channel = ${query.channel}`);
  if (query.applicant) found.push(sql`cases.applicant = ${query.applicant}`);
  if (accepted.from !== undefined) found.push(sql`cases.accepted >= ${accepted.from}`);
  if (accepted.before !== undefined) found.push(sql`cases.accepted < ${accepted.before}`);
  if (query.indicator && months) found.push(casesOf(query.indicator, query.part, months, now));
  switch (query.state) {
    case 'open':
      found.push(sql`cases.closed IS NULL`);
      break;
    case 'overdue-open':
      found.push(sql`cases.closed IS NULL AND cases.due <= ${now}`);
      break;
    case 'closed':
      found.push(sql`cases.closed IS NOT NULL`);
      break;
    case 'late':
      found.push(sql`cases.late`);
      break;
    case 'on-time':
      found.push(sql`cases.on_time`);
      break;
  }
  return found;
}

export async function listCases(db: Db, narrowing: Narrowing, query: CasesQuery): Promise<Page<CaseItem>> {
  const { page, size } = query;
  const where = sql<boolean>`${sql.join(conditions(narrowing, query), sql` AND `)}`;
  const { total } = await db
    .selectFrom('cases')
    .where(where)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let rows = db
    .selectFrom('cases')
    .innerJoin('units', 'units.id', 'cases.unit_id')
    .leftJoin('services', 'services.id', 'cases.service_id')
    .where(where)
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
    ]);
  for (const { column, down } of sortOf(query.sort ?? '-accepted', SORTS))
    rows = rows.orderBy(column, (order) => (down ? order.desc() : order.asc()).nullsLast());
  const items = await rows
    .orderBy('cases.unit_id')
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

const SUMS = MEASURES.filter((key) => key !== 'openDue').map((key) => sql.raw(`sum(${columnOf(key)})::float8 AS ${columnOf(key)}`));

export interface UnitSums {
  readonly unitId: number;
  /** `sums[i]` belongs to `MEASURES[i]`. */
  readonly sums: readonly number[];
}

/** Sums of units over months (since 1970-01), both ends included; of one service where it is named. */
export async function readSums(db: Db, units: readonly number[], from: number, to: number, serviceId?: number): Promise<UnitSums[]> {
  const service = serviceId === undefined ? sql`true` : sql`service_id = ${serviceId}`;
  const { rows } = await sql<Record<string, number>>`
    SELECT unit_id, ${sql.join(SUMS)} FROM case_cells
    WHERE unit_id = ANY(${[...units]}::int[]) AND month BETWEEN ${from} AND ${to} AND ${service} GROUP BY unit_id`.execute(db);
  return rows.map((row) => ({ unitId: row.unit_id ?? 0, sums: MEASURES.map((key) => row[columnOf(key)] ?? 0) }));
}

/** Open cases by the day on which they fall due, between two days, both included. */
export async function readOpen(db: Db, units: readonly number[], from: number, to: number, serviceId?: number) {
  const service = serviceId === undefined ? sql`true` : sql`service_id = ${serviceId}`;
  const { rows } = await sql<{ unit_id: number; due_day: number; count: number }>`
    SELECT unit_id, due_day, sum(count)::float8 AS count FROM open_cases
    WHERE unit_id = ANY(${[...units]}::int[]) AND due_day BETWEEN ${from} AND ${to} AND ${service} GROUP BY unit_id, due_day`.execute(db);
  return rows;
}
