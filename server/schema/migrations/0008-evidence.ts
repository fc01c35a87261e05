import { type Migration, sql } from 'kysely';

export const evidence: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE evidence (
        unit_id int NOT NULL REFERENCES units (id),
        id bigint GENERATED ALWAYS AS IDENTITY,
        assessment_id int NOT NULL REFERENCES assessments (id),
        hash text NOT NULL,
        name text NOT NULL,
        size bigint NOT NULL,
        media_type text NOT NULL,
        uploaded_by int,
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (unit_id, id)
      )`.execute(db);
    await sql`CREATE UNIQUE INDEX evidence_once ON evidence (unit_id, assessment_id, hash) WHERE removed_at IS NULL`.execute(db);
    await sql`
      CREATE TABLE fact_evidence (
        unit_id int NOT NULL,
        fact_id bigint NOT NULL,
        evidence_id bigint NOT NULL,
        PRIMARY KEY (unit_id, fact_id, evidence_id),
        FOREIGN KEY (unit_id, fact_id) REFERENCES facts (unit_id, id),
        FOREIGN KEY (unit_id, evidence_id) REFERENCES evidence (unit_id, id)
      )`.execute(db);
    await sql`CREATE INDEX fact_evidence_evidence ON fact_evidence (unit_id, evidence_id)`.execute(db);
  },
};
