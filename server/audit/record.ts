import { type Kysely, sql } from 'kysely';
import type { Actor } from '../http/frame.ts';
import type { Database } from '../schema/index.ts';
import { chainHash, type Head, type Link, START } from './chain.ts';

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

/** Advisory lock that makes the chain one line; held to the end of the transaction, so record deeds last. */
const CHAIN_LOCK = 7_203_001;
/** Entries in one INSERT: fifteen parameters each, of at most 65,535. */
const AT_ONCE = 1000;

/**
 * Writes a deed to the audit log, in the transaction of the deed itself: either both stand or neither.
 * @param at ISO instant
 */
export const recordDeed = (tx: Kysely<Database>, actor: Actor, at: string, deed: Deed): Promise<void> => recordDeeds(tx, actor, at, [deed]);

/** Writes many deeds of one moment, in their order. */
export async function recordDeeds(tx: Kysely<Database>, actor: Actor, at: string, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  await sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(tx);
  let head = await readHead(tx);
  const moment = new Date(at).toISOString();
  const links: Link[] = [];
  for (const deed of deeds) {
    const link = linkOf(head, actor, moment, deed);
    links.push(link);
    head = link;
  }
  for (let from = 0; from < links.length; from += AT_ONCE) {
    await tx
      .insertInto('audit_entries')
      .values(links.slice(from, from + AT_ONCE))
      .execute();
  }
  const end = { last_id: head.id, last_hash: head.hash };
  await tx
    .insertInto('audit_head')
    .values({ one: true, ...end })
    .onConflict((conflict) => conflict.column('one').doUpdateSet(end))
    .execute();
}

/** Where the chain ends now. */
export async function readHead(db: Kysely<Database>): Promise<Head> {
  const row = await db.selectFrom('audit_head').select(['last_id', 'last_hash']).executeTakeFirst();
  return row ? { id: row.last_id, hash: row.last_hash } : START;
}

function linkOf(head: Head, actor: Actor, at: string, deed: Deed): Link {
  const content = {
    id: head.id + 1,
    at,
    actor_id: actor.accountId,
    actor_name: storable(actor.name),
    via: actor.via,
    ip: storable(actor.ip),
    action: deed.action,
    topic: deed.topic,
    record: storable(String(deed.record)),
    unit_id: deed.unitId ?? null,
    summary: storable(deed.summary),
    before: deed.before === undefined ? null : JSON.stringify(deed.before),
    after: deed.after === undefined ? null : JSON.stringify(deed.after),
    previous_hash: head.hash,
  };
  return { ...content, hash: chainHash(content) };
}

/** Text as the database gives it back: halves of characters would come back as another sign, and the chain would not hold. */
const storable = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
