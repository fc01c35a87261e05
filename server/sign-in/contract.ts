import { z } from 'zod';
import { login } from '../accounts/index.ts';
import { LONGEST } from '../secrets/index.ts';
import { heldRole } from '../sessions/index.ts';

const password = z
  .string()
  .min(1)
  .max(LONGEST * 2);

export const signIn = z.strictObject({ login, password });

export const changedPassword = z.strictObject({ current: password, next: password });

export const passwordRules = z.object({ rules: z.array(z.string()) });

/** Whom a visitor of the demo may be; nobody in a real installation. */
export const demoPeople = z.object({
  password: z.string().nullable(),
  people: z.array(z.object({ login: z.string(), name: z.string(), roles: z.array(heldRole) })),
});

export const returnTo = z.strictObject({
  /** A page of ours, to go on with after signing in. */
  returnTo: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/, '应为本系统内的地址')
    .optional(),
});

export type SignIn = z.output<typeof signIn>;
