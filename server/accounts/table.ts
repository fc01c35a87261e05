import { type Kysely, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import { type Grant, isRole, type Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { Account, AccountsQuery } from './contract.ts';

type Db = Kysely<Database>;

/** An account as it stands, without what depends on who looks. */
export type AccountRecord = Omit<Account, 'changeable'>;

const SORTS = { name: 'accounts.name', login: 'accounts.login', createdAt: 'accounts.created_at', updatedAt: 'accounts.updated_at' } as const;

const roles = sql<readonly { role: string; unitId: number | null; unitName: string | null }[]>`
  COALESCE((SELECT json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'unitName', u.name) ORDER BY g.unit_id NULLS FIRST, g.id)
    FROM grants g LEFT JOIN units u ON u.id = g.unit_id WHERE g.account_id = accounts.id), '[]')`.as('roles');
const lastSeen = sql<string | null>`(SELECT max(last_seen_at) FROM sessions WHERE sessions.account_id = accounts.id)`.as('last_seen_at');

const selectAccounts = (db: Db) => db.selectFrom('accounts').selectAll('accounts').select([roles, lastSeen]);
type Row = Awaited<ReturnType<ReturnType<typeof selectAccounts>['execute']>>[number];

/** The accounts with a role inside what the caller may see, and of them those that match. */
export async function listAccounts(db: Db, seen: Units, query: AccountsQuery, at: string): Promise<Page<AccountRecord>> {
  let rows = selectAccounts(db);
  const holding = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<boolean>`EXISTS (SELECT 1 FROM grants g WHERE g.account_id = accounts.id AND ${condition})`;
  if (seen !== 'all') rows = rows.where(holding(sql<boolean>`g.unit_id = ANY(${[...seen]}::int[])`));
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('accounts.name', 'ilike', pattern), where('accounts.login', 'ilike', pattern)]));
  }
  if (query.role) rows = rows.where(holding(sql<boolean>`g.role = ${query.role}`));
  if (query.unitId) rows = rows.where(holding(sql<boolean>`g.unit_id = ${query.unitId}`));
  if (query.state) rows = rows.where(sql<boolean>`${stateColumn(at)} = ${query.state}`);

  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  for (const { column, down } of sortOf(query.sort, SORTS)) rows = rows.orderBy(column, down ? 'desc' : 'asc');
  const { page, size } = query;
  const items = await rows
    .orderBy('accounts.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map((row) => accountOf(row, at)), total: Number(total), page, size };
}

export async function findAccount(db: Db, id: number, at: string): Promise<AccountRecord | undefined> {
  const row = await selectAccounts(db).where('accounts.id', '=', id).executeTakeFirst();
  return row && accountOf(row, at);
}

export interface AccountToInsert {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly grants: readonly Grant[];
}

export async function insertAccount(db: Db, account: AccountToInsert, at: string): Promise<number> {
  const { login, name, passwordHash, mustChangePassword, demo } = account;
  const { id } = await db
    .insertInto('accounts')
    .values({ login, name, password_hash: passwordHash, must_change_password: mustChangePassword, demo, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertGrants(db, id, account.grants);
  return id;
}

interface Change {
  login?: string;
  name?: string;
  disabled_at?: string | null;
  oidc_issuer?: string | null;
  oidc_subject?: string | null;
}

/** @returns false where somebody else changed it since `version` was read */
export async function updateAccount(db: Db, id: number, version: number, change: Change, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set((set) => ({ ...change, updated_at: at, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function replaceGrants(db: Db, id: number, grants: readonly Grant[]): Promise<void> {
  await db.deleteFrom('grants').where('account_id', '=', id).execute();
  await insertGrants(db, id, grants);
}

async function insertGrants(db: Db, id: number, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  const rows = grants.map(({ role, unitId }) => ({ account_id: id, role, unit_id: unitId }));
  await db.insertInto('grants').values(rows).execute();
}

/** Administrators of the whole installation who can still enter. Their rows stay locked to the end of the transaction, so that two cannot remove each other. */
export async function lockAdministrators(db: Db): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('accounts')
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`EXISTS (SELECT 1 FROM grants g WHERE g.account_id = accounts.id AND g.role = 'administrator' AND g.unit_id IS NULL)`)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The accounts that came with the demo. */
export async function listDemoAccounts(db: Db, at: string): Promise<AccountRecord[]> {
  const rows = await selectAccounts(db).where('demo', '=', true).where('disabled_at', 'is', null).orderBy('accounts.id').limit(50).execute();
  return rows.map((row) => accountOf(row, at));
}

const stateColumn = (at: string) => sql<string>`CASE
  WHEN accounts.disabled_at IS NOT NULL THEN 'disabled'
  WHEN accounts.locked_until > ${at} THEN 'locked'
  WHEN accounts.password_hash IS NULL AND accounts.oidc_subject IS NULL THEN 'unopened'
  ELSE 'active' END`;

function stateOf(row: Row, at: string): Account['state'] {
  if (row.disabled_at !== null) return 'disabled';
  if (row.locked_until !== null && row.locked_until > at) return 'locked';
  return row.password_hash === null && row.oidc_subject === null ? 'unopened' : 'active';
}

const accountOf = (row: Row, at: string): AccountRecord => ({
  id: row.id,
  login: row.login,
  name: row.name,
  roles: row.roles.flatMap(({ role, unitId, unitName }) => (isRole(role) ? [{ role, unitId, unitName }] : [])),
  state: stateOf(row, at),
  lockedUntil: row.locked_until !== null && row.locked_until > at ? row.locked_until : null,
  mustChangePassword: row.must_change_password,
  identity: row.oidc_issuer !== null && row.oidc_subject !== null ? { issuer: row.oidc_issuer, subject: row.oidc_subject } : null,
  demo: row.demo,
  lastSeenAt: row.last_seen_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});

/** How many accounts of the demo there are. */
export async function demoAccounts(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('accounts')
    .where('demo', '=', true)
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
