import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

/** Makes a token recognisable, for people and for programs that look for leaked secrets. */
export const TOKEN_PREFIX = 'kc_';

/** A token that has neither expired nor been revoked. */
export const findToken = (db: Kysely<Database>, hash: string, at: string) =>
  db
    .selectFrom('tokens')
    .where('hash', '=', hash)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .select(['id', 'account_id as accountId', 'name', 'actions', 'last_used_at as lastUsedAt'])
    .executeTakeFirst();

export async function touchToken(db: Kysely<Database>, id: number, at: string): Promise<void> {
  await db.updateTable('tokens').set({ last_used_at: at }).where('id', '=', id).execute();
}
