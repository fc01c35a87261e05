import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

/** The part of `accounts` that sign-in reads and writes: passwords, failures, identities. It leaves `version` alone: nobody edits these. */
type Db = Kysely<Database>;

const select = (db: Db) =>
  db
    .selectFrom('accounts')
    .select(['id', 'login', 'name', 'demo', 'version', 'password_hash as passwordHash', 'locked_until as lockedUntil', 'disabled_at as disabledAt']);

export type Credentials = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

export const credentialsByLogin = (db: Db, login: string): Promise<Credentials | undefined> =>
  select(db).where('login', '=', login).executeTakeFirst();

export const credentialsById = (db: Db, id: number): Promise<Credentials | undefined> => select(db).where('id', '=', id).executeTakeFirst();

export const credentialsByIdentity = (db: Db, issuer: string, subject: string): Promise<Credentials | undefined> =>
  select(db).where('oidc_issuer', '=', issuer).where('oidc_subject', '=', subject).executeTakeFirst();

/** Counts a failure and locks for as long as `lockFor` says. The row stays locked meanwhile, so attempts at the same time count one by one. undefined: no such account. */
export async function countFailure(tx: Db, id: number, lockFor: (failures: number) => string | null) {
  const counted = await tx
    .updateTable('accounts')
    .set((set) => ({ failed_attempts: set('failed_attempts', '+', 1) }))
    .where('id', '=', id)
    .returning('failed_attempts as failures')
    .executeTakeFirst();
  if (!counted) return undefined;
  const { failures } = counted;
  const lockedUntil = lockFor(failures);
  if (lockedUntil !== null) await tx.updateTable('accounts').set({ locked_until: lockedUntil }).where('id', '=', id).execute();
  return { failures, lockedUntil };
}

export async function forgetFailures(db: Db, id: number): Promise<void> {
  await db.updateTable('accounts').set({ failed_attempts: 0, locked_until: null }).where('id', '=', id).execute();
}

/** A new password; earlier failures are forgotten with the old one. null: none that anybody knows. */
export async function setPassword(db: Db, id: number, passwordHash: string | null, mustChange: boolean): Promise<void> {
  const fresh = { failed_attempts: 0, locked_until: null };
  await db
    .updateTable('accounts')
    .set({ password_hash: passwordHash, must_change_password: mustChange, ...fresh })
    .where('id', '=', id)
    .execute();
}
