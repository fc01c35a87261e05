import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../schema/index.ts';
import { dueText } from '../board/table.ts';
import { ofKind, WATCHED, watchedCases } from '../kinds.ts';
import { DAY, type Today, textOf } from '../today.ts';
import type { EventName } from './contract.ts';

type Db = Kysely<Database>;

/** One case in a message: number, service and days, and nothing of any person. */
export interface ToldCase {
  readonly number: string;
  readonly service: string | null;
  readonly unit: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly deadline: string | null;
}

export interface Happened {
  /** What the event is about: the same event has the same subject, so that it is told once. */
  readonly subject: string;
  readonly case: ToldCase;
}

interface Row {
  readonly subject: string;
  readonly number: string;
  readonly service: string | null;
  readonly unit: string;
  readonly due: number | null;
  readonly provisional: boolean | null;
  readonly deadline: string | null;
}

const CASE = sql`cases.number, services.name AS service, units.name AS unit, cases.due, cases.provisional, watch.deadline`;
const NAMED = sql`${WATCHED} JOIN units ON units.id = cases.unit_id LEFT JOIN services ON services.id = cases.service_id`;
/** A case and the day on which it is due: with another day the event is another. */
const SUBJECT = sql`cases.unit_id || '/' || cases.key || '/' || cases.due / ${sql.lit(DAY)}`;

/** What closed longer ago was told or is none of today's events. */
const DAYS_BACK = 30;

function source(event: EventName, units: readonly number[], today: Today): RawBuilder<Row> {
  const open = watchedCases(units, today);
  switch (event) {
    case 'due-tomorrow':
      return sql`SELECT ${SUBJECT} AS subject, ${CASE} FROM ${NAMED} WHERE ${open} AND ${ofKind('next', today)}`;
    case 'overdue':
      return sql`SELECT ${SUBJECT} AS subject, ${CASE} FROM ${NAMED} WHERE ${open} AND cases.due <= ${today.now}`;
    case 'red-card':
      return sql`SELECT watch.id::text AS subject, ${CASE} FROM ${NAMED} WHERE ${open} AND ${ofKind('red', today)}`;
    case 'supervision-closed':
      return sql`
        SELECT supervisions.id::text AS subject, supervisions.number, services.name AS service, units.name AS unit, NULL::bigint AS due, NULL::boolean AS provisional,
          supervisions.deadline
        FROM supervisions JOIN units ON units.id = supervisions.unit_id LEFT JOIN services ON services.id = supervisions.service_id
        WHERE supervisions.state = 'closed' AND supervisions.unit_id = ANY(${[...units]}::int[]) AND supervisions.closed_on >= ${textOf(today.day - DAYS_BACK)}::date`;
  }
}

/** What has happened and was not told to a webhook yet. */
export async function untold(db: Db, webhookId: number, event: EventName, units: readonly number[], today: Today, most: number): Promise<Happened[]> {
  const { rows } = await sql<Row>`
    SELECT happened.* FROM (${source(event, units, today)}) AS happened
    WHERE NOT EXISTS (SELECT FROM webhook_told AS told WHERE told.webhook_id = ${webhookId} AND told.event = ${event} AND told.subject = happened.subject)
    ORDER BY happened.due, happened.subject LIMIT ${most}`.execute(db);
  return rows.map(({ subject, due, provisional, ...row }) => ({
    subject,
    case: { ...row, due: due === null ? null : dueText(due), provisional: provisional ?? false },
  }));
}

/** Notes what is told now. @returns those of the subjects that nobody has noted in the meantime */
export async function markTold(db: Db, webhookId: number, event: EventName, subjects: readonly string[], at: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ subject: string }>`
    INSERT INTO webhook_told (webhook_id, event, subject, at)
    SELECT ${webhookId}::int, ${event}::text, subject, ${at}::timestamptz FROM unnest(${[...subjects]}::text[]) AS subject
    ON CONFLICT DO NOTHING RETURNING subject`.execute(db);
  return new Set(rows.map(({ subject }) => subject));
}

/** Takes everything that is so already as known: a webhook tells of what happens after it was set up. */
export async function markAll(db: Db, webhookId: number, event: EventName, units: readonly number[], today: Today, at: string): Promise<void> {
  await sql`
    INSERT INTO webhook_told (webhook_id, event, subject, at)
    SELECT ${webhookId}::int, ${event}::text, happened.subject, ${at}::timestamptz FROM (${source(event, units, today)}) AS happened
    ON CONFLICT DO NOTHING`.execute(db);
}
