import { cleanHeader } from '@kaocheng/tables';
import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { PLANNED_STAGES, STAGE_ORDER } from './stages.ts';

/** What the API says of assessments: the record itself, its list, how it is opened and changed. */

export const day = z.iso.date().refine((text) => text >= '2000-01-01' && text <= '2098-12-31', '年份应在 2000 至 2098 之间');
export const id = z.int().positive().max(2_147_483_647);
export const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);
export const reason = z.string().trim().max(500);
export const stage = z.enum(STAGE_ORDER);
/** One line as people see it: no invisible characters, no line breaks. */
const line = (most: number) => z.string().max(1000).overwrite(cleanHeader).max(most);
const word = line(50);

export const plannedDays = z.strictObject({ stage: z.enum(PLANNED_STAGES), startsOn: day, endsOn: day });

export const assessment = z.object({
  id: z.int(),
  title: z.string(),
  regulation: z.object({ id: z.int(), key: z.string(), title: z.string(), versionId: z.int(), number: z.int() }),
  authorityId: z.int().nullable(),
  authorityName: z.string().nullable(),
  periodFrom: z.string(),
  periodTo: z.string(),
  stage,
  stages: z.array(z.object({ stage: z.enum(PLANNED_STAGES), startsOn: z.string(), endsOn: z.string() })),
  unitCount: z.int(),
  frozenAt: z.string().nullable(),
  sealedAt: z.string().nullable(),
  version: z.int(),
  updatedAt: z.string(),
});

/** The same with what the caller may do on it. */
export const assessmentDetail = assessment.extend({ rights: z.object({ change: z.boolean(), advance: z.boolean(), stepBack: z.boolean() }) });

export const assessmentPage = pageOf(assessment);

/** The year narrows by period, the stage by where it stands; `open` leaves out those in the archive. */
export const assessmentsQuery = listQuery.extend({
  stage: stage.optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  regulationId: idInAddress.optional(),
  authorityId: idInAddress.optional(),
  open: z.stringbool().default(false),
});

/** A unit that takes part. What is not given is taken from the unit, its parent and the regulation. */
export const entry = z.strictObject({
  unitId: id,
  kind: word.optional(),
  group: word.optional(),
  superiorId: id.nullable().optional(),
});

/** Who assesses a unit; null: all units of the assessment. */
export const assigned = z.strictObject({ accountId: id, unitId: id.nullable() });

export const newAssessment = z.strictObject({
  title: line(100).min(1),
  regulationVersionId: id,
  authorityId: id.nullable().default(null),
  periodFrom: day,
  periodTo: day,
  stages: z.array(plannedDays).max(PLANNED_STAGES.length).default([]),
  units: z.array(entry).max(5000).default([]),
  assignments: z.array(assigned).max(5000).default([]),
});

export const changedAssessment = newAssessment.omit({ units: true, assignments: true }).extend({
  version: id,
  /** Needed where units have seen their forms already and the regulation changes. */
  reason: reason.default(''),
});

export const assessmentId = z.strictObject({ assessmentId: idInAddress });
export const assessmentUnitId = assessmentId.extend({ unitId: idInAddress });
export const versionSeen = z.strictObject({ version: idInAddress });

export type Assessment = z.output<typeof assessment>;
export type AssessmentDetail = z.output<typeof assessmentDetail>;
export type AssessmentsQuery = z.output<typeof assessmentsQuery>;
export type NewAssessment = z.output<typeof newAssessment>;
export type ChangedAssessment = z.output<typeof changedAssessment>;
export type Entry = z.output<typeof entry>;
export type Assigned = z.output<typeof assigned>;
export type PlannedDays = z.output<typeof plannedDays>;
