import type { Generated } from 'kysely';

/** 考核细则: one line of versions under one id (`细则: chengdu`). */
export interface RegulationRow {
  id: Generated<number>;
  /** The id in the front matter. */
  key: string;
  title: string;
  archived_at: string | null;
  updated_at: string;
}

/** A version: a draft that may change, or published text that never does. */
export interface RegulationVersionRow {
  id: Generated<number>;
  regulation_id: number;
  number: number;
  text: string;
  /** SHA-256 of the text. */
  hash: string;
  /** `draft` or `published`. */
  state: string;
  /** What is new in it, for readers. */
  note: string;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  published_by: number | null;
  published_at: string | null;
  version: Generated<number>;
}
