import { z } from 'zod';

/** What the API says of recounts: cases that are read again because a year table or a limit has changed. */

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** The latest recount: of a year's table, of a service's limit, or of any service. */
export const recountQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2099).optional(), serviceId: id.optional() });

const recount = z.object({
  id: z.int(),
  cause: z.enum(['calendar', 'services']),
  /** null until they were counted. */
  total: z.number().nullable(),
  done: z.number(),
  changed: z.number(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});

export const latestRecount = z.object({ recount: recount.nullable() });

export type Recount = z.output<typeof recount>;
export type RecountQuery = z.output<typeof recountQuery>;
