import { compareFractions, type Fraction, format, possiblePoints } from '@kaocheng/engine';
import type { Kysely } from 'kysely';
import { assessmentSeen } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import { type Book, factBook, writingFacts } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { NewOverrideInput } from './contract-decisions.ts';
import { exactPoints } from './inputs.ts';
import { insertOverride, type Override, overridesOf, revokeOverride } from './overrides-table.ts';
import { requireDeciding, requireImpartial, requireStage } from './rights.ts';

/** One clause of one unit in one assessment. */
export interface OverridePlace {
  readonly assessmentId: number;
  readonly unitId: number;
}

/** Sets points in place of computed ones. One that stood is taken back by it and stays on record. */
export async function setOverride(house: House, actor: Actor, held: Units, place: OverridePlace, input: NewOverrideInput): Promise<Override> {
  const book = await openBook(house, actor, held, place);
  const rule = requireRule(book, place.unitId, input.ruleId);
  requirePossible(book, place.unitId, input);
  const { assessmentId, unitId } = place;
  return writingFacts(house, assessmentId, async ({ tx, at, stage }) => {
    requireStage({ stage });
    const before = await standing(tx, place, input.ruleId);
    if ((before?.id ?? null) !== input.seen) throw stale(before);
    const reason = `改为 ${input.points} 分：${input.reason}`;
    if (before) await revokeOverride(tx, assessmentId, { unitId, ruleId: input.ruleId, reason }, actor.accountId, at);
    await insertOverride(tx, assessmentId, { unitId, ...input }, actor.accountId, at);
    const made = await standing(tx, place, input.ruleId);
    if (!made) throw new Error('an override that was just made does not stand');
    await recordDeed(tx, actor, at, {
      action: 'results.override',
      topic: 'results',
      record: assessmentId,
      unitId,
      summary: `${book.assessment.title}：${nameOf(book, unitId)}${rule.clause}“${rule.name}”人工核定为 ${input.points} 分`,
      before: before ? { points: before.points, reason: before.reason } : null,
      after: { points: made.points, reason: made.reason },
    });
    return made;
  });
}

/** Takes an override back: what the rule computes counts again; that it was made shows for ever. */
export async function takeBackOverride(house: House, actor: Actor, held: Units, place: OverridePlace, id: number, reason: string): Promise<Override> {
  const book = await openBook(house, actor, held, place);
  const { assessmentId, unitId } = place;
  return writingFacts(house, assessmentId, async ({ tx, at, stage }) => {
    requireStage({ stage });
    const found = (await overridesOf(tx, assessmentId, unitId)).find((one) => one.id === id);
    if (!found) throw new Problem('not-found', '没有这条人工核定');
    if (found.revokedAt !== null) throw stale(await standing(tx, place, found.ruleId));
    await revokeOverride(tx, assessmentId, { unitId, ruleId: found.ruleId, reason }, actor.accountId, at);
    const rule = book.program.byId.get(found.ruleId)?.rule;
    await recordDeed(tx, actor, at, {
      action: 'results.override',
      topic: 'results',
      record: assessmentId,
      unitId,
      summary: `${book.assessment.title}：${nameOf(book, unitId)}${rule ? `${rule.clause}“${rule.name}”` : found.ruleId}撤销人工核定`,
      before: { points: found.points, reason: found.reason },
      after: { revoked: reason },
    });
    const after = (await overridesOf(tx, assessmentId, unitId)).find((one) => one.id === id);
    return after ?? found;
  });
}

async function openBook(house: House, actor: Actor, held: Units, { assessmentId, unitId }: OverridePlace): Promise<Book> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  requireDeciding(assessment, held);
  await requireImpartial(house, actor, [unitId]);
  const book = await factBook(house, assessment, [unitId]);
  if (!book.participants.has(unitId)) throw new Problem('not-found', '这个单位不参加这次考核');
  return book;
}

function requireRule({ program, participants }: Book, unitId: number, ruleId: string) {
  const rule = program.byId.get(ruleId)?.rule;
  if (!rule) throw badField('ruleId', '细则中没有这一项');
  const { kind = '', group = '' } = participants.get(unitId) ?? {};
  const binds = rule.appliesTo.length === 0 || rule.appliesTo.includes(kind) || rule.appliesTo.includes(group);
  if (!binds) throw badField('ruleId', `“${rule.name}”不适用于这个单位`);
  return rule;
}

/** Outside what the rule can give, only somebody who says so in so many words. */
function requirePossible({ program, participants }: Book, unitId: number, { ruleId, points, beyond }: NewOverrideInput): void {
  const participant = participants.get(unitId);
  if (beyond || !participant) return;
  const { lowest, highest } = possiblePoints(program, ruleId, participant);
  const given = exactPoints(points);
  const low = lowest !== undefined && compareFractions(given, lowest) < 0;
  const high = highest !== undefined && compareFractions(given, highest) > 0;
  if (!low && !high) return;
  const show = (end: Fraction | undefined, none: string) => (end ? format(end) : none);
  const range = `${show(lowest, '不限')} 至 ${show(highest, '不限')}`;
  throw new Problem('needs-confirmation', `按细则这一项可得 ${range} 分，${points} 分超出范围；确实要这样核定，请确认`, {
    errors: [{ path: 'points', message: `应为 ${range} 分` }],
    current: { least: lowest ? format(lowest) : null, most: highest ? format(highest) : null },
  });
}

const standing = async (db: Kysely<Database>, { assessmentId, unitId }: OverridePlace, ruleId: string): Promise<Override | undefined> =>
  (await overridesOf(db, assessmentId, unitId)).find((one) => one.ruleId === ruleId && one.revokedAt === null);

const stale = (current: Override | undefined): Problem =>
  new Problem('stale-version', current ? `这一项刚被核定为 ${current.points} 分，请对照后再决定` : '这一项的人工核定刚被撤销，请对照后再决定', {
    current: current ?? null,
  });

const nameOf = ({ participants }: Book, unitId: number): string => participants.get(unitId)?.name ?? '';
