import { SIGNS } from '@kaocheng/casework';
import { cleanText } from '@kaocheng/tables';
import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { EVENT_KINDS } from './events.ts';

/** What the API says of signs of false entry (录入线索). */

const LARGEST = 2_147_483_647;
const id = z.coerce.number().int().positive().max(LARGEST);
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应写成 2026-03');
const SIGN_IDS = SIGNS.map(({ id: sign }) => sign) as [string, ...string[]];

/** `gone`: nobody has decided, and it is no longer seen. */
export const STATES = ['open', 'dismissed', 'confirmed', 'gone'] as const;

export const suspicionId = z.strictObject({ suspicionId: id });

export const signsQuery = listQuery.extend({
  /** This unit and all below it. */
  under: id.optional(),
  sign: z.enum(SIGN_IDS).optional(),
  state: z.enum(STATES).optional(),
  /** Some of the cases were accepted in this month. */
  month: month.optional(),
});

const summary = {
  id: z.int(),
  sign: z.string(),
  signTitle: z.string(),
  unitId: z.int(),
  unitName: z.string(),
  serviceId: z.int().nullable(),
  serviceName: z.string().nullable(),
  /** Days of acceptance of its cases. */
  firstDay: z.string(),
  lastDay: z.string(),
  /** Cases that are part of it, and among how many. */
  count: z.int(),
  among: z.int(),
  message: z.string(),
  state: z.enum(STATES),
  /** When it was seen no more; also of one that was decided. */
  goneAt: z.string().nullable(),
  asked: z.boolean(),
  answered: z.boolean(),
  /** Cases more than when it was decided. */
  grown: z.int(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  version: z.int(),
};

export const signItem = z.object(summary);
export const signPage = pageOf(signItem);

/** How often something is: of the cases of the suspicion, and of all that it is held against. */
const picture = z.object({
  title: z.string(),
  part: z.string(),
  whole: z.string(),
  bars: z.array(z.object({ label: z.string(), part: z.number(), all: z.number() })),
});

export const signDetail = z.object({
  ...summary,
  rule: z.string(),
  askedAt: z.string().nullable(),
  askedBy: z.string().nullable(),
  answer: z.string(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  decision: z.string(),
  decidedCount: z.int().nullable(),
  /** Its cases are ratings (评价). */
  ratings: z.boolean(),
  /** Its cases that are kept for looking at. */
  listed: z.int(),
  picture: picture.nullable(),
  events: z.array(z.object({ id: z.int(), kind: z.enum(EVENT_KINDS), text: z.string(), count: z.int(), actorName: z.string(), at: z.string() })),
  may: z.object({ decide: z.boolean(), answer: z.boolean(), why: z.string() }),
});

export const coveredQuery = listQuery;
export const coveredCase = z.object({
  key: z.string(),
  unitId: z.int(),
  unitName: z.string(),
  number: z.string(),
  serviceName: z.string().nullable(),
  channel: z.string(),
  accepted: z.string(),
  closed: z.string().nullable(),
  delivered: z.string().nullable(),
  entered: z.string().nullable(),
  /** From acceptance to closing. */
  seconds: z.number().nullable(),
  outcome: z.string(),
});
export const coveredPage = pageOf(coveredCase);

export const coveredRating = z.object({
  key: z.string(),
  number: z.string(),
  serviceName: z.string().nullable(),
  at: z.string(),
  level: z.int(),
  source: z.string(),
});
export const coveredRatings = pageOf(coveredRating);

export const overviewQuery = z.strictObject({ under: id.optional() });
export const signsOverview = z.object({
  signs: z.array(z.object({ id: z.string(), title: z.string(), rule: z.string(), open: z.int() })),
  counts: z.object({ open: z.int(), dismissed: z.int(), confirmed: z.int(), gone: z.int() }),
  /** The last looks, newest first. */
  runs: z.array(
    z.object({
      id: z.int(),
      unitName: z.string(),
      year: z.int(),
      state: z.enum(['waiting', 'running', 'done', 'failed']),
      why: z.enum(['import', 'person', 'night']),
      askedBy: z.string(),
      askedAt: z.string(),
      finishedAt: z.string().nullable(),
      /** How far it is, from 0 to 1. */
      share: z.number(),
      cases: z.number(),
      found: z.int(),
      fresh: z.int(),
      gone: z.int(),
      message: z.string(),
    }),
  ),
});

export const newRun = z.strictObject({ unitId: z.int().positive().max(LARGEST), year: z.int().min(2000).max(2099) });
export const asked = z.object({ place: z.string(), year: z.int() });

const version = z.int().positive().max(LARGEST);
const words = (most: number, missing: string) =>
  z
    .string()
    .max(4 * most)
    .overwrite(cleanText)
    .min(1, missing)
    .max(most);

export const seen = z.strictObject({ version });
export const decision = z.strictObject({
  version,
  verdict: z.enum(['dismissed', 'confirmed']),
  /** Why it is none, or what was found. */
  text: words(2000, '请写明理由或认定的情况'),
});
export const reopening = z.strictObject({ version, reason: words(500, '请写明理由') });
export const statement = z.strictObject({ version, text: words(2000, '请写明情况') });

/** Where a finding may count: clauses of running assessments that speak of it. */
export const consequences = z.object({
  assessments: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      clauses: z.array(
        z.object({
          number: z.string(),
          title: z.string(),
          markdown: z.string(),
          points: z.string(),
          facts: z.array(z.object({ name: z.string(), source: z.string(), may: z.boolean() })),
        }),
      ),
      /** What an inspector may record of this unit now. */
      recordable: z.array(z.string()),
    }),
  ),
});

export type SignsQuery = z.output<typeof signsQuery>;
export type SignItem = z.output<typeof signItem>;
export type SignDetail = z.output<typeof signDetail>;
export type SignState = (typeof STATES)[number];
export type CoveredRating = z.output<typeof coveredRating>;
export type CoveredCase = z.output<typeof coveredCase>;
export type CoveredQuery = z.output<typeof coveredQuery>;
export type SignsOverview = z.output<typeof signsOverview>;
export type OverviewQuery = z.output<typeof overviewQuery>;
export type Decision = z.output<typeof decision>;
export type Picture = z.output<typeof picture>;
export type Consequences = z.output<typeof consequences>;
