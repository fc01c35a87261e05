import type { AskedFact } from '@kaocheng/engine';
import { type Assessment, assessmentSeen, type Participant } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  asking,
  type Book,
  type Fact,
  factBook,
  factsOf,
  findFact,
  insertFactEvents,
  insertFacts,
  namesOf,
  staleFact,
  typedValue,
  updateFact,
  type Writing,
  writingFacts,
} from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Judgement, Judging } from './contract-judgements.ts';
import { labelOf } from './deciding.ts';
import { problemsAmong } from './detail.ts';
import { isJudged, isPanel } from './judgeable.ts';
import { requireSeat, seatOf } from './seat.ts';
import { judgementOf } from './sheet.ts';
import { requireReviewing } from './stage.ts';

/**
 * Gives a judgement, or gives another one. Where the regulation wants one value, the second assessor sees the first one's and may change it with
 * a reason; where it is a panel's, everybody gives their own and nobody touches another's.
 */
export async function judge(house: House, actor: Actor, held: Units, assessmentId: number, unitId: number, input: Judging): Promise<Judgement> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  const unit = requireSeat(await seatOf(house, actor, assessment, held), unitId);
  const book = await factBook(house, assessment, [unitId]);
  const asked = judgedFact(book, unit, input.fact);
  const content = { fact: asked.name, level: input.level, value: typedValue(input.value), note: input.note, happenedOn: null };
  const given = await writingFacts(house, assessmentId, async (writing) => {
    requireReviewing(writing.stage);
    const { tx, at } = writing;
    const present = await factsOf(tx, assessmentId, { units: [unitId], facts: [asked.name], sources: ['assessor'], states: ['confirmed'] });
    if (input.seen === null) {
      requireFirst(asked, present, actor, content.level);
      const row = { ...content, unitId, state: 'confirmed' as const, source: 'assessor' as const, origin: 'form' as const };
      const [after] = await insertFacts(tx, assessmentId, [row], actor.accountId, at);
      if (!after) throw new Error('an insert gave no row');
      requireSound(book, present, after);
      await insertFactEvents(tx, [{ kind: 'reported', after }], actor.accountId, at);
      await deed(actor, writing, assessment, unit, undefined, after, '');
      return after;
    }
    const before = await findFact(tx, assessmentId, unitId, input.seen.id);
    if (before?.source !== 'assessor' || before.fact !== asked.name) throw new Problem('not-found', '没有这条评定，或它不属于这个单位');
    if (before.state !== 'confirmed' || before.version !== input.seen.version) throw staleFact(before);
    requireOwnOrReason(asked, before, actor, input.reason);
    const key = { unitId, id: before.id, version: before.version };
    const change = { ...content, reportedBy: actor.accountId, reportedAt: at };
    const after = await updateFact(tx, assessmentId, key, withoutName(change), at);
    if (!after) throw staleFact(before);
    requireSound(book, present, after);
    await insertFactEvents(tx, [{ kind: 'changed', before, after, reason: input.reason }], actor.accountId, at);
    await deed(actor, writing, assessment, unit, before, after, input.reason);
    return after;
  });
  return judgementOf(given, actor, await namesOf(house.db, [given.reportedBy]));
}

const withoutName = <T extends { readonly fact: string }>({ fact: _, ...rest }: T): Omit<T, 'fact'> => rest;

function judgedFact(book: Book, unit: Participant, name: string): AskedFact {
  const found = asking(book)(unit).find((one) => one.name === name);
  if (!found) throw badField('fact', `细则没有要考核组对“${unit.name}”评定“${name}”`);
  if (!isJudged(found)) throw badField('fact', `“${name}”不是考核组评定的事项，请在填报或督查记录里办理`);
  return found;
}

/** Of what is given once, the second is told about the first. */
function requireFirst(asked: AskedFact, present: readonly Fact[], { accountId }: Actor, level: string): void {
  const sameLevel = present.filter((fact) => asked.kind === 'choice' || fact.level === level);
  const first = sameLevel.find((fact) => !isPanel(asked) || fact.reportedBy === accountId);
  if (!first) return;
  const what = isPanel(asked) ? '您已经评过' : '刚才已有人评定';
  throw new Problem('already-exists', `“${asked.name}”${what}：${first.value || first.level}，请对照后再改`, { current: first });
}

function requireOwnOrReason(asked: AskedFact, before: Fact, { accountId }: Actor, reason: string): void {
  if (before.reportedBy === accountId) return;
  if (isPanel(asked)) throw new Problem('not-allowed', '多方评议各评各的，不能改动他人的评分');
  if (reason.length < 2) throw badField('reason', '改动他人的评定须写明理由');
}

/** What counts at once must be right at once. */
function requireSound(book: Book, present: readonly Fact[], given: Fact): void {
  const errors = problemsAmong(
    book,
    present.filter(({ id }) => id !== given.id),
    given,
  ).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first) throw new Problem('bad-input', first.message, { errors: errors.map(({ field, message }) => ({ path: field, message })) });
}

const deed = (
  actor: Actor,
  { tx, at }: Writing,
  { title }: Assessment,
  unit: Participant,
  before: Fact | undefined,
  after: Fact,
  reason: string,
): Promise<void> =>
  recordDeed(tx, actor, at, {
    action: 'reviews.judge',
    topic: 'facts',
    record: after.id,
    unitId: unit.unitId,
    summary: `${title}：${unit.name}，${before ? '改评' : '评定'}“${labelOf(after)}”${reason ? `，理由：${reason}` : ''}`,
    ...(before && { before: contentOf(before) }),
    after: contentOf(after),
  });

const contentOf = ({ fact, level, value, note }: Fact) => ({ fact, level, value, note });
