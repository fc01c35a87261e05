import { z } from 'zod';
import { repeat } from '../../clockwork/index.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { listQuery } from '../../http/paging.ts';
import {
  changedWebhook,
  deliveriesQuery,
  delivery,
  deliveryPage,
  deliveryPath,
  newWebhook,
  savedWebhook,
  webhook,
  webhookPage,
  webhookPath,
  webhookVersion,
} from './contract.ts';
import { changeWebhook, createWebhook, deliveriesSeen, removeWebhook, resend, testWebhook, webhookSeen } from './logic.ts';
import { deliverDue, noticeEvents } from './rounds.ts';
import { listWebhooks } from './table.ts';

const tags = ['消息推送'];
const config = { action: 'webhooks.manage' } as const;
const nothing = z.object({});

const NOTICE_SECONDS = 60;
const DELIVER_SECONDS = 5;

export async function webhookRoutes(app: App, house: House): Promise<void> {
  repeat(app, 'notice of events', NOTICE_SECONDS, () => noticeEvents(house));
  repeat(app, 'delivery of messages', DELIVER_SECONDS, (signal) => deliverDue(house, signal));

  app.get(
    '/webhooks',
    { config, schema: { tags, summary: '消息推送', querystring: listQuery, response: { 200: webhookPage } } },
    async ({ query, units }) => listWebhooks(house.db, units, query),
  );

  app.post(
    '/webhooks',
    { config: { ...config, unit: 'body.unitId' }, schema: { tags, summary: '新建消息推送', body: newWebhook, response: { 201: savedWebhook } } },
    async ({ actor, body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .code(201)
        .send(await createWebhook(house, actor, body)),
  );

  app.get(
    '/webhooks/:webhookId',
    { config, schema: { tags, summary: '一个消息推送', params: webhookPath, response: { 200: webhook } } },
    async ({ params, units }) => webhookSeen(house.db, units, params.webhookId),
  );

  app.put(
    '/webhooks/:webhookId',
    { config, schema: { tags, summary: '修改消息推送', params: webhookPath, body: changedWebhook, response: { 200: savedWebhook } } },
    async ({ actor, units, params, body }) => changeWebhook(house, actor, units, params.webhookId, body),
  );

  app.delete(
    '/webhooks/:webhookId',
    { config, schema: { tags, summary: '删除消息推送', params: webhookPath, querystring: webhookVersion, response: { 200: nothing } } },
    async ({ actor, units, params, query }) => {
      await removeWebhook(house, actor, units, params.webhookId, query.version);
      return {};
    },
  );

  app.post(
    '/webhooks/:webhookId/test',
    { config, schema: { tags, summary: '发一条测试消息', params: webhookPath, response: { 200: delivery } } },
    async ({ units, params }) => testWebhook(house, units, params.webhookId),
  );

  app.get(
    '/webhooks/:webhookId/deliveries',
    { config, schema: { tags, summary: '推送记录', params: webhookPath, querystring: deliveriesQuery, response: { 200: deliveryPage } } },
    async ({ units, params, query }) => deliveriesSeen(house, units, params.webhookId, query),
  );

  app.post(
    '/webhooks/:webhookId/deliveries/:deliveryId/again',
    { config, schema: { tags, summary: '重发一条已放弃的消息', params: deliveryPath, response: { 200: nothing } } },
    async ({ units, params }) => {
      await resend(house, units, params.webhookId, params.deliveryId);
      return {};
    },
  );
}
