import { type Migration, sql } from 'kysely';

export const signs: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE sign_runs (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id int NOT NULL REFERENCES units (id),
        year int NOT NULL CHECK (year BETWEEN 1970 AND 2199),
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        why text NOT NULL CHECK (why IN ('import', 'person', 'night')),
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        total bigint NOT NULL DEFAULT 0,
        done bigint NOT NULL DEFAULT 0,
        found int NOT NULL DEFAULT 0,
        fresh int NOT NULL DEFAULT 0,
        gone int NOT NULL DEFAULT 0,
        message text NOT NULL DEFAULT ''
      )`.execute(db);
    // Whoever asks while another waits is served by that one.
    await sql`CREATE UNIQUE INDEX sign_runs_waiting ON sign_runs (unit_id, year) WHERE state = 'waiting'`.execute(db);
    await sql`
      CREATE TABLE suspicions (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sign text NOT NULL,
        unit_id int NOT NULL REFERENCES units (id),
        service_id int NOT NULL,
        year int NOT NULL,
        span text NOT NULL,
        trait text NOT NULL,
        count int NOT NULL,
        among int NOT NULL,
        message text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'dismissed', 'confirmed')),
        asked_at timestamptz,
        asked_by text,
        answer text NOT NULL DEFAULT '',
        answered_at timestamptz,
        answered_by text,
        decision text NOT NULL DEFAULT '',
        decided_at timestamptz,
        decided_by text,
        decided_count int,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        gone_at timestamptz,
        version int NOT NULL DEFAULT 1,
        UNIQUE (unit_id, year, sign, service_id, span, trait),
        CHECK ((state = 'open') = (decided_at IS NULL))
      )`.execute(db);
    await sql`
      CREATE TABLE suspicion_cases (
        suspicion_id int NOT NULL REFERENCES suspicions (id),
        unit_id int NOT NULL,
        key bigint NOT NULL,
        PRIMARY KEY (suspicion_id, unit_id, key)
      )`.execute(db);
    await sql`
      CREATE TABLE suspicion_events (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        suspicion_id int NOT NULL REFERENCES suspicions (id),
        kind text NOT NULL CHECK (kind IN ('found', 'changed', 'gone', 'back', 'asked', 'answered', 'dismissed', 'confirmed', 'reopened')),
        text text NOT NULL,
        count int NOT NULL,
        actor_id int,
        actor_name text NOT NULL,
        at timestamptz NOT NULL
      )`.execute(db);
    await sql`CREATE INDEX suspicion_events_of ON suspicion_events (suspicion_id, id)`.execute(db);
  },
};
