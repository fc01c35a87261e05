import { APPLICANTS, CHANNELS, INDICATORS } from '@kaocheng/casework';
import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';

/** What the API says of cases (办件). Moments are Chinese wall clock: `2026-03-05 09:30:00`. */

const LARGEST = 2_147_483_647;
const id = z.coerce.number().int().positive().max(LARGEST);
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应写成 2026-03');

export const STATES = ['open', 'closed', 'overdue-open', 'late', 'on-time'] as const;

const NAMES = new Set(INDICATORS.filter(({ source }) => source === '办件').map(({ name }) => name));

export const casesQuery = listQuery.extend({
  /** This unit and all below it. */
  under: id.optional(),
  serviceId: id.optional(),
  channel: z.enum([...CHANNELS.keys()] as [string, ...string[]]).optional(),
  applicant: z.enum([...APPLICANTS.keys()] as [string, ...string[]]).optional(),
  state: z.enum(STATES).optional(),
  /** Days of acceptance. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Drill-down: the cases that an indicator counts, above or below its line, in these months. */
  indicator: z
    .string()
    .max(50)
    .refine((name) => NAMES.has(name), '没有这个指标，或它不是由办件算出的')
    .optional(),
  part: z.enum(['numerator', 'denominator']).default('denominator'),
  fromMonth: month.optional(),
  toMonth: month.optional(),
});

export const caseItem = z.object({
  key: z.string(),
  unitId: z.int(),
  unitName: z.string(),
  number: z.string(),
  serviceId: z.int().nullable(),
  serviceName: z.string().nullable(),
  applicant: z.string(),
  channel: z.string(),
  accepted: z.string(),
  due: z.string().nullable(),
  closed: z.string().nullable(),
  delivered: z.string().nullable(),
  state: z.enum(STATES),
  /** Working days used. */
  used: z.int().nullable(),
  /** A day that counted is not announced yet. */
  provisional: z.boolean(),
});

export const casePage = pageOf(caseItem).extend({
  /** There are more than `total`: nobody counted on. */
  more: z.boolean(),
});

export const figuresQuery = z.strictObject({ under: id.optional(), serviceId: id.optional(), fromMonth: month, toMonth: month });

/** Every indicator of every unit with cases. */
export const caseFigures = z.object({
  asOf: z.string(),
  indicators: z.array(z.object({ name: z.string(), formula: z.string(), source: z.string(), reading: z.string().nullable() })),
  /** `values[i]` belongs to `indicators[i]`. */
  units: z.array(z.object({ unitId: z.int(), unitName: z.string(), values: z.array(z.string()) })),
  all: z.array(z.string()),
});

export type CasesQuery = z.output<typeof casesQuery>;
export type CasePage = z.output<typeof casePage>;
export type CaseItem = z.output<typeof caseItem>;
export type CaseFigures = z.output<typeof caseFigures>;
export type FiguresQuery = z.output<typeof figuresQuery>;
