import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import { type Break, breakAt, type Head, type Link, START } from './chain.ts';
import { readHead } from './record.ts';

/** What a check of the whole chain found. `head` is the last entry that holds; whoever notes it down can compare it later. */
export interface Verdict {
  readonly ok: boolean;
  /** Entries that hold, from the first on. */
  readonly entries: number;
  readonly head: Head;
  /** The first entry that does not hold. */
  readonly broken?: { readonly id: number; readonly why: Break };
}

/** Recomputes every hash of the audit log, batch by batch, over one unmoving view of it. */
export async function verifyChain(db: Kysely<Database>, batch = 5000): Promise<Verdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((view) => verifyView(view, batch));
}

/** The same inside a transaction, whose view should not move. */
export const verifyView = async (view: Kysely<Database>, batch = 5000): Promise<Verdict> => verifyLinks(linksOf(view, batch), await readHead(view));

/** @param end where the chain was registered to end */
export async function verifyLinks(batches: AsyncIterable<readonly Link[]> | Iterable<readonly Link[]>, end: Head): Promise<Verdict> {
  let head = START;
  for await (const links of batches) {
    for (const link of links) {
      const why = breakAt(head, link);
      if (why) return { ok: false, entries: head.id, head, broken: { id: why === 'missing' ? head.id + 1 : link.id, why } };
      head = { id: link.id, hash: link.hash };
    }
  }
  const whole = head.id === end.id && head.hash === end.hash;
  return {
    ok: whole,
    entries: head.id,
    head,
    ...(!whole && { broken: { id: Math.min(head.id, end.id) + (head.id === end.id ? 0 : 1), why: 'cut' } }),
  };
}

async function* linksOf(db: Kysely<Database>, batch: number): AsyncGenerator<Link[]> {
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const links = await db
      .selectFrom('audit_entries')
      .select(['id', 'at', 'actor_id', 'actor_name', 'via', 'ip', 'action', 'topic', 'record', 'unit_id', 'summary', 'previous_hash', 'hash'])
      .select([sql<string | null>`before::text`.as('before'), sql<string | null>`after::text`.as('after')])
      .where('id', '>', last)
      .orderBy('id')
      .limit(batch)
      .execute();
    yield links;
    const end = links.at(-1);
    if (!end || links.length < batch) return;
    last = end.id;
  }
}
