import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { entry, id, idInAddress, reason } from './contract.ts';

/** What the API says of the units of an assessment, and of the rules that are not applicable to them. */

const participant = z.object({
  unitId: z.int(),
  name: z.string(),
  kind: z.string(),
  group: z.string(),
  superiorId: z.int().nullable(),
  superiorName: z.string().nullable(),
  exclusions: z.array(z.object({ ruleId: z.string(), reason: z.string() })),
});

export const participantPage = pageOf(participant);

export const participantsQuery = listQuery.extend({
  kind: z.string().max(50).optional(),
  group: z.string().max(50).optional(),
  /** Only units with rules that are not applicable to them. */
  excluded: z.stringbool().default(false),
});

export const changedParticipants = z.strictObject({
  version: id,
  put: z.array(entry).max(5000).default([]),
  remove: z.array(id).max(5000).default([]),
  /** Why units go out for which something is recorded already. */
  reason: reason.default(''),
});

export const changedExclusions = z.strictObject({
  version: id,
  rules: z.array(z.strictObject({ ruleId: z.string().min(1).max(100), reason: reason.min(2) })).max(500),
});

/** A rule of the assessment's regulation, as far as choosing one needs it. */
const rule = z.object({
  ruleId: z.string(),
  name: z.string(),
  clause: z.string(),
  part: z.string(),
  /** Kinds and groups that it is for; none: all. */
  appliesTo: z.array(z.string()),
});

export const rules = z.object({ items: z.array(rule) });

export const candidatesQuery = z.strictObject({
  regulationVersionId: idInAddress,
  authorityId: idInAddress.optional(),
});

/** A unit of the register as this regulation would take it. */
const candidate = z.object({
  unitId: z.int(),
  name: z.string(),
  parentName: z.string().nullable(),
  /** As the register has it. */
  registerKind: z.string(),
  registerGroup: z.string(),
  kind: z.string(),
  group: z.string(),
  /** What keeps it from taking part as it is; null: nothing. */
  problem: z.object({ field: z.enum(['kind', 'group']), message: z.string() }).nullable(),
});

export const candidates = z.object({
  kinds: z.array(z.string()),
  groups: z.array(z.string()),
  /** Units that the regulation itself names in its groups, and none of the register answers to. */
  missing: z.array(z.string()),
  items: z.array(candidate),
});

export type Participant = z.output<typeof participant>;
export type ParticipantsQuery = z.output<typeof participantsQuery>;
export type ChangedParticipants = z.output<typeof changedParticipants>;
export type ChangedExclusions = z.output<typeof changedExclusions>;
export type Candidate = z.output<typeof candidate>;
export type Candidates = z.output<typeof candidates>;
export type CandidatesQuery = z.output<typeof candidatesQuery>;
