import { minuteAt } from '../http/days.ts';
import { Problem } from '../http/problems.ts';

/** Wrong passwords in a row that cost nothing. */
const FREE = 4;
const LONGEST_MINUTES = 60;

/** Until when nobody may try again after so many failures in a row: 1, 2, 4 … minutes, an hour at most. */
export function lockAfter(failures: number, at: string): string | null {
  if (failures <= FREE) return null;
  const minutes = Math.min(LONGEST_MINUTES, 2 ** (failures - FREE - 1));
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** How many tries are left before the next lock. */
const left = (failures: number): number => Math.max(0, FREE + 1 - failures);

export const locked = (until: string): Problem =>
  new Problem('account-locked', `密码连续输错，账号已暂时锁定。请在 ${minuteAt(until)} 以后再试，或请管理员解除锁定`);

/** The same words whether the account does not exist or the password is wrong. */
export const notRight = (failures: number): Problem =>
  new Problem('sign-in-failed', `请检查账号和密码（注意大小写）。再输错 ${left(failures)} 次，账号将暂时锁定`);

const MOST_STRANGERS = 10_000;

/** Counts failures for logins that no account has, so that a lock tells nobody which accounts exist. In memory: nothing depends on it but appearance. */
export class Strangers {
  readonly #failures = new Map<string, { failures: number; lockedUntil: string | null }>();

  lockedUntil(login: string): string | null {
    return this.#failures.get(login)?.lockedUntil ?? null;
  }

  fail(login: string, at: string): { failures: number; lockedUntil: string | null } {
    const failures = (this.#failures.get(login)?.failures ?? 0) + 1;
    const now = { failures, lockedUntil: lockAfter(failures, at) };
    this.#failures.delete(login);
    this.#failures.set(login, now);
    const oldest = this.#failures.keys().next().value;
    if (this.#failures.size > MOST_STRANGERS && oldest !== undefined) this.#failures.delete(oldest);
    return now;
  }
}
