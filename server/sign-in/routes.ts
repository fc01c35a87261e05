import { z } from 'zod';
import { listDemoAccounts } from '../accounts/index.ts';
import { DEMO_PASSWORD } from '../demo/index.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { PASSWORD_RULES } from '../secrets/index.ts';
import { personOf, session, startSession, viewOf } from '../sessions/index.ts';
import { changedPassword, demoPeople, passwordRules, returnTo, signIn } from './contract.ts';
import { Strangers } from './lockout.ts';
import { changeOwnPassword, checkSignIn, recordEntry } from './password.ts';
import { providerOf } from './provider.ts';
import { callerOf } from './sign-on.ts';

const tags = ['登录'];

/** Passwords cost work to compare, and a whole office may share one address: enough for its morning, too few for guessing. */
const rateLimit = { max: 60, timeWindow: 60_000 };

export async function signInRoutes(app: App, house: House): Promise<void> {
  const strangers = new Strangers();

  app.post(
    '/session',
    { config: { action: 'session.sign-in', rateLimit }, schema: { tags, summary: '登录', body: signIn, response: { 200: session } } },
    async (request, reply) => {
      const caller = await checkSignIn(house, strangers, request.ip, request.body);
      await startSession(house, request, reply, caller.accountId, 'password');
      await recordEntry(house, caller, request.ip, 'password');
      return viewOf(house, request, reply, personOf(caller, request.ip, 'password'));
    },
  );

  app.get(
    '/session/password-rules',
    { config: { action: 'session.read' }, schema: { tags, summary: '密码要求', response: { 200: passwordRules } } },
    async () => ({ rules: [...PASSWORD_RULES] }),
  );

  app.get('/session/demo', { config: { action: 'session.read' }, schema: { tags, summary: '演示账号', response: { 200: demoPeople } } }, async () => {
    if (house.settings.KAOCHENG_MODE !== 'demo') return { password: null, people: [] };
    const people = await listDemoAccounts(house.db, house.now());
    return { password: DEMO_PASSWORD, people: people.map(({ login, name, roles }) => ({ login, name, roles })) };
  });

  app.post(
    '/session/password',
    {
      config: { action: 'session.manage', rateLimit },
      schema: { tags, summary: '修改自己的密码', body: changedPassword, response: { 200: session } },
    },
    async (request, reply) => {
      const { actor, body } = request;
      if (actor.accountId === null) throw new Problem('not-signed-in', '请登录后再试');
      const caller = await changeOwnPassword(house, actor, actor.accountId, body.current, body.next);
      await startSession(house, request, reply, caller.accountId, 'password');
      return viewOf(house, request, reply, personOf(caller, request.ip, 'password'));
    },
  );
}

export async function signOnRoutes(app: App, house: House): Promise<void> {
  const provider = providerOf(house);
  const config = { action: 'session.sign-on', rateLimit } as const;
  const hide = { hide: true } as const;

  /** Back to the sign-in page, which says what happened in its own words. */
  const page = (outcome: 'failed' | 'waiting' | 'disabled') => `/sign-in?sign-on=${outcome}`;

  app.get('/session/sign-on', { config, schema: { ...hide, querystring: returnTo, response: { 302: z.null() } } }, async (request, reply) => {
    const { returnTo: wanted = '/' } = request.query;
    if (request.session.accountId !== undefined) return reply.redirect(wanted);
    try {
      const { address, flow } = await provider.begin(wanted);
      await request.session.regenerate();
      request.session.flow = flow;
      await request.session.save();
      return reply.redirect(address);
    } catch (error) {
      if (error instanceof Problem) throw error;
      request.log.error({ err: error }, 'single sign-on cannot be reached');
      return reply.redirect(page('failed'));
    }
  });

  app.get('/session/sign-on/callback', { config, schema: { ...hide, response: { 302: z.null() } } }, async (request, reply) => {
    const { flow } = request.session;
    // Used up before anything else: an answer that comes twice finds nothing.
    await request.session.regenerate();
    if (!flow) return reply.redirect(page('failed'));
    try {
      const caller = await callerOf(house, await provider.finish(request.url.split('?')[1] ?? '', flow));
      if (typeof caller === 'string') return reply.redirect(page(caller));
      await startSession(house, request, reply, caller.accountId, 'sign-on');
      await recordEntry(house, caller, request.ip, 'sign-on');
      return reply.redirect(flow.returnTo);
    } catch (error) {
      request.log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'single sign-on was refused');
      return reply.redirect(page('failed'));
    }
  });
}
