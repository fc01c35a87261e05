import type { TodoProvider } from '../home/todo.ts';
import { listArrivals } from './identities.ts';
import { listAccounts } from './table.ts';

/** Accounts to finish: opened but never taken over by their people, and people who came by single sign-on and have none. */
export const accountTodos: TodoProvider = async (house, _actor, reach) => {
  const held = await reach.may('accounts.write');
  if (!held) return [];
  const { items, total } = await listAccounts(house.db, held, { state: 'unopened', page: 1, size: 3 }, house.now());
  const target = { topic: 'accounts' as const };
  const names = items.map(({ name }) => name).join('、');
  const unopened = {
    key: 'accounts.unopened',
    title: `${total} 个账号还没有启用`,
    detail: `${names}${total > items.length ? '等' : ''}还没有设置密码，请把一次性链接交给本人`,
    dueOn: null,
    target: { ...target, part: 'unopened' },
  };
  const arrivals = (await reach.may('accounts.bind')) ? await listArrivals(house.db) : [];
  const waiting = {
    key: 'accounts.waiting',
    title: `${arrivals.length} 人用统一身份登录过，还没有账号`,
    detail: arrivals
      .slice(0, 3)
      .map(({ name, login }) => name || login)
      .join('、'),
    dueOn: null,
    target: { ...target, part: 'waiting' },
  };
  return [...(total > 0 ? [unopened] : []), ...(arrivals.length > 0 ? [waiting] : [])];
};
