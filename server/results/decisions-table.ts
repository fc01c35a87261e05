import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

/** What was decided on one of several units that are tied at a quota. */
export interface TieDecision {
  readonly selection: string;
  readonly unitId: number;
  readonly chosen: boolean;
  readonly reason: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string;
}

export const tieDecisions = (db: Db, assessmentId: number): Promise<TieDecision[]> =>
  db
    .selectFrom('decisions as d')
    .leftJoin('accounts as decider', 'decider.id', 'd.decided_by')
    .where('d.assessment_id', '=', assessmentId)
    .select(['d.selection', 'd.unit_id as unitId', 'd.chosen', 'd.reason', 'd.decided_at as decidedAt', 'decider.name as decidedByName'])
    .orderBy('d.selection')
    .orderBy('d.unit_id')
    .execute();

export async function removeTieDecisions(db: Db, assessmentId: number, selection: string, unitIds: readonly number[]): Promise<void> {
  await db
    .deleteFrom('decisions')
    .where('assessment_id', '=', assessmentId)
    .where('selection', '=', selection)
    .where('unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`)
    .execute();
}

export interface NewTieDecision {
  readonly selection: string;
  /** All units of the tie; `chosen` are some of them. */
  readonly tied: readonly number[];
  readonly chosen: readonly number[];
  readonly reason: string;
}

export async function insertTieDecision(
  db: Db,
  assessmentId: number,
  { selection, tied, chosen, reason }: NewTieDecision,
  actorId: number | null,
  at: string,
): Promise<void> {
  await db
    .insertInto('decisions')
    .values(
      tied.map((unitId) => ({
        assessment_id: assessmentId,
        selection,
        unit_id: unitId,
        chosen: chosen.includes(unitId),
        reason,
        decided_by: actorId,
        decided_at: at,
      })),
    )
    .execute();
}
