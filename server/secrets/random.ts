import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits as text that fits into cookies, headers and addresses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What is kept of a secret. It has 256 random bits, so a fast hash is enough: nobody can guess it, and a stolen table opens nothing. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Without characters that people confuse when they read them out: 0 O o 1 l I. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A password to be handed over once and changed at the first sign-in: four groups, `wkrm-48tz-…`. */
export function newFirstPassword(): string {
  const pick = (from: string) => from[randomInt(from.length)];
  const group = (from: string) => Array.from({ length: 4 }, () => pick(from)).join('');
  return [group(LETTERS), group(DIGITS), group(LETTERS + DIGITS), group(LETTERS + DIGITS)].join('-');
}
