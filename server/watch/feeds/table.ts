import type { Kysely } from 'kysely';
import type { Database } from '../../schema/index.ts';
import type { Feed } from './contract.ts';

type Db = Kysely<Database>;

const selectFeeds = (db: Db) =>
  db
    .selectFrom('feeds')
    .leftJoin('units', 'units.id', 'feeds.unit_id')
    .select([
      'feeds.id',
      'feeds.name',
      'feeds.unit_id as unitId',
      'units.name as unitName',
      'feeds.created_at as createdAt',
      'feeds.last_read_at as lastReadAt',
      'feeds.revoked_at as revokedAt',
    ]);

/** Somebody's feeds, newest first. */
export const listFeeds = (db: Db, accountId: number): Promise<Feed[]> =>
  selectFeeds(db).where('feeds.account_id', '=', accountId).orderBy('feeds.id', 'desc').limit(100).execute();

export const findOwnFeed = (db: Db, accountId: number, id: number): Promise<Feed | undefined> =>
  selectFeeds(db).where('feeds.account_id', '=', accountId).where('feeds.id', '=', id).executeTakeFirst();

/** A feed that has not been revoked, with whose it is. */
export const findByHash = (db: Db, hash: string): Promise<(Feed & { readonly accountId: number }) | undefined> =>
  selectFeeds(db).select('feeds.account_id as accountId').where('feeds.hash', '=', hash).where('feeds.revoked_at', 'is', null).executeTakeFirst();

export async function insertFeed(
  db: Db,
  feed: { accountId: number; unitId: number | null; name: string; hash: string },
  at: string,
): Promise<number> {
  const { id } = await db
    .insertInto('feeds')
    .values({
      account_id: feed.accountId,
      unit_id: feed.unitId,
      name: feed.name,
      hash: feed.hash,
      created_at: at,
      last_read_at: null,
      revoked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false where it was revoked already */
export async function revokeFeed(db: Db, id: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function touchFeed(db: Db, id: number, at: string): Promise<void> {
  await db.updateTable('feeds').set({ last_read_at: at }).where('id', '=', id).execute();
}
