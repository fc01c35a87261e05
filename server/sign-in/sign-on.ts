import { bindByLogin, credentialsByIdentity, noteArrival } from '../accounts/index.ts';
import type { House } from '../http/house.ts';
import { type Caller, findCaller, mayEnter } from '../sessions/index.ts';
import type { Identity } from './provider.ts';

/** Why somebody who signed on elsewhere does not come in here: the page says what to do. */
export type Refusal = 'waiting' | 'disabled';

/**
 * The account of an identity: the one it is bound to by issuer and subject. One that belongs to nobody waits for an administrator, who binds it.
 * By equal login it is bound at once only where the settings allow that, and never to an administrator (docs/decisions/0006-sign-in.md).
 */
export async function callerOf(house: House, identity: Identity): Promise<Caller | Refusal> {
  const { db, settings } = house;
  const bound =
    (await credentialsByIdentity(db, identity.issuer, identity.subject)) ??
    (settings.OIDC_BIND_BY_LOGIN ? await bindByLogin(house, identity) : undefined);
  if (!bound) {
    await noteArrival(db, identity, house.now());
    return 'waiting';
  }
  const caller = await findCaller(db, bound.id);
  return caller && mayEnter(house, caller) ? caller : 'disabled';
}
