import { z } from 'zod';
import { listQuery, pageOf } from '../../http/paging.ts';
import { id, LARGEST } from '../board/contract.ts';

/** What the API says of webhooks: addresses to which events are sent. */

export const EVENTS = ['due-tomorrow', 'overdue', 'red-card', 'supervision-closed'] as const;

const line = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{C}<>]*$/u, '不能包含 < > 或看不见的字符');

const fields = {
  unitId: z.int().positive().max(LARGEST),
  name: line,
  url: z.string().trim().min(1).max(500),
  events: z.array(z.enum(EVENTS)).min(1, '至少选一个事件').max(EVENTS.length),
  enabled: z.boolean(),
};

/** Signs what is sent; absent: on a new webhook one is made, on an old one it stays. */
const secret = z.string().trim().min(16, '密钥至少 16 个字符').max(200).optional();

export const newWebhook = z.strictObject({ ...fields, secret });
export const changedWebhook = newWebhook.extend({ version: z.int().positive().max(LARGEST) });

export const webhook = z.object({
  id: z.int(),
  ...fields,
  unitName: z.string(),
  events: z.array(z.enum(EVENTS)),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** How it went last; null where nothing was sent yet. */
  last: z.object({ state: z.enum(['waiting', 'delivered', 'failed']), at: z.string(), note: z.string() }).nullable(),
});

export const webhookPage = pageOf(webhook);
/** `secret` where one was made: shown here and nowhere again. */
export const savedWebhook = z.object({ webhook, secret: z.string().nullable() });
export const webhookPath = z.strictObject({ webhookId: id });
export const webhookVersion = z.strictObject({ version: z.coerce.number().int().positive().max(LARGEST) });

export const delivery = z.object({
  id: z.int(),
  event: z.enum([...EVENTS, 'test']),
  cases: z.int(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.int(),
  nextAt: z.string().nullable(),
  status: z.int().nullable(),
  note: z.string(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
});
export const deliveryPage = pageOf(delivery);
export const deliveriesQuery = listQuery.extend({ state: z.enum(['waiting', 'delivered', 'failed']).optional() });
export const deliveryPath = z.strictObject({ webhookId: id, deliveryId: id });

export type EventName = (typeof EVENTS)[number];
export type Webhook = z.output<typeof webhook>;
export type WebhookFields = Omit<z.output<typeof newWebhook>, 'secret'>;
export type NewWebhook = z.output<typeof newWebhook>;
export type ChangedWebhook = z.output<typeof changedWebhook>;
export type Delivery = z.output<typeof delivery>;
export type DeliveriesQuery = z.output<typeof deliveriesQuery>;
