import { type Migration, sql } from 'kysely';

/** Every fact knows the revision of its assessment at which it last changed: what has changed since a look is read, not everything. */
export const factRevision: Migration = {
  async up(db) {
    await sql`ALTER TABLE facts ADD COLUMN revision bigint NOT NULL DEFAULT 0`.execute(db);
    await sql`CREATE INDEX facts_changed ON facts (assessment_id, revision)`.execute(db);
  },
};
