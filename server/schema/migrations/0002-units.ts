import { type Migration, sql } from 'kysely';

export const units: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE units (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        parent_id int REFERENCES units (id),
        code text CONSTRAINT units_code_unique UNIQUE,
        name text NOT NULL,
        level text NOT NULL CHECK (level IN ('city', 'county', 'unit')),
        kind text NOT NULL DEFAULT '',
        group_name text NOT NULL DEFAULT '',
        active_from date,
        active_to date,
        merged_into int REFERENCES units (id),
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        CONSTRAINT units_name_unique UNIQUE NULLS NOT DISTINCT (parent_id, name),
        CONSTRAINT units_not_own_parent CHECK (parent_id <> id),
        CONSTRAINT units_days_in_order CHECK (active_to >= active_from)
      )`.execute(db);
    await sql`
      CREATE TABLE unit_events (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id int NOT NULL REFERENCES units (id),
        kind text NOT NULL,
        effective_on date NOT NULL,
        before text NOT NULL,
        after text NOT NULL,
        actor_id int REFERENCES accounts (id),
        at timestamptz NOT NULL
      )`.execute(db);
    await sql`CREATE INDEX unit_events_unit ON unit_events (unit_id)`.execute(db);
    await sql`ALTER TABLE grants ADD CONSTRAINT grants_unit_exists FOREIGN KEY (unit_id) REFERENCES units (id)`.execute(db);
  },
};
