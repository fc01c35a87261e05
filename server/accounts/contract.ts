import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { ROLE_NAMES } from '../policy/index.ts';
import { heldRole } from '../sessions/index.ts';

/** What is typed to sign in: one spelling only, so that nobody can look like somebody else. */
export const login = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^[\p{Letter}\p{Number}._@-]{2,50}$/u, '应为 2 到 50 个字符：字母、汉字、数字或 . _ - @'));

export const personName = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{C}<>]*$/u, '不能包含 < > 或看不见的字符');

const grant = z.strictObject({
  role: z.enum(ROLE_NAMES),
  /** null: everywhere. */
  unitId: z.int().positive().nullable(),
});

const grants = z.array(grant).max(50).refine(differ, '同一范围内的同一角色只能授予一次');

function differ(all: readonly { role: string; unitId: number | null }[]): boolean {
  return new Set(all.map(({ role, unitId }) => `${role} ${unitId}`)).size === all.length;
}

const STATES = ['active', 'locked', 'disabled', 'unopened'] as const;

export const account = z.object({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  roles: z.array(heldRole),
  /** `unopened`: neither a password nor a bound identity yet. */
  state: z.enum(STATES),
  lockedUntil: z.string().nullable(),
  mustChangePassword: z.boolean(),
  /** The identity of single sign-on that is bound. */
  identity: z.object({ issuer: z.string(), subject: z.string() }).nullable(),
  demo: z.boolean(),
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  /** Whether the caller may change it. */
  changeable: z.boolean(),
});

export const accountPage = pageOf(account);

export const accountsQuery = listQuery.extend({
  role: z.enum(ROLE_NAMES).optional(),
  unitId: z.coerce.number().int().positive().optional(),
  state: z.enum(STATES).optional(),
});

export const accountsExportQuery = accountsQuery.omit({ page: true, size: true });

const WAYS = ['password', 'link'] as const;

export const newAccount = z.strictObject({
  login,
  name: personName,
  grants,
  /** How the person gets in first: a password to hand over, a link that works once, or single sign-on alone. */
  first: z.enum([...WAYS, 'none']).default('password'),
});

export const changedAccount = z.strictObject({ version: z.int().positive(), login, name: personName, grants });

export const versionSeen = z.strictObject({ version: z.int().positive() });

export const newPassword = z.strictObject({ way: z.enum(WAYS) });

/** Shown once and kept nowhere. */
export const handedOver = z.object({
  firstPassword: z.string().nullable(),
  /** An address of the pages, without their host where that is not known. */
  link: z.string().nullable(),
  linkExpiresAt: z.string().nullable(),
});

export const createdAccount = z.object({ account, handedOver });

export const accountId = z.strictObject({ accountId: z.coerce.number().int().positive().max(2_147_483_647) });

export const boundIdentity = z.strictObject({ version: z.int().positive(), issuer: z.string().min(1).max(500), subject: z.string().min(1).max(500) });

const waitingIdentity = z.object({
  issuer: z.string(),
  subject: z.string(),
  login: z.string(),
  name: z.string(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
});

export const waitingIdentities = z.object({ items: z.array(waitingIdentity) });

export const ended = z.object({ ended: z.int() });

export type Account = z.output<typeof account>;
export type AccountsQuery = z.output<typeof accountsQuery>;
export type NewAccount = z.output<typeof newAccount>;
export type ChangedAccount = z.output<typeof changedAccount>;
export type HandedOver = z.output<typeof handedOver>;
export type BoundIdentity = z.output<typeof boundIdentity>;
