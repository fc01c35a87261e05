import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../http/frame.ts';
import type { Database } from '../schema/index.ts';

/** One thing that was done to one record. */
export interface Deed {
  /** A name of the policy table, or of what the system did by itself. */
  readonly action: string;
  readonly topic: string;
  /** The record's id in its topic. */
  readonly record: string | number;
  readonly unitId?: number | null;
  /** A short Chinese sentence: what was done. */
  readonly summary: string;
  /** The changed fields as they were and as they are. Never passwords, hashes or secrets. */
  readonly before?: unknown;
  readonly after?: unknown;
}

export const GENESIS = '0'.repeat(64);
/** Advisory lock that makes the chain one line; held to the end of the transaction, so record deeds last. */
const CHAIN_LOCK = 7_203_001;

/**
 * Writes a deed to the audit log, in the transaction of the deed itself: either both stand or neither.
 * @param at ISO instant
 */
export async function recordDeed(tx: Kysely<Database>, actor: Actor, at: string, deed: Deed): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(tx);
  const last = await tx.selectFrom('audit_entries').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
  const entry = {
    id: Number(last?.id ?? 0) + 1,
    at,
    actor_id: actor.accountId,
    actor_name: actor.name,
    via: actor.via,
    ip: actor.ip,
    action: deed.action,
    topic: deed.topic,
    record: String(deed.record),
    unit_id: deed.unitId ?? null,
    summary: deed.summary,
    before: deed.before === undefined ? null : JSON.stringify(deed.before),
    after: deed.after === undefined ? null : JSON.stringify(deed.after),
    previous_hash: last?.hash ?? GENESIS,
  };
  await tx
    .insertInto('audit_entries')
    .values({ ...entry, hash: chainHash(entry) })
    .execute();
}

export type ChainedEntry = Parameters<typeof chainHash>[0];

/** SHA-256 over every field in a fixed order, the previous hash among them. */
export function chainHash(entry: {
  id: number;
  at: string;
  actor_id: number | null;
  actor_name: string;
  via: string;
  ip: string;
  action: string;
  topic: string;
  record: string;
  unit_id: number | null;
  summary: string;
  before: string | null;
  after: string | null;
  previous_hash: string;
}): string {
  const { id, at, actor_id, actor_name, via, ip, action, topic, record, unit_id, summary, before, after, previous_hash } = entry;
  const content = [
    previous_hash,
    id,
    new Date(at).toISOString(),
    actor_id,
    actor_name,
    via,
    ip,
    action,
    topic,
    record,
    unit_id,
    summary,
    before,
    after,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
