import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Settings } from '../settings.ts';
import { type CopyRows, type CopyTarget, copyIn } from './copy.ts';
import { overPool } from './dialect.ts';
import { type EmbeddedOptions, openEmbedded, type StoreEvent } from './embedded/supervisor.ts';
import { StoreError, StoreUnavailable } from './errors.ts';
import { describePlace, newPool, type PoolLimits } from './pool.ts';
import { storeError } from './sql-state.ts';
import { type TransactionOptions, transact, type Work, withClient } from './transaction.ts';

/** A PostgreSQL, ready for queries. */
export interface Store<DB> {
  readonly kind: 'embedded' | 'server';
  /** Where it is, without password. */
  readonly where: string;
  readonly pool: Pool;
  /** Typed queries; every error is a StoreError. */
  readonly db: Kysely<DB>;
  transaction<T>(work: Work<DB, T>, options?: TransactionOptions): Promise<T>;
  /** Lends one connection, outside a transaction. */
  withClient<T>(use: (client: PoolClient) => Promise<T>): Promise<T>;
  /** Loads rows by COPY in a transaction of its own; inside another one call `copyIn(client, …)`. */
  copyIn(target: CopyTarget, rows: CopyRows): Promise<number>;
  /** Whether it answers now. Never throws. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** The settings that the store reads; the rest has defaults. */
export type StoreSettings = Pick<Settings, 'DATA_DIR'> &
  Partial<Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL' | 'STATEMENT_SECONDS' | 'POSTGRES_BIN'>>;

export interface OpenOptions extends Partial<Pick<EmbeddedOptions, 'keep' | 'loopback' | 'tuning' | 'free'>> {
  readonly say?: (event: StoreEvent) => void;
  /** How long a server that does not answer yet is waited for. */
  readonly waitSeconds?: number;
}

const OLDEST = 150_000;

/** Opens the server of DATABASE_URL, or else the embedded PostgreSQL in DATA_DIR. */
export async function openStore<DB>(settings: StoreSettings, options: OpenOptions = {}): Promise<Store<DB>> {
  const limits: PoolLimits = { connections: settings.DATABASE_POOL ?? 10, statementSeconds: settings.STATEMENT_SECONDS ?? 30 };
  if (settings.DATABASE_URL !== undefined) {
    const place = { url: settings.DATABASE_URL };
    const pool = newPool(place, limits);
    try {
      await greet(pool, describePlace(place), options.waitSeconds ?? 10);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return newStore<DB>('server', describePlace(place), pool, async () => undefined);
  }
  const embedded = await openEmbedded({
    ...options,
    dataDir: settings.DATA_DIR,
    postgresBin: settings.POSTGRES_BIN,
    connections: Math.max(100, 2 * limits.connections + 20),
  });
  const pool = newPool(embedded.place(), limits);
  // New connections are made from these options.
  embedded.onBack((place) => Object.assign(pool.options, place));
  return newStore<DB>('embedded', settings.DATA_DIR, pool, () => embedded.close());
}

function newStore<DB>(kind: Store<DB>['kind'], where: string, pool: Pool, closeServer: () => Promise<void>): Store<DB> {
  let closed: Promise<void> | undefined;
  const close = async () => {
    await pool.end();
    await closeServer();
  };
  return {
    kind,
    where,
    pool,
    db: overPool<DB>(pool),
    transaction: (work, options) => transact(pool, work, options),
    withClient: (use) => withClient(pool, use),
    copyIn: (target, rows) => transact<DB, number>(pool, (_, client) => copyIn(client, target, rows), { attempts: 1, unlimited: true }),
    async ready() {
      try {
        await pool.query('SELECT 1');
        return true;
      } catch {
        return false;
      }
    },
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** Waits until a server answers, and checks that it is one we can use. */
async function greet(pool: Pool, where: string, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; ; await new Promise((resolve) => setTimeout(resolve, 250))) {
    try {
      const { rows } = await pool.query(
        `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
      );
      const { version, encoding } = rows[0] as { version: number; encoding: string };
      if (version < OLDEST) throw new StoreError('setup', `数据库 ${where} 的版本太旧，需要 PostgreSQL 15 或更高版本。`);
      if (encoding !== 'UTF8')
        throw new StoreError('setup', `数据库 ${where} 的编码是 ${encoding}，需要 UTF8。请用 CREATE DATABASE … ENCODING 'UTF8' 重建。`);
      return;
    } catch (error) {
      const known = storeError(error);
      if (known instanceof StoreUnavailable && Date.now() < deadline) continue;
      throw refusal(known, where);
    }
  }
}

function refusal(error: unknown, where: string): unknown {
  if (!(error instanceof StoreError) || error.code === 'setup') return error;
  const details = { cause: error, sqlState: error.sqlState };
  if (error instanceof StoreUnavailable)
    return new StoreUnavailable(`连接不上数据库 ${where}。请确认它已启动，并检查 DATABASE_URL 中的地址和端口。`, details);
  if (error.sqlState === '28P01' || error.sqlState === '28000')
    return new StoreError('setup', `数据库 ${where} 不接受 DATABASE_URL 中的用户名或密码。`, details);
  if (error.sqlState === '3D000')
    return new StoreError('setup', `服务器上没有 ${where} 这个数据库。请先建立它（CREATE DATABASE），或改正 DATABASE_URL。`, details);
  return error;
}
