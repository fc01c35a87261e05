import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { TokenRow } from '../schema/people.ts';
import type { Token } from './contract.ts';

type Db = Kysely<Database>;

export async function listTokens(db: Db, accountId: number, at: string): Promise<Token[]> {
  const rows = await db.selectFrom('tokens').selectAll().where('account_id', '=', accountId).orderBy('id', 'desc').limit(200).execute();
  return rows.map((row) => tokenOf(row, at));
}

export async function findOwnToken(db: Db, accountId: number, id: number, at: string): Promise<Token | undefined> {
  const row = await db.selectFrom('tokens').selectAll().where('account_id', '=', accountId).where('id', '=', id).executeTakeFirst();
  return row && tokenOf(row, at);
}

/** Tokens that still work. */
export async function countTokens(db: Db, accountId: number, at: string): Promise<number> {
  const { count } = await db
    .selectFrom('tokens')
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

interface TokenToInsert {
  readonly accountId: number;
  readonly name: string;
  readonly hash: string;
  readonly actions: string[];
  readonly expiresAt: string;
}

export async function insertToken(db: Db, { accountId, name, hash, actions, expiresAt }: TokenToInsert, at: string): Promise<number> {
  const { id } = await db
    .insertInto('tokens')
    .values({ account_id: accountId, name, hash, actions, expires_at: expiresAt, created_at: at, last_used_at: null, revoked_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false where it was revoked already */
export async function revokeToken(db: Db, id: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tokens')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const tokenOf = (row: Selectable<TokenRow>, at: string): Token => ({
  id: row.id,
  name: row.name,
  actions: row.actions,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  createdAt: row.created_at,
  state: row.revoked_at !== null ? 'revoked' : row.expires_at <= at ? 'expired' : 'active',
});
