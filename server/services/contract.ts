import { cleanHeader } from '@kaocheng/tables';
import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { planOf, planRow } from '../imports/index.ts';

/** What the API says of services (政务服务事项). */

export const KIND_CODES = ['promised', 'immediate'] as const;
export const LIMIT_UNIT_CODES = ['working days', 'calendar days', 'hours'] as const;
export const JOINT_CODES = ['none', 'parallel', 'one window'] as const;
export const PRESENCE_CODES = ['entered', 'absent', 'secret', 'no space', 'unknown'] as const;

const LARGEST = 2_147_483_647;
const day = z.iso.date();
const line = (most: number) => z.string().max(1000).overwrite(cleanHeader).max(most);
const limit = z.strictObject({ amount: z.number().min(0).max(99_999), unit: z.enum(LIMIT_UNIT_CODES) });

/** As it is printed: capitals, no spaces. */
const code = line(60)
  .overwrite((text) => text.replace(/\s/g, '').toUpperCase())
  .min(1);

const fields = {
  unitId: z.int().positive().max(LARGEST),
  code,
  name: line(200).min(1),
  kind: z.enum(KIND_CODES),
  statutory: limit.nullable(),
  promised: limit.nullable(),
  visits: z.int().min(0).max(99).nullable(),
  onlineLevel: z.int().min(0).max(4).nullable(),
  joint: z.enum(JOINT_CODES),
  fee: z.boolean().nullable(),
  presence: z.enum(PRESENCE_CODES),
  from: day.nullable(),
  /** The last day. */
  to: day.nullable(),
};

export const serviceFields = z.strictObject(fields);
export const service = z.object({ id: z.int(), unitName: z.string(), ...fields, version: z.int(), updatedAt: z.string() });
export const changedService = serviceFields.extend({ version: z.int().positive().max(LARGEST) });
export const serviceId = z.strictObject({ serviceId: z.coerce.number().int().positive().max(LARGEST) });

/** Which services: filters shared by the list and its export. */
export const servicesQuery = listQuery.extend({
  /** This unit and all below it. */
  under: z.coerce.number().int().positive().max(LARGEST).optional(),
  kind: z.enum(KIND_CODES).optional(),
  presence: z.enum(PRESENCE_CODES).optional(),
  online: z.coerce.number().int().min(0).max(4).optional(),
  /** Also those whose last day has passed. */
  ended: z.stringbool().default(false),
});

export const servicePage = pageOf(service);
export const servicePlan = planOf(planRow.extend({ unit: z.string() }));

export const figuresQuery = z.strictObject({ under: servicesQuery.shape.under });

/** The indicators that the catalogue itself gives, a row a unit. */
export const serviceFigures = z.object({
  asOf: z.string(),
  indicators: z.array(z.object({ name: z.string(), formula: z.string() })),
  /** `values[i]` belongs to `indicators[i]`; '—' where there is nothing to divide by. */
  units: z.array(z.object({ unitId: z.int(), unitName: z.string(), values: z.array(z.string()) })),
  all: z.array(z.string()),
});

export type Service = z.output<typeof service>;
export type ServiceFields = z.output<typeof serviceFields>;
export type ChangedService = z.output<typeof changedService>;
export type ServicesQuery = z.output<typeof servicesQuery>;
export type ServicePlan = z.output<typeof servicePlan>;
export type ServiceFigures = z.output<typeof serviceFigures>;
