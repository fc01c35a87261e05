import { type Kysely, type Migration, Migrator, type Transaction } from 'kysely';
import type { PoolClient } from 'pg';
import { forMigrator } from './dialect.ts';
import { StoreError, StoreUnavailable } from './errors.ts';
import { storeError } from './sql-state.ts';
import type { Store } from './store.ts';

/** Migrations by name; names sort in the order in which they run. */
export type Migrations = Readonly<Record<string, Migration>>;

const MIGRATION_LOCK = 4_720_930;

/** Brings the schema forward, all steps or none. Processes that start together wait for each other. Answers the steps that ran. */
export function migrate<DB>(store: Store<DB>, migrations: Migrations): Promise<readonly string[]> {
  return store.transaction((transaction, client) => forward(transaction, client, migrations), { unlimited: true, attempts: 1 });
}

/** The same inside a transaction, perhaps not to the last step. */
export async function forward<DB>(transaction: Transaction<DB>, client: PoolClient, migrations: Migrations, to?: string): Promise<readonly string[]> {
  const names = Object.keys(migrations);
  if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) throw new Error(`migrations out of order: ${names.join(', ')}`);
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await refuseNewer(transaction, migrations);

  let failed: { name: string; error: unknown } | undefined;
  const watched = ([name, { up }]: [string, Migration]): [string, Migration] => [
    name,
    {
      up: () =>
        up(transaction).catch((error: unknown) => {
          failed = { name, error };
          throw error;
        }),
    },
  ];
  const steps = Object.fromEntries(Object.entries(migrations).map(watched));
  const migrator = new Migrator({
    db: forMigrator(client),
    provider: { getMigrations: async () => steps },
    nameComparator: byCode,
    disableTransactions: true,
  });
  const { error, results } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
  if (error !== undefined) throw explain(failed?.error ?? error, failed?.name);
  return (results ?? []).map((one) => one.migrationName);
}

function explain(error: unknown, name: string | undefined): StoreError {
  const cause = storeError(error);
  if (cause instanceof StoreUnavailable) return cause;
  const which = name === undefined ? '' : `第“${name}”步`;
  const reason = cause instanceof StoreError && cause.cause instanceof Error ? cause.cause.message : String(cause);
  return new StoreError('migration', `数据库升级${which}失败，已退回升级前的状态，数据没有改动。原因：${reason}`, { cause });
}

/** Names of the steps that a database has run, in order. */
export async function appliedMigrations<DB>(db: Kysely<DB>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

async function refuseNewer<DB>(db: Kysely<DB>, migrations: Migrations): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => migrations[name] === undefined);
  if (unknown.length === 0) return;
  throw new StoreError('migration', `数据库由更新版本的程序升级过（${unknown.join('、')}），当前程序不能打开它。请安装新版本的程序。`);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
