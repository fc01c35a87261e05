import { type Credentials, countFailure, credentialsById, credentialsByLogin, forgetFailures, setPassword } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { minuteAt } from '../http/days.ts';
import { type Actor, nobody } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { hashPassword, isPassword, passwordFault } from '../secrets/index.ts';
import { type Caller, endSessions, findCaller, mayEnter, personOf } from '../sessions/index.ts';
import type { SignIn } from './contract.ts';
import { lockAfter, locked, notRight, type Strangers } from './lockout.ts';

/** Who signs in with this login and password. Every way of being wrong takes the same work and has the same words. */
export async function checkSignIn(house: House, strangers: Strangers, ip: string, { login, password }: SignIn): Promise<Caller> {
  const account = await credentialsByLogin(house.db, login);
  const lockedUntil = account ? account.lockedUntil : strangers.lockedUntil(login);
  const at = house.now();
  if (lockedUntil !== null && lockedUntil > at) throw locked(lockedUntil);
  // An attempt counts as a failure until it is proved right: those made at the same time cannot all be free.
  const attempt = (await count(house, account)) ?? strangers.fail(login, at);
  const right = await isPassword(account?.passwordHash, password);
  if (!account || !right) {
    if (attempt.lockedUntil === null) throw notRight(attempt.failures);
    if (account) await refuse(house, nobody(ip), account, attempt.failures, attempt.lockedUntil);
    throw locked(attempt.lockedUntil);
  }
  const caller = await findCaller(house.db, account.id);
  if (!caller || !mayEnter(house, caller)) throw new Problem('account-disabled', '请联系管理员');
  await forgetFailures(house.db, account.id);
  return caller;
}

/** Counts a failure, with as much work where there is no account. */
const count = ({ store, now }: House, account: Credentials | undefined) =>
  store.transaction((tx) => countFailure(tx, account?.id ?? 0, (failures) => lockAfter(failures, now())));

/** A lock that follows wrong passwords is a deed, and the answer says until when it holds. */
async function refuse({ store, now }: House, actor: Actor, account: Credentials, failures: number, until: string): Promise<never> {
  const summary = `${account.name} 连续输错 ${failures} 次密码，锁定到 ${minuteAt(until)}`;
  const deed = { action: 'session.sign-in', topic: 'accounts', record: account.id, summary };
  await store.transaction((tx) => recordDeed(tx, actor, now(), deed));
  throw locked(until);
}

/** A new password of one's own. Other devices are signed out: whoever knew the old password may sit at one of them. */
export async function changeOwnPassword(house: House, actor: Actor, accountId: number, current: string, next: string): Promise<Caller> {
  const account = await credentialsById(house.db, accountId);
  if (!account) throw new Problem('not-signed-in', '请重新登录');
  if (account.lockedUntil !== null && account.lockedUntil > house.now()) throw locked(account.lockedUntil);
  const attempt = await count(house, account);
  if (!(await isPassword(account.passwordHash, current))) {
    if (attempt?.lockedUntil != null) await refuse(house, actor, account, attempt.failures, attempt.lockedUntil);
    throw badField('current', account.passwordHash === null ? '这个账号没有密码，只能用统一身份认证登录' : '当前密码不正确');
  }
  const fault = next === current ? '新密码不能与当前密码相同' : passwordFault(next, account);
  if (fault !== undefined) {
    await forgetFailures(house.db, accountId);
    throw badField('next', fault);
  }
  const passwordHash = await hashPassword(next);
  return house.store.transaction(async (tx) => {
    await setPassword(tx, accountId, passwordHash, false);
    await endSessions(tx, accountId);
    await recordDeed(tx, actor, house.now(), {
      action: 'session.manage',
      topic: 'accounts',
      record: accountId,
      summary: `${account.name} 修改了自己的密码`,
    });
    const caller = await findCaller(tx, accountId);
    if (!caller) throw new Error(`account ${accountId} vanished`);
    return caller;
  });
}

/** Notes in the audit log that somebody came in. */
export async function recordEntry(house: House, caller: Caller, ip: string, how: 'password' | 'sign-on'): Promise<void> {
  const summary = how === 'password' ? '用密码登录' : '用统一身份认证登录';
  const deed = { action: 'session.sign-in', topic: 'sessions', record: caller.accountId, summary };
  await house.store.transaction((tx) => recordDeed(tx, personOf(caller, ip, how), house.now(), deed));
}
