import { type Kysely, type RawBuilder, sql } from 'kysely';
import { startOf } from '../../http/days.ts';
import { likePattern, type Page, sortOf } from '../../http/paging.ts';
import type { Database } from '../../schema/index.ts';
import { textOf } from '../today.ts';
import type { Supervision, SupervisionEvent, SupervisionSummary, SupervisionsQuery } from './contract.ts';

type Db = Kysely<Database>;

/** 红牌: open beyond the deadline, or closed beyond it. What was withdrawn is none. */
export const isRed = (today: string): RawBuilder<boolean> =>
  sql<boolean>`((supervisions.state = 'open' AND supervisions.deadline < ${today}::date) OR (supervisions.state = 'closed' AND supervisions.deadline < supervisions.closed_on))`;

const selectSupervisions = (db: Db, today: string) =>
  db
    .selectFrom('supervisions')
    .innerJoin('units', 'units.id', 'supervisions.unit_id')
    .leftJoin('services', 'services.id', 'supervisions.service_id')
    .select([
      'supervisions.id',
      'supervisions.unit_id',
      'units.name as unit_name',
      sql<string>`supervisions.case_key::text`.as('case_key'),
      'supervisions.number',
      'services.name as service_name',
      'supervisions.due_day',
      'supervisions.reason',
      'supervisions.deadline',
      'supervisions.state',
      isRed(today).as('red'),
      'supervisions.opened_by_name',
      'supervisions.opened_at',
      'supervisions.answered_at',
      'supervisions.closed_on',
      'supervisions.ended_at',
      'supervisions.version',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectSupervisions>['executeTakeFirstOrThrow']>>;

const SORTS = {
  openedAt: 'supervisions.opened_at',
  deadline: 'supervisions.deadline',
  number: 'supervisions.number',
  unitName: 'units.name',
} as const;

export interface Months {
  readonly from: string;
  /** The day after the last. */
  readonly before: string;
}

export async function listSupervisions(
  db: Db,
  units: readonly number[],
  today: string,
  months: Months | undefined,
  query: SupervisionsQuery,
): Promise<Page<SupervisionSummary>> {
  const { page, size, state, search } = query;
  let rows = selectSupervisions(db, today).where(sql<boolean>`supervisions.unit_id = ANY(${[...units]}::int[])`);
  if (search) rows = rows.where('supervisions.number', 'ilike', likePattern(search));
  if (state === 'red') rows = rows.where(isRed(today));
  else if (state === 'kept') rows = rows.where('supervisions.state', '<>', 'withdrawn');
  else if (state) rows = rows.where('supervisions.state', '=', state);
  if (months && state === 'red') rows = rows.where('supervisions.deadline', '>=', months.from).where('supervisions.deadline', '<', months.before);
  else if (months)
    rows = rows.where('supervisions.opened_at', '>=', startOf(months.from)).where('supervisions.opened_at', '<', startOf(months.before));
  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  for (const { column, down } of sortOf(query.sort ?? '-openedAt', SORTS)) rows = rows.orderBy(column, down ? 'desc' : 'asc');
  const items = await rows
    .orderBy('supervisions.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(summaryOf), total: Number(total), page, size };
}

export async function findSupervision(db: Db, id: number, today: string): Promise<Supervision | undefined> {
  const row = await selectSupervisions(db, today).where('supervisions.id', '=', id).executeTakeFirst();
  return row && { ...summaryOf(row), events: await readEvents(db, id) };
}

/** All of one case, newest first. */
export async function supervisionsOf(db: Db, unitId: number, caseKey: string, today: string): Promise<Supervision[]> {
  const rows = await selectSupervisions(db, today)
    .where('supervisions.unit_id', '=', unitId)
    .where(sql<boolean>`supervisions.case_key = ${caseKey}::bigint`)
    .orderBy('supervisions.id', 'desc')
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...summaryOf(row), events: await readEvents(db, row.id) })));
}

const readEvents = async (db: Db, id: number): Promise<SupervisionEvent[]> =>
  (
    await db
      .selectFrom('supervision_events')
      .select(['kind', 'actor_name', 'text', 'deadline', 'at'])
      .where('supervision_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ kind, actor_name, text, deadline, at }) => ({ kind: kind as SupervisionEvent['kind'], actorName: actor_name, text, deadline, at }));

export interface Begun {
  readonly unitId: number;
  readonly caseKey: string;
  readonly number: string;
  readonly serviceId: number;
  readonly dueDay: number;
  readonly reason: string;
  readonly deadline: string;
  readonly openedBy: number | null;
  readonly openedByName: string;
}

export async function insertSupervision(db: Db, begun: Begun, at: string): Promise<number> {
  const row = {
    unit_id: begun.unitId,
    case_key: begun.caseKey,
    number: begun.number,
    service_id: begun.serviceId,
    due_day: begun.dueDay,
    reason: begun.reason,
    deadline: begun.deadline,
    opened_by: begun.openedBy,
    opened_by_name: begun.openedByName,
  };
  const { id } = await db
    .insertInto('supervisions')
    .values({ ...row, state: 'open', opened_at: at, answered_at: null, closed_on: null, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface Change {
  readonly deadline?: string;
  readonly state?: 'closed' | 'withdrawn';
  readonly answered_at?: string;
  readonly closed_on?: string;
  readonly ended_at?: string;
}

/** Changes one that is open. @returns false where it is another version by now, or not open any more */
export async function changeOpen(db: Db, id: number, version: number, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('supervisions')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertEvent(
  db: Db,
  supervisionId: number,
  { kind, actorId, actorName, text, deadline, at }: SupervisionEvent & { readonly actorId: number | null },
): Promise<void> {
  await db
    .insertInto('supervision_events')
    .values({ supervision_id: supervisionId, kind, actor_id: actorId, actor_name: actorName, text, deadline, at })
    .execute();
}

export interface ClosedCase {
  readonly id: number;
  readonly version: number;
  readonly unitId: number;
  readonly number: string;
  /** Seconds of the wall clock. */
  readonly closed: number;
}

/** Open supervisions whose case has been closed. */
export async function withClosedCase(db: Db, most: number): Promise<ClosedCase[]> {
  const rows = await db
    .selectFrom('supervisions')
    .innerJoin('cases', (join) => join.onRef('cases.unit_id', '=', 'supervisions.unit_id').on(sql<boolean>`cases.key = supervisions.case_key`))
    .where('supervisions.state', '=', 'open')
    .where('cases.closed', 'is not', null)
    .select(['supervisions.id', 'supervisions.version', 'supervisions.unit_id', 'supervisions.number', 'cases.closed'])
    .orderBy('supervisions.id')
    .limit(most)
    .execute();
  return rows.map(({ unit_id, closed, ...row }) => ({ ...row, unitId: unit_id, closed: closed ?? 0 }));
}

const summaryOf = (row: Row): SupervisionSummary => ({
  id: row.id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  caseKey: row.case_key,
  number: row.number,
  serviceName: row.service_name,
  due: textOf(row.due_day),
  reason: row.reason,
  deadline: row.deadline,
  state: row.state as SupervisionSummary['state'],
  red: row.red,
  openedByName: row.opened_by_name,
  openedAt: row.opened_at,
  answeredAt: row.answered_at,
  closedOn: row.closed_on,
  endedAt: row.ended_at,
  version: row.version,
});
