import { z } from 'zod';
import type { Actor, App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { createdFeed, feed, feedKey, feedList, feedPath, newFeed } from './contract.ts';
import { createFeed, readFeed, revokeOwnFeed } from './logic.ts';
import { listFeeds } from './table.ts';

const tags = ['日历订阅'];
const config = { action: 'feeds.manage' } as const;
const calendarAnswer = { 200: { description: 'iCalendar 日历', content: { 'text/calendar': { schema: z.string() } } } };

export async function feedRoutes(app: App, house: House): Promise<void> {
  app.get('/feeds', { config, schema: { tags, summary: '我的日历订阅', response: { 200: feedList } } }, async ({ actor }) => ({
    items: await listFeeds(house.db, idOf(actor)),
  }));

  app.post(
    '/feeds',
    { config, schema: { tags, summary: '新建日历订阅', body: newFeed, response: { 201: createdFeed } } },
    async ({ actor, body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .code(201)
        .send(await createFeed(house, actor, idOf(actor), body)),
  );

  app.delete(
    '/feeds/:feedId',
    { config, schema: { tags, summary: '撤销日历订阅', params: feedPath, response: { 200: feed } } },
    async ({ actor, params }) => revokeOwnFeed(house, actor, idOf(actor), params.feedId),
  );

  app.get(
    '/calendar-feed.ics',
    {
      config: { action: 'feeds.read' },
      schema: { tags, summary: '到期日历（日历软件凭地址读取）', querystring: feedKey, response: calendarAnswer },
    },
    async ({ query }, reply) =>
      reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, max-age=300')
        .header('x-robots-tag', 'noindex')
        .send(await readFeed(house, query.key)),
  );
}

function idOf({ accountId }: Actor): number {
  if (accountId === null) throw new Problem('not-signed-in', '请登录后再试');
  return accountId;
}
