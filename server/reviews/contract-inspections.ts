import { z } from 'zod';
import { factRecord } from '../facts/index.ts';
import { listQuery, pageOf } from '../http/paging.ts';

/** What the API says of what was found on the spot: 督查、暗访、查实的投诉, recorded by inspectors and assessors as it happens. */

const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);

export const inspectionsQuery = listQuery.extend({
  unitId: idInAddress.optional(),
  fact: z.string().max(100).optional(),
  source: z.enum(['inspector', 'assessor']).optional(),
  /** Those taken back, too. */
  withdrawn: z.stringbool().default(false),
});

export const inspection = factRecord
  .pick({
    id: true,
    unitId: true,
    fact: true,
    level: true,
    value: true,
    happenedOn: true,
    note: true,
    state: true,
    source: true,
    reportedByName: true,
    reportedAt: true,
    version: true,
    mayChange: true,
  })
  .extend({ unitName: z.string(), files: z.int() });

export const inspections = pageOf(inspection).extend({
  /** Facts that are recorded in this way. */
  facts: z.array(z.string()),
  /** Whether the caller may record anything now; and why not. */
  may: z.object({ record: z.boolean(), why: z.string() }),
});

export type InspectionsQuery = z.output<typeof inspectionsQuery>;
export type Inspections = z.output<typeof inspections>;
export type InspectionRow = Omit<z.output<typeof inspection>, 'mayChange'>;
