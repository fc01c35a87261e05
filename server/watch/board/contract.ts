import { z } from 'zod';
import { listQuery, pageOf } from '../../http/paging.ts';
import { KINDS } from '../kinds.ts';

/** What the API says of the watch board: today's due dates, and the cases behind them. */

export const LARGEST = 2_147_483_647;
export const id = z.coerce.number().int().positive().max(LARGEST);
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应写成 2026-03');

export const boardQuery = z.strictObject({ under: id.optional() });

const counts = { today: z.int(), next: z.int(), overdue: z.int(), supervised: z.int(), red: z.int() };

export const board = z.object({
  at: z.string(),
  today: z.string(),
  /** The next working day. */
  next: z.string(),
  /** Whether that is not announced yet. */
  provisional: z.boolean(),
  units: z.array(z.object({ unitId: z.int(), unitName: z.string(), ...counts })),
  all: z.object(counts),
});

export const watchedQuery = listQuery.extend({
  kind: z.enum([...KINDS, 'late']).default('overdue'),
  under: id.optional(),
  serviceId: id.optional(),
  /** For `late`: overdue cases, closed or not, that were due in these months. */
  fromMonth: month.optional(),
  toMonth: month.optional(),
});

export const watchedCase = z.object({
  key: z.string(),
  unitId: z.int(),
  unitName: z.string(),
  number: z.string(),
  serviceId: z.int().nullable(),
  serviceName: z.string().nullable(),
  accepted: z.string(),
  /** `2026-03-05`, with the time where the limit ends within the day. */
  due: z.string().nullable(),
  provisional: z.boolean(),
  closed: z.string().nullable(),
  /** Working days behind the due date; null where it has not passed. */
  overdueDays: z.int().nullable(),
  /** The supervision that is open. */
  supervision: z.object({ id: z.int(), deadline: z.string(), red: z.boolean(), answered: z.boolean() }).nullable(),
});

export const watchedPage = pageOf(watchedCase);

export type BoardQuery = z.output<typeof boardQuery>;
export type Board = z.output<typeof board>;
export type Counts = Board['all'];
export type WatchedQuery = z.output<typeof watchedQuery>;
export type WatchedCase = z.output<typeof watchedCase>;
