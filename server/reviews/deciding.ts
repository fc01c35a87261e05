import { type Assessment, assessmentSeen, type Participant } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  type Fact,
  type FactContent,
  factBook,
  factsOf,
  findFact,
  hasError,
  reviewFact,
  STANDING_STATES,
  typedValue,
  type Verdict,
  type Writing,
  writingFacts,
} from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { ClaimDetail, VerdictInput } from './contract.ts';
import { claimOf, problemsAmong } from './detail.ts';
import type { Room } from './room.ts';
import { requireSeat, seatOf } from './seat.ts';
import { requireAnswering, requireReviewing } from './stage.ts';

/** Confirms, adjusts or returns one claim. Whoever is second learns what the first decided. */
export async function decide(
  room: Room,
  actor: Actor,
  held: Units,
  assessmentId: number,
  unitId: number,
  factId: number,
  input: VerdictInput,
): Promise<ClaimDetail> {
  const { house } = room;
  const assessment = await assessmentSeen(house, held, assessmentId);
  const unit = requireSeat(await seatOf(house, actor, assessment, held), unitId);
  const verdict = verdictOf(input);
  await writingFacts(house, assessmentId, async (writing) => {
    const { tx, at, stage } = writing;
    requireReviewing(stage);
    if (verdict.kind === 'return') requireAnswering(stage);
    const before = await findFact(tx, assessmentId, unitId, factId);
    if (!before) throw new Problem('not-found', '没有这条填报，或它不属于这个单位');
    if (before.version === input.version && verdict.kind !== 'return') await requireSound(house, writing, assessment, before, verdict);
    const after = await reviewFact(tx, actor, at, assessmentId, { unitId, id: factId, version: input.version }, verdict);
    await deed(actor, writing, assessment, unit, before, after, verdict);
  });
  return claimOf(room, actor, held, assessmentId, unitId, factId);
}

function verdictOf(input: VerdictInput): Verdict {
  switch (input.verdict) {
    case 'confirm':
      return { kind: 'confirm', reason: input.reason };
    case 'adjust':
      return { kind: 'adjust', level: input.level, value: typedValue(input.value), reason: input.reason };
    case 'return':
      return { kind: 'return', reason: input.reason };
  }
}

/** What counts must be what the regulation takes: a level that it names, a value in its range, nothing twice. */
async function requireSound(house: House, { tx }: Writing, assessment: Assessment, before: Fact, verdict: Verdict): Promise<void> {
  const wanted = verdict.kind === 'adjust' ? { ...before, level: verdict.level, value: verdict.value } : before;
  if (verdict.kind === 'adjust' && wanted.level === before.level && wanted.value === before.value)
    throw badField('value', '级别和内容都没有改动，与申报一致时请直接确认');
  const book = await factBook(house, assessment, [before.unitId]);
  const same = await factsOf(tx, assessment.id, { units: [before.unitId], facts: [before.fact], sources: ['unit'], states: STANDING_STATES });
  const problems = problemsAmong(book, same, wanted);
  if (!hasError(problems)) return;
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ field, message }) => ({ path: field, message }));
  throw new Problem('bad-input', `${errors[0]?.message}；不能${verdict.kind === 'adjust' ? '这样调整' : '确认，请调整或退回'}`, { errors });
}

const DONE: Readonly<Record<Verdict['kind'], string>> = { confirm: '确认', adjust: '调整', return: '退回' };

const deed = (actor: Actor, { tx, at }: Writing, { title }: Assessment, unit: Participant, before: Fact, after: Fact, verdict: Verdict) =>
  recordDeed(tx, actor, at, {
    action: 'reviews.decide',
    topic: 'facts',
    record: after.id,
    unitId: unit.unitId,
    summary: `${title}：${unit.name}，${DONE[verdict.kind]}“${labelOf(before)}”${verdict.reason ? `，理由：${verdict.reason}` : ''}`,
    before: deedOf(before),
    after: deedOf(after),
  });

export const labelOf = ({ fact, level, value, note }: FactContent): string => [fact, level, value, note.slice(0, 40)].filter(Boolean).join(' ');

const deedOf = ({ fact, level, value, state }: Fact) => ({ fact, level, value, state });
