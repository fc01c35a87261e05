import { type Migration, sql } from 'kysely';

export const audit: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE audit_entries (
        id bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id int,
        actor_name text NOT NULL,
        via text NOT NULL,
        ip text NOT NULL,
        action text NOT NULL,
        topic text NOT NULL,
        record text NOT NULL,
        unit_id int,
        summary text NOT NULL,
        before json,
        after json,
        previous_hash text NOT NULL,
        hash text NOT NULL
      )`.execute(db);
    await sql`CREATE INDEX audit_entries_record ON audit_entries (topic, record)`.execute(db);
    await sql`CREATE INDEX audit_entries_actor ON audit_entries (actor_id)`.execute(db);
    await sql`CREATE INDEX audit_entries_at ON audit_entries (at)`.execute(db);
  },
};
