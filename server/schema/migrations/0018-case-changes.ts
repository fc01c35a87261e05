import { type Migration, sql } from 'kysely';

/** One row for each transaction that moved the sums of cases, until whoever lives on the sums has taken note: a queue, so that marks never wait for each other. */
export const caseChanges: Migration = {
  async up(db) {
    await sql`CREATE TABLE case_changes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)`.execute(db);
  },
};
