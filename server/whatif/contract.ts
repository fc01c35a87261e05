import { z } from 'zod';
import { VIEW_NAMES } from '../results/index.ts';

/** Everything that a browser needs to compute an assessment by itself: a trial starts from it and never comes back. */

const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);
export const assessmentId = z.strictObject({ assessmentId: idInAddress });
export const trialQuery = z.strictObject({ view: z.enum(VIEW_NAMES).default('official') });

/** The facts that count, by column: row `i` is one fact. An assessment has a hundred thousand of them. */
const factColumns = z.object({
  /** The names that occur. */
  names: z.array(z.string()),
  id: z.array(z.int()),
  /** Place of the unit in `units`, of the fact in `names`. */
  unit: z.array(z.int()),
  fact: z.array(z.int()),
  level: z.array(z.string()),
  value: z.array(z.string()),
  /** `YYYY-MM-DD` or ''. */
  date: z.array(z.string()),
  note: z.array(z.string()),
});

export const trial = z.object({
  assessmentId: z.int(),
  title: z.string(),
  view: z.enum(VIEW_NAMES),
  /** The state of facts and decisions that this holds for. */
  revision: z.int(),
  readAt: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  regulation: z.object({ id: z.int(), versionId: z.int(), number: z.int(), title: z.string(), hash: z.string(), text: z.string() }),
  units: z.array(z.object({ unitId: z.int(), name: z.string(), kind: z.string(), group: z.string(), superiorId: z.int().nullable() })),
  facts: factColumns,
  exclusions: z.array(z.object({ unitId: z.int(), ruleId: z.string(), reason: z.string() })),
  overrides: z.array(z.object({ unitId: z.int(), ruleId: z.string(), points: z.string(), reason: z.string() })),
  /** Ties at a quota that were decided: they stand in a trial as long as the same units are tied. */
  decisions: z.array(z.object({ selection: z.string(), tied: z.array(z.int()), chosen: z.array(z.int()) })),
});

export type TrialAnswer = z.output<typeof trial>;
