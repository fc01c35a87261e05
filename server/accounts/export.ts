import { writeWorkbook } from '@kaocheng/tables';
import { minuteAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { ROLES, type Units } from '../policy/index.ts';
import type { AccountsQuery } from './contract.ts';
import { listAccounts } from './table.ts';

const MOST = 20_000;

const STATE_WORDS = { active: '正常', locked: '已锁定', disabled: '已停用', unopened: '未启用' } as const;

const COLUMNS = [
  { key: 'name', header: '姓名', width: 14 },
  { key: 'login', header: '账号', width: 18 },
  { key: 'roles', header: '角色与范围', width: 50 },
  { key: 'state', header: '状态', width: 10 },
  { key: 'seen', header: '最近使用', width: 18 },
  { key: 'created', header: '建立时间', width: 18 },
] as const;

/** The accounts that match, as a workbook. */
export async function exportAccounts({ db, now }: House, seen: Units, query: Omit<AccountsQuery, 'page' | 'size'>): Promise<Uint8Array> {
  const { items } = await listAccounts(db, seen, { ...query, page: 1, size: MOST }, now());
  const rows = items.map(({ name, login, roles, state, lastSeenAt, createdAt }) => ({
    name,
    login,
    roles: roles.map(({ role, unitName }) => `${ROLES[role]}（${unitName ?? '全系统'}）`).join('；'),
    state: STATE_WORDS[state],
    seen: lastSeenAt ? minuteAt(lastSeenAt) : '',
    created: minuteAt(createdAt),
  }));
  return writeWorkbook({ sheets: [{ name: '账号', columns: COLUMNS, rows }] });
}
