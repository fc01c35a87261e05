import { z } from 'zod';
import { recordDeed } from '../audit/index.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { mySession, session, sessionId } from './contract.ts';
import { COOKIE, sessionKey } from './cookie.ts';
import { dropSession, endSession, endSessions, listSessions } from './table.ts';
import { viewOf } from './view.ts';

const tags = ['登录'];
const MINE = { action: 'session.manage' } as const;
const ended = z.object({ ended: z.int() });

export async function sessionRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/session',
    { config: { action: 'session.read' }, schema: { tags, summary: '我是谁，能做什么', response: { 200: session } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return viewOf(house, request, reply, request.actor);
    },
  );

  app.delete(
    '/session',
    { config: { action: 'session.sign-out' }, schema: { tags, summary: '退出登录', response: { 204: z.null() } } },
    async (request, reply) => {
      const { actor } = request;
      await house.store.transaction(async (tx) => {
        await dropSession(tx, sessionKey(request));
        await recordDeed(tx, actor, house.now(), deed(actor.accountId, 'session.sign-out', '退出登录'));
      });
      await request.session.destroy();
      return reply.clearCookie(COOKIE, { path: '/' }).code(204).send(null);
    },
  );

  app.get(
    '/session/mine',
    { config: MINE, schema: { tags, summary: '我在哪些设备上登录着', response: { 200: z.object({ items: z.array(mySession) }) } } },
    async (request) => {
      const rows = await listSessions(house.db, idOf(request.actor), house.now());
      const current = sessionKey(request);
      return { items: rows.map((row) => ({ ...row, current: row.id === current })) };
    },
  );

  app.delete(
    '/session/mine/:sessionId',
    { config: MINE, schema: { tags, summary: '让一台设备退出登录', params: sessionId, response: { 200: ended } } },
    async ({ actor, params }) => {
      const id = idOf(actor);
      await house.store.transaction(async (tx) => {
        if (!(await endSession(tx, id, params.sessionId))) throw new Problem('not-found', '这次登录已经结束');
        await recordDeed(tx, actor, house.now(), deed(id, 'session.manage', '让一台设备退出登录'));
      });
      return { ended: 1 };
    },
  );

  app.delete('/session/mine', { config: MINE, schema: { tags, summary: '让其他设备都退出登录', response: { 200: ended } } }, async (request) => {
    const id = idOf(request.actor);
    const count = await house.store.transaction(async (tx) => {
      const others = await endSessions(tx, id, sessionKey(request));
      if (others > 0) await recordDeed(tx, request.actor, house.now(), deed(id, 'session.manage', `让其他 ${others} 台设备退出登录`));
      return others;
    });
    return { ended: count };
  });
}

const deed = (accountId: number | null, action: string, summary: string) => ({ action, topic: 'sessions', record: accountId ?? 0, summary });

function idOf({ accountId }: { readonly accountId: number | null }): number {
  if (accountId === null) throw new Problem('not-signed-in', '请登录后再试');
  return accountId;
}
