import { z } from 'zod';
import { unitId } from './contract.ts';

/** What the API takes where people decide: points in place of computed ones, and who is selected of those tied. */

const id = z.int().positive().max(2_147_483_647);
const reason = z.string().trim().min(2).max(500);

export const newOverride = z.strictObject({
  ruleId: z.string().min(1).max(100),
  points: z
    .string()
    .trim()
    .regex(/^-?\d{1,6}(\.\d{1,4})?$/, '请写一个数，最多四位小数'),
  reason,
  /** The override that stood when the form was opened; null: none. */
  seen: z.int().positive().nullable(),
  /** Also where the rule itself could never give so many points. */
  beyond: z.boolean().default(false),
});

export const overrideId = unitId.extend({ overrideId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
export const revocation = z.strictObject({ reason });

/** `tied`: all units of the tie as the person saw it. */
export const tieDecision = z.strictObject({
  selection: z.string().min(1).max(100),
  tied: z.array(id).min(1).max(5000),
  chosen: z.array(id).max(5000),
  reason,
});
export const tieRevocation = tieDecision.omit({ chosen: true });

export type NewOverrideInput = z.output<typeof newOverride>;
export type TieDecisionInput = z.output<typeof tieDecision>;
export type TieRevocation = z.output<typeof tieRevocation>;
