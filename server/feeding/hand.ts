import { assessmentSeen, type Participant } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  type ComputedFact,
  compareComputed,
  type Fact,
  factsOf,
  findFact,
  handsOf,
  hasError,
  insertFactEvents,
  insertFacts,
  mayBring,
  type NewFact,
  nothingToWrite,
  problemsOf,
  rewriteFacts,
  STANDING_STATES,
  sameContent,
  staleFact,
  takesSystemFacts,
  typedValue,
  updateFact,
  updateFacts,
  type Writing,
  writeComputed,
  writingFacts,
  wrongStage,
} from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { ChangedHand, HandFigure } from './contract.ts';
import { type Worked, workOut } from './worked.ts';

/**
 * Records a figure by hand for many units at once: one that comes from outside, or one that counts in place of a computed figure. Of what is recorded once a
 * unit, the record by hand is changed and the computed one gives way; of what happens several times, one is added.
 * @returns how many units it was written for
 */
export async function typeFigure(house: House, actor: Actor, units: Units, assessmentId: number, input: HandFigure): Promise<number> {
  const assessment = await assessmentSeen(house, units, assessmentId);
  const hands = await handsOf(house, actor);
  return writingFacts(house, assessmentId, async (writing) => {
    requireStage(writing);
    const { tx, at, stage } = writing;
    const worked = await workOut(house, assessment, { db: tx, only: new Set() });
    const { unitIds, adds } = requireWanted(worked, units, input);
    if (unitIds.some((id) => mayBring('system', stage, hands, id) !== 'write'))
      throw new Problem('not-allowed', '所选单位里有您不能填写的：只有考核主体的管理员可以填写，本单位的人员不能填写本单位的');
    const content = { fact: input.fact, level: input.level, value: typedValue(input.value), happenedOn: input.happenedOn, note: input.source };
    const wanted = unitIds.map((unitId): NewFact => ({ ...content, unitId, state: 'confirmed', source: 'system', origin: 'form' }));
    requireSound(worked, wanted);
    const present = await factsOf(tx, assessmentId, { units: unitIds, facts: [input.fact], states: STANDING_STATES, sources: ['system'] });
    const replaced = new Map(adds ? [] : present.filter(({ origin }) => origin !== 'cases').map((fact) => [fact.unitId, fact]));
    const changed = wanted.flatMap((row) => {
      const before = replaced.get(row.unitId);
      return before && !sameContent(before, row) ? [{ ...row, id: before.id, version: before.version }] : [];
    });
    const fresh = wanted.filter(({ unitId }) => !replaced.has(unitId));
    const giving = present.filter(({ origin }) => origin === 'cases');
    const gone = await updateFacts(tx, assessmentId, giving, { state: 'withdrawn' }, at);
    const rewritten = await rewriteFacts(tx, assessmentId, changed, at);
    const created = await insertFacts(tx, assessmentId, fresh, actor.accountId, at);
    const was = new Map(present.map((fact) => [fact.id, fact]));
    const event = (kind: 'reported' | 'changed' | 'withdrawn', reason: string) => (after: Fact) => ({
      kind,
      before: was.get(after.id),
      after,
      reason,
    });
    const events = [
      ...gone.map(event('withdrawn', `改用人工填写：${input.source}`)),
      ...rewritten.map(event('changed', input.source)),
      ...created.map(event('reported', input.source)),
    ];
    await insertFactEvents(tx, events, actor.accountId, at);
    const written = created.length + rewritten.length;
    if (written === 0) return 0;
    await recordDeed(tx, actor, at, {
      action: 'feeding.write',
      topic: 'facts',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：为 ${written} 个单位填写“${input.fact}”${[content.level, content.value].filter(Boolean).join(' ')}，来源：${input.source}`,
    });
    return written;
  });
}

/** Sets what a person recorded aside, with the reason; where there is a computed figure, it counts from now on. */
export const setAside = (house: House, actor: Actor, units: Units, place: Place, change: ChangedHand): Promise<void> =>
  turn(house, actor, units, place, change, 'withdrawn');

/** Brings back what a person had recorded, with the reason; a computed figure gives way. */
export const bringBack = (house: House, actor: Actor, units: Units, place: Place, change: ChangedHand): Promise<void> =>
  turn(house, actor, units, place, change, 'restored');

interface Place {
  readonly assessmentId: number;
  readonly unitId: number;
  readonly factId: number;
}

async function turn(
  house: House,
  actor: Actor,
  units: Units,
  place: Place,
  { version, reason }: ChangedHand,
  kind: 'withdrawn' | 'restored',
): Promise<void> {
  const { assessmentId, unitId, factId } = place;
  const assessment = await assessmentSeen(house, units, assessmentId);
  const hands = await handsOf(house, actor);
  await writingFacts(house, assessmentId, async (writing) => {
    const { tx, at, stage } = writing;
    const before = await findFact(tx, assessmentId, unitId, factId);
    if (before?.source !== 'system' || before.origin === 'cases') throw new Problem('not-found', '没有这条人工填写的记录');
    requireStage(writing);
    if (mayBring('system', stage, hands, unitId) !== 'write')
      throw new Problem('not-allowed', '这一项只有考核主体的管理员可以改，本单位的人员不能改本单位的');
    const standing = STANDING_STATES.includes(before.state);
    if (before.version !== version || standing !== (kind === 'withdrawn')) throw staleFact(before);
    const state = kind === 'withdrawn' ? ('withdrawn' as const) : ('confirmed' as const);
    const after = await updateFact(tx, assessmentId, { unitId, id: factId, version }, { state }, at);
    if (!after) throw staleFact(before);
    await insertFactEvents(tx, [{ kind, before, after, reason }], actor.accountId, at);
    const worked = await workOut(house, assessment, { db: tx, only: new Set([unitId]) });
    const recorded = await factsOf(tx, assessmentId, { units: [unitId], facts: [before.fact], sources: ['system'] });
    if (kind === 'restored')
      requireSound(
        worked,
        recorded.filter(({ state, origin }) => STANDING_STATES.includes(state) && origin !== 'cases'),
      );
    const changes = compareComputed(
      worked.rows.filter(({ fact }) => fact === before.fact),
      recorded,
    );
    if (!nothingToWrite(changes)) await writeComputed(writing, actor, assessment, changes, reason);
    const name = worked.book.participants.get(unitId)?.name ?? '';
    await recordDeed(tx, actor, at, {
      action: 'feeding.write',
      topic: 'facts',
      record: factId,
      unitId,
      summary: `${assessment.title}：${name}，${kind === 'withdrawn' ? '不再采用' : '改为采用'}人工填写的“${before.fact}”${before.value}，理由：${reason}`,
    });
  });
}

function requireStage({ stage }: Writing): void {
  if (!takesSystemFacts(stage)) throw wrongStage(stage, '不能再填写系统指标');
}

/** The units that are meant, and whether it is added to what is there: something from outside that happens several times. */
function requireWanted(
  { book, wanted }: Worked,
  held: Units,
  { fact, unitIds, happenedOn }: HandFigure,
): { readonly unitIds: number[]; readonly adds: boolean } {
  const wantedOf = (unit: Participant) => wanted(unit).find((each) => each.fact.name === fact);
  const everybody = [...book.participants.values()].filter(({ unitId }) => mayTouch(held, unitId));
  const chosen = unitIds === 'all' ? everybody.filter(wantedOf) : [...new Set(unitIds)].map((id) => book.participants.get(id));
  const [first] = chosen;
  if (!first || chosen.includes(undefined)) throw badField('unitIds', '所选单位里有不要这一项的，请刷新后重试');
  let adds = false;
  for (const unit of chosen) {
    const own = unit && wantedOf(unit);
    if (!own) throw badField('fact', `细则没有要“${unit?.name}”的“${fact}”，或这一项不由系统提供`);
    if (own.origin.from === 'outside' && happenedOn === null) throw badField('happenedOn', '来自外部的数据要写明是哪一天的');
    adds ||= own.fact.many && own.origin.from === 'outside';
  }
  return { unitIds: chosen.flatMap((unit) => unit?.unitId ?? []), adds };
}

function requireSound({ book }: Worked, rows: readonly ComputedFact[]): void {
  const wrong = problemsOf(book, rows).find(hasError);
  if (!wrong) return;
  const errors = wrong
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => ({ path: field === 'note' ? 'source' : field, message }));
  throw new Problem('bad-input', errors[0]?.message ?? '内容不合细则', { errors });
}
