import { unitsOf } from '../../cases/index.ts';
import type { House } from '../../http/house.ts';
import { todayOf } from '../today.ts';
import type { EventName, Webhook } from './contract.ts';
import { claimDue, dropOld, insertDelivery, noteOutcome } from './deliveries-table.ts';
import { type Happened, markTold, untold } from './events.ts';
import { type Outcome, type SendOptions, send } from './sending.ts';
import { enabledWebhooks } from './table.ts';

/** What the program does for webhooks by itself: it puts what has happened into messages, and sends those that are due. */

/** Cases in one message. */
const IN_ONE = 100;
/** Cases in one transaction. */
const AT_ONCE = 1000;
const KEPT_DAYS = 90;

/** Writes messages of everything that has happened; an event and the note that it was told stand or fall together. */
export async function noticeEvents(house: House): Promise<void> {
  for (const webhook of await enabledWebhooks(house.db)) {
    for (const event of webhook.events) while ((await notice(house, webhook, event)) === AT_ONCE);
  }
  await dropOld(house.db, new Date(Date.parse(house.now()) - KEPT_DAYS * 86_400_000).toISOString());
}

async function notice(house: House, { id, unitId }: Webhook, event: EventName): Promise<number> {
  const units = await unitsOf(house, 'all', unitId);
  const today = await todayOf(house);
  const at = house.now();
  return house.store.transaction(async (tx) => {
    const found = await untold(tx, id, event, units, today, AT_ONCE);
    if (found.length === 0) return 0;
    const mine = await markTold(
      tx,
      id,
      event,
      found.map(({ subject }) => subject),
      at,
    );
    const fresh = found.filter(({ subject }) => mine.has(subject));
    for (let from = 0; from < fresh.length; from += IN_ONE) {
      const part = fresh.slice(from, from + IN_ONE);
      await insertDelivery(tx, { webhookId: id, event, cases: part.length, body: bodyOf(event, part, at) }, at);
    }
    return found.length;
  });
}

export const bodyOf = (event: EventName | 'test', happened: readonly Happened[], at: string): string =>
  JSON.stringify({ event, at, cases: happened.map((one) => one.case) });

/** Minutes between an attempt and the next; after the last one a message is given up. */
const PAUSES = [1, 5, 15, 60, 240, 720, 1440];
const SIDE_BY_SIDE = 8;

/** Sends what is due until nothing is. */
export async function deliverDue(house: House, signal?: AbortSignal, options: Partial<SendOptions> = {}): Promise<void> {
  while (!signal?.aborted) {
    const claimed = await claimDue(house.db, house.now(), SIDE_BY_SIDE);
    if (claimed.length === 0) return;
    await Promise.all(
      claimed.map(async (message) => {
        const outcome = await send(message, house.now(), { allowPrivate: house.settings.WEBHOOK_PRIVATE, ...options });
        const at = house.now();
        await noteOutcome(house.db, message.deliveryId, outcome, at, nextAttempt(outcome, message.attempts, at));
      }),
    );
  }
}

function nextAttempt({ delivered }: Outcome, attempts: number, at: string): string | null {
  const minutes = delivered ? undefined : PAUSES[attempts - 1];
  return minutes === undefined ? null : new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
