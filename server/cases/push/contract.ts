import { z } from 'zod';
import { KINDS } from '../import/kinds/index.ts';

/** What the API says of rows that a platform pushes. */

export const MOST_ROWS = 5000;
/** Of a row, and of all rows of a batch together. */
export const MOST_FIELDS = 100;
const LARGEST = 2_147_483_647;

/** One row: our field names (`accepted`), our headings (受理时间) or the provincial ones (`accept_time`). What nobody knows is passed over, and told. */
const row = z
  .record(
    z.string().min(1).max(60),
    z.union([z.string().max(2000), z.number(), z.boolean(), z.null()], { error: '每一项只能是文本、数字、true/false 或 null' }),
  )
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `一行最多 ${MOST_FIELDS} 项`);

export const pushBody = z.strictObject({
  rows: z.array(row).min(1, '至少要有一行').max(MOST_ROWS, `一批最多 ${MOST_ROWS} 行，请分批推送`),
  /** Whether one wrong row keeps all out; otherwise good rows go in. */
  allOrNothing: z.boolean().default(false),
});

export const pushTarget = z.strictObject({ unitId: z.coerce.number().int().positive().max(LARGEST) });

const KEY = '请在 Idempotency-Key 头里写明这一批的编号：1 至 100 个字母、数字或符号，每批不同，重试时不变';

export const pushHeaders = z.looseObject({ 'idempotency-key': z.string({ error: KEY }).regex(/^[\x21-\x7e]{1,100}$/, KEY) });

export const pushAnswer = z.object({
  /** The batch stands among the imports. */
  importId: z.int(),
  kind: z.enum(KINDS),
  /** false: with `allOrNothing`, one wrong row kept all out. */
  stored: z.boolean(),
  rows: z.int(),
  fresh: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  faulty: z.int(),
  /** Rows that did not go in: `index` counts from 0 in the order of `rows`. */
  rejected: z.array(z.object({ index: z.int(), number: z.string(), reasons: z.array(z.string()) })),
  /** Remarks on the batch as a whole: fields that were passed over, personal data that was not kept. */
  notes: z.array(z.string()),
});

export type PushBody = z.output<typeof pushBody>;
export type PushRow = PushBody['rows'][number];
export type PushAnswer = z.output<typeof pushAnswer>;
