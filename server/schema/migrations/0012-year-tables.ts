import { type Migration, sql } from 'kysely';

export const yearTables: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE year_tables (
        year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2099),
        source text NOT NULL,
        holidays jsonb NOT NULL,
        make_up_days jsonb NOT NULL,
        version int NOT NULL DEFAULT 1,
        updated_by int,
        updated_at timestamptz NOT NULL
      )`.execute(db);
  },
};
