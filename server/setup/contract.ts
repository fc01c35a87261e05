import { z } from 'zod';
import { login, personName } from '../accounts/index.ts';
import { LONGEST } from '../secrets/index.ts';

const secret = z.string().min(1).max(200);
const password = z
  .string()
  .min(1)
  .max(LONGEST * 2);

export const shownLink = z.strictObject({ secret });

/** What a link is for, and for whom. */
export const linkPurpose = z.object({
  purpose: z.enum(['first-administrator', 'password']),
  login: z.string().nullable(),
  name: z.string().nullable(),
  expiresAt: z.string(),
  rules: z.array(z.string()),
});

export const firstAdministrator = z.strictObject({ secret, login, name: personName, password });

export const passwordByLink = z.strictObject({ secret, password });

export type FirstAdministrator = z.output<typeof firstAdministrator>;
