import type { Actor, App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { createdToken, newToken, offeredActions, token, tokenId, tokens } from './contract.ts';
import { createToken, offered, revokeOwnToken } from './logic.ts';
import { listTokens } from './table.ts';

const tags = ['接口令牌'];
const config = { action: 'tokens.manage' } as const;

export async function tokenRoutes(app: App, house: House): Promise<void> {
  app.get('/tokens', { config, schema: { tags, summary: '我的接口令牌', response: { 200: tokens } } }, async ({ actor }) => ({
    items: await listTokens(house.db, idOf(actor), house.now()),
  }));

  app.get('/tokens/actions', { config, schema: { tags, summary: '可以交给令牌的权限', response: { 200: offeredActions } } }, async ({ actor }) => ({
    actions: offered(actor.grants ?? []),
  }));

  app.post(
    '/tokens',
    { config, schema: { tags, summary: '新建接口令牌', body: newToken, response: { 201: createdToken } } },
    async ({ actor, body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .code(201)
        .send(await createToken(house, actor, idOf(actor), body)),
  );

  app.delete(
    '/tokens/:tokenId',
    { config, schema: { tags, summary: '撤销接口令牌', params: tokenId, response: { 200: token } } },
    async ({ actor, params }) => revokeOwnToken(house, actor, idOf(actor), params.tokenId),
  );
}

function idOf({ accountId }: Actor): number {
  if (accountId === null) throw new Problem('not-signed-in', '请登录后再试');
  return accountId;
}
