import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Assessment } from './contract.ts';
import type { StageMove } from './contract-stages.ts';
import { insertMove } from './moves-table.ts';
import { readinessOf, type StageCheck } from './readiness.ts';
import { assessmentHeld, assessmentOpen, assessmentSeen, claim } from './scope.ts';
import { isBefore, isMarking, isPreparing, nextStage, STAGES } from './stages.ts';
import type { Marks } from './table.ts';

/** Moves on to the next stage. Errors stand in the way; a warning does not. A sealed assessment still goes on to 通报 and 归档. */
export async function advance(
  house: House,
  actor: Actor,
  held: Units,
  id: number,
  input: StageMove,
  checks: readonly StageCheck[],
): Promise<Assessment> {
  const before = await assessmentHeld(house, held, id, input.version);
  const next = nextStage(before.stage);
  if (input.to !== next) {
    throw new Problem('wrong-stage', next ? `现在是${STAGES[before.stage]}，下一阶段是${STAGES[next]}` : '考核已经归档，没有下一阶段');
  }
  const { matters } = await readinessOf(house, before, checks);
  const open = matters.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (open.length > 0) throw new Problem('wrong-stage', `还不能进入${STAGES[input.to]}：${open.join('；')}`);
  return move(house, actor, held, before, input, 'assessments.advance');
}

/** Goes back to an earlier stage: a leader's right, with a reason, until the result is sealed. */
export async function stepBack(house: House, actor: Actor, held: Units, id: number, input: StageMove): Promise<Assessment> {
  const before = await assessmentOpen(house, held, id, input.version);
  if (!isBefore(input.to, before.stage)) throw new Problem('wrong-stage', `现在是${STAGES[before.stage]}，只能退回更早的阶段`);
  if (input.reason.length < 2) throw badField('reason', '退回阶段须写明理由');
  return move(house, actor, held, before, input, 'assessments.step-back');
}

async function move(house: House, actor: Actor, held: Units, before: Assessment, input: StageMove, action: string): Promise<Assessment> {
  await house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, before, at, { stage: input.to, ...freezing(before, input, at) });
    await insertMove(tx, before.id, { from: before.stage, to: input.to, reason: input.reason }, actor.accountId, at);
    await recordDeed(tx, actor, at, {
      action,
      topic: 'assessments',
      record: before.id,
      unitId: before.authorityId,
      summary: `${before.title}：${STAGES[before.stage]} → ${STAGES[input.to]}${input.reason ? `，理由：${input.reason}` : ''}`,
      before: { stage: STAGES[before.stage] },
      after: { stage: STAGES[input.to], reason: input.reason },
    });
  });
  return assessmentSeen(house, held, before.id);
}

/** The first mark freezes the rules. They stay frozen when a leader steps back to 自查; going back to 筹备 takes the opening itself back. */
function freezing(before: Assessment, { to }: StageMove, at: string): Marks {
  if (isMarking(to) && before.frozenAt === null) return { frozen_at: at };
  return isPreparing(to) ? { frozen_at: null } : {};
}
