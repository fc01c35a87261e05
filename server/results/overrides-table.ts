import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

/** Points that a person decided in place of computed ones. Taken back or not, it is never deleted. */
export interface Override {
  readonly id: number;
  readonly unitId: number;
  readonly ruleId: string;
  /** As text, exact. */
  readonly points: string;
  readonly reason: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string;
  readonly revokedByName: string | null;
  readonly revokedAt: string | null;
  readonly revokeReason: string;
}

const selectOverrides = (db: Db, assessmentId: number) =>
  db
    .selectFrom('overrides as o')
    .leftJoin('accounts as decider', 'decider.id', 'o.decided_by')
    .leftJoin('accounts as revoker', 'revoker.id', 'o.revoked_by')
    .where('o.assessment_id', '=', assessmentId)
    .select(['o.id', 'o.unit_id as unitId', 'o.rule_id as ruleId', 'o.points', 'o.reason', 'o.decided_at as decidedAt'])
    .select(['o.revoked_at as revokedAt', 'o.revoke_reason as revokeReason', 'decider.name as decidedByName', 'revoker.name as revokedByName'])
    .orderBy('o.id');

/** Those that stand: one at most a unit and rule. */
export const standingOverrides = (db: Db, assessmentId: number): Promise<Override[]> =>
  selectOverrides(db, assessmentId).where('o.revoked_at', 'is', null).execute();

/** All that were ever made on a unit, those taken back too. */
export const overridesOf = (db: Db, assessmentId: number, unitId: number): Promise<Override[]> =>
  selectOverrides(db, assessmentId).where('o.unit_id', '=', unitId).execute();

export interface NewOverride {
  readonly unitId: number;
  readonly ruleId: string;
  readonly points: string;
  readonly reason: string;
}

export async function insertOverride(db: Db, assessmentId: number, input: NewOverride, actorId: number | null, at: string): Promise<void> {
  await db
    .insertInto('overrides')
    .values({
      assessment_id: assessmentId,
      unit_id: input.unitId,
      rule_id: input.ruleId,
      points: input.points,
      reason: input.reason,
      decided_by: actorId,
      decided_at: at,
      revoked_by: null,
      revoked_at: null,
    })
    .execute();
}

/** Takes the one that stands back. @returns false where none stands */
export async function revokeOverride(
  db: Db,
  assessmentId: number,
  { unitId, ruleId, reason }: Omit<NewOverride, 'points'>,
  actorId: number | null,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('overrides')
    .set({ revoked_by: actorId, revoked_at: at, revoke_reason: reason })
    .where('unit_id', '=', unitId)
    .where('assessment_id', '=', assessmentId)
    .where('rule_id', '=', ruleId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
