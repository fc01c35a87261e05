import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { type Action, policyOf, unitsAllowed } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';
import type { Assessment, AssessmentDetail } from './contract.ts';
import { mayHold } from './scope.ts';

/** An assessment with what this caller may do on it; pages offer only that. */
export async function withRights(house: House, { grants = [] }: Actor, assessment: Assessment): Promise<AssessmentDetail> {
  const descendants = await unitTree(house.db);
  const may = async (action: Action): Promise<boolean> => {
    const held = await unitsAllowed(policyOf(action), grants, async () => descendants);
    return held !== undefined && mayHold(held, assessment.authorityId);
  };
  const rights = {
    change: await may('assessments.write'),
    advance: await may('assessments.advance'),
    stepBack: await may('assessments.step-back'),
  };
  return { ...assessment, rights };
}
