import { type Kysely, sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from '../schema/index.ts';

/** Notes, in the transaction that moved the sums, that they moved. */
export const noteChange = async (client: PoolClient): Promise<void> => {
  await client.query('INSERT INTO case_changes DEFAULT VALUES');
};

/** Takes the notes that are there. @returns whether there were any: the sums have moved since they were last taken */
export async function takeChanges(db: Kysely<Database>): Promise<boolean> {
  const { numAffectedRows } = await sql`DELETE FROM case_changes`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
