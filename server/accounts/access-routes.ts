import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { account, accountId, boundIdentity, ended, handedOver, newPassword, versionSeen, waitingIdentities } from './contract.ts';
import { listArrivals } from './identities.ts';
import { bindIdentity, disableAccount, enableAccount, unbindIdentity } from './logic.ts';
import { resetPassword, signOutEverywhere, unlockAccount } from './opening.ts';

const tags = ['账号'];
const WRITE = { action: 'accounts.write' } as const;
const BIND = { action: 'accounts.bind' } as const;
const versioned = { tags, params: accountId, body: versionSeen, response: { 200: account } };

/** Whether an account gets in, and how. */
export async function accessRoutes(app: App, house: House): Promise<void> {
  app.post('/accounts/:accountId/disable', { config: WRITE, schema: { ...versioned, summary: '停用账号' } }, async ({ actor, units, params, body }) =>
    disableAccount({ house, actor, units, id: params.accountId, version: body.version }),
  );

  app.post('/accounts/:accountId/enable', { config: WRITE, schema: { ...versioned, summary: '启用账号' } }, async ({ actor, units, params, body }) =>
    enableAccount({ house, actor, units, id: params.accountId, version: body.version }),
  );

  app.post(
    '/accounts/:accountId/password',
    { config: WRITE, schema: { tags, summary: '重置密码', params: accountId, body: newPassword, response: { 200: handedOver } } },
    async ({ actor, units, params, body }, reply) => {
      reply.header('cache-control', 'no-store');
      return resetPassword(house, actor, units, params.accountId, body.way);
    },
  );

  app.post(
    '/accounts/:accountId/unlock',
    { config: WRITE, schema: { tags, summary: '解除锁定', params: accountId, response: { 200: account } } },
    async ({ actor, units, params }) => unlockAccount(house, actor, units, params.accountId),
  );

  app.delete(
    '/accounts/:accountId/sessions',
    { config: WRITE, schema: { tags, summary: '在所有设备上退出登录', params: accountId, response: { 200: ended } } },
    async ({ actor, units, params }) => ({ ended: await signOutEverywhere(house, actor, units, params.accountId) }),
  );

  app.get(
    '/accounts/waiting-identities',
    { config: BIND, schema: { tags, summary: '等待绑定的统一身份', response: { 200: waitingIdentities } } },
    async () => ({ items: await listArrivals(house.db) }),
  );

  app.post(
    '/accounts/:accountId/identity',
    { config: BIND, schema: { tags, summary: '绑定统一身份', params: accountId, body: boundIdentity, response: { 200: account } } },
    async ({ actor, units, params, body }) => bindIdentity({ house, actor, units, id: params.accountId, version: body.version }, body),
  );

  app.delete(
    '/accounts/:accountId/identity',
    { config: BIND, schema: { ...versioned, summary: '解除统一身份' } },
    async ({ actor, units, params, body }) => unbindIdentity({ house, actor, units, id: params.accountId, version: body.version }),
  );
}
