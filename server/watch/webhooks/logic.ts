import type { Kysely } from 'kysely';
import { recordDeed } from '../../audit/index.ts';
import { unitsOf } from '../../cases/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import type { Page } from '../../http/paging.ts';
import { badField, Problem } from '../../http/problems.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';
import { newSecret } from '../../secrets/index.ts';
import { type Today, todayOf } from '../today.ts';
import type { ChangedWebhook, DeliveriesQuery, Delivery, NewWebhook, Webhook } from './contract.ts';
import { claimDue, insertDelivery, listDeliveries, noteOutcome, sendAgain } from './deliveries-table.ts';
import { markAll } from './events.ts';
import { urlFault } from './guard.ts';
import { bodyOf } from './rounds.ts';
import { send } from './sending.ts';
import { deleteWebhook, findWebhook, insertWebhook, updateWebhook } from './table.ts';

type Db = Kysely<Database>;
type Saved = { webhook: Webhook; secret: string | null };

export async function createWebhook(house: House, actor: Actor, { secret, ...fields }: NewWebhook): Promise<Saved> {
  requireUrl(house, fields.url);
  const key = secret ?? newSecret();
  const today = await todayOf(house);
  const at = house.now();
  return house.store.transaction(async (tx) => {
    const webhook = await kept(tx, await insertWebhook(tx, fields, key, at));
    await knowPresent(house, tx, webhook, today, at);
    await note(tx, actor, at, `新建消息推送 ${webhook.name}`, webhook);
    return { webhook, secret: secret === undefined ? key : null };
  });
}

/** Changes a webhook; from then on it tells of what happens next. */
export async function changeWebhook(house: House, actor: Actor, seen: Units, id: number, changed: ChangedWebhook): Promise<Saved> {
  const { version, secret, ...fields } = changed;
  await webhookSeen(house.db, seen, id);
  requireUrl(house, fields.url);
  if (!mayTouch(seen, fields.unitId)) throw badField('unitId', '这个单位不在您的权限范围内');
  const today = await todayOf(house);
  const at = house.now();
  return house.store.transaction(async (tx) => {
    const before = await webhookSeen(tx, seen, id);
    if (before.version !== version || !(await updateWebhook(tx, id, version, fields, secret, at))) throw moved(before);
    const webhook = await kept(tx, id);
    await knowPresent(house, tx, webhook, today, at);
    await note(tx, actor, at, `修改消息推送 ${webhook.name}${secret === undefined ? '' : '，换了密钥'}`, webhook, before);
    return { webhook, secret: null };
  });
}

export async function removeWebhook(house: House, actor: Actor, seen: Units, id: number, version: number): Promise<void> {
  const at = house.now();
  await house.store.transaction(async (tx) => {
    const before = await webhookSeen(tx, seen, id);
    if (before.version !== version || !(await deleteWebhook(tx, id, version))) throw moved(before);
    await recordDeed(tx, actor, at, { ...deed(before, `删除消息推送 ${before.name}`), before: told(before) });
  });
}

/** Sends a message without cases at once, also of a webhook that is off. */
export async function testWebhook(house: House, seen: Units, id: number): Promise<Delivery> {
  await webhookSeen(house.db, seen, id);
  const at = house.now();
  const deliveryId = await insertDelivery(house.db, { webhookId: id, event: 'test', cases: 0, body: bodyOf('test', [], at) }, at);
  const [message] = await claimDue(house.db, at, 1, deliveryId);
  if (message) {
    const outcome = await send(message, at, { allowPrivate: house.settings.WEBHOOK_PRIVATE });
    await noteOutcome(house.db, deliveryId, outcome, house.now(), null);
  }
  const { items } = await listDeliveries(house.db, id, { page: 1, size: 200 });
  const delivery = items.find((one) => one.id === deliveryId);
  if (!delivery) throw new Error(`delivery ${deliveryId} vanished`);
  return delivery;
}

export async function deliveriesSeen(house: House, seen: Units, id: number, query: DeliveriesQuery): Promise<Page<Delivery>> {
  await webhookSeen(house.db, seen, id);
  return listDeliveries(house.db, id, query);
}

export async function resend(house: House, seen: Units, id: number, deliveryId: number): Promise<void> {
  await webhookSeen(house.db, seen, id);
  if (!(await sendAgain(house.db, id, deliveryId, house.now()))) throw new Problem('wrong-stage', '只能重发已经放弃的消息，请刷新后再看');
}

export async function webhookSeen(db: Db, seen: Units, id: number): Promise<Webhook> {
  const found = await findWebhook(db, id);
  if (!found || !mayTouch(seen, found.unitId)) throw new Problem('not-found', '没有这个消息推送，或不在您的权限范围内');
  return found;
}

function requireUrl({ settings }: House, url: string): void {
  const fault = urlFault(url, settings.WEBHOOK_PRIVATE);
  if (fault) throw badField('url', fault);
}

async function knowPresent(house: House, tx: Db, { id, unitId, events }: Webhook, today: Today, at: string): Promise<void> {
  const units = await unitsOf(house, 'all', unitId);
  for (const event of events) await markAll(tx, id, event, units, today, at);
}

async function kept(tx: Db, id: number): Promise<Webhook> {
  const webhook = await findWebhook(tx, id);
  if (!webhook) throw new Error(`webhook ${id} vanished`);
  return webhook;
}

const moved = (before: Webhook): Problem => new Problem('stale-version', `“${before.name}”刚被他人修改，请对照后再保存`, { current: before });

/** Never the secret. */
const told = ({ name, url, events, enabled, unitName }: Webhook) => ({ name, url, events, enabled, unitName });
const deed = ({ id, unitId }: Webhook, summary: string) => ({ action: 'webhooks.manage', topic: 'webhooks', record: id, unitId, summary });

const note = (tx: Db, actor: Actor, at: string, summary: string, after: Webhook, before?: Webhook): Promise<void> =>
  recordDeed(tx, actor, at, { ...deed(after, summary), ...(before && { before: told(before) }), after: told(after) });
