import { unitResults } from '@kaocheng/engine';
import { type Assessment, assessmentHeld, assessmentSeen, claim, STAGES } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import { revisionOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import { type Evaluated, evaluated } from '../results/index.ts';
import { canonical } from './canonical.ts';
import { compute, ENGINE_VERSION, type SealResult } from './compute.ts';
import { inputsOf } from './inputs.ts';
import { openMatters } from './matters.ts';
import { sealHash } from './seal.ts';
import { insertSeal, nextNumber, reopenSeal, sealsOf } from './seal-table.ts';

/** Seals the official result with everything that it was made of. From then on no fact and no decision changes any more. */
export async function sealResult(
  house: House,
  actor: Actor,
  held: Units,
  assessmentId: number,
  input: { readonly version: number; readonly accepted: boolean },
): Promise<{ id: number; number: number; hash: string; sealedAt: string }> {
  const assessment = await assessmentHeld(house, held, assessmentId, input.version);
  if (assessment.sealedAt) throw new Problem('frozen', '考核结果已经封存');
  if (assessment.stage !== 'decision') throw new Problem('wrong-stage', `现在是${STAGES[assessment.stage]}，审定阶段才能封存`);
  const official = await evaluated(house, assessment, 'official');
  await requireSettled(house, assessment, official, input.accepted);
  const inputs = await inputsOf(house, official);
  const result = compute(inputs);
  requireSame(official, result);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    // Nobody writes facts from here on: they hold the assessment's row, and find it sealed.
    await claim(tx, assessment, at, { sealed_at: at });
    if ((await revisionOf(tx, assessmentId)) !== official.revision)
      throw new Problem('stale-version', '封存时又有填报或决定变动，请重新核对后再封存', { current: assessment });
    const number = await nextNumber(tx, assessmentId);
    const content = { number, sealedAt: at, engineVersion: ENGINE_VERSION, regulationHash: inputs.regulation.hash, inputs, result };
    const hash = sealHash(content);
    const id = await insertSeal(tx, { ...content, assessmentId, hash }, actor.accountId);
    await recordDeed(tx, actor, at, {
      action: 'seals.seal',
      topic: 'seals',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：封存结果（第 ${number} 次），${result.units.length} 个单位、${inputs.facts.length} 条事实`,
      after: { number, hash, sealedAt: at },
    });
    return { id, number, hash, sealedAt: at };
  });
}

async function requireSettled(house: House, assessment: Assessment, official: Evaluated, accepted: boolean): Promise<void> {
  const matters = await openMatters(house, assessment, official);
  const errors = matters.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Problem('wrong-stage', `还不能封存：${errors.map(({ message }) => message).join('；')}`, { current: { matters } });
  const warnings = matters.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0 && !accepted)
    throw new Problem('needs-confirmation', warnings.map(({ message }) => message).join('；'), { current: { matters } });
}

/** What is sealed must be what everybody has seen: computed from the sealed inputs alone it is the same. */
function requireSame({ book, assessed }: Evaluated, { units }: SealResult): void {
  const seen = unitResults(book.program, assessed).map(({ unit, total, rank, tier, clauses }) => ({ unit, total, rank, tier, clauses }));
  const sealed = units.map(({ unit, total, rank, tier, clauses }) => ({ unit, total, rank, tier, clauses }));
  if (canonical(seen) !== canonical(sealed)) throw new Error('the sealed inputs do not give the official result');
}

/** Opens a sealed result again, with a reason. The seal stays as it was; what was published of it is taken down. */
export async function reopenResult(
  house: House,
  actor: Actor,
  held: Units,
  assessmentId: number,
  sealId: number,
  input: { readonly version: number; readonly reason: string },
): Promise<Assessment> {
  const assessment = await assessmentHeld(house, held, assessmentId, input.version);
  const seal = (await sealsOf(house.db, assessmentId)).find(({ id }) => id === sealId);
  if (!seal) throw new Problem('not-found', '没有这次封存');
  if (seal.reopenedAt !== null || assessment.sealedAt === null) throw new Problem('wrong-stage', '这次封存已经解封');
  await house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, assessment, at, { sealed_at: null });
    if (!(await reopenSeal(tx, assessmentId, sealId, input.reason, actor.accountId, at))) throw new Problem('stale-version', '这次封存刚被他人解封');
    await recordDeed(tx, actor, at, {
      action: 'seals.reopen',
      topic: 'seals',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：解封第 ${seal.number} 次封存${seal.publishedAt ? '，并从公开页撤下' : ''}，理由：${input.reason}`,
      before: { sealedAt: seal.sealedAt, hash: seal.hash, publishedAt: seal.publishedAt },
      after: { sealedAt: null, reason: input.reason },
    });
  });
  return assessmentSeen(house, held, assessmentId);
}
