import { type Migration, sql } from 'kysely';

export const facts: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE facts (
        unit_id int NOT NULL REFERENCES units (id),
        id bigint GENERATED ALWAYS AS IDENTITY,
        assessment_id int NOT NULL REFERENCES assessments (id),
        fact text NOT NULL,
        level text NOT NULL DEFAULT '',
        value text NOT NULL DEFAULT '',
        happened_on date,
        note text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'confirmed', 'returned', 'withdrawn')),
        source text NOT NULL CHECK (source IN ('unit', 'assessor', 'inspector', 'system')),
        origin text NOT NULL,
        claimed_level text,
        claimed_value text,
        reported_by int,
        reported_at timestamptz NOT NULL,
        reviewed_by int,
        reviewed_at timestamptz,
        review_reason text NOT NULL DEFAULT '',
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (unit_id, id)
      )`.execute(db);
    await sql`CREATE INDEX facts_assessment ON facts (assessment_id, unit_id, fact)`.execute(db);
    await sql`CREATE INDEX facts_queue ON facts (assessment_id, state) WHERE state = 'submitted'`.execute(db);
    await sql`
      CREATE TABLE fact_events (
        unit_id int NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        fact_id bigint NOT NULL,
        kind text NOT NULL,
        reason text NOT NULL DEFAULT '',
        before json,
        after json,
        actor_id int,
        at timestamptz NOT NULL,
        PRIMARY KEY (unit_id, id),
        FOREIGN KEY (unit_id, fact_id) REFERENCES facts (unit_id, id)
      )`.execute(db);
    await sql`CREATE INDEX fact_events_fact ON fact_events (unit_id, fact_id)`.execute(db);
    await sql`
      CREATE TABLE fact_revisions (
        assessment_id int PRIMARY KEY REFERENCES assessments (id) ON DELETE CASCADE,
        revision bigint NOT NULL DEFAULT 0
      )`.execute(db);
    await sql`
      CREATE TABLE self_reports (
        unit_id int NOT NULL REFERENCES units (id),
        assessment_id int NOT NULL REFERENCES assessments (id),
        text text NOT NULL DEFAULT '',
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted')),
        submitted_by int,
        submitted_at timestamptz,
        updated_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (unit_id, assessment_id)
      )`.execute(db);
    await sql`
      CREATE TABLE overrides (
        unit_id int NOT NULL REFERENCES units (id),
        id bigint GENERATED ALWAYS AS IDENTITY,
        assessment_id int NOT NULL REFERENCES assessments (id),
        rule_id text NOT NULL,
        points text NOT NULL,
        reason text NOT NULL,
        decided_by int,
        decided_at timestamptz NOT NULL,
        revoked_by int,
        revoked_at timestamptz,
        revoke_reason text NOT NULL DEFAULT '',
        PRIMARY KEY (unit_id, id)
      )`.execute(db);
    await sql`CREATE UNIQUE INDEX overrides_one_stands ON overrides (unit_id, assessment_id, rule_id) WHERE revoked_at IS NULL`.execute(db);
  },
};
