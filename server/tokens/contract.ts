import { z } from 'zod';

export const token = z.object({
  id: z.int(),
  name: z.string(),
  actions: z.array(z.string()),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  createdAt: z.string(),
  state: z.enum(['active', 'expired', 'revoked']),
});

export const tokens = z.object({ items: z.array(token) });

/** What a token may be made for: rows of the policy table that the owner has and that machines may do. */
export const offeredActions = z.object({ actions: z.array(z.object({ action: z.string(), what: z.string() })) });

export const newToken = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(50)
    .regex(/^[^\p{C}<>]*$/u, '不能包含 < > 或看不见的字符'),
  actions: z.array(z.string().max(60)).min(1).max(100),
  /** The last day on which it works, in China. */
  lastDay: z.iso.date(),
});

/** The secret is shown here and nowhere again. */
export const createdToken = z.object({ token, secret: z.string() });

export const tokenId = z.strictObject({ tokenId: z.coerce.number().int().positive().max(2_147_483_647) });

export type Token = z.output<typeof token>;
export type NewToken = z.output<typeof newToken>;
