import { type Migration, sql } from 'kysely';

export const cases: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE case_imports (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id int NOT NULL REFERENCES units (id),
        file text NOT NULL,
        hash text NOT NULL,
        size bigint NOT NULL,
        state text NOT NULL CHECK (state IN ('uploaded', 'running', 'done', 'refused', 'cancelled', 'failed')),
        all_or_nothing boolean NOT NULL DEFAULT false,
        checked boolean NOT NULL DEFAULT false,
        header_hash text NOT NULL,
        mapping jsonb,
        checkpoint bigint NOT NULL DEFAULT 0,
        bytes_done bigint NOT NULL DEFAULT 0,
        fresh bigint NOT NULL DEFAULT 0,
        changed bigint NOT NULL DEFAULT 0,
        unchanged bigint NOT NULL DEFAULT 0,
        faulty bigint NOT NULL DEFAULT 0,
        findings jsonb,
        actor_id int,
        actor_name text NOT NULL,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        version int NOT NULL DEFAULT 1
      )`.execute(db);
    await sql`
      CREATE TABLE case_import_rejects (
        import_id int NOT NULL REFERENCES case_imports (id),
        row bigint NOT NULL,
        cells jsonb NOT NULL,
        reasons jsonb NOT NULL,
        PRIMARY KEY (import_id, row)
      )`.execute(db);
    await sql`
      CREATE TABLE cases (
        unit_id int NOT NULL,
        key bigint NOT NULL,
        hash bigint NOT NULL,
        number text NOT NULL,
        service_id int NOT NULL,
        applicant text NOT NULL,
        channel text NOT NULL,
        accepted bigint NOT NULL,
        stated_due bigint,
        pauses jsonb,
        extension_asked bigint,
        extension_days int NOT NULL,
        closed bigint,
        delivered bigint,
        outcome text NOT NULL,
        entered bigint,
        on_spot boolean,
        parallel_group text NOT NULL,
        sample text NOT NULL,
        due bigint,
        computed boolean NOT NULL,
        on_time boolean NOT NULL,
        early boolean NOT NULL,
        late boolean NOT NULL,
        used int,
        statutory double precision,
        delivery_due bigint,
        provisional boolean NOT NULL,
        import_id int NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (unit_id, key)
      )`.execute(db);
    await sql`CREATE INDEX cases_accepted ON cases (accepted, unit_id)`.execute(db);
    // What is on its way into `cases`: written and emptied within one transaction.
    await sql`CREATE UNLOGGED TABLE case_staging (LIKE cases)`.execute(db);
    await sql`
      CREATE TABLE case_cells (
        unit_id int NOT NULL,
        service_id int NOT NULL,
        month int NOT NULL,
        accepted bigint NOT NULL DEFAULT 0,
        closed bigint NOT NULL DEFAULT 0,
        closed_early bigint NOT NULL DEFAULT 0,
        due_known bigint NOT NULL DEFAULT 0,
        closed_on_spot bigint NOT NULL DEFAULT 0,
        spot_known bigint NOT NULL DEFAULT 0,
        closed_online bigint NOT NULL DEFAULT 0,
        channel_known bigint NOT NULL DEFAULT 0,
        sampled bigint NOT NULL DEFAULT 0,
        sample_passed bigint NOT NULL DEFAULT 0,
        speed_cases bigint NOT NULL DEFAULT 0,
        used_days bigint NOT NULL DEFAULT 0,
        statutory_days double precision NOT NULL DEFAULT 0,
        delivered_late bigint NOT NULL DEFAULT 0,
        due bigint NOT NULL DEFAULT 0,
        due_on_time bigint NOT NULL DEFAULT 0,
        due_late bigint NOT NULL DEFAULT 0,
        level5 bigint NOT NULL DEFAULT 0,
        level4 bigint NOT NULL DEFAULT 0,
        level3 bigint NOT NULL DEFAULT 0,
        level2 bigint NOT NULL DEFAULT 0,
        level1 bigint NOT NULL DEFAULT 0,
        complaints bigint NOT NULL DEFAULT 0,
        valid_complaints bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (unit_id, service_id, month)
      )`.execute(db);
    await sql`
      CREATE TABLE open_cases (
        unit_id int NOT NULL,
        service_id int NOT NULL,
        due_day int NOT NULL,
        count bigint NOT NULL,
        PRIMARY KEY (unit_id, service_id, due_day)
      )`.execute(db);
  },
};
