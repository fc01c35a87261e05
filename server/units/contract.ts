import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { isCreditCode } from './credit-code.ts';

/** What the API says of units. Every schema checks input or output, and is published. */

const day = z.iso.date();
const name = z.string().trim().min(1).max(100);
export const LEVELS = ['city', 'county', 'unit'] as const;

export const unit = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  parentName: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string(),
  level: z.enum(LEVELS),
  kind: z.string(),
  group: z.string(),
  activeFrom: z.string().nullable(),
  activeTo: z.string().nullable(),
  mergedInto: z.int().nullable(),
  version: z.int(),
  updatedAt: z.string(),
});

export const newUnit = z.strictObject({
  parentId: z.int().positive().nullable(),
  code: z.string().trim().toUpperCase().refine(isCreditCode, '统一社会信用代码应为 18 位，且校验位须正确').nullable().default(null),
  name,
  level: z.enum(LEVELS).default('unit'),
  kind: z.string().trim().max(50).default(''),
  group: z.string().trim().max(50).default(''),
  activeFrom: day.nullable().default(null),
  activeTo: day.nullable().default(null),
});

/** A change: the version that was seen, and the fields as they should be. */
export const changedUnit = newUnit.extend({
  version: z.int().positive(),
  /** The day from which it holds, for the history. Default: today. */
  effectiveOn: day.optional(),
});

export const unitId = z.strictObject({ unitId: z.coerce.number().int().positive() });

export const unitsQuery = listQuery.extend({
  parentId: z.coerce.number().int().positive().optional(),
  level: z.enum(LEVELS).optional(),
  kind: z.string().max(50).optional(),
  group: z.string().max(50).optional(),
  /** Also those whose last day has passed. */
  closed: z.stringbool().default(false),
});

export const unitPage = pageOf(unit);

export type Unit = z.output<typeof unit>;
export type NewUnit = z.output<typeof newUnit>;
export type ChangedUnit = z.output<typeof changedUnit>;
export type UnitsQuery = z.output<typeof unitsQuery>;
