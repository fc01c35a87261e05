import type { AskedFact } from '@kaocheng/engine';
import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { FactContent } from './fact.ts';

/** The ids of the facts of an assessment that are backed by at least one file; the evidence topic knows. */
export type ProvenFacts = (db: Kysely<Database>, assessmentId: number, unitIds?: readonly number[]) => Promise<ReadonlySet<number>>;

const NOTHING_TO_PROVE = new Set(['0', '0%', '否', '无', '不适用']);

/** Whether the regulation wants a file for this record: what did not happen cannot be proven. */
export const needsProof = ({ evidence }: Pick<AskedFact, 'evidence'>, { value }: FactContent): boolean =>
  evidence === 'required' && !NOTHING_TO_PROVE.has(value);
