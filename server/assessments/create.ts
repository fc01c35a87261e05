import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { requireAssessors } from './assessors.ts';
import { replaceAssignments } from './assignments-table.ts';
import type { Assessment, NewAssessment } from './contract.ts';
import { putParticipants } from './participants-table.ts';
import { requireDays } from './plan.ts';
import { placed } from './register.ts';
import { requireAuthority } from './scope.ts';
import { findAssessment, insertAssessment } from './table.ts';
import { publishedRegulation } from './version.ts';

/** Makes an assessment with its units and assessors, in 筹备. All of it or nothing. */
export async function createAssessment(house: House, actor: Actor, held: Units, input: NewAssessment): Promise<Assessment> {
  requireAuthority(held, input.authorityId);
  requireDays(input);
  const regulation = await publishedRegulation(house, input.regulationVersionId);
  const { participants, names } = await placed(house, held, regulation, input, 'units', new Set());
  await requireAssessors(house, input.authorityId, input.assignments, names, 'assignments');
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const id = await insertAssessment(tx, input, actor.accountId, at);
    await putParticipants(tx, id, participants);
    await replaceAssignments(tx, id, input.assignments);
    const created = await findAssessment(tx, 'all', id);
    if (!created) throw new Error(`assessment ${id} vanished`);
    await recordDeed(tx, actor, at, {
      action: 'assessments.write',
      topic: 'assessments',
      record: id,
      unitId: input.authorityId,
      summary: `新建考核 ${input.title}，考核对象 ${participants.length} 个`,
      after: { ...deedOf(created), units: [...names.values()] },
    });
    return created;
  });
}

/** What of an assessment the audit log keeps. */
export const deedOf = ({ title, regulation, authorityName, periodFrom, periodTo, stages }: Assessment) => ({
  title,
  regulationTitle: `${regulation.title} 第 ${regulation.number} 版`,
  authorityName,
  periodFrom,
  periodTo,
  stages,
});
