import type { Actor } from '../http/frame.ts';
import type { Caller } from './table.ts';

/** A person at a screen, signed in with a password or by single sign-on; who signed on elsewhere need not change a password here. */
export const personOf = (caller: Caller, ip: string, how: 'password' | 'sign-on'): Actor => ({
  accountId: caller.accountId,
  name: caller.name,
  via: 'session',
  ip,
  grants: caller.grants,
  mustChangePassword: caller.mustChangePassword && how !== 'sign-on',
  tokenActions: undefined,
});
