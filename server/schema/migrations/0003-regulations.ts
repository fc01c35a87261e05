import { type Migration, sql } from 'kysely';

export const regulations: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE regulations (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL CONSTRAINT regulations_key_unique UNIQUE,
        title text NOT NULL,
        archived_at timestamptz,
        updated_at timestamptz NOT NULL
      )`.execute(db);
    await sql`
      CREATE TABLE regulation_versions (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        regulation_id int NOT NULL REFERENCES regulations (id),
        number int NOT NULL,
        text text NOT NULL,
        hash text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'published')),
        note text NOT NULL DEFAULT '',
        created_by int REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        published_by int REFERENCES accounts (id),
        published_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT regulation_versions_number_unique UNIQUE (regulation_id, number)
      )`.execute(db);
    await sql`CREATE UNIQUE INDEX regulation_versions_one_draft ON regulation_versions (regulation_id) WHERE state = 'draft'`.execute(db);
  },
};
