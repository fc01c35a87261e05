import { dayOf, dayText, momentText } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../../http/paging.ts';
import type { Database } from '../../schema/index.ts';
import { KINDS, ofKind, WATCHED, watchedCases } from '../kinds.ts';
import { DAY, overdueDays, type Today, textOf } from '../today.ts';
import type { Board, Counts, WatchedCase, WatchedQuery } from './contract.ts';

type Db = Kysely<Database>;

/** Counts of every unit that has something to watch. */
export async function countWatched(db: Db, units: readonly number[], today: Today): Promise<Board['units']> {
  const counts = KINDS.map((kind) => sql`count(*) FILTER (WHERE ${ofKind(kind, today)})::int AS ${sql.ref(kind)}`);
  const { rows } = await sql<Counts & { unit_id: number; name: string }>`
    SELECT counted.*, units.name FROM (
      SELECT cases.unit_id, ${sql.join(counts)} FROM ${WATCHED} WHERE ${watchedCases(units, today)} GROUP BY cases.unit_id
    ) AS counted JOIN units ON units.id = counted.unit_id
    ORDER BY red DESC, overdue DESC, today DESC, next DESC, units.name`.execute(db);
  return rows.map(({ unit_id, name, ...row }) => ({ unitId: unit_id, unitName: name, ...row }));
}

export function totalOf(units: Board['units']): Counts {
  const sum = (kind: keyof Counts): number => units.reduce((before, unit) => before + unit[kind], 0);
  return { today: sum('today'), next: sum('next'), overdue: sum('overdue'), supervised: sum('supervised'), red: sum('red') };
}

/** The months of `late`, in seconds of the wall clock: from the first to before the end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SORTS = { due: 'cases.due', accepted: 'cases.accepted', number: 'cases.number', unitName: 'units.name', deadline: 'watch.deadline' } as const;

function matching(units: readonly number[], today: Today, span: Span | undefined, query: WatchedQuery): RawBuilder<boolean> {
  const { kind, search, serviceId } = query;
  const found: RawBuilder<boolean>[] =
    kind === 'late'
      ? [sql`cases.unit_id = ANY(${[...units]}::int[])`, sql`(cases.closed IS NULL OR cases.late)`, sql`cases.due <= ${today.now}`]
      : [watchedCases(units, today), ofKind(kind, today)];
  if (kind === 'late' && span) found.push(sql`cases.due >= ${span.start} AND cases.due < ${span.end}`);
  if (search) found.push(sql`cases.number ILIKE ${likePattern(search)}`);
  if (serviceId) found.push(sql`cases.service_id = ${serviceId}`);
  return sql<boolean>`${sql.join(found, sql` AND `)}`;
}

interface Row {
  readonly key: string;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly number: string;
  readonly service_id: number;
  readonly service_name: string | null;
  readonly accepted: number;
  readonly due: number | null;
  readonly provisional: boolean;
  readonly closed: number | null;
  readonly supervision: number | null;
  readonly deadline: string | null;
  readonly answered_at: string | null;
}

const FIELDS = sql`
  cases.key::text AS key, cases.unit_id, units.name AS unit_name, cases.number, cases.service_id, services.name AS service_name, cases.accepted, cases.due,
  cases.provisional, cases.closed, watch.id AS supervision, watch.deadline, watch.answered_at`;
const NAMED = sql`${WATCHED} JOIN units ON units.id = cases.unit_id LEFT JOIN services ON services.id = cases.service_id`;

export async function listWatched(
  db: Db,
  units: readonly number[],
  today: Today,
  span: Span | undefined,
  query: WatchedQuery,
): Promise<Page<WatchedCase>> {
  const { page, size, sort } = query;
  const where = matching(units, today, span, query);
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*)::int AS total FROM ${WATCHED} WHERE ${where}`.execute(db);
  const order = [...sortOf(sort ?? 'due', SORTS).map(({ column, down }) => sql`${sql.ref(column)} ${sql.raw(down ? 'DESC' : 'ASC')} NULLS LAST`)];
  const { rows } = await sql<Row>`
    SELECT ${FIELDS} FROM ${NAMED} WHERE ${where}
    ORDER BY ${sql.join([...order, sql`cases.unit_id`, sql`cases.key`])} LIMIT ${size} OFFSET ${(page - 1) * size}`.execute(db);
  return { items: rows.map((row) => caseOf(row, today)), total: counted[0]?.total ?? 0, page, size };
}

/** One case, whatever it is to who watches. */
export async function findWatched(db: Db, unitId: number, key: string, today: Today): Promise<WatchedCase | undefined> {
  const { rows } = await sql<Row>`SELECT ${FIELDS} FROM ${NAMED} WHERE cases.unit_id = ${unitId} AND cases.key = ${key}::bigint`.execute(db);
  return rows[0] && caseOf(rows[0], today);
}

const caseOf = (row: Row, today: Today): WatchedCase => ({
  key: row.key,
  unitId: row.unit_id,
  unitName: row.unit_name,
  number: row.number,
  serviceId: row.service_id === 0 ? null : row.service_id,
  serviceName: row.service_name,
  accepted: momentText(row.accepted).slice(0, 16),
  due: row.due === null ? null : dueText(row.due),
  provisional: row.provisional,
  closed: row.closed === null ? null : momentText(row.closed).slice(0, 16),
  overdueDays: row.due !== null && row.due < (row.closed ?? today.now) ? overdueDays(today.calendar, row.due, row.closed ?? today.now) : null,
  supervision:
    row.supervision === null || row.deadline === null
      ? null
      : { id: row.supervision, deadline: row.deadline, red: row.deadline < textOf(today.day), answered: row.answered_at !== null },
});

/** A limit in days ends with its day; one in hours within it. */
export const dueText = (due: number): string => ((due + 1) % DAY === 0 ? dayText(dayOf(due)) : momentText(due).slice(0, 16));
