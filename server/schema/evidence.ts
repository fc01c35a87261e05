import type { Generated } from 'kysely';

/** 佐证材料: a file that a unit holds as proof. The same content is stored once, under its hash. Large: unit_id is in every key. */
export interface EvidenceRow {
  unit_id: number;
  id: Generated<number>;
  assessment_id: number;
  /** SHA-256 of the content: its place in the storage. */
  hash: string;
  name: string;
  size: number;
  /** Sniffed from the content, never taken from the name. */
  media_type: string;
  uploaded_by: number | null;
  uploaded_at: string;
  removed_at: string | null;
}

/** One file may back many facts. */
export interface FactEvidenceRow {
  unit_id: number;
  fact_id: number;
  evidence_id: number;
}
