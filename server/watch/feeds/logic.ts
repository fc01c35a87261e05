import { recordDeed } from '../../audit/index.ts';
import { unitsOf } from '../../cases/index.ts';
import { startOf } from '../../http/days.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { badField, Problem } from '../../http/problems.ts';
import { baseOf } from '../../links/index.ts';
import { mayTouch, policyOf, type Units, unitsAllowed } from '../../policy/index.ts';
import { hashOf, looksLikeSecret, newSecret } from '../../secrets/index.ts';
import { findCaller, mayEnter } from '../../sessions/index.ts';
import { unitTree } from '../../units/index.ts';
import { dueText } from '../board/table.ts';
import { textOf, todayOf } from '../today.ts';
import type { Feed, NewFeed } from './contract.ts';
import { readDue } from './due-table.ts';
import { calendarText, type DueEvent } from './ics.ts';
import { findByHash, findOwnFeed, insertFeed, listFeeds, revokeFeed, touchFeed } from './table.ts';

const MOST = 20;

export async function createFeed(house: House, actor: Actor, accountId: number, { name, unitId }: NewFeed): Promise<{ feed: Feed; address: string }> {
  const seen = await unitsAllowed(policyOf('watch.read'), actor.grants, () => unitTree(house.db));
  if (!seen) throw new Problem('not-allowed', '您看不到任何单位的时限预警，没有可以订阅的内容');
  if (unitId !== null && !mayTouch(seen, unitId)) throw badField('unitId', '这个单位不在您的权限范围内');
  const working = (await listFeeds(house.db, accountId)).filter(({ revokedAt }) => revokedAt === null);
  if (working.length >= MOST) throw new Problem('in-use', `每个账号最多 ${MOST} 个有效的订阅，请先撤销不再使用的`);
  const secret = newSecret();
  const at = house.now();
  return house.store.transaction(async (tx) => {
    const id = await insertFeed(tx, { accountId, unitId, name, hash: hashOf(secret) }, at);
    const feed = await findOwnFeed(tx, accountId, id);
    if (!feed) throw new Error(`feed ${id} vanished`);
    await recordDeed(tx, actor, at, { action: 'feeds.manage', topic: 'feeds', record: id, unitId, summary: `新建日历订阅 ${name}` });
    return { feed, address: `${baseOf(house.settings).replace(/\/$/, '')}/api/v1/calendar-feed.ics?key=${secret}` };
  });
}

export async function revokeOwnFeed(house: House, actor: Actor, accountId: number, id: number): Promise<Feed> {
  const at = house.now();
  const feed = await findOwnFeed(house.db, accountId, id);
  if (!feed) throw new Problem('not-found', '您没有这个日历订阅');
  await house.store.transaction(async (tx) => {
    if (await revokeFeed(tx, id, at))
      await recordDeed(tx, actor, at, {
        action: 'feeds.manage',
        topic: 'feeds',
        record: id,
        unitId: feed.unitId,
        summary: `撤销日历订阅 ${feed.name}`,
      });
  });
  return { ...feed, revokedAt: feed.revokedAt ?? at };
}

/** Hours after midnight at which people are reminded. */
const MORNING = 9;

/**
 * The calendar behind an address: number, service and due date of open cases, nothing else. What the person may not see any more is not in it; of an
 * account that is shut, nothing is left.
 */
export async function readFeed(house: House, key: string): Promise<string> {
  const feed = looksLikeSecret(key) ? await findByHash(house.db, hashOf(key)) : undefined;
  const owner = feed && (await findCaller(house.db, feed.accountId));
  if (!feed || !owner || !mayEnter(house, owner)) throw new Problem('not-found', '这个订阅地址无效或已撤销，请在“日历订阅”里新建');
  await touchFeed(house.db, feed.id, house.now());
  const seen: Units = (await unitsAllowed(policyOf('watch.read'), owner.grants, () => unitTree(house.db))) ?? new Set();
  const today = await todayOf(house);
  const due = await readDue(house.db, await unitsOf(house, seen, feed.unitId ?? undefined), today);
  const events = due.map((row): DueEvent => {
    const day = Math.floor(row.due / 86_400);
    const before = today.calendar.previousWorkingDay(day);
    const late = row.due <= today.now;
    return {
      uid: `${row.unit_id}.${row.key}@kaocheng`,
      day: textOf(day),
      title: `${late ? '已超期' : '到期'} ${row.number}`,
      text: `事项：${row.service_name ?? '未写明'}\n到期：${dueText(row.due)}${row.provisional ? '（暂定，放假安排公布后可能变化）' : ''}`,
      remindAt: late ? undefined : new Date(Date.parse(startOf(textOf(before))) + MORNING * 3_600_000).toISOString(),
    };
  });
  return calendarText(`考成到期日历 ${feed.name}`, events, house.now());
}
