import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { EvidenceFile } from './file.ts';
import { filesOf } from './table.ts';

export type { BackedFact, EvidenceFile } from './file.ts';
export { checkEvidence, type EvidenceCheck } from './integrity.ts';
export { evidenceRoutes } from './routes.ts';
export { evidenceCounts } from './table.ts';

/** The files of a unit in an assessment, newest first, each with the facts that it backs. */
export const evidenceOf = (db: Kysely<Database>, assessmentId: number, unitId: number): Promise<EvidenceFile[]> => filesOf(db, assessmentId, unitId);
