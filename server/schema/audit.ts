import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string | null, never>;

/** 审计日志: append-only. Each entry's hash covers its content and the hash before it. */
export interface AuditEntryRow {
  /** 1, 2, 3 … without a gap: a missing entry shows. */
  id: number;
  at: string;
  actor_id: number | null;
  /** The name at that time: accounts may be renamed. */
  actor_name: string;
  /** `session`, `token`, `system`. */
  via: string;
  ip: string;
  /** A name of the policy table, or of the system. */
  action: string;
  topic: string;
  record: string;
  unit_id: number | null;
  summary: string;
  before: Json;
  after: Json;
  previous_hash: string;
  hash: string;
}

/** The end of the chain; one row, none while nothing was recorded. */
export interface AuditHeadRow {
  one: Generated<boolean>;
  last_id: number;
  last_hash: string;
}
