import type { Kysely } from 'kysely';
import { STAGES, type Stage } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';
import { bumpRevision } from './revision.ts';

/** A change of facts: the transaction, its time, and the stage, which stands still until the transaction ends. */
export interface Writing {
  readonly tx: Kysely<Database>;
  readonly at: string;
  readonly stage: Stage;
}

/**
 * Runs a change of an assessment's facts: all of it or nothing. The stage cannot end in the middle of it, nothing enters a sealed result, and
 * changes come one after the other, because each counts the revision up first: what is decided on what is there stays true.
 */
export function writingFacts<T>(house: House, assessmentId: number, work: (writing: Writing) => Promise<T>): Promise<T> {
  return house.store.transaction(async (tx) => {
    const row = await tx.selectFrom('assessments').where('id', '=', assessmentId).select(['stage', 'sealed_at']).forShare().executeTakeFirst();
    if (!row) throw new Problem('not-found', '这个考核已被删除');
    if (row.sealed_at !== null) throw new Problem('frozen', '考核结果已封存，不能再修改；请先由领导解封');
    await bumpRevision(tx, assessmentId);
    return work({ tx, at: house.now(), stage: row.stage as Stage });
  });
}

export const wrongStage = (stage: Stage, what: string): Problem =>
  new Problem('wrong-stage', `考核现在是“${STAGES[stage]}”阶段，${what}`, { current: { stage } });
