import type { Kysely } from 'kysely';
import { badField } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';

/** How much is recorded for units of an assessment, by unit; without units: for all of them. Whoever keeps the records tells. */
export type RecordedFor = (db: Kysely<Database>, assessmentId: number, unitIds?: readonly number[]) => Promise<ReadonlyMap<number, number>>;

/** What is recorded stays, but counts no more: that wants a reason. @param what what would no longer count, and when it would again */
export function requireReason(reason: string, recorded: ReadonlyMap<number, number>, what: (records: number) => string): void {
  const records = [...recorded.values()].reduce((sum, count) => sum + count, 0);
  if (records > 0 && reason.length < 2) throw badField('reason', `${what(records)}，请写明理由`);
}
