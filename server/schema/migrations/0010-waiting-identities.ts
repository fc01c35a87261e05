import { type Migration, sql } from 'kysely';

export const waitingIdentities: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE waiting_identities (
        issuer text NOT NULL,
        subject text NOT NULL,
        login text NOT NULL,
        name text NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        PRIMARY KEY (issuer, subject)
      )`.execute(db);
  },
};
