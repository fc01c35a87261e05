import { credentialsByLogin, resetPassword, unlockAccount } from '../accounts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Settings } from '../settings.ts';
import { withHouse } from './opened.ts';

/** A way back in for whoever no administrator can help. */
export interface WayIn {
  readonly name: string;
  /** Sets a new password, once, within a day. */
  readonly link: string | null;
}

export const newWayIn = (settings: Settings, login: string): Promise<WayIn> => withHouse(settings, (house) => wayInto(house, login));

/** The old password, open sessions and a lock end; the audit log tells of it. */
export async function wayInto(house: House, login: string): Promise<WayIn> {
  const account = await credentialsByLogin(house.db, login);
  if (!account) throw new Problem('not-found', `没有账号“${login}”，请核对账号名`);
  const { link } = await resetPassword(house, SYSTEM, 'all', account.id, 'link');
  await unlockAccount(house, SYSTEM, 'all', account.id);
  return { name: account.name, link };
}
