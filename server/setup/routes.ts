import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { PASSWORD_RULES } from '../secrets/index.ts';
import { personOf, session, startSession, viewOf } from '../sessions/index.ts';
import { recordEntry } from '../sign-in/index.ts';
import { firstAdministrator, linkPurpose, passwordByLink, shownLink } from './contract.ts';
import { describeLink, makeFirstAdministrator, setPasswordByLink } from './logic.ts';

const tags = ['一次性链接'];
const config = { action: 'setup.use', rateLimit: { max: 30, timeWindow: 60_000 } } as const;

/** One-time links. The secret comes in the body, never in the address: addresses are written down in many places. */
export async function setupRoutes(app: App, house: House): Promise<void> {
  app.post(
    '/setup/look',
    { config, schema: { tags, summary: '这个链接用来做什么', body: shownLink, response: { 200: linkPurpose } } },
    async ({ body }, reply) => {
      reply.header('cache-control', 'no-store');
      return { ...(await describeLink(house, body.secret)), rules: [...PASSWORD_RULES] };
    },
  );

  app.post(
    '/setup/first-administrator',
    { config, schema: { tags, summary: '设置首位管理员，并登录', body: firstAdministrator, response: { 200: session } } },
    async (request, reply) => {
      const caller = await makeFirstAdministrator(house, request.ip, request.body);
      await startSession(house, request, reply, caller.accountId, 'password');
      await recordEntry(house, caller, request.ip, 'password');
      return viewOf(house, request, reply, personOf(caller, request.ip, 'password'));
    },
  );

  app.post(
    '/setup/password',
    { config, schema: { tags, summary: '用一次性链接设置密码，并登录', body: passwordByLink, response: { 200: session } } },
    async (request, reply) => {
      const { secret, password } = request.body;
      const caller = await setPasswordByLink(house, request.ip, secret, password);
      await startSession(house, request, reply, caller.accountId, 'password');
      await recordEntry(house, caller, request.ip, 'password');
      return viewOf(house, request, reply, personOf(caller, request.ip, 'password'));
    },
  );
}
