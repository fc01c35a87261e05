import type { Transaction } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { overClient } from './dialect.ts';
import { StoreConflict, StoreUnavailable } from './errors.ts';
import { storeError } from './sql-state.ts';

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** How often the work is run at most when it loses against another transaction; 3 unless told. */
  readonly attempts?: number;
  /** Without a time limit for a statement: for migrations, backups and large loads. */
  readonly unlimited?: boolean;
}

/** What is done in a transaction. `client` is the same connection, for COPY. It may be run again, so it touches nothing but the database. */
export type Work<DB, T> = (transaction: Transaction<DB>, client: PoolClient) => Promise<T>;

/** Runs the work in a transaction on a connection of its own; all of it holds, or nothing. */
export function transact<DB, T>(pool: Pool, work: Work<DB, T>, options: TransactionOptions = {}): Promise<T> {
  return retrying(
    () =>
      withClient(pool, (client) => {
        let builder = overClient<DB>(client).transaction();
        if (options.isolation !== undefined) builder = builder.setIsolationLevel(options.isolation);
        if (options.readOnly === true) builder = builder.setAccessMode('read only');
        return builder.execute(async (transaction) => {
          if (options.unlimited === true) await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
          return work(transaction, client);
        });
      }),
    options.attempts,
  );
}

/** Lends a connection; one that fails is thrown away, not lent again. */
export async function withClient<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw storeError(error);
  }
  // A connection may break while nothing is being asked of it; the next question then fails and says so.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken = false;
  try {
    return await use(client);
  } catch (error) {
    const known = storeError(error);
    broken = known instanceof StoreUnavailable;
    throw known;
  } finally {
    client.removeListener('error', ignore);
    client.release(broken);
  }
}

/** Runs something again, after a short and uneven pause, as long as it loses against another transaction. */
export async function retrying<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StoreConflict) || attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (1 + Math.random())));
    }
  }
}
