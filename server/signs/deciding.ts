import type { Kysely } from 'kysely';
import { recordDeed } from '../audit/index.ts';
import { handsOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Action, Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { Decision, SignDetail } from './contract.ts';
import { type EventKind, insertEvents } from './events.ts';
import { itemOf, type KeptSuspicion } from './list-table.ts';
import { detailSeen, suspicionSeen } from './reading.ts';
import { signOf } from './register.ts';
import { changeSuspicion } from './table.ts';

/** Somebody at one suspicion. */
export interface Desk {
  readonly house: House;
  readonly actor: Actor;
  readonly seen: Units;
  readonly id: number;
}

/** Dismisses a suspicion with a reason, or confirms it with what was found. Neither changes a score. */
export const decide = (desk: Desk, { version, verdict, text }: Decision): Promise<SignDetail> =>
  change(desk, version, { action: 'signs.decide', kind: verdict, text, what: verdict === 'dismissed' ? '排除' : '认定' }, (kept, at) => {
    if (kept.state !== 'open') throw new Problem('wrong-stage', '这条线索已经有结论；要改，请先重新核查', { current: itemOf(kept) });
    return { state: verdict, decision: text, decided_at: at, decided_by: desk.actor.name, decided_count: kept.count };
  });

/** Takes a decision back. What was decided stays in the history. */
export const reopen = (desk: Desk, version: number, reason: string): Promise<SignDetail> =>
  change(desk, version, { action: 'signs.decide', kind: 'reopened', text: reason, what: '重新核查' }, (kept) => {
    if (kept.state === 'open') throw new Problem('wrong-stage', '这条线索还没有结论，不用重新核查', { current: itemOf(kept) });
    return { state: 'open', decision: '', decided_at: null, decided_by: null, decided_count: null };
  });

/** Asks the unit for a statement: its clerks see the suspicion from now on. */
export const askUnit = (desk: Desk, version: number): Promise<SignDetail> =>
  change(desk, version, { action: 'signs.decide', kind: 'asked', text: '', what: '请单位说明' }, (kept, at) => {
    if (kept.state !== 'open') throw new Problem('wrong-stage', '这条线索已经有结论，不用再请单位说明', { current: itemOf(kept) });
    if (kept.asked_at !== null) throw new Problem('wrong-stage', '已经请这个单位说明过', { current: itemOf(kept) });
    return { asked_at: at, asked_by: desk.actor.name };
  });

/** The unit's own word, until the decision; it may be mended. */
export const answer = (desk: Desk, version: number, text: string): Promise<SignDetail> =>
  change(desk, version, { action: 'signs.answer', kind: 'answered', text, what: '说明情况' }, (kept, at) => {
    if (kept.state !== 'open') throw new Problem('wrong-stage', '这条线索已经有结论，不能再说明', { current: itemOf(kept) });
    if (kept.asked_at === null) throw new Problem('wrong-stage', '还没有请您的单位说明', { current: itemOf(kept) });
    return { answer: text, answered_at: at, answered_by: desk.actor.name };
  });

interface Step {
  readonly action: Action;
  readonly kind: EventKind;
  readonly text: string;
  readonly what: string;
}

/** One change of one suspicion, as it was seen: who comes second is told and given what the first has done. */
async function change(
  desk: Desk,
  version: number,
  step: Step,
  to: (kept: KeptSuspicion, at: string) => Parameters<typeof changeSuspicion>[3],
): Promise<SignDetail> {
  const { house, actor, seen, id } = desk;
  const kept = await suspicionSeen(house, actor, seen, id);
  if (step.action === 'signs.decide' && (await handsOf(house, actor)).belongs(kept.unit_id)) {
    throw new Problem('not-allowed', '您属于这个单位，或是它的填报员，应当回避，请由他人核查');
  }
  if (kept.version !== version) throw stale(kept);
  const at = house.now();
  const columns = to(kept, at);
  await house.store.transaction(async (tx) => {
    if (!(await changeSuspicion(tx, id, version, columns))) throw stale(await suspicionSeen(house, actor, seen, id));
    await note(tx, desk, kept, step, at);
  });
  return detailSeen(house, actor, seen, id);
}

async function note(tx: Kysely<Database>, { actor, id }: Desk, kept: KeptSuspicion, { action, kind, text, what }: Step, at: string): Promise<void> {
  await insertEvents(tx, [{ suspicion_id: id, kind, text, count: kept.count, actor_id: actor.accountId, actor_name: actor.name, at }]);
  const before = { state: kept.state, ...(kept.decision && { decision: kept.decision }) };
  const state = kind === 'dismissed' || kind === 'confirmed' ? kind : 'open';
  await recordDeed(tx, actor, at, {
    action,
    topic: 'signs',
    record: id,
    unitId: kept.unit_id,
    summary: `${what}：${kept.unit_name}，${signOf(kept.sign)?.title ?? kept.sign}，${kept.count} 件`,
    before,
    after: { state, ...(text && { text }) },
  });
}

const stale = (current: KeptSuspicion): Problem =>
  new Problem('stale-version', '这条线索刚被他人处理，或数字已经更新，请看过再定', { current: itemOf(current) });
