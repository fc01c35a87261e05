import { recordDeed } from '../audit/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { type Credentials, credentialsByLogin } from './credentials.ts';
import { deedOf, recorded } from './logic.ts';
import { findAccount, updateAccount } from './table.ts';

interface Arrived {
  readonly issuer: string;
  readonly subject: string;
  readonly login: string;
}

/**
 * Binds an identity to the account of the same login, where there is one that is bound to nobody. Never to an administrator or a supervisor:
 * whoever can choose a user name at the provider must not become one of them here.
 */
export async function bindByLogin(house: House, { issuer, subject, login }: Arrived): Promise<Credentials | undefined> {
  const found = await credentialsByLogin(house.db, login.toLowerCase());
  if (!found) return undefined;
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const before = await findAccount(tx, found.id, at);
    if (!before || before.identity || before.state === 'disabled') return undefined;
    if (before.roles.some(({ role }) => role === 'administrator' || role === 'supervisor')) return undefined;
    if (!(await updateAccount(tx, found.id, before.version, { oidc_issuer: issuer, oidc_subject: subject }, at))) return undefined;
    const after = { ...before, identity: { issuer, subject } };
    const deed = deedOf(`按账号名绑定 ${before.name} 的统一身份`, before, { before: recorded(before), after: recorded(after) });
    await recordDeed(tx, SYSTEM, at, deed);
    return found;
  });
}
