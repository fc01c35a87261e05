import { type Migration, sql } from 'kysely';

export const results: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE seals (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id int NOT NULL REFERENCES assessments (id),
        number int NOT NULL,
        engine_version text NOT NULL,
        regulation_hash text NOT NULL,
        inputs json NOT NULL,
        result json NOT NULL,
        hash text NOT NULL,
        sealed_by int,
        sealed_at timestamptz NOT NULL,
        reopened_by int,
        reopened_at timestamptz,
        reopen_reason text NOT NULL DEFAULT '',
        published_by int,
        published_at timestamptz,
        publication json,
        CONSTRAINT seals_number_unique UNIQUE (assessment_id, number)
      )`.execute(db);
    await sql`CREATE UNIQUE INDEX seals_one_stands ON seals (assessment_id) WHERE reopened_at IS NULL`.execute(db);
    await sql`
      CREATE TABLE decisions (
        assessment_id int NOT NULL REFERENCES assessments (id),
        selection text NOT NULL,
        unit_id int NOT NULL REFERENCES units (id),
        chosen boolean NOT NULL,
        reason text NOT NULL,
        decided_by int,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, selection, unit_id)
      )`.execute(db);
  },
};
