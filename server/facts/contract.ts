import { cleanText } from '@kaocheng/tables';
import { z } from 'zod';
import { FACT_EVENT_NAMES, FACT_ORIGIN_NAMES, FACT_SOURCE_NAMES, FACT_STATE_NAMES } from './fact.ts';

/** What the API says of single facts. */

export const id = z.int().positive().max(2_147_483_647);
const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);
const factIdInAddress = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const assessmentId = z.strictObject({ assessmentId: idInAddress });
export const unitId = assessmentId.extend({ unitId: idInAddress });
export const factId = unitId.extend({ factId: factIdInAddress });

/** As typed: spaces around it do not count; what it means is said by the regulation. */
const cell = z.string().max(1000).overwrite(cleanText).max(100);
const note = z.string().max(4000).overwrite(cleanText).max(1000);
const day = z.iso.date().nullable();

export const newFact = z.strictObject({
  fact: cell.min(1),
  level: cell.default(''),
  value: cell.default(''),
  happenedOn: day.default(null),
  note: note.default(''),
});

export const changedFact = z.strictObject({ version: id, level: cell, value: cell, happenedOn: day, note });
export const seen = z.strictObject({ version: id });
export const removed = z.strictObject({ version: idInAddress, reason: z.string().trim().max(500).default('') });

export const contentProblem = z.object({
  /** Stable: `missing-value` is one that nobody needs to be told while still typing. */
  code: z.string(),
  field: z.enum(['fact', 'level', 'value', 'happenedOn', 'note']),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
});

export const factRecord = z.object({
  id: z.int(),
  unitId: z.int(),
  fact: z.string(),
  level: z.string(),
  value: z.string(),
  happenedOn: z.string().nullable(),
  note: z.string(),
  state: z.enum(FACT_STATE_NAMES),
  source: z.enum(FACT_SOURCE_NAMES),
  origin: z.enum(FACT_ORIGIN_NAMES),
  claimedLevel: z.string().nullable(),
  claimedValue: z.string().nullable(),
  reportedByName: z.string().nullable(),
  reportedAt: z.string(),
  reviewedByName: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  reviewReason: z.string(),
  /** Whether a file backs it. */
  proven: z.boolean(),
  version: z.int(),
  updatedAt: z.string(),
  problems: z.array(contentProblem),
  /** Whether the caller may change it now. */
  mayChange: z.boolean(),
});

const snapshot = z.object({
  level: z.string().optional(),
  value: z.string().optional(),
  happenedOn: z.string().nullable().optional(),
  note: z.string().optional(),
  state: z.enum(FACT_STATE_NAMES).optional(),
});

export const factHistory = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      kind: z.enum(FACT_EVENT_NAMES),
      kindName: z.string(),
      reason: z.string(),
      before: snapshot.nullable(),
      after: snapshot.nullable(),
      actorName: z.string().nullable(),
      at: z.string(),
    }),
  ),
});

export type NewFactInput = z.output<typeof newFact>;
export type ChangedFact = z.output<typeof changedFact>;
export type FactRecord = z.output<typeof factRecord>;
