import type { Kysely } from 'kysely';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { policyOf, type Units, unitsAllowed } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import { endSessions } from '../sessions/index.ts';
import { unitTree } from '../units/index.ts';
import type { Account, ChangedAccount } from './contract.ts';
import { mayChange, requireChangeable, requireGivable } from './granting.ts';
import { dropArrival } from './identities.ts';
import { type AccountRecord, findAccount, lockAdministrators, replaceGrants, updateAccount } from './table.ts';

type Tx = Kysely<Database>;

/** How far somebody's administration of accounts reaches: what they see may be more than what they may change. */
export const administered = async ({ db }: House, { grants }: Actor): Promise<Units> =>
  (await unitsAllowed(policyOf('accounts.write'), grants, () => unitTree(db))) ?? new Set();

export const shownTo = (administers: Units, record: AccountRecord): Account => ({ ...record, changeable: mayChange(administers, record.roles) });

/** An account with a role inside what the caller may see; any other is not found, like one that does not exist. */
export async function accountSeen(house: House, units: Units, id: number): Promise<AccountRecord> {
  const account = await findAccount(house.db, id, house.now());
  const seen = account && (units === 'all' || account.roles.some(({ unitId }) => unitId !== null && units.has(unitId)));
  if (!account || !seen) throw new Problem('not-found', '没有这个账号，或不在您的权限范围内');
  return account;
}

/** An account that the caller may change. */
export async function accountToChange(house: House, units: Units, id: number): Promise<AccountRecord> {
  const account = await accountSeen(house, units, id);
  requireChangeable(units, account.roles);
  return account;
}

interface Doing {
  readonly house: House;
  readonly actor: Actor;
  readonly units: Units;
  readonly id: number;
  readonly version: number;
}

export async function changeAccount(doing: Doing, input: ChangedAccount): Promise<Account> {
  await accountToChange(doing.house, doing.units, doing.id);
  requireGivable(doing.units, input.grants);
  return change(doing, '修改账号', async (tx, at) => {
    if (!(await updateAccount(tx, doing.id, input.version, { login: input.login, name: input.name }, at))) return false;
    await replaceGrants(tx, doing.id, input.grants);
    return true;
  });
}

export const disableAccount = (doing: Doing): Promise<Account> =>
  change(doing, '停用账号', async (tx, at) => {
    if (!(await updateAccount(tx, doing.id, doing.version, { disabled_at: at }, at))) return false;
    await endSessions(tx, doing.id);
    return true;
  });

export const enableAccount = (doing: Doing): Promise<Account> =>
  change(doing, '启用账号', (tx, at) => updateAccount(tx, doing.id, doing.version, { disabled_at: null }, at));

/** Binds an identity that has come by single sign-on and waits; nothing can be bound that never came. */
export const bindIdentity = (doing: Doing, { issuer, subject }: { readonly issuer: string; readonly subject: string }): Promise<Account> =>
  change(doing, '绑定统一身份', async (tx, at) => {
    if (!(await dropArrival(tx, issuer, subject))) throw new Problem('not-found', '这个统一身份不在待绑定的名单里，请刷新后再试');
    return updateAccount(tx, doing.id, doing.version, { oidc_issuer: issuer, oidc_subject: subject }, at);
  });

export const unbindIdentity = (doing: Doing): Promise<Account> =>
  change(doing, '解除统一身份', async (tx, at) => {
    if (!(await updateAccount(tx, doing.id, doing.version, { oidc_issuer: null, oidc_subject: null }, at))) return false;
    await endSessions(tx, doing.id);
    return true;
  });

/** One change: seen version, deed, and never the last administrator. @param write answers false where the version is stale */
async function change(doing: Doing, what: string, write: (tx: Tx, at: string) => Promise<boolean>): Promise<Account> {
  const { house, actor, units, id, version } = doing;
  const before = await accountToChange(house, units, id);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const administrators = await lockAdministrators(tx);
    if (before.version !== version || !(await write(tx, at))) {
      const current = await findAccount(tx, id, at);
      throw new Problem('stale-version', `账号 ${before.name} 刚被他人修改，请对照后再保存`, { current });
    }
    if (administrators.length > 0 && (await lockAdministrators(tx)).length === 0) {
      throw new Problem('in-use', '这是最后一位全系统管理员，不能停用或取消其角色；请先指定另一位管理员');
    }
    const after = await findAccount(tx, id, at);
    if (!after) throw new Error(`account ${id} vanished`);
    await recordDeed(tx, actor, at, deedOf(`${what} ${after.name}`, after, { before: recorded(before), after: recorded(after) }));
    return shownTo(units, after);
  });
}

/** What the audit log keeps of an account: what somebody decided, not what the clock did. */
export const recorded = ({ login, name, roles, state, identity }: AccountRecord) => ({
  login,
  name,
  disabled: state === 'disabled',
  roles: roles.map(({ role, unitId }) => ({ role, unitId })),
  identity,
});

export const deedOf = (summary: string, { id, roles }: Pick<AccountRecord, 'id' | 'roles'>, more: Pick<Deed, 'before' | 'after'> = {}): Deed => ({
  action: 'accounts.write',
  topic: 'accounts',
  record: id,
  unitId: roles.find(({ unitId }) => unitId !== null)?.unitId ?? null,
  summary,
  ...more,
});
