import { type Migration, sql } from 'kysely';

export const assessments: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE assessments (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        title text NOT NULL CONSTRAINT assessments_title_unique UNIQUE,
        regulation_version_id int NOT NULL REFERENCES regulation_versions (id),
        authority_id int REFERENCES units (id),
        period_from date NOT NULL,
        period_to date NOT NULL,
        stage text NOT NULL,
        frozen_at timestamptz,
        sealed_at timestamptz,
        created_by int REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT assessments_period_in_order CHECK (period_to >= period_from)
      )`.execute(db);
    await sql`
      CREATE TABLE assessment_units (
        assessment_id int NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
        unit_id int NOT NULL REFERENCES units (id),
        kind text NOT NULL,
        group_name text NOT NULL DEFAULT '',
        superior_id int REFERENCES units (id),
        PRIMARY KEY (assessment_id, unit_id)
      )`.execute(db);
    await sql`CREATE INDEX assessment_units_unit ON assessment_units (unit_id)`.execute(db);
    await sql`
      CREATE TABLE assessment_exclusions (
        assessment_id int NOT NULL,
        unit_id int NOT NULL,
        rule_id text NOT NULL,
        reason text NOT NULL,
        decided_by int REFERENCES accounts (id),
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, unit_id, rule_id),
        FOREIGN KEY (assessment_id, unit_id) REFERENCES assessment_units (assessment_id, unit_id) ON DELETE CASCADE
      )`.execute(db);
    await sql`
      CREATE TABLE assessment_stages (
        assessment_id int NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
        stage text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        PRIMARY KEY (assessment_id, stage),
        CONSTRAINT assessment_stages_days_in_order CHECK (ends_on >= starts_on)
      )`.execute(db);
    await sql`
      CREATE TABLE stage_moves (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id int NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        reason text NOT NULL DEFAULT '',
        actor_id int REFERENCES accounts (id),
        at timestamptz NOT NULL
      )`.execute(db);
    await sql`CREATE INDEX stage_moves_assessment ON stage_moves (assessment_id)`.execute(db);
    await sql`
      CREATE TABLE assignments (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id int NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
        account_id int NOT NULL REFERENCES accounts (id),
        unit_id int REFERENCES units (id),
        CONSTRAINT assignments_unique UNIQUE NULLS NOT DISTINCT (assessment_id, account_id, unit_id)
      )`.execute(db);
  },
};
