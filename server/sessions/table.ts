import { type Kysely, type SqlBool, sql } from 'kysely';
import { type Grant, isRole } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

/** The account behind a session or token, as it stands now. */
export interface Caller {
  readonly accountId: number;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
  readonly demo: boolean;
}

export interface StoredSession {
  readonly data: Record<string, unknown>;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly caller: Caller | undefined;
}

const grants = sql<readonly { role: string; unitId: number | null }[]>`
  COALESCE((SELECT json_agg(json_build_object('role', role, 'unitId', unit_id)) FROM grants WHERE account_id = accounts.id), '[]')`.as('grants');

const CALLER = ['accounts.id', 'accounts.name', 'accounts.must_change_password', 'accounts.disabled_at', 'accounts.demo'] as const;

interface CallerRow {
  readonly id: number;
  readonly name: string;
  readonly must_change_password: boolean;
  readonly disabled_at: string | null;
  readonly demo: boolean;
  readonly grants: readonly { role: string; unitId: number | null }[];
}

const callerOf = (row: CallerRow): Caller => ({
  accountId: row.id,
  name: row.name,
  grants: row.grants.flatMap(({ role, unitId }) => (isRole(role) ? [{ role, unitId }] : [])),
  mustChangePassword: row.must_change_password,
  disabled: row.disabled_at !== null,
  demo: row.demo,
});

/** A session that has not ended, with its account and what that may do: one query, as every request needs it. */
export async function findSession(db: Db, id: string, at: string): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .leftJoin('accounts', 'accounts.id', 'sessions.account_id')
    .where('sessions.id', '=', id)
    .where('sessions.expires_at', '>', at)
    .select(['sessions.data', 'sessions.created_at', 'sessions.last_seen_at', ...CALLER])
    .select(grants)
    .executeTakeFirst();
  if (!row) return undefined;
  const { data, created_at: createdAt, last_seen_at: lastSeenAt } = row;
  const { id: accountId, name, must_change_password, demo } = row;
  if (accountId === null || name === null || must_change_password === null || demo === null)
    return { data, createdAt, lastSeenAt, caller: undefined };
  return { data, createdAt, lastSeenAt, caller: callerOf({ ...row, id: accountId, name, must_change_password, demo }) };
}

export async function findCaller(db: Db, accountId: number): Promise<Caller | undefined> {
  const row = await db.selectFrom('accounts').where('accounts.id', '=', accountId).select(CALLER).select(grants).executeTakeFirst();
  return row && callerOf(row);
}

export interface SessionToKeep {
  readonly id: string;
  readonly accountId: number | null;
  readonly data: Record<string, unknown>;
  readonly at: string;
  readonly expiresAt: string;
  readonly ip: string;
  readonly agent: string;
}

export async function keepSession(db: Db, { id, accountId, data, at, expiresAt, ip, agent }: SessionToKeep): Promise<void> {
  const row = { account_id: accountId, data: JSON.stringify(data), expires_at: expiresAt, ip, agent };
  await db
    .insertInto('sessions')
    .values({ id, ...row, created_at: at, last_seen_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function touchSession(db: Db, id: string, at: string, expiresAt: string): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: at, expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function dropSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', id).execute();
}

export async function dropExpired(db: Db, at: string): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', at).execute();
}

/** Ends the sessions of an account. @returns how many @param except the id of one that stays */
export async function endSessions(db: Db, accountId: number, except?: string): Promise<number> {
  let ending = db.deleteFrom('sessions').where('account_id', '=', accountId);
  if (except !== undefined) ending = ending.where('id', '!=', except);
  return Number((await ending.executeTakeFirst()).numDeletedRows);
}

/** @returns false where the account has no such session */
export async function endSession(db: Db, accountId: number, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('account_id', '=', accountId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

export const listSessions = (db: Db, accountId: number, at: string) =>
  db
    .selectFrom('sessions')
    .where('account_id', '=', accountId)
    .where('expires_at', '>', at)
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'expires_at as expiresAt', 'ip', 'agent'])
    .orderBy('last_seen_at', 'desc')
    .limit(200)
    .execute();

/** The account as the signed-in person sees it, roles with the names of their units. */
export async function findSelf(db: Db, accountId: number) {
  const account = await db.selectFrom('accounts').where('id', '=', accountId).select(['id', 'login', 'name']).executeTakeFirst();
  if (!account) return undefined;
  const roles = await db
    .selectFrom('grants')
    .leftJoin('units', 'units.id', 'grants.unit_id')
    .where('grants.account_id', '=', accountId)
    .select(['grants.role', 'grants.unit_id as unitId', 'units.name as unitName'])
    .orderBy(sql<SqlBool>`grants.unit_id IS NOT NULL`)
    .orderBy('grants.id')
    .execute();
  return { ...account, roles: roles.flatMap(({ role, unitId, unitName }) => (isRole(role) ? [{ role, unitId, unitName }] : [])) };
}
