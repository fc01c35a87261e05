import { type Kysely, type Migration, Migrator } from 'kysely';
import { overClient } from './dialect.ts';
import { StoreError, StoreUnavailable } from './errors.ts';
import { storeError } from './sql-state.ts';
import type { Store } from './store.ts';

/** Migrations by name; names sort in the order in which they run. */
export type Migrations = Readonly<Record<string, Migration>>;

/** Brings the schema forward, all steps or none. Processes that start together wait for each other. Answers the steps that ran. */
export async function migrate<DB>(store: Store<DB>, migrations: Migrations): Promise<readonly string[]> {
  const names = Object.keys(migrations);
  if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) throw new Error(`migrations out of order: ${names.join(', ')}`);
  return store.withClient(async (client) => {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    try {
      return await forward(overClient<unknown>(client), migrations);
    } finally {
      // A broken connection is thrown away by its lender.
      await client.query('RESET statement_timeout; RESET idle_in_transaction_session_timeout').catch(() => undefined);
    }
  });
}

async function forward(db: Kysely<unknown>, migrations: Migrations): Promise<readonly string[]> {
  await refuseNewer(db, migrations);
  let failed: string | undefined;
  const named = Object.entries(migrations).map(([name, migration]) => {
    const up: Migration['up'] = async (trx) => {
      failed = name;
      await migration.up(trx);
      failed = undefined;
    };
    return [name, { up }] as const;
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(named) }, nameComparator: byCode });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return (results ?? []).map((one) => one.migrationName);

  await refuseNewer(db, migrations);
  const cause = storeError(error);
  if (cause instanceof StoreUnavailable) throw cause;
  const which = failed === undefined ? '' : `第“${failed}”步`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new StoreError('migration', `数据库升级${which}失败，已退回升级前的状态，数据没有改动。原因：${reason}`, { cause });
}

/** Names of the steps that a database has run, in order. */
export async function appliedMigrations(db: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>).selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

async function refuseNewer(db: Kysely<unknown>, migrations: Migrations): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => migrations[name] === undefined);
  if (unknown.length === 0) return;
  throw new StoreError('migration', `数据库由更新版本的程序升级过（${unknown.join('、')}），当前程序不能打开它。请安装新版本的程序。`);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
