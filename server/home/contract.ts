import { z } from 'zod';
import { assessment } from '../assessments/index.ts';

/** What the API says of the first page. */

const target = z.object({
  topic: z.enum(['assessments', 'regulations', 'accounts', 'units', 'facts', 'reviews', 'cases', 'results', 'signs', 'watch']),
  id: z.int().optional(),
  part: z.string().optional(),
});

const URGENCIES = ['overdue', 'today', 'soon', 'later', 'undated'] as const;

const todo = z.object({
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  dueOn: z.string().nullable(),
  urgency: z.enum(URGENCIES),
  target,
});

/** One thing that happened, in words. */
const news = z.object({
  /** Unique: `deed.12`, `move.3`. */
  key: z.string(),
  at: z.string(),
  who: z.string(),
  what: z.string(),
  topicName: z.string(),
  target: target.nullable(),
});

/** A step of the way from an empty system to an open assessment. */
const guideStep = z.object({
  key: z.enum(['units', 'regulation', 'assessment']),
  done: z.boolean(),
  /** Units in the register, published regulations, assessments begun. */
  count: z.int(),
  /** What was begun and waits to be finished: a draft, an assessment in 筹备. */
  begunId: z.int().nullable(),
});

export const home = z.object({
  day: z.string(),
  /** null for those who cannot open an assessment, and once one is open. */
  guide: z.array(guideStep).nullable(),
  todos: z.array(todo),
  news: z.array(news),
  /** The assessments that are not in the archive, newest first; `others` more are not shown. */
  assessments: z.array(assessment),
  others: z.int(),
});

export type Urgency = (typeof URGENCIES)[number];
export type TodoShown = z.output<typeof todo>;
export type News = z.output<typeof news>;
export type GuideStep = z.output<typeof guideStep>;
export type Home = z.output<typeof home>;
