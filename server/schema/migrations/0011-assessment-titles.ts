import { type Migration, sql } from 'kysely';

/** Titles are unique within an authority: another's assessments neither stand in the way nor show. */
export const assessmentTitles: Migration = {
  async up(db) {
    await sql`
      ALTER TABLE assessments
        DROP CONSTRAINT assessments_title_unique,
        ADD CONSTRAINT assessments_title_unique UNIQUE NULLS NOT DISTINCT (authority_id, title)`.execute(db);
  },
};
