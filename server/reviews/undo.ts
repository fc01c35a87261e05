import { assessmentSeen } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  bumpRevision,
  type Fact,
  type FactChange,
  type FactEvent,
  factsOf,
  insertFactEvents,
  lastEventsOf,
  updateFacts,
  type Writing,
  writingFacts,
} from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { BulkAnswer, Keys } from './contract.ts';
import { seatOf } from './seat.ts';
import { requireReviewing } from './stage.ts';

/** Takes one's own verdicts back, as long as nothing else has happened to the facts: they are again what they were before. */
export async function undoVerdicts(house: House, actor: Actor, held: Units, assessmentId: number, keys: Keys): Promise<BulkAnswer> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  const seat = await seatOf(house, actor, assessment, held);
  return writingFacts(house, assessmentId, async (writing) => {
    const { tx, at, stage } = writing;
    requireReviewing(stage);
    const wanted = keys.filter(({ unitId }) => seat.units.has(unitId));
    const seen = new Map(wanted.map(({ id, version }) => [id, version] as const));
    const present = await factsOf(tx, assessmentId, { units: new Set(wanted.map(({ unitId }) => unitId)), sources: ['unit'] });
    const mine = present.filter(({ id, version, reviewedBy }) => seen.get(id) === version && reviewedBy === actor.accountId);
    const events = await lastEventsOf(tx, mine);
    const plans = mine.flatMap((fact) => {
      const change = before(fact, events.get(fact.id));
      return change ? [{ fact, change }] : [];
    });
    const undone = await apply(writing, assessmentId, plans);
    const old = new Map(plans.map(({ fact }) => [fact.id, fact] as const));
    await insertFactEvents(
      tx,
      undone.map((after) => ({ kind: 'restored' as const, before: old.get(after.id), after, reason: '撤销审核' })),
      actor.accountId,
      at,
    );
    if (undone.length > 0) {
      await bumpRevision(tx, assessmentId);
      await recordDeed(tx, actor, at, {
        action: 'reviews.decide',
        topic: 'facts',
        record: undone.length === 1 ? (undone[0]?.id ?? assessmentId) : assessmentId,
        unitId: undone.length === 1 ? (undone[0]?.unitId ?? null) : assessment.authorityId,
        summary: `${assessment.title}：撤销 ${undone.length} 条审核结论`,
        after: { facts: undone.map(({ id }) => id) },
      });
    }
    const done = new Set(undone.map(({ id }) => id));
    return {
      done: undone.map(({ unitId, id, version }) => ({ unitId, id, version })),
      refused: keys
        .filter(({ id }) => !done.has(id))
        .map(({ unitId, id }) => ({ unitId, id, why: 'stale' as const, message: '之后又有变动，不能再撤销' })),
    };
  });
}

const VERDICTS: readonly FactEvent['kind'][] = ['confirmed', 'adjusted', 'returned'];

/** What undoes the last verdict; undefined where the last thing that happened was none. */
function before(fact: Fact, event: Pick<FactEvent, 'kind' | 'before'> | undefined): FactChange | undefined {
  const was = event?.before;
  if (!event || !was || !VERDICTS.includes(event.kind) || was.state === undefined) return undefined;
  const level = was.level ?? fact.level;
  const value = was.value ?? fact.value;
  // The unit's own claim outlives every verdict; an adjustment stands beside it.
  const claimed = { level: fact.claimedLevel ?? fact.level, value: fact.claimedValue ?? fact.value };
  const adjusted = level !== claimed.level || value !== claimed.value;
  return {
    level,
    value,
    state: was.state,
    claimedLevel: adjusted ? claimed.level : null,
    claimedValue: adjusted ? claimed.value : null,
    reviewReason: '',
    ...(was.state === 'submitted' && { reviewedBy: null, reviewedAt: null }),
  };
}

/** Facts that change alike go in one query: a bulk confirmation is undone at once. */
async function apply({ tx, at }: Writing, assessmentId: number, plans: readonly { readonly fact: Fact; readonly change: FactChange }[]) {
  const alike = new Map<string, { change: FactChange; facts: Fact[] }>();
  for (const { fact, change } of plans) {
    const { level, value, ...rest } = change;
    const same = level === fact.level && value === fact.value;
    const key = JSON.stringify(same ? rest : change);
    const group: { change: FactChange; facts: Fact[] } = alike.get(key) ?? { change: same ? rest : change, facts: [] };
    group.facts.push(fact);
    alike.set(key, group);
  }
  const undone: Fact[] = [];
  for (const { change, facts } of alike.values()) undone.push(...(await updateFacts(tx, assessmentId, facts, change, at)));
  return undone;
}
