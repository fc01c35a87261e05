import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, never>;

/** A sealed result: everything that anybody needs to compute it again. Never changed; reopening keeps it. */
export interface SealRow {
  id: Generated<number>;
  assessment_id: number;
  number: number;
  engine_version: string;
  regulation_hash: string;
  /** Units, facts, exclusions, overrides and decisions as they were. */
  inputs: Json;
  result: Json;
  /** SHA-256 over all of the above. */
  hash: string;
  sealed_by: number | null;
  sealed_at: string;
  reopened_by: number | null;
  reopened_at: string | null;
  reopen_reason: Generated<string>;
  published_by: number | null;
  published_at: string | null;
  /** What the public page shows, and nothing else; null while it is not published. */
  publication: ColumnType<unknown, string | null, string | null>;
}

/** A decision where the regulation leaves it open: who of those tied at the cut is selected. */
export interface DecisionRow {
  assessment_id: number;
  selection: string;
  unit_id: number;
  chosen: boolean;
  reason: string;
  decided_by: number | null;
  decided_at: string;
}
