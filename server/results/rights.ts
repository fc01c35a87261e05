import { type Assessment, isBefore, mayHold } from '../assessments/index.ts';
import { handsOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { type Action, policyOf, type Units, unitsAllowed } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';

/** Points are set aside and ties decided from 初评 until 审定; afterwards the result stands. */
export const isDeciding = ({ stage }: Pick<Assessment, 'stage'>): boolean => !isBefore(stage, 'preliminary') && isBefore(stage, 'notice');

/** What the caller may decide on this assessment now: only somebody who answers for all of it does. */
export async function rightsOf(house: House, { grants = [] }: Actor, assessment: Assessment): Promise<{ override: boolean; decide: boolean }> {
  const descendants = await unitTree(house.db);
  const may = async (action: Action): Promise<boolean> => {
    const held = await unitsAllowed(policyOf(action), grants, async () => descendants);
    return held !== undefined && mayHold(held, assessment.authorityId) && isDeciding(assessment) && assessment.sealedAt === null;
  };
  return { override: await may('results.override'), decide: await may('results.decide') };
}

/** @throws Problem where the assessment is not the caller's to decide on, or not now */
export function requireDeciding(assessment: Assessment, held: Units): void {
  if (!mayHold(held, assessment.authorityId)) throw new Problem('not-allowed', `“${assessment.title}”由上级组织，您不能决定`);
  requireStage(assessment);
}

export function requireStage(assessment: Pick<Assessment, 'stage'>): void {
  if (!isDeciding(assessment))
    throw new Problem('wrong-stage', '只有在初评、反馈申诉和审定阶段才能核定得分、决定并列', { current: { stage: assessment.stage } });
}

/** Nobody decides on a unit that they belong to. */
export async function requireImpartial(house: House, actor: Actor, unitIds: readonly number[]): Promise<void> {
  const { belongs } = await handsOf(house, actor);
  if (unitIds.some(belongs)) throw new Problem('not-allowed', '您属于这个单位，或是它的填报员，应当回避，请由他人决定');
}
