import { openRegulation } from '@kaocheng/engine';
import { type Assessment, assessmentSeen, isBefore, mayHold, STAGES } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { SealResult } from './compute.ts';
import { sealInputs } from './inputs.ts';
import { publicationOf, SHOWN } from './publication.ts';
import { findSeal, publishSeal, sealsOf } from './seal-table.ts';
import { verifySeal } from './verify.ts';

/** Puts the standing result on the public page: what the regulation makes public, taken from the seal and from nothing else. */
export async function publishResult(house: House, actor: Actor, held: Units, assessmentId: number, sealId: number): Promise<void> {
  const assessment = await heldAssessment(house, held, assessmentId);
  if (isBefore(assessment.stage, 'notice')) throw new Problem('wrong-stage', `现在是${STAGES[assessment.stage]}，进入通报后才能公布`);
  const seal = await findSeal(house.db, assessmentId, sealId);
  const summary = (await sealsOf(house.db, assessmentId)).find(({ id }) => id === sealId);
  if (!seal || !summary) throw new Problem('not-found', '没有这次封存');
  if (summary.reopenedAt !== null) throw new Problem('wrong-stage', '这次封存已经解封，不能公布');
  if (summary.publishedAt !== null) throw new Problem('already-exists', '结果已经公布');
  const { ok, findings } = verifySeal(seal);
  if (!ok) throw new Problem('has-errors', `封存的结果核验不通过，不能公布：${findings.join('；')}`);
  const inputs = sealInputs.parse(seal.inputs);
  const { regulation } = openRegulation(inputs.regulation.text);
  if (!regulation) throw new Error('a seal that verifies has a regulation that opens');
  const publication = publicationOf(regulation, inputs, seal.result as SealResult, seal);
  if (publication.shown.length === 0) throw new Problem('wrong-stage', '细则的“公开”一栏没有写可以公开的内容，不能公布');
  await house.store.transaction(async (tx) => {
    const at = house.now();
    if (!(await publishSeal(tx, assessmentId, sealId, publication, actor.accountId, at)))
      throw new Problem('stale-version', '这次封存刚被他人公布或解封，请刷新后再看');
    await recordDeed(tx, actor, at, {
      action: 'seals.publish',
      topic: 'seals',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：公布结果，公开${publication.shown.map((name) => SHOWN[name]).join('、')}`,
      after: { publishedAt: at, hash: seal.hash },
    });
  });
}

/** Takes a published result down, with a reason; the seal stands. */
export async function unpublishResult(house: House, actor: Actor, held: Units, assessmentId: number, sealId: number, reason: string): Promise<void> {
  const assessment = await heldAssessment(house, held, assessmentId);
  const summary = (await sealsOf(house.db, assessmentId)).find(({ id }) => id === sealId);
  if (!summary) throw new Problem('not-found', '没有这次封存');
  await house.store.transaction(async (tx) => {
    const at = house.now();
    if (!(await publishSeal(tx, assessmentId, sealId, null, actor.accountId, at))) throw new Problem('wrong-stage', '这个结果没有公布');
    await recordDeed(tx, actor, at, {
      action: 'seals.publish',
      topic: 'seals',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：从公开页撤下结果，理由：${reason}`,
      before: { publishedAt: summary.publishedAt },
      after: { publishedAt: null, reason },
    });
  });
}

/** Only who answers for all of an assessment sees the whole result. */
export async function heldAssessment(house: House, held: Units, assessmentId: number): Promise<Assessment> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  if (!mayHold(held, assessment.authorityId)) throw new Problem('not-allowed', `“${assessment.title}”由上级组织，封存的结果由上级保管`);
  return assessment;
}
