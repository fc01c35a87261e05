import { type Migration, sql } from 'kysely';

/** What a file has changed of cases that were known: the row, the case, and each item before and after. */
export const caseEdits: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE case_import_edits (
        import_id int NOT NULL REFERENCES case_imports (id),
        row bigint NOT NULL,
        unit_id int NOT NULL,
        number text NOT NULL,
        edits jsonb NOT NULL,
        PRIMARY KEY (import_id, row)
      )`.execute(db);
  },
};
