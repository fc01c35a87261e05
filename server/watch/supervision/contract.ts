import { z } from 'zod';
import { listQuery, pageOf } from '../../http/paging.ts';
import { id, LARGEST, month, watchedCase } from '../board/contract.ts';

/** What the API says of supervisions (督办). */

/** `red` and `kept` (not withdrawn) go across the others. */
export const STATES = ['open', 'red', 'closed', 'withdrawn', 'kept'] as const;
export const EVENT_KINDS = ['opened', 'answered', 'deadline', 'withdrawn', 'closed'] as const;

/** What looks like an identity number or a mobile number belongs into no record here. */
const PERSONAL = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;
const words = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .refine((text) => !PERSONAL.test(text), '不要写证件号码或电话号码，办件编号已经足够');

const version = z.int().positive().max(LARGEST);

const summary = {
  id: z.int(),
  unitId: z.int(),
  unitName: z.string(),
  caseKey: z.string(),
  number: z.string(),
  serviceName: z.string().nullable(),
  /** The day on which the case was due when this began. */
  due: z.string(),
  reason: z.string(),
  deadline: z.string(),
  state: z.enum(['open', 'closed', 'withdrawn']),
  /** 红牌: the deadline passed before the case was closed. */
  red: z.boolean(),
  openedByName: z.string(),
  openedAt: z.string(),
  answeredAt: z.string().nullable(),
  closedOn: z.string().nullable(),
  endedAt: z.string().nullable(),
  version: z.int(),
};

const event = z.object({
  kind: z.enum(EVENT_KINDS),
  actorName: z.string(),
  text: z.string(),
  deadline: z.string().nullable(),
  at: z.string(),
});

export const supervision = z.object({ ...summary, events: z.array(event) });
export const supervisionPage = pageOf(z.object(summary));

export const supervisionsQuery = listQuery.extend({
  state: z.enum(STATES).optional(),
  under: id.optional(),
  /** Begun in these months, both included; of 红牌, with a deadline in them: as the report counts. */
  fromMonth: month.optional(),
  toMonth: month.optional(),
});

/** A case as its own page shows it. */
export const casePage = z.object({
  case: watchedCase,
  supervisions: z.array(supervision),
  /** A deadline to begin with: three working days from today. */
  suggestedDeadline: z.string(),
});

export const casePath = z.strictObject({ unitId: id, caseKey: z.string().regex(/^-?\d{1,19}$/) });
export const supervisionPath = z.strictObject({ supervisionId: id });

export const opening = z.strictObject({ reason: words, deadline: z.iso.date() });
export const answering = z.strictObject({ version, text: words });
export const rescheduling = z.strictObject({ version, deadline: z.iso.date(), reason: words });
export const withdrawing = z.strictObject({ version, reason: words });

export type Supervision = z.output<typeof supervision>;
export type SupervisionSummary = z.output<typeof supervisionPage>['items'][number];
export type SupervisionsQuery = z.output<typeof supervisionsQuery>;
export type SupervisionEvent = z.output<typeof event>;
export type CasePage = z.output<typeof casePage>;
export type Opening = z.output<typeof opening>;
export type Rescheduling = z.output<typeof rescheduling>;
