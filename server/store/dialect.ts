import { type Dialect, Kysely, PostgresAdapter, PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { storeError } from './sql-state.ts';

/** Kysely over a pool. Every error comes out as a StoreError. */
export function overPool<DB>(pool: Pool): Kysely<DB> {
  const connect = async () => {
    try {
      const client = await pool.connect();
      return wrap(client, () => client.release());
    } catch (error) {
      throw storeError(error);
    }
  };
  return new Kysely<DB>({ dialect: dialect({ connect, end: async () => undefined }) });
}

/** Kysely over one connection that somebody else takes and gives back, so that COPY can share its transaction. */
export function overClient<DB>(client: PoolClient): Kysely<DB> {
  return new Kysely<DB>({ dialect: dialect(lent(client)) });
}

/** Kysely for its migrator inside a transaction of ours, which holds a lock already; the migrator's own would outlive a failure. */
export function forMigrator(client: PoolClient): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new UnlockedDialect({ pool: lent(client) }) });
}

class UnlockedDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new UnlockedAdapter();
  }
}

class UnlockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

const lent = (client: PoolClient): PostgresPool => ({ connect: async () => wrap(client, () => undefined), end: async () => undefined });

const dialect = (pool: PostgresPool): Dialect => new PostgresDialect({ pool });

function wrap(client: PoolClient, release: () => void): PostgresPoolClient {
  const query = async (text: unknown, values?: readonly unknown[]) => {
    try {
      return await client.query(text as string, values as unknown[]);
    } catch (error) {
      throw storeError(error);
    }
  };
  return { query: query as (text: unknown) => Promise<PostgresQueryResult<never>> & never, release };
}
