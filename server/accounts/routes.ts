import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { account, accountId, accountPage, accountsExportQuery, accountsQuery, changedAccount, createdAccount, newAccount } from './contract.ts';
import { exportAccounts } from './export.ts';
import { accountSeen, administered, changeAccount, shownTo } from './logic.ts';
import { createAccount } from './opening.ts';
import { listAccounts } from './table.ts';

const tags = ['账号'];
const READ = { action: 'accounts.read' } as const;
const WRITE = { action: 'accounts.write' } as const;

/** The accounts themselves: who there is, and what they may do where. */
export async function accountRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/accounts',
    { config: READ, schema: { tags, summary: '账号列表', querystring: accountsQuery, response: { 200: accountPage } } },
    async ({ query, units, actor }) => {
      const administers = await administered(house, actor);
      const { items, ...page } = await listAccounts(house.db, units, query, house.now());
      return { ...page, items: items.map((record) => shownTo(administers, record)) };
    },
  );

  app.get(
    '/accounts/export',
    { config: READ, schema: { tags, summary: '导出账号', querystring: accountsExportQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `账号 ${dayAt(house.now())}`, await exportAccounts(house, units, query)),
  );

  app.get(
    '/accounts/:accountId',
    { config: READ, schema: { tags, summary: '一个账号', params: accountId, response: { 200: account } } },
    async ({ params, units, actor }) => shownTo(await administered(house, actor), await accountSeen(house, units, params.accountId)),
  );

  app.post(
    '/accounts',
    { config: WRITE, schema: { tags, summary: '新建账号', body: newAccount, response: { 201: createdAccount } } },
    async ({ actor, units, body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .code(201)
        .send(await createAccount(house, actor, units, body)),
  );

  app.put(
    '/accounts/:accountId',
    { config: WRITE, schema: { tags, summary: '修改账号与角色', params: accountId, body: changedAccount, response: { 200: account } } },
    async ({ actor, units, params, body }) => changeAccount({ house, actor, units, id: params.accountId, version: body.version }, body),
  );
}
