import { z } from 'zod';
import { askedFact, contentProblem, factHistory, factRecord, formClause } from '../facts/index.ts';
import { listQuery, pageOf } from '../http/paging.ts';

/** What the API says of reviewing: who waits, one claim with all that helps to judge it, and what is decided. */

const id = z.int().positive().max(2_147_483_647);
const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);
const factId = z.int().positive().max(Number.MAX_SAFE_INTEGER);

export const assessmentId = z.strictObject({ assessmentId: idInAddress });
export const unitId = assessmentId.extend({ unitId: idInAddress });
export const reviewedId = unitId.extend({ factId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

export const reason = z.string().trim().max(500);

/** Which claims: those that wait, or those already decided on, to be looked at again. */
export const QUEUE_STATES = ['submitted', 'confirmed', 'returned'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export const queueQuery = listQuery.extend({
  state: z.enum(QUEUE_STATES).default('submitted'),
  unitId: idInAddress.optional(),
  /** Index of the clause in the regulation. */
  clause: z.coerce.number().int().min(0).max(10_000).optional(),
  fact: z.string().max(100).optional(),
  /** With or without a file behind it. */
  proof: z.enum(['with', 'without']).optional(),
});

export const claim = z.object({
  id: z.int(),
  unitId: z.int(),
  unitName: z.string(),
  group: z.string(),
  fact: z.string(),
  level: z.string(),
  value: z.string(),
  happenedOn: z.string().nullable(),
  note: z.string(),
  state: z.enum(QUEUE_STATES),
  claimedLevel: z.string().nullable(),
  claimedValue: z.string().nullable(),
  reportedAt: z.string(),
  reviewedByName: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  reviewReason: z.string(),
  /** Files behind it. */
  files: z.int(),
  version: z.int(),
});

/** What a person has to do with this assessment as a reviewer. */
export const seat = z.object({
  /** `office`: as the authority's administrator; `all`, `some`: as assigned; `open`: nobody is assigned, so every assessor may; `reader`: looks on; `none`. */
  why: z.enum(['office', 'all', 'some', 'open', 'reader', 'none']),
  units: z.int(),
  /** Units left to others, because the person belongs to them. */
  avoided: z.array(z.object({ unitId: z.int(), name: z.string() })),
});

export const queue = pageOf(claim).extend({
  seat,
  counts: z.object({ submitted: z.int(), confirmed: z.int(), returned: z.int(), bare: z.int() }),
  /** What may be chosen as a filter: each with how many are in this state. */
  units: z.array(z.object({ unitId: z.int(), name: z.string(), count: z.int() })),
  clauses: z.array(z.object({ index: z.int(), title: z.string(), count: z.int() })),
  facts: z.array(z.object({ name: z.string(), count: z.int() })),
  may: z.object({ decide: z.boolean(), return: z.boolean(), why: z.string() }),
});

/** One claim with its clause, its history and what else the unit says of the same. */
export const claimDetail = z.object({
  record: factRecord,
  unit: z.object({ unitId: z.int(), name: z.string(), kind: z.string(), group: z.string() }),
  asked: askedFact.omit({ access: true }).nullable(),
  clause: formClause.nullable(),
  problems: z.array(contentProblem),
  history: factHistory.shape.items,
  others: z.array(factRecord.pick({ id: true, level: true, value: true, happenedOn: true, note: true, state: true })),
  files: z.int(),
});

const cell = z.string().trim().max(100);

export const verdict = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('confirm'), version: id, reason: reason.default('') }),
  z.strictObject({ verdict: z.literal('adjust'), version: id, level: cell, value: cell, reason: reason.min(2, '请写明调整的理由') }),
  z.strictObject({ verdict: z.literal('return'), version: id, reason: reason.min(2, '请写明退回的理由，单位才知道怎样补正') }),
]);

const key = z.strictObject({ unitId: id, id: factId, version: id });
export const MOST_AT_ONCE = 500;
export const keys = z.strictObject({ items: z.array(key).min(1).max(MOST_AT_ONCE) });

const refused = z.object({ unitId: z.int(), id: z.int(), why: z.enum(['stale', 'faulty', 'avoided']), message: z.string() });
export const bulkAnswer = z.object({ done: z.array(z.object({ unitId: z.int(), id: z.int(), version: z.int() })), refused: z.array(refused) });

export type QueueQuery = z.output<typeof queueQuery>;
export type Claim = z.output<typeof claim>;
export type Queue = z.output<typeof queue>;
export type ClaimDetail = z.output<typeof claimDetail>;
export type VerdictInput = z.output<typeof verdict>;
export type Keys = z.output<typeof keys>['items'];
export type BulkAnswer = z.output<typeof bulkAnswer>;
