import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { type Migrations, migrate, openStore, quoteName, type Store, type StoreSettings } from '../store/index.ts';
import { dropDatabase, openServer, prefixOf } from './server.ts';

const TEMPLATE_LOCK = 4_720_932;
const run = inject('storeRun');
const prefix = prefixOf(run);
const name = () => prefix + randomBytes(5).toString('hex');
const made = new Map<string, (() => Promise<void>) | undefined>();
let server: Promise<Store<unknown>> | undefined;
const theServer = () => {
  server ??= openServer(run);
  return server;
};

/** A database of its own for a test, empty or copied from a template; it is dropped when the test file ends. */
export async function newDatabase(template?: string): Promise<StoreSettings> {
  const { pool } = await theServer();
  const database = name();
  made.set(database, undefined);
  await pool.query(`CREATE DATABASE ${quoteName(database)} TEMPLATE ${quoteName(template ?? 'template0')} ENCODING 'UTF8'`);
  return { DATA_DIR: run, DATABASE_URL: addressOf(pool.options, database), DATABASE_POOL: 4 };
}

/** A store on a database of its own. Closing it drops the database; so does the end of the test file. */
export async function newStore<DB>(template?: string): Promise<Store<DB>> {
  const settings = await newDatabase(template);
  const database = databaseOf(settings);
  const store = await openStore<DB>(settings);
  const close = async () => {
    made.delete(database);
    await store.close();
    await dropDatabase(await theServer(), database);
  };
  made.set(database, close);
  return { ...store, close };
}

/** The name of a migrated template database, which the first who asks builds for the whole run. */
export async function templateOf(label: string, migrations: Migrations): Promise<string> {
  const { pool } = await theServer();
  const template = `${prefix}template_${label}`;
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) {
      const settings = await newDatabase();
      const store = await openStore(settings);
      await migrate(store, migrations);
      await store.close();
      made.delete(databaseOf(settings));
      await client.query(`ALTER DATABASE ${quoteName(databaseOf(settings))} RENAME TO ${quoteName(template)}`);
    }
    return template;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    client.release();
  }
}

const databaseOf = (settings: StoreSettings): string => new URL(settings.DATABASE_URL ?? '').pathname.slice(1);

/** The address of a database on the run's server. */
function addressOf(options: { connectionString?: string | undefined } & object, database: string): string {
  if (options.connectionString !== undefined) {
    const url = new URL(options.connectionString);
    url.pathname = `/${database}`;
    url.searchParams.delete('options');
    return url.href;
  }
  const { host, port, user, password } = options as { host: string; port: number; user: string; password: string };
  const url = new URL(`postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}`);
  url.searchParams.set('host', host);
  return url.href;
}

afterAll(async () => {
  if (server === undefined) return;
  for (const [database, close] of [...made]) await (close === undefined ? dropDatabase(await server, database) : close());
  await (await server).close();
  server = undefined;
});
