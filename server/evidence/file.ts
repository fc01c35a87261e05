import type { Fact } from '../facts/index.ts';

/** What a file of proof is to the server: a row of `evidence`, the facts that it backs, and nothing of its content. */
export interface EvidenceFile {
  readonly unitId: number;
  readonly id: number;
  readonly assessmentId: number;
  /** SHA-256 of the content: its place in the storage. */
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uploadedBy: number | null;
  readonly uploadedByName: string | null;
  readonly uploadedAt: string;
  readonly removedAt: string | null;
  /** Facts that it backs and that were not withdrawn. */
  readonly facts: readonly BackedFact[];
}

/** A fact as far as its proof is concerned. */
export type BackedFact = Pick<Fact, 'id' | 'fact' | 'level' | 'happenedOn' | 'note' | 'source' | 'state'>;

/** What is known of a new file before it has a row. */
export interface NewFile {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}
