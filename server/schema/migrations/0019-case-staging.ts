import { type Migration, sql } from 'kysely';

/** Changed cases wait in a temporary table of their transaction. */
export const caseStaging: Migration = {
  async up(db) {
    await sql`DROP TABLE case_staging`.execute(db);
  },
};
