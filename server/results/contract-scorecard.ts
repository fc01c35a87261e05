import { z } from 'zod';
import { behindRows } from '../feeding/index.ts';
import { distance, last } from './contract.ts';
import { VIEW_NAMES } from './views.ts';

/** What the API says of one unit: every clause with its points, why, from which facts, and what would give more. */

const points = z.number().nullable();

export const shownFact = z.object({
  id: z.int(),
  unitId: z.int(),
  unitName: z.string(),
  fact: z.string(),
  level: z.string(),
  value: z.string(),
  claimedLevel: z.string().nullable(),
  claimedValue: z.string().nullable(),
  happenedOn: z.string().nullable(),
  note: z.string(),
  state: z.enum(['draft', 'submitted', 'confirmed', 'returned', 'withdrawn']),
  stateName: z.string(),
  sourceName: z.string(),
  originName: z.string(),
  reportedByName: z.string().nullable(),
  reportedAt: z.string(),
  reviewedByName: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  reviewReason: z.string(),
  /** Where the rows behind a computed fact are; null for any other. */
  behind: behindRows.nullable(),
  /** Whether it counts in this view. */
  counts: z.boolean(),
  /** Files behind it. */
  evidence: z.int(),
});

export const override = z.object({
  id: z.int(),
  unitId: z.int(),
  ruleId: z.string(),
  points: z.string(),
  reason: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string(),
  revokedByName: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revokeReason: z.string(),
});

const way = z.object({
  /** What would have to happen. */
  how: z.string(),
  /** Points of the clause then, how many more, and how many of them reach the total; null where it is not known yet. */
  points: z.number(),
  gain: points,
  total: points,
});

export const scoredRule = z.object({
  rule: z.string(),
  clause: z.string(),
  clauseIndex: z.int(),
  name: z.string(),
  part: z.string(),
  nature: z.enum(['base', 'bonus', 'deduction']),
  points,
  /** Points in the other view. */
  other: points,
  /** Full marks or cap; null for none. */
  limit: points,
  /** The least and most that the rule can give. */
  least: points,
  most: points,
  /** Why it is not applicable; null where it is. */
  notApplicable: z.string().nullable(),
  /** Facts that are still to be recorded. */
  pending: z.array(z.string()),
  explanation: z.string(),
  readings: z.array(z.string()),
  factIds: z.array(z.int()),
  /** Facts that wait for a look and do not count yet. */
  waiting: z.int(),
  /** All decisions on its points that were ever taken, the newest first. */
  overrides: z.array(override),
  ways: z.array(way),
});

const part = z.object({
  part: z.string(),
  nature: z.enum(['base', 'bonus', 'deduction']),
  points,
  other: points,
  /** Sum of the clauses before the cap, and the cap. */
  sum: points,
  cap: points,
  capped: z.boolean(),
});

export const scorecard = z.object({
  assessmentId: z.int(),
  title: z.string(),
  stage: z.string(),
  versionId: z.int(),
  view: z.enum(VIEW_NAMES),
  revision: z.int(),
  decimals: z.int(),
  unitId: z.int(),
  name: z.string(),
  kind: z.string(),
  group: z.string(),
  pool: z.string(),
  total: points,
  lowest: points,
  highest: points,
  other: points,
  converted: points,
  convertedInto: z.string().nullable(),
  rank: z.int().nullable(),
  rankOutOf: z.int(),
  tier: z.string().nullable(),
  selections: z.array(z.string()),
  byDecision: z.array(z.string()),
  undecided: z.array(z.string()),
  barredFrom: z.array(z.string()),
  missing: z.int(),
  waiting: z.int(),
  returned: z.int(),
  next: z.object({ rank: distance.nullable(), tier: distance.nullable(), selections: z.array(distance) }),
  last: last.extend({ title: z.string() }).nullable(),
  parts: z.array(part),
  rules: z.array(scoredRule),
  facts: z.array(shownFact),
  rights: z.object({ override: z.boolean() }),
});

export type Scorecard = z.output<typeof scorecard>;
export type ScoredRule = z.output<typeof scoredRule>;
export type ShownFact = z.output<typeof shownFact>;
export type OverrideAnswer = z.output<typeof override>;
