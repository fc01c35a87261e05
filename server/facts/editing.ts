import type { AskedFact } from '@kaocheng/engine';
import { recordDeed } from '../audit/index.ts';
import { badField, Problem } from '../http/problems.ts';
import type { ChangedFact, FactRecord, NewFactInput } from './contract.ts';
import type { Desk } from './desk.ts';
import { insertFactEvents, recordTyping } from './events-table.ts';
import { FACT_SOURCES, type Fact, type FactContent, type FactSource } from './fact.ts';
import { needsProof } from './proof.ts';
import { staleFact } from './review.ts';
import { selfReportOf } from './self-report-table.ts';
import { mayChange, reviewedRecords, shownRecords } from './shown.ts';
import { factsOf, findFact, insertFacts, updateFact } from './table.ts';
import { typedValue } from './typed.ts';
import { type Writing, writingFacts, wrongStage } from './writing.ts';

/** Whose facts a route writes: a unit's own report, kept as a draft while it is typed; or what assessors and inspectors record, which counts at once. */
export type Hand = 'report' | 'record';

const belongsTo = (hand: Hand, source: FactSource): boolean => (hand === 'report') === (source === 'unit');

/** Writes a new record. Of what is recorded once, the second is told about the first. */
export function createFact(desk: Desk, hand: Hand, input: NewFactInput): Promise<FactRecord> {
  const { house, actor, assessment, unit } = desk;
  const asked = askedBy(desk, hand, input.fact);
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at } = writing;
    await requireAccess(desk, asked, writing);
    if (!asked.many) {
      const [first] = await factsOf(tx, assessment.id, {
        units: [unit.unitId],
        facts: [asked.name],
        states: ['draft', 'submitted', 'confirmed', 'returned'],
      });
      if (first) throw new Problem('already-exists', `“${asked.name}”只填一条，刚才已有人填写`, { current: first });
    }
    const state = hand === 'report' ? ('draft' as const) : ('confirmed' as const);
    const content = { ...input, value: typedValue(input.value) };
    const row = { ...content, unitId: unit.unitId, state, source: asked.reportedBy, origin: 'form' as const };
    const [created] = await insertFacts(tx, assessment.id, [row], actor.accountId, at);
    if (!created) throw new Error('an insert gave no row');
    await insertFactEvents(tx, [{ kind: 'reported', after: created }], actor.accountId, at);
    const shown = await shownOne(desk, writing, created.id);
    if (hand === 'record') {
      requireSound(shown);
      await deed(desk, writing, `记录“${labelOf(created)}”`, undefined, created);
    }
    return shown;
  });
}

/** Changes a record that is still as it was seen. */
export async function changeFact(desk: Desk, hand: Hand, id: number, input: ChangedFact): Promise<FactRecord> {
  const { house, actor, assessment } = desk;
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at } = writing;
    const before = await held(desk, hand, writing, id, input.version);
    const { version, ...content } = input;
    const change = { ...content, value: typedValue(content.value) };
    const after = await updateFact(tx, assessment.id, { unitId: before.unitId, id, version }, change, at);
    if (!after) throw staleFact(before);
    if (hand === 'report') {
      await recordTyping(tx, before, after, actor.accountId, at);
      return shownOne(desk, writing, id);
    }
    await insertFactEvents(tx, [{ kind: 'changed', before, after }], actor.accountId, at);
    const shown = await shownOne(desk, writing, id);
    requireSound(shown);
    await deed(desk, writing, `修改“${labelOf(after)}”`, before, after);
    return shown;
  });
}

/** Takes a record back. It stays in the history and can be restored. */
export async function removeFact(desk: Desk, hand: Hand, id: number, version: number, reason: string): Promise<FactRecord> {
  const { house, actor, assessment } = desk;
  if (hand === 'record' && reason.length < 2) throw badField('reason', '撤回评定或督查记录须写明理由');
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at } = writing;
    const before = await held(desk, hand, writing, id, version);
    const after = await updateFact(tx, assessment.id, { unitId: before.unitId, id, version }, { state: 'withdrawn' }, at);
    if (!after) throw staleFact(before);
    await insertFactEvents(tx, [{ kind: 'withdrawn', before, after, reason }], actor.accountId, at);
    const shown = await shownOne(desk, writing, id);
    if (before.state !== 'draft') await deed(desk, writing, `撤回“${labelOf(before)}”${reason ? `，理由：${reason}` : ''}`, before, after);
    return shown;
  });
}

/** Brings back what was taken back, as it was. */
export async function restoreFact(desk: Desk, hand: Hand, id: number, version: number): Promise<FactRecord> {
  const { house, actor, assessment, unit } = desk;
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at } = writing;
    const before = await findFact(tx, assessment.id, unit.unitId, id);
    if (!before || !belongsTo(hand, before.source)) throw notFound();
    const asked = askedBy(desk, hand, before.fact);
    const returned = hand === 'report' && before.reviewedAt !== null;
    await requireAccess(desk, asked, writing, returned);
    if (before.state !== 'withdrawn' || before.version !== version) throw staleFact(before);
    const state = hand === 'record' ? 'confirmed' : returned ? 'returned' : 'draft';
    const after = await updateFact(tx, assessment.id, { unitId: unit.unitId, id, version }, { state }, at);
    if (!after) throw staleFact(before);
    await insertFactEvents(tx, [{ kind: 'restored', before, after }], actor.accountId, at);
    const shown = await shownOne(desk, writing, id);
    if (hand === 'record') requireSound(shown);
    if (state !== 'draft') await deed(desk, writing, `恢复“${labelOf(after)}”`, before, after);
    return shown;
  });
}

/** Submits a returned record again, mended or with better proof. */
export async function resubmitFact(desk: Desk, id: number, version: number): Promise<FactRecord> {
  const { house, actor, assessment } = desk;
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at } = writing;
    const before = await held(desk, 'report', writing, id, version);
    if (before.state !== 'returned') throw new Problem('wrong-stage', '只有退回的记录需要单独重新提交');
    const shown = await shownOne(desk, writing, id);
    requireSound(shown);
    const asked = askedBy(desk, 'report', before.fact);
    if (needsProof(asked, before) && !shown.proven) throw badField('evidence', `“${before.fact}”须有佐证材料，请先上传`);
    const after = await updateFact(
      tx,
      assessment.id,
      { unitId: before.unitId, id, version },
      { state: 'submitted', reportedBy: actor.accountId, reportedAt: at },
      at,
    );
    if (!after) throw staleFact(before);
    await insertFactEvents(tx, [{ kind: 'submitted', before, after }], actor.accountId, at);
    const done = await shownOne(desk, writing, id);
    await deed(desk, writing, `重新提交“${labelOf(after)}”`, before, after);
    return done;
  });
}

/** The record as it is now, if the caller may change it and nobody else has. */
async function held(desk: Desk, hand: Hand, { tx, stage }: Writing, id: number, version: number): Promise<Fact> {
  const found = await findFact(tx, desk.assessment.id, desk.unit.unitId, id);
  if (!found || !belongsTo(hand, found.source)) throw notFound();
  const access = desk.access(found.source, stage);
  if (access === 'none') throw refusal(desk, found.source, stage);
  if (found.version !== version) throw staleFact(found);
  if (mayChange(found, access)) return found;
  if (found.state === 'draft') throw wrongStage(stage, '自查已经结束，没有提交的内容不能再改；内容还在，可以复制');
  if (found.state === 'submitted') throw new Problem('wrong-stage', '已经提交，不能再改；自查结束前可以先撤回整份自查', { current: found });
  if (found.state === 'confirmed') throw new Problem('wrong-stage', '考核组已经确认，不能再改', { current: found });
  throw new Problem('stale-version', '这条记录已被撤回', { current: found });
}

async function requireAccess(desk: Desk, { reportedBy }: AskedFact, { tx, stage }: Writing, answering = false): Promise<void> {
  const access = desk.access(reportedBy, stage);
  if (access === 'none') throw refusal(desk, reportedBy, stage);
  if (answering) return;
  if (access === 'answer') throw wrongStage(stage, '自查已经结束，只能补正退回的记录，不能新增');
  if (reportedBy !== 'unit') return;
  const { state } = await selfReportOf(tx, desk.assessment.id, desk.unit.unitId);
  if (state === 'submitted') throw new Problem('wrong-stage', '本单位的自查已经提交；如需补充，请先撤回', { current: { stage } });
}

/** Why nothing may be written: the stage is wrong, or it is another's business. */
function refusal(desk: Desk, source: FactSource, stage: Writing['stage']): Problem {
  const ever = (['self-check', 'inspection', 'decision'] as const).some((other) => desk.access(source, other) !== 'none');
  if (!ever) return new Problem('not-allowed', `这一项由${FACT_SOURCES[source]}填写，您不能修改；本单位的人员也不能评定本单位`);
  return wrongStage(stage, source === 'unit' ? '不能再填报' : '现在不能记录');
}

/** What the regulation asks of this unit under a name, if it is this hand's to fill in. */
function askedBy(desk: Desk, hand: Hand, name: string): AskedFact {
  const found = desk.asked.find((each) => each.name === name);
  if (!found) throw badField('fact', `细则没有要“${desk.unit.name}”填写“${name}”`);
  if (!belongsTo(hand, found.reportedBy)) throw badField('fact', `“${name}”由${FACT_SOURCES[found.reportedBy]}填写，不在这里填报`);
  return found;
}

/** What counts at once must be right at once. */
function requireSound({ problems }: FactRecord): void {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ field, message }) => ({ path: field, message }));
  const [first] = errors;
  if (first) throw new Problem('bad-input', first.message, { errors });
}

async function shownOne(desk: Desk, { tx, stage }: Writing, id: number): Promise<FactRecord> {
  const records = await reviewedRecords(tx, desk);
  const [shown] = await shownRecords(
    tx,
    desk,
    stage,
    records.filter(({ fact }) => fact.id === id),
  );
  if (!shown) throw notFound();
  return shown;
}

const notFound = (): Problem => new Problem('not-found', '没有这条记录，或它不属于这个单位');

export const labelOf = ({ fact, level, value, note }: FactContent): string => [fact, level, value, note.slice(0, 40)].filter(Boolean).join(' ');

const deed = ({ actor, unit, assessment }: Desk, { tx, at }: Writing, what: string, before: Fact | undefined, after: Fact) =>
  recordDeed(tx, actor, at, {
    action: after.source === 'unit' ? 'facts.report' : 'facts.record',
    topic: 'facts',
    record: after.id,
    unitId: unit.unitId,
    summary: `${assessment.title}：${unit.name}，${what}`,
    ...(before && { before: deedOf(before) }),
    after: deedOf(after),
  });

const deedOf = ({ fact, level, value, happenedOn, note, state }: Fact) => ({ fact, level, value, happenedOn, note, state });
