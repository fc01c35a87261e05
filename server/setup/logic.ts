import { credentialsById, hasAccounts, insertAccount, setPassword } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { nobody, SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { baseOf, findLink, issueLink, linkAddress, useLink } from '../links/index.ts';
import { hashPassword, passwordFault } from '../secrets/index.ts';
import { type Caller, endSessions, findCaller } from '../sessions/index.ts';
import type { FirstAdministrator } from './contract.ts';

/**
 * Where nobody has an account yet: the address at which the first administrator is made. It works once, for a day; a new start makes a new one.
 * @param base how people reach the pages
 */
export async function ensureFirstAdministrator(house: House, base: string = baseOf(house.settings)): Promise<string | undefined> {
  if (await hasAccounts(house.db)) return undefined;
  return house.store.transaction(async (tx) => {
    const { secret } = await issueLink(tx, 'first-administrator', null, house.now());
    await recordDeed(tx, SYSTEM, house.now(), {
      action: 'setup.use',
      topic: 'accounts',
      record: 0,
      summary: '生成首位管理员的一次性链接',
    });
    return linkAddress(base, secret);
  });
}

export async function makeFirstAdministrator(house: House, ip: string, { secret, login, name, password }: FirstAdministrator): Promise<Caller> {
  await requirePurpose(house, secret, 'first-administrator');
  requireGood(password, { login, name });
  const passwordHash = await hashPassword(password);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    await useLink(tx, secret, at);
    // Somebody may have come in another way since the link was made.
    if (await hasAccounts(tx)) throw new Problem('link-used', '系统已经有账号了，请直接登录');
    const grants = [{ role: 'administrator', unitId: null }] as const;
    const id = await insertAccount(tx, { login, name, passwordHash, mustChangePassword: false, demo: false, grants }, at);
    const deed = { action: 'setup.use', topic: 'accounts', record: id, summary: `设置首位管理员 ${name}`, after: { login, name, roles: grants } };
    await recordDeed(tx, { ...nobody(ip), accountId: id, name }, at, deed);
    return required(await findCaller(tx, id));
  });
}

export async function setPasswordByLink(house: House, ip: string, secret: string, password: string): Promise<Caller> {
  const { accountId } = await requirePurpose(house, secret, 'password');
  const account = accountId === null ? undefined : await credentialsById(house.db, accountId);
  if (!account) throw new Problem('link-used', '这个链接对应的账号已不存在');
  if (account.disabledAt !== null) throw new Problem('account-disabled', '请联系管理员');
  requireGood(password, account);
  const passwordHash = await hashPassword(password);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    await useLink(tx, secret, at);
    await setPassword(tx, account.id, passwordHash, false);
    await endSessions(tx, account.id);
    const deed = { action: 'setup.use', topic: 'accounts', record: account.id, summary: `${account.name} 用一次性链接设置了密码` };
    await recordDeed(tx, { ...nobody(ip), accountId: account.id, name: account.name }, at, deed);
    return required(await findCaller(tx, account.id));
  });
}

/** What a link is for, told before it is used. */
export async function describeLink(house: House, secret: string) {
  const { purpose, accountId, expiresAt } = await findLink(house.db, secret, house.now());
  const account = accountId === null ? undefined : await credentialsById(house.db, accountId);
  return {
    purpose: purpose === 'password' ? purpose : 'first-administrator',
    login: account?.login ?? null,
    name: account?.name ?? null,
    expiresAt,
  } as const;
}

async function requirePurpose(house: House, secret: string, purpose: string) {
  const link = await findLink(house.db, secret, house.now());
  if (link.purpose !== purpose) throw new Problem('link-used', '这个链接不是用来做这件事的');
  return link;
}

function requireGood(password: string, person: { readonly login: string; readonly name: string }): void {
  const fault = passwordFault(password, person);
  if (fault !== undefined) throw badField('password', fault);
}

function required(caller: Caller | undefined): Caller {
  if (!caller) throw new Error('an account vanished while it was made');
  return caller;
}
