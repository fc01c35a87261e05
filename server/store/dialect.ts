import { type Dialect, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
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
  return new Kysely<DB>({ dialect: dialect({ connect: async () => wrap(client, () => undefined), end: async () => undefined }) });
}

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
