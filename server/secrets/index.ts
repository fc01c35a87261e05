/** Passwords and random secrets: how they are made, compared and kept. Knows no table. */
export { hashPassword, isPassword } from './password.ts';
export { hashOf, looksLikeSecret, newFirstPassword, newSecret } from './random.ts';
export { LONGEST, PASSWORD_RULES, passwordFault } from './rules.ts';
