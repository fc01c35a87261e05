import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { reason, seat } from './contract.ts';

/** What the API says of judgements: what assessors give by their own judgement, unit by unit and clause by clause. */

const id = z.int().positive().max(2_147_483_647);
const cell = z.string().trim().max(100);

export const sheetQuery = listQuery.omit({ sort: true }).extend({
  kind: z.string().max(100).optional(),
  group: z.string().max(100).optional(),
  /** Only units of which something is still to be judged. */
  open: z.stringbool().default(false),
});

const column = z.object({
  fact: z.string(),
  clause: z.string(),
  title: z.string(),
  /** Text of the clause. */
  markdown: z.string(),
  lines: z.array(z.string()),
  kind: z.enum(['event', 'amount', 'yes-no', 'judgement', 'choice']),
  unitOfMeasure: z.string(),
  percent: z.boolean(),
  levels: z.array(z.string()),
  /** Several assessors each give their own: levels are the groups they belong to. */
  panel: z.boolean(),
  note: z.string(),
});

export const judgement = z.object({
  id: z.int(),
  level: z.string(),
  value: z.string(),
  note: z.string(),
  byName: z.string().nullable(),
  mine: z.boolean(),
  at: z.string(),
  version: z.int(),
});

const judged = z.object({
  fact: z.string(),
  least: z.string().nullable(),
  most: z.string().nullable(),
  mayNotApply: z.boolean(),
  given: z.boolean(),
  records: z.array(judgement),
});

const unit = z.object({ unitId: z.int(), name: z.string(), kind: z.string(), group: z.string(), cells: z.array(judged) });

export const sheet = pageOf(unit).extend({
  seat,
  columns: z.array(column),
  kinds: z.array(z.string()),
  groups: z.array(z.string()),
  /** Over all units of the seat. */
  asked: z.int(),
  given: z.int(),
  openUnits: z.int(),
  may: z.object({ judge: z.boolean(), why: z.string() }),
});

/** `seen`: the record that is changed, as it was seen; null: there is none yet. */
export const judging = z.strictObject({
  fact: z.string().min(1).max(100),
  level: cell.default(''),
  value: cell.default(''),
  note: z.string().trim().max(1000).default(''),
  seen: z.strictObject({ id: z.int().positive().max(Number.MAX_SAFE_INTEGER), version: id }).nullable(),
  /** Needed where another person's judgement is changed. */
  reason: reason.default(''),
});

export type SheetQuery = z.output<typeof sheetQuery>;
export type Sheet = z.output<typeof sheet>;
export type Judging = z.output<typeof judging>;
export type Judgement = z.output<typeof judgement>;
