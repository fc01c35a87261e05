import { type Migration, sql } from 'kysely';

/** Changed cases wait in a temporary table of their connection, which empties itself: one that all share grew with every row that had ever passed through it. */
export const caseStaging: Migration = {
  async up(db) {
    await sql`DROP TABLE case_staging`.execute(db);
  },
};
