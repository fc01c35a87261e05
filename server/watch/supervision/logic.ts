import type { Kysely } from 'kysely';
import { recordDeed } from '../../audit/index.ts';
import { monthsBetween, unitsOf } from '../../cases/index.ts';
import { addDays, dayAt } from '../../http/days.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import type { Page } from '../../http/paging.ts';
import { badField, Problem } from '../../http/problems.ts';
import { type Action, mayTouch, type Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';
import { caseSeen } from '../board/reading.ts';
import { DAY, textOf, todayOf } from '../today.ts';
import type { CasePage, Opening, Rescheduling, Supervision, SupervisionEvent, SupervisionSummary, SupervisionsQuery } from './contract.ts';
import { changeOpen, findSupervision, insertEvent, insertSupervision, listSupervisions, supervisionsOf } from './table.ts';
import { STATE_WORDS } from './words.ts';

type Db = Kysely<Database>;

const LONGEST_DAYS = 90;
const USUAL_WORKING_DAYS = 3;

export async function supervisionsSeen(house: House, seen: Units, query: SupervisionsQuery): Promise<Page<SupervisionSummary>> {
  const { under, fromMonth, toMonth } = query;
  const span = fromMonth && toMonth ? monthsBetween(fromMonth, toMonth) : undefined;
  const months = span && { from: textOf(span.start / DAY), before: textOf(span.end / DAY) };
  return listSupervisions(house.db, await unitsOf(house, seen, under), dayAt(house.now()), months, query);
}

export async function supervisionSeen(house: House, seen: Units, id: number, db: Db = house.db): Promise<Supervision> {
  const found = await findSupervision(db, id, dayAt(house.now()));
  if (!found || !mayTouch(seen, found.unitId)) throw new Problem('not-found', '没有这个督办，或不在您的权限范围内');
  return found;
}

/** A case with all that was ever done about it. */
export async function casePageSeen(house: House, unitId: number, caseKey: string): Promise<CasePage> {
  const { calendar, day } = await todayOf(house);
  return {
    case: await caseSeen(house, unitId, caseKey),
    supervisions: await supervisionsOf(house.db, unitId, caseKey, textOf(day)),
    suggestedDeadline: textOf(calendar.addWorkingDays(day, USUAL_WORKING_DAYS)),
  };
}

/** Opens a supervision on a case that is overdue and not closed. */
export async function openSupervision(
  house: House,
  actor: Actor,
  unitId: number,
  caseKey: string,
  { reason, deadline }: Opening,
): Promise<Supervision> {
  const found = await caseSeen(house, unitId, caseKey);
  if (found.closed !== null) throw new Problem('wrong-stage', `办件 ${found.number} 已经办结，不需要督办`);
  if (found.overdueDays === null || found.due === null) throw new Problem('wrong-stage', `办件 ${found.number} 还没有超期，超期后才能督办`);
  if (found.supervision) throw new Problem('already-exists', `办件 ${found.number} 已在督办中，期限 ${found.supervision.deadline}`);
  requireDeadline(house, deadline);
  const at = house.now();
  const dueDay = Date.parse(found.due.slice(0, 10)) / 1000 / DAY;
  return house.store.transaction(async (tx) => {
    const { number, serviceId } = found;
    const begun = {
      unitId,
      caseKey,
      number,
      serviceId: serviceId ?? 0,
      dueDay,
      reason,
      deadline,
      openedBy: actor.accountId,
      openedByName: actor.name,
    };
    const id = await insertSupervision(tx, begun, at);
    await insertEvent(tx, id, eventOf(actor, at, 'opened', reason, deadline));
    const after = await supervisionSeen(house, 'all', id, tx);
    await note(tx, actor, at, 'supervisions.write', after, `督办超期办件 ${number}，限 ${deadline} 前办结`, undefined);
    return after;
  });
}

/** The unit says what it does about it. */
export const answerSupervision = (house: House, actor: Actor, seen: Units, id: number, { version, text }: { version: number; text: string }) =>
  changing(house, seen, id, version, async (tx, before, at) => {
    const kept = await changeOpen(tx, id, version, { answered_at: at });
    await insertEvent(tx, id, eventOf(actor, at, 'answered', text));
    return { kept, deed: (after) => note(tx, actor, at, 'supervisions.answer', after, `回复督办（办件 ${before.number}）`, before) };
  });

/** Another deadline, while the old one has not passed: a 红牌 stays one. */
export const reschedule = (house: House, actor: Actor, seen: Units, id: number, { version, deadline, reason }: Rescheduling) =>
  changing(house, seen, id, version, async (tx, before, at) => {
    if (before.red) throw new Problem('wrong-stage', '督办期限已过，红牌不能靠改期限取消');
    requireDeadline(house, deadline);
    if (deadline === before.deadline) throw badField('deadline', '期限没有变化');
    const kept = await changeOpen(tx, id, version, { deadline });
    await insertEvent(tx, id, eventOf(actor, at, 'deadline', reason, deadline));
    const summary = `督办期限由 ${before.deadline} 改为 ${deadline}（办件 ${before.number}）`;
    return { kept, deed: (after) => note(tx, actor, at, 'supervisions.write', after, summary, before) };
  });

/** Takes a supervision back that should not have been, or that a change of days has made needless; the record stays. */
export const withdrawSupervision = (house: House, actor: Actor, seen: Units, id: number, { version, reason }: { version: number; reason: string }) =>
  changing(house, seen, id, version, async (tx, before, at) => {
    const kept = await changeOpen(tx, id, version, { state: 'withdrawn', ended_at: at });
    await insertEvent(tx, id, eventOf(actor, at, 'withdrawn', reason));
    return { kept, deed: (after) => note(tx, actor, at, 'supervisions.write', after, `撤销督办（办件 ${before.number}），理由：${reason}`, before) };
  });

interface Changed {
  readonly kept: boolean;
  readonly deed: (after: Supervision) => Promise<void>;
}

/** One change of an open supervision, on what the caller saw. */
async function changing(
  house: House,
  seen: Units,
  id: number,
  version: number,
  work: (tx: Db, before: Supervision, at: string) => Promise<Changed>,
): Promise<Supervision> {
  const at = house.now();
  return house.store.transaction(async (tx) => {
    const before = await supervisionSeen(house, seen, id, tx);
    if (before.version !== version) throw new Problem('stale-version', '这个督办刚有变动，请对照后再操作', { current: before });
    if (before.state !== 'open') throw new Problem('wrong-stage', before.state === 'closed' ? '办件已办结，督办已经结束' : '这个督办已经撤销');
    const { kept, deed } = await work(tx, before, at);
    if (!kept) throw new Problem('stale-version', '这个督办刚有变动，请对照后再操作', { current: before });
    const after = await supervisionSeen(house, seen, id, tx);
    await deed(after);
    return after;
  });
}

function requireDeadline(house: House, deadline: string): void {
  const today = dayAt(house.now());
  if (deadline < today) throw badField('deadline', '督办期限不能早于今天');
  if (deadline > addDays(today, LONGEST_DAYS)) throw badField('deadline', `督办期限最长 ${LONGEST_DAYS} 天`);
}

export const eventOf = (actor: Actor, at: string, kind: SupervisionEvent['kind'], text: string, deadline: string | null = null) => ({
  kind,
  actorId: actor.accountId,
  actorName: actor.name,
  text,
  deadline,
  at,
});

const told = ({ deadline, state, answeredAt, closedOn }: Supervision) => ({ deadline, 督办状态: STATE_WORDS[state], answeredAt, closedOn });

export const note = (
  tx: Db,
  actor: Actor,
  at: string,
  action: Action,
  after: Supervision,
  summary: string,
  before: Supervision | undefined,
): Promise<void> =>
  recordDeed(tx, actor, at, {
    action,
    topic: 'supervisions',
    record: after.id,
    unitId: after.unitId,
    summary,
    ...(before && { before: told(before) }),
    after: told(after),
  });
