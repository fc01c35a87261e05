import type { AskedFact } from '@kaocheng/engine';
import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { FactContent } from './fact.ts';

/** Tells of each fact of an assessment, by its id, whether a file backs it; the evidence topic knows. */
export type ProvenFacts = (db: Kysely<Database>, assessmentId: number, unitIds?: readonly number[]) => Promise<Proven>;
export type Proven = Pick<ReadonlySet<number>, 'has'>;

const NOTHING_TO_PROVE = new Set(['0', '0%', '否', '无', '不适用']);

/** Whether the regulation wants a file for this record: what did not happen cannot be proven. */
export const needsProof = ({ evidence }: Pick<AskedFact, 'evidence'>, { value }: FactContent): boolean =>
  evidence === 'required' && !NOTHING_TO_PROVE.has(value);
