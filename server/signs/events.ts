import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { SuspicionEventRow } from '../schema/signs.ts';

export const EVENT_KINDS = ['found', 'changed', 'gone', 'back', 'asked', 'answered', 'dismissed', 'confirmed', 'reopened'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type NewEvent = Omit<SuspicionEventRow, 'id' | 'kind'> & { readonly kind: EventKind };

const AT_ONCE = 1000;

export async function insertEvents(tx: Kysely<Database>, events: readonly NewEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += AT_ONCE) {
    await tx
      .insertInto('suspicion_events')
      .values(events.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** What happened to a suspicion, newest first. */
export const eventsOf = (db: Kysely<Database>, suspicionId: number) =>
  db.selectFrom('suspicion_events').selectAll().where('suspicion_id', '=', suspicionId).orderBy('id', 'desc').limit(200).execute();
