import { type Migration, sql } from 'kysely';

export const people: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE accounts (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        login text NOT NULL CONSTRAINT accounts_login_unique UNIQUE CHECK (login = lower(login)),
        name text NOT NULL,
        password_hash text,
        must_change_password boolean NOT NULL DEFAULT false,
        failed_attempts int NOT NULL DEFAULT 0,
        locked_until timestamptz,
        disabled_at timestamptz,
        oidc_issuer text,
        oidc_subject text,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT accounts_oidc_unique UNIQUE (oidc_issuer, oidc_subject)
      )`.execute(db);
    await sql`
      CREATE TABLE grants (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id int NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        role text NOT NULL,
        unit_id int,
        CONSTRAINT grants_unique UNIQUE NULLS NOT DISTINCT (account_id, role, unit_id)
      )`.execute(db);
    await sql`CREATE INDEX grants_unit ON grants (unit_id)`.execute(db);
    await sql`
      CREATE TABLE sessions (
        id text PRIMARY KEY,
        account_id int REFERENCES accounts (id) ON DELETE CASCADE,
        data jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ip text NOT NULL,
        agent text NOT NULL
      )`.execute(db);
    await sql`CREATE INDEX sessions_account ON sessions (account_id)`.execute(db);
    await sql`CREATE INDEX sessions_expiry ON sessions (expires_at)`.execute(db);
    await sql`
      CREATE TABLE tokens (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id int NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        name text NOT NULL,
        hash text NOT NULL CONSTRAINT tokens_hash_unique UNIQUE,
        actions text[] NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL
      )`.execute(db);
    await sql`
      CREATE TABLE one_time_links (
        hash text PRIMARY KEY,
        purpose text NOT NULL,
        account_id int REFERENCES accounts (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`.execute(db);
  },
};
