import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { SelfReport } from './contract-form.ts';

type Db = Kysely<Database>;

const NONE: SelfReport = { text: '', state: 'draft', submittedAt: null, submittedByName: null, updatedAt: null, version: 0 };

/** A unit's own report; an empty one of version 0 while nothing was written. */
export async function selfReportOf(db: Db, assessmentId: number, unitId: number): Promise<SelfReport> {
  const row = await db
    .selectFrom('self_reports as r')
    .leftJoin('accounts as who', 'who.id', 'r.submitted_by')
    .where('r.unit_id', '=', unitId)
    .where('r.assessment_id', '=', assessmentId)
    .select(['r.text', 'r.state', 'r.submitted_at as submittedAt', 'who.name as submittedByName', 'r.updated_at as updatedAt', 'r.version'])
    .executeTakeFirst();
  return row ? { ...row, state: row.state as SelfReport['state'] } : NONE;
}

export interface SelfReportChange {
  readonly text?: string;
  readonly state?: SelfReport['state'];
  readonly submittedBy?: number | null;
  readonly submittedAt?: string | null;
}

/** Writes a report that is still as it was seen; version 0 writes the first. @returns false where somebody else was quicker */
export async function putSelfReport(
  db: Db,
  { assessmentId, unitId, version }: { readonly assessmentId: number; readonly unitId: number; readonly version: number },
  change: SelfReportChange,
  at: string,
): Promise<boolean> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('self_reports')
      .values({
        unit_id: unitId,
        assessment_id: assessmentId,
        text: change.text ?? '',
        state: change.state ?? 'draft',
        submitted_by: change.submittedBy ?? null,
        submitted_at: change.submittedAt ?? null,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.columns(['unit_id', 'assessment_id']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('self_reports')
    .set((set) => ({
      ...(change.text !== undefined && { text: change.text }),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.submittedBy !== undefined && { submitted_by: change.submittedBy }),
      ...(change.submittedAt !== undefined && { submitted_at: change.submittedAt }),
      updated_at: at,
      version: set('version', '+', 1),
    }))
    .where('unit_id', '=', unitId)
    .where('assessment_id', '=', assessmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Which of these units have submitted. */
export async function submittedUnits(db: Db, assessmentId: number, unitIds: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('self_reports')
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`)
    .where('state', '=', 'submitted')
    .select('unit_id')
    .execute();
  return new Set(rows.map(({ unit_id }) => unit_id));
}
