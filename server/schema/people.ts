import type { Generated, JSONColumnType } from 'kysely';

/** A person (or a machine's owner) who may sign in. */
export interface AccountRow {
  id: Generated<number>;
  /** What is typed to sign in: lower case, unique. */
  login: string;
  name: string;
  /** argon2id; null where only single sign-on is used, or the first password was not set yet. */
  password_hash: string | null;
  must_change_password: Generated<boolean>;
  failed_attempts: Generated<number>;
  locked_until: string | null;
  disabled_at: string | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  /** Accounts of the demo; refused in production. */
  demo: Generated<boolean>;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}

/** A role in a scope. `unit_id` null: everywhere; else the unit and all below it. */
export interface GrantRow {
  id: Generated<number>;
  account_id: number;
  role: string;
  unit_id: number | null;
}

export interface SessionRow {
  /** SHA-256 of the session id: a stolen table signs nobody in. */
  id: string;
  account_id: number | null;
  data: JSONColumnType<Record<string, unknown>>;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  ip: string;
  agent: string;
}

/** A token for a machine client: may call `actions`, within its owner's own rights, until it expires. */
export interface TokenRow {
  id: Generated<number>;
  account_id: number;
  name: string;
  /** SHA-256 of the secret. */
  hash: string;
  actions: string[];
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  created_at: string;
}

/** A link that works once: the first administrator's, or a new password's. */
export interface OneTimeLinkRow {
  hash: string;
  purpose: string;
  account_id: number | null;
  expires_at: string;
  used_at: string | null;
}

/** Somebody who came by single sign-on and belongs to no account yet: an administrator binds it, or lets it be. */
export interface WaitingIdentityRow {
  issuer: string;
  subject: string;
  /** As the provider says; only a help for the administrator, never a proof. */
  login: string;
  name: string;
  first_seen_at: string;
  last_seen_at: string;
}
