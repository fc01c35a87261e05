import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { counts } from './contract-form.ts';

/** What the API says of how far the units have come. */

/** `waiting` 还没开始, `filling` 填报中, `submitted` 已提交, `returned` 有退回待补正. */
const PROGRESS_STATES = ['waiting', 'filling', 'submitted', 'returned'] as const;

const unitProgress = counts.extend({
  unitId: z.int(),
  name: z.string(),
  kind: z.string(),
  group: z.string(),
  state: z.enum(PROGRESS_STATES),
  submittedAt: z.string().nullable(),
  submittedByName: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

export const progressQuery = listQuery.extend({
  state: z.enum(PROGRESS_STATES).optional(),
  kind: z.string().max(50).optional(),
  group: z.string().max(50).optional(),
});

export const progressPage = pageOf(unitProgress).extend({
  /** How many units stand where, whatever the filter. */
  states: z.object({ waiting: z.int(), filling: z.int(), submitted: z.int(), returned: z.int() }),
});

export type ProgressState = (typeof PROGRESS_STATES)[number];
export type UnitProgress = z.output<typeof unitProgress>;
export type ProgressQuery = z.output<typeof progressQuery>;
