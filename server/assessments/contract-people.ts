import { z } from 'zod';
import { assigned, id } from './contract.ts';

/** What the API says of who assesses whom. */

const assignment = z.object({
  accountId: z.int(),
  accountName: z.string(),
  /** null: all units of the assessment. */
  unitId: z.int().nullable(),
  unitName: z.string().nullable(),
});

export const assignments = z.object({ items: z.array(assignment) });

export const changedAssignments = z.strictObject({ version: id, items: z.array(assigned).max(5000) });

/** Somebody who may be assigned. */
const assessor = z.object({
  accountId: z.int(),
  name: z.string(),
  login: z.string(),
  roles: z.array(z.enum(['assessor', 'inspector'])),
  /** Names of the units that the roles are limited to; none: everywhere. */
  scopes: z.array(z.string()),
  /** May be assigned to all units at once. */
  forAll: z.boolean(),
});

export const assessors = z.object({ items: z.array(assessor) });

export type Assignment = z.output<typeof assignment>;
export type ChangedAssignments = z.output<typeof changedAssignments>;
export type Assessor = z.output<typeof assessor>;
