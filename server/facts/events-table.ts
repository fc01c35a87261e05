import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { Fact, FactContent, FactEventKind, FactState } from './fact.ts';

type Db = Kysely<Database>;

/** What history keeps of a fact before and after: its content and its state. */
type Snapshot = Partial<FactContent> & { readonly state?: FactState };

export interface FactEvent {
  readonly id: number;
  readonly kind: FactEventKind;
  readonly reason: string;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  readonly actorId: number | null;
  readonly actorName: string | null;
  readonly at: string;
}

/** One thing that happened to one fact. */
export interface NewFactEvent {
  readonly kind: FactEventKind;
  readonly before?: Fact | undefined;
  readonly after: Fact;
  readonly reason?: string;
}

/** Typing is one change, not one a pause: a change by the same person within these minutes goes on with the last. */
const TYPING_MINUTES = 15;

/** Writes what happened to many facts in one query. */
export async function insertFactEvents(db: Db, events: readonly NewFactEvent[], actorId: number | null, at: string): Promise<void> {
  if (events.length === 0) return;
  await sql`
    INSERT INTO fact_events (unit_id, fact_id, kind, reason, before, after, actor_id, at)
    SELECT unit_id, fact_id, kind, reason, before::json, after::json, ${actorId}::int, ${at}::timestamptz
    FROM unnest(
      ${events.map(({ after }) => after.unitId)}::int[], ${events.map(({ after }) => after.id)}::bigint[], ${events.map(({ kind }) => kind)}::text[],
      ${events.map(({ reason }) => reason ?? '')}::text[], ${events.map(({ before }) => (before ? snapshot(before) : null))}::text[],
      ${events.map(({ after }) => snapshot(after))}::text[]
    ) AS given (unit_id, fact_id, kind, reason, before, after)`.execute(db);
}

/** Keeps a change of a draft: goes on with the typing of the same person, or begins a new line of history. */
export async function recordTyping(db: Db, before: Fact, after: Fact, actorId: number | null, at: string): Promise<void> {
  const since = new Date(Date.parse(at) - TYPING_MINUTES * 60_000).toISOString();
  const last = await db
    .selectFrom('fact_events')
    .where('unit_id', '=', after.unitId)
    .where('fact_id', '=', after.id)
    .orderBy('id', 'desc')
    .select(['id', 'kind', 'actor_id', 'at'])
    .executeTakeFirst();
  const goesOn = last && ['reported', 'changed'].includes(last.kind) && last.actor_id === actorId && last.at >= since;
  if (!goesOn) return insertFactEvents(db, [{ kind: 'changed', before, after }], actorId, at);
  await sql`UPDATE fact_events SET after = ${snapshot(after)}::json, at = ${at}::timestamptz WHERE unit_id = ${after.unitId} AND id = ${last.id}`.execute(
    db,
  );
}

/** The history of a fact, newest first. */
export async function eventsOf(db: Db, unitId: number, factId: number): Promise<FactEvent[]> {
  const rows = await db
    .selectFrom('fact_events as e')
    .leftJoin('accounts as who', 'who.id', 'e.actor_id')
    .where('e.unit_id', '=', unitId)
    .where('e.fact_id', '=', factId)
    .orderBy('e.id', 'desc')
    .select(['e.id', 'e.kind', 'e.reason', 'e.before', 'e.after', 'e.actor_id as actorId', 'who.name as actorName', 'e.at'])
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as FactEventKind,
    before: row.before as Snapshot | null,
    after: row.after as Snapshot | null,
  }));
}

/** The last thing that happened to each of many facts, by the fact's id. */
export async function lastEventsOf(
  db: Db,
  keys: readonly { readonly unitId: number; readonly id: number }[],
): Promise<ReadonlyMap<number, Omit<FactEvent, 'actorName'>>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('fact_events')
    .distinctOn(['unit_id', 'fact_id'])
    .where(
      sql<boolean>`(unit_id, fact_id) IN (SELECT * FROM unnest(${keys.map(({ unitId }) => unitId)}::int[], ${keys.map(({ id }) => id)}::bigint[]))`,
    )
    .orderBy('unit_id')
    .orderBy('fact_id')
    .orderBy('id', 'desc')
    .select(['fact_id', 'id', 'kind', 'reason', 'before', 'after', 'actor_id as actorId', 'at'])
    .execute();
  return new Map(
    rows.map(({ fact_id, kind, before, after, ...row }) => [
      fact_id,
      { ...row, kind: kind as FactEventKind, before: before as Snapshot | null, after: after as Snapshot | null },
    ]),
  );
}

const snapshot = ({ level, value, happenedOn, note, state }: Fact): string => JSON.stringify({ level, value, happenedOn, note, state });
