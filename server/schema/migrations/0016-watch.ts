import { type Migration, sql } from 'kysely';

export const watch: Migration = {
  async up(db) {
    // What is or was overdue: a few cases in a hundred. The board and the reports look nowhere else.
    await sql`CREATE INDEX cases_overdue ON cases (unit_id, due) WHERE closed IS NULL OR late`.execute(db);
    await sql`
      CREATE TABLE case_recounts (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cause text NOT NULL CHECK (cause IN ('calendar', 'services')),
        year int,
        from_day int,
        to_day int,
        service_ids int[] NOT NULL,
        actor_name text NOT NULL,
        total bigint,
        done bigint NOT NULL DEFAULT 0,
        changed bigint NOT NULL DEFAULT 0,
        after_unit int NOT NULL DEFAULT 0,
        after_key bigint,
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      )`.execute(db);
    await sql`CREATE INDEX case_recounts_waiting ON case_recounts (id) WHERE finished_at IS NULL`.execute(db);
    await sql`
      CREATE TABLE supervisions (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id int NOT NULL REFERENCES units (id),
        case_key bigint NOT NULL,
        number text NOT NULL,
        service_id int NOT NULL,
        due_day int NOT NULL,
        reason text NOT NULL,
        deadline date NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
        opened_by int,
        opened_by_name text NOT NULL,
        opened_at timestamptz NOT NULL,
        answered_at timestamptz,
        closed_on date,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1
      )`.execute(db);
    await sql`CREATE UNIQUE INDEX supervisions_one_open ON supervisions (unit_id, case_key) WHERE state = 'open'`.execute(db);
    await sql`CREATE INDEX supervisions_case ON supervisions (unit_id, case_key)`.execute(db);
    await sql`
      CREATE TABLE supervision_events (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        supervision_id int NOT NULL REFERENCES supervisions (id),
        kind text NOT NULL CHECK (kind IN ('opened', 'answered', 'deadline', 'withdrawn', 'closed')),
        actor_id int,
        actor_name text NOT NULL,
        text text NOT NULL,
        deadline date,
        at timestamptz NOT NULL
      )`.execute(db);
    await sql`CREATE INDEX supervision_events_of ON supervision_events (supervision_id, id)`.execute(db);
    await sql`
      CREATE TABLE feeds (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id int NOT NULL REFERENCES accounts (id),
        unit_id int REFERENCES units (id),
        name text NOT NULL,
        hash text NOT NULL CONSTRAINT feeds_hash_unique UNIQUE,
        created_at timestamptz NOT NULL,
        last_read_at timestamptz,
        revoked_at timestamptz
      )`.execute(db);
    await sql`CREATE INDEX feeds_of ON feeds (account_id)`.execute(db);
    await sql`
      CREATE TABLE webhooks (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id int NOT NULL REFERENCES units (id),
        name text NOT NULL,
        url text NOT NULL,
        secret text NOT NULL,
        events text[] NOT NULL,
        enabled boolean NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`.execute(db);
    await sql`
      CREATE TABLE webhook_told (
        webhook_id int NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
        event text NOT NULL,
        subject text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (webhook_id, event, subject)
      )`.execute(db);
    await sql`
      CREATE TABLE webhook_deliveries (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        webhook_id int NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
        event text NOT NULL,
        cases int NOT NULL,
        body text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz,
        status int,
        note text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      )`.execute(db);
    await sql`CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE state = 'waiting'`.execute(db);
    await sql`CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook_id, id)`.execute(db);
  },
};
