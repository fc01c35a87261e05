import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Assessment, ChangedAssessment } from './contract.ts';
import { deedOf } from './create.ts';
import { misfits } from './fitting.ts';
import { allParticipants } from './participants-table.ts';
import { requireDays } from './plan.ts';
import { type RecordedFor, requireReason } from './recorded.ts';
import { assessmentOpen, claim, isFrozen, requireAuthority } from './scope.ts';
import { isPreparing } from './stages.ts';
import { deleteAssessment, findAssessment, updateAssessment } from './table.ts';
import { publishedRegulation } from './version.ts';

/** Changes title, period, days, authority or regulation. Once marking has begun only title and days may change. */
export async function changeAssessment(
  house: House,
  actor: Actor,
  held: Units,
  id: number,
  input: ChangedAssessment,
  recordedFor: RecordedFor,
): Promise<Assessment> {
  const before = await assessmentOpen(house, held, id, input.version);
  requireAuthority(held, input.authorityId);
  requireDays(input);
  if (isFrozen(before)) requireSameGround(before, input);
  else if (input.regulationVersionId !== before.regulation.versionId) await requireFittingRules(house, before, input, recordedFor);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, before, at);
    await updateAssessment(tx, id, input);
    const after = await findAssessment(tx, 'all', id);
    if (!after) throw new Error(`assessment ${id} vanished`);
    await recordDeed(tx, actor, at, {
      action: 'assessments.write',
      topic: 'assessments',
      record: id,
      unitId: after.authorityId,
      summary: `修改考核 ${after.title}${input.reason ? `，理由：${input.reason}` : ''}`,
      before: deedOf(before),
      after: deedOf(after),
    });
    return after;
  });
}

/** Takes back an assessment that is not open to its units. */
export async function removeAssessment(house: House, actor: Actor, held: Units, id: number, version: number): Promise<void> {
  const before = await assessmentOpen(house, held, id, version);
  if (!isPreparing(before.stage)) throw new Problem('in-use', '考核已经开始，不能删除；可以由领导退回筹备阶段后再删除');
  await house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, before, at);
    await deleteAssessment(tx, id);
    await recordDeed(tx, actor, at, {
      action: 'assessments.write',
      topic: 'assessments',
      record: id,
      unitId: before.authorityId,
      summary: `删除考核 ${before.title}`,
      before: deedOf(before),
    });
  });
}

function requireSameGround(before: Assessment, input: ChangedAssessment): void {
  if (input.regulationVersionId !== before.regulation.versionId) throw frozen('细则不能再换；新细则请用于下一次考核');
  if (input.periodFrom !== before.periodFrom || input.periodTo !== before.periodTo) throw frozen('考核期间不能再改');
  if (input.authorityId !== before.authorityId) throw frozen('组织考核的机关不能再改');
}

export const frozen = (what: string): Problem => new Problem('frozen', `考核打分已经开始，${what}`);

/** Another regulation: with a reason once units have seen their forms or something is recorded, and only one that takes the units as they are. */
async function requireFittingRules(house: House, before: Assessment, input: ChangedAssessment, recordedFor: RecordedFor): Promise<void> {
  const regulation = await publishedRegulation(house, input.regulationVersionId);
  if (isPreparing(before.stage)) {
    const told = (records: number) => `考核已有 ${records} 条记录，新细则没有的事项不再计分`;
    return requireReason(input.reason, await recordedFor(house.db, before.id), told);
  }
  if (input.reason.length < 2) throw badField('reason', '单位已经开始自查，更换细则须写明理由');
  const [misfit] = misfits(regulation, await allParticipants(house.db, before.id));
  if (misfit) throw badField('regulationVersionId', `考核对象与新细则不合：${misfit.message}。请由领导退回筹备阶段后更换`);
}
