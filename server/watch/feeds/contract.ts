import { z } from 'zod';
import { id, LARGEST } from '../board/contract.ts';

/** What the API says of calendar feeds: addresses under which a calendar reads due dates. */

const name = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{C}<>]*$/u, '不能包含 < > 或看不见的字符');

export const feed = z.object({
  id: z.int(),
  name: z.string(),
  /** null: all that the person may see. */
  unitId: z.int().nullable(),
  unitName: z.string().nullable(),
  createdAt: z.string(),
  lastReadAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});

export const feedList = z.object({ items: z.array(feed) });
export const newFeed = z.strictObject({ name, unitId: z.int().positive().max(LARGEST).nullable() });
/** The address is shown here and nowhere again. */
export const createdFeed = z.object({ feed, address: z.string() });
export const feedPath = z.strictObject({ feedId: id });
/** The secret stands behind the question mark: that part of an address is never logged here. */
export const feedKey = z.strictObject({ key: z.string().max(100) });

export type Feed = z.output<typeof feed>;
export type NewFeed = z.output<typeof newFeed>;
