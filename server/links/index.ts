import type { Kysely } from 'kysely';
import { Problem } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';
import { hashOf, looksLikeSecret, newSecret } from '../secrets/index.ts';
import type { Settings } from '../settings.ts';

/** Links that work once: the first administrator's, and a new password's. The store holds only a hash of them. */

type Db = Kysely<Database>;
export type Purpose = 'first-administrator' | 'password';

export interface Link {
  readonly purpose: string;
  readonly accountId: number | null;
  readonly expiresAt: string;
}

const HOURS = 24;

/** A new link; earlier ones for the same end no longer work. The secret is shown once, to whoever asked for it. */
export async function issueLink(tx: Db, purpose: Purpose, accountId: number | null, at: string): Promise<{ secret: string; expiresAt: string }> {
  await tx
    .deleteFrom('one_time_links')
    .where('purpose', '=', purpose)
    .where((where) => (accountId === null ? where('account_id', 'is', null) : where('account_id', '=', accountId)))
    .execute();
  const secret = newSecret();
  const expiresAt = new Date(Date.parse(at) + HOURS * 3_600_000).toISOString();
  await tx
    .insertInto('one_time_links')
    .values({ hash: hashOf(secret), purpose, account_id: accountId, expires_at: expiresAt, used_at: null })
    .execute();
  return { secret, expiresAt };
}

/** What a link is for, while it works. */
export async function findLink(db: Db, secret: string, at: string): Promise<Link> {
  const row = looksLikeSecret(secret) ? await working(db, secret, at) : undefined;
  if (!row) throw gone();
  return row;
}

/** Uses a link up, in the transaction of what it is used for: of two at once only one gets through. */
export async function useLink(tx: Db, secret: string, at: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('one_time_links')
    .set({ used_at: at })
    .where('hash', '=', hashOf(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw gone();
}

export async function dropLinks(tx: Db, accountId: number): Promise<void> {
  await tx.deleteFrom('one_time_links').where('account_id', '=', accountId).execute();
}

/** The page of a link. The secret stands behind `#`: browsers do not send it, so it reaches no log and no proxy. */
export const linkAddress = (base: string, secret: string): string => `${base.replace(/\/$/, '')}/setup#${secret}`;

/** Where people reach the pages, as far as the settings say. */
export const baseOf = ({ PUBLIC_URL, PORT }: Settings): string => PUBLIC_URL ?? `http://localhost:${PORT}`;

const working = (db: Db, secret: string, at: string) =>
  db
    .selectFrom('one_time_links')
    .where('hash', '=', hashOf(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .select(['purpose', 'account_id as accountId', 'expires_at as expiresAt'])
    .executeTakeFirst();

const gone = () => new Problem('link-used', '这个链接已经用过、已过期或不完整。请向管理员要一个新链接；首次安装时，重新启动服务会显示新链接');
