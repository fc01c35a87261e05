import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

/** Identities of single sign-on that came and belong to no account yet. */
type Db = Kysely<Database>;

const KEPT_DAYS = 30;

interface Arrival {
  readonly issuer: string;
  readonly subject: string;
  readonly login: string;
  readonly name: string;
}

/** Notes that somebody came; whoever has not come for a month is forgotten. */
export async function noteArrival(db: Db, { issuer, subject, login, name }: Arrival, at: string): Promise<void> {
  await db
    .deleteFrom('waiting_identities')
    .where('last_seen_at', '<', new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString())
    .execute();
  const seen = { login, name, last_seen_at: at };
  await db
    .insertInto('waiting_identities')
    .values({ issuer, subject, first_seen_at: at, ...seen })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet(seen))
    .execute();
}

export const listArrivals = (db: Db) =>
  db
    .selectFrom('waiting_identities')
    .select(['issuer', 'subject', 'login', 'name', 'first_seen_at as firstSeenAt', 'last_seen_at as lastSeenAt'])
    .orderBy('last_seen_at', 'desc')
    .limit(200)
    .execute();

export async function dropArrival(db: Db, issuer: string, subject: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('waiting_identities').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
  return numDeletedRows === 1n;
}
