import { type Kysely, sql } from 'kysely';
import type { Page } from '../../http/paging.ts';
import type { Database } from '../../schema/index.ts';
import type { DeliveriesQuery, Delivery } from './contract.ts';
import type { Message, Outcome } from './sending.ts';

type Db = Kysely<Database>;

/** A message on its way, to be tried now. */
export interface Claimed extends Message {
  readonly deliveryId: number;
  /** This one included. */
  readonly attempts: number;
}

export async function insertDelivery(db: Db, row: { webhookId: number; event: string; cases: number; body: string }, at: string): Promise<number> {
  const { id } = await db
    .insertInto('webhook_deliveries')
    .values({
      webhook_id: row.webhookId,
      event: row.event,
      cases: row.cases,
      body: row.body,
      state: 'waiting',
      next_at: at,
      status: null,
      created_at: at,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** While a message is being sent nobody else takes it; whoever dies meanwhile leaves it to be tried again after that. */
const LEASE_MINUTES = 2;

/** Takes messages that are due, of webhooks that are on. @param only this one, whether it is due or not */
export async function claimDue(db: Db, at: string, most: number, only?: number): Promise<Claimed[]> {
  const lease = new Date(Date.parse(at) + LEASE_MINUTES * 60_000).toISOString();
  const which = only === undefined ? sql`d.next_at <= ${at} AND w.enabled` : sql`d.id = ${only}`;
  const { rows } = await sql<{ id: number; attempts: number; event: string; body: string; url: string; secret: string }>`
    UPDATE webhook_deliveries SET attempts = attempts + 1, next_at = ${lease}
    FROM webhooks WHERE webhooks.id = webhook_deliveries.webhook_id AND webhook_deliveries.id IN (
      SELECT d.id FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
      WHERE d.state = 'waiting' AND ${which} ORDER BY d.next_at, d.id LIMIT ${most} FOR UPDATE OF d SKIP LOCKED)
    RETURNING webhook_deliveries.id, webhook_deliveries.attempts, webhook_deliveries.event, webhook_deliveries.body, webhooks.url, webhooks.secret`.execute(
    db,
  );
  return rows.map(({ id, ...row }) => ({ ...row, deliveryId: id, id: `kaocheng-${id}` }));
}

/** @param nextAt when to try again; null: it ends here */
export async function noteOutcome(db: Db, id: number, { delivered, status, note }: Outcome, at: string, nextAt: string | null): Promise<void> {
  const state = delivered ? 'delivered' : nextAt === null ? 'failed' : 'waiting';
  await db
    .updateTable('webhook_deliveries')
    .set({ state, status, note, next_at: nextAt, ended_at: state === 'waiting' ? null : at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Sends a message again that was given up. @returns false where it is not */
export async function sendAgain(db: Db, webhookId: number, id: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', attempts: 0, next_at: at, ended_at: null })
    .where('id', '=', id)
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function listDeliveries(db: Db, webhookId: number, { state, page, size }: DeliveriesQuery): Promise<Page<Delivery>> {
  let rows = db.selectFrom('webhook_deliveries').where('webhook_id', '=', webhookId);
  if (state) rows = rows.where('state', '=', state);
  const { total } = await rows.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const items = await rows
    .select(['id', 'event', 'cases', 'state', 'attempts', 'next_at as nextAt', 'status', 'note', 'created_at as createdAt', 'ended_at as endedAt'])
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items as Delivery[], total: Number(total), page, size };
}

export async function dropOld(db: Db, before: string): Promise<void> {
  await db.deleteFrom('webhook_deliveries').where('ended_at', '<', before).execute();
  await db.deleteFrom('webhook_told').where('event', '=', 'due-tomorrow').where('at', '<', before).execute();
}
