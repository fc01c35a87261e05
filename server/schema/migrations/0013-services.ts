import { type Migration, sql } from 'kysely';

export const services: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE services (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id int NOT NULL CONSTRAINT services_unit_exists REFERENCES units (id),
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('immediate', 'promised')),
        statutory_amount double precision CHECK (statutory_amount >= 0),
        statutory_unit text CHECK (statutory_unit IN ('working days', 'calendar days', 'hours')),
        promised_amount double precision CHECK (promised_amount >= 0),
        promised_unit text CHECK (promised_unit IN ('working days', 'calendar days', 'hours')),
        visits int CHECK (visits >= 0),
        online_level int CHECK (online_level BETWEEN 0 AND 4),
        joint text NOT NULL CHECK (joint IN ('none', 'parallel', 'one window')),
        fee boolean,
        presence text NOT NULL CHECK (presence IN ('entered', 'secret', 'no space', 'absent', 'unknown')),
        valid_from date,
        valid_to date,
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        CONSTRAINT services_code_unique UNIQUE (code),
        CONSTRAINT services_days_in_order CHECK (valid_to >= valid_from),
        CHECK ((statutory_amount IS NULL) = (statutory_unit IS NULL)),
        CHECK ((promised_amount IS NULL) = (promised_unit IS NULL))
      )`.execute(db);
    await sql`CREATE INDEX services_unit ON services (unit_id)`.execute(db);
  },
};
