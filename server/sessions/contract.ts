import { z } from 'zod';
import { ROLE_NAMES } from '../policy/index.ts';

export const heldRole = z.object({ role: z.enum(ROLE_NAMES), unitId: z.int().nullable(), unitName: z.string().nullable() });

/** Who is signed in, what they may do, and what the page needs to go on. */
export const session = z.object({
  signedIn: z.boolean(),
  account: z
    .object({
      id: z.int(),
      login: z.string(),
      name: z.string(),
      roles: z.array(heldRole),
      mustChangePassword: z.boolean(),
      /** Rows of the policy table that some role of the account allows somewhere. */
      actions: z.array(z.string()),
    })
    .nullable(),
  /** To be sent as `x-csrf-token` with every change. */
  csrfToken: z.string().nullable(),
  mode: z.enum(['demo', 'production']),
  singleSignOn: z.boolean(),
  idleMinutes: z.int(),
});

export const mySession = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  ip: z.string(),
  agent: z.string(),
  /** The one that asks. */
  current: z.boolean(),
});

export const sessionId = z.strictObject({ sessionId: z.string().regex(/^[0-9a-f]{64}$/) });

export type SessionView = z.output<typeof session>;
