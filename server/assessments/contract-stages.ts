import { z } from 'zod';
import { day, id, newAssessment, plannedDays, reason, stage } from './contract.ts';

/** What the API says of stages: their days, moving on and back, what stands in the way, and next year. */

export const stageMove = z.strictObject({ to: stage, reason: reason.default(''), version: id });

export const stageMoves = z.object({
  items: z.array(z.object({ from: stage, to: stage, reason: z.string(), actorName: z.string().nullable(), at: z.string() })),
});

/** An error stands in the way of the next stage; a warning should be looked at first. `place` is the tab where it is mended. */
const matter = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  place: z.enum(['overview', 'units', 'exclusions', 'assessors', 'regulation', 'facts', 'reviews', 'seal']).nullable(),
});

export const readiness = z.object({ next: stage.nullable(), matters: z.array(matter) });

export const stageDaysQuery = z.strictObject({ periodFrom: day, periodTo: day });
export const stageDays = z.object({
  items: z.array(plannedDays),
  /** True where a year's holidays are not announced yet, so that working days are counted Monday to Friday. */
  provisional: z.boolean(),
});

/** What next year's assessment would be, ready to be looked over and sent as a new one; `notes` say what was left out and why. */
export const nextYear = z.object({ assessment: newAssessment, notes: z.array(z.string()) });

export type StageMove = z.output<typeof stageMove>;
export type Matter = z.output<typeof matter>;
export type Readiness = z.output<typeof readiness>;
export type StageDays = z.output<typeof stageDays>;
export type NextYear = z.output<typeof nextYear>;
