import { type Migration, sql } from 'kysely';

/** Where the chain ends: without it, entries cut off at the end would not be missed. */
export const auditHead: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE audit_head (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        last_id bigint NOT NULL,
        last_hash text NOT NULL
      )`.execute(db);
    await sql`INSERT INTO audit_head (last_id, last_hash) SELECT id, hash FROM audit_entries ORDER BY id DESC LIMIT 1`.execute(db);
    await sql`CREATE INDEX audit_entries_unit ON audit_entries (unit_id)`.execute(db);
  },
};
