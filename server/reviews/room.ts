import type { Kysely } from 'kysely';
import type { House } from '../http/house.ts';
import type { Database } from '../schema/index.ts';

/** How many files back each fact; the evidence topic knows. */
export type FileCounts = (db: Kysely<Database>, assessmentId: number, unitIds?: readonly number[]) => Promise<ReadonlyMap<number, number>>;

/** What this topic's routes are given by others. */
export interface Room {
  readonly house: House;
  readonly files: FileCounts;
}
