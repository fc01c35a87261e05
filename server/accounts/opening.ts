import type { Kysely } from 'kysely';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { baseOf, dropLinks, issueLink, linkAddress } from '../links/index.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import { hashPassword, newFirstPassword } from '../secrets/index.ts';
import { endSessions } from '../sessions/index.ts';
import type { Account, HandedOver, NewAccount } from './contract.ts';
import { forgetFailures, setPassword } from './credentials.ts';
import { requireGivable } from './granting.ts';
import { accountToChange, deedOf, recorded, shownTo } from './logic.ts';
import { findAccount, insertAccount } from './table.ts';

/** How people get into their account: at first, and when they have forgotten or lost what they had. */

const NOTHING: HandedOver = { firstPassword: null, link: null, linkExpiresAt: null };

export interface AccountMade {
  readonly account: Account;
  readonly handedOver: HandedOver;
}

/** @param demo marks the account as one of the demo; it cannot enter a real installation */
export async function createAccount(house: House, actor: Actor, units: Units, input: NewAccount, demo = false): Promise<AccountMade> {
  requireGivable(units, input.grants);
  const firstPassword = input.first === 'password' ? newFirstPassword() : null;
  const passwordHash = firstPassword && (await hashPassword(firstPassword));
  const { login, name, grants } = input;
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const id = await insertAccount(tx, { login, name, grants, passwordHash, mustChangePassword: firstPassword !== null, demo }, at);
    const handedOver = input.first === 'link' ? await handLink(house, tx, id, at) : { ...NOTHING, firstPassword };
    const account = await findAccount(tx, id, at);
    if (!account) throw new Error(`account ${id} vanished`);
    await recordDeed(tx, actor, at, deedOf(`新建账号 ${name}`, account, { after: recorded(account) }));
    return { account: shownTo(units, account), handedOver };
  });
}

/** A new way in, and no other: the old password, open links and all sessions end. */
export async function resetPassword(house: House, actor: Actor, units: Units, id: number, way: 'password' | 'link'): Promise<HandedOver> {
  const account = await accountToChange(house, units, id);
  if (account.state === 'disabled') throw new Problem('account-disabled', '账号已停用，请先启用再重置密码');
  const firstPassword = way === 'password' ? newFirstPassword() : null;
  const passwordHash = firstPassword && (await hashPassword(firstPassword));
  return house.store.transaction(async (tx) => {
    const at = house.now();
    await setPassword(tx, id, passwordHash, firstPassword !== null);
    await dropLinks(tx, id);
    await endSessions(tx, id);
    const handedOver = way === 'link' ? await handLink(house, tx, id, at) : { ...NOTHING, firstPassword };
    await recordDeed(tx, actor, at, deedOf(way === 'link' ? `为 ${account.name} 生成一次性链接` : `重置 ${account.name} 的密码`, account));
    return handedOver;
  });
}

/** Ends the lock that followed too many wrong passwords. */
export async function unlockAccount(house: House, actor: Actor, units: Units, id: number): Promise<Account> {
  const account = await accountToChange(house, units, id);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    await forgetFailures(tx, id);
    await recordDeed(tx, actor, at, deedOf(`解除 ${account.name} 的锁定`, account));
    return shownTo(units, (await findAccount(tx, id, at)) ?? account);
  });
}

/** Signs an account out on every device. @returns how many there were */
export async function signOutEverywhere(house: House, actor: Actor, units: Units, id: number): Promise<number> {
  const account = await accountToChange(house, units, id);
  return house.store.transaction(async (tx) => {
    const ended = await endSessions(tx, id);
    if (ended > 0) await recordDeed(tx, actor, house.now(), deedOf(`让 ${account.name} 在 ${ended} 台设备上退出登录`, account));
    return ended;
  });
}

async function handLink({ settings }: House, tx: Kysely<Database>, id: number, at: string): Promise<HandedOver> {
  const { secret, expiresAt } = await issueLink(tx, 'password', id, at);
  return { firstPassword: null, link: linkAddress(baseOf(settings), secret), linkExpiresAt: expiresAt };
}
