import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openStore, quoteName, type Store } from '../store/index.ts';

/** The databases of a run all start with this, so that runs on one server do not touch each other. */
export const prefixOf = (run: string): string => `kaocheng_test_${basename(run).replace(/\W/g, '_').slice(-12).toLowerCase()}_`;

/** Nothing here outlives a run, so nothing waits for the disk. */
const TUNING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off' };

/** The one PostgreSQL of a run: the server of DATABASE_URL, else an embedded one in the run's folder, started by the first who asks. */
export function openServer(run: string): Promise<Store<unknown>> {
  const settings = { DATA_DIR: run, DATABASE_URL: process.env.DATABASE_URL, POSTGRES_BIN: process.env.POSTGRES_BIN, DATABASE_POOL: 4 };
  return openStore(settings, { keep: true, tuning: TUNING });
}

/** Takes the run's databases away and stops its PostgreSQL, if any test started it. */
export async function endServer(run: string): Promise<void> {
  if (process.env.DATABASE_URL === undefined) {
    if (!existsSync(join(run, 'postgres', 'data', 'postmaster.pid'))) return;
    await (await openStore({ DATA_DIR: run, POSTGRES_BIN: process.env.POSTGRES_BIN }, { tuning: TUNING })).close();
    return;
  }
  const server = await openServer(run);
  const { rows } = await server.pool.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [
    prefixOf(run),
  ]);
  for (const { name } of rows) await dropDatabase(server, name);
  await server.close();
}

export async function dropDatabase(server: Store<unknown>, name: string): Promise<void> {
  await server.pool.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
}
