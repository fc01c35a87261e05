import { z } from 'zod';
import { describedFact } from '../regulations/index.ts';
import { factRecord, id } from './contract.ts';

/** What the API says of a unit's form: what is asked, what is there, what is missing, and the self-assessment as a whole. */

export const askedFact = describedFact.extend({
  least: z.string().nullable(),
  most: z.string().nullable(),
  dated: z.boolean(),
  window: z.object({ from: z.string(), to: z.string() }).nullable(),
  mayNotApply: z.boolean(),
  many: z.boolean(),
  rules: z.array(z.object({ id: z.string(), name: z.string(), clauseIndex: z.int() })),
  /** How it is filled in, in one sentence. */
  fill: z.string(),
  /** What the caller may do with it now. */
  access: z.enum(['write', 'answer', 'none']),
});

/** A clause that asks for something, with its own text. */
export const formClause = z.object({
  index: z.int(),
  number: z.string(),
  title: z.string(),
  /** Titles of the headings it stands under, from the outside in. */
  above: z.array(z.string()),
  markdown: z.string(),
  rules: z.array(z.object({ id: z.string(), name: z.string(), part: z.string(), points: z.string(), lines: z.array(z.string()) })),
  facts: z.array(z.string()),
});

/** Something that keeps the self-assessment from being whole. */
const gap = z.object({
  kind: z.enum(['fault', 'proof', 'unanswered']),
  fact: z.string(),
  factId: z.int().nullable(),
  message: z.string(),
});

export const selfReport = z.object({
  text: z.string(),
  state: z.enum(['draft', 'submitted']),
  submittedAt: z.string().nullable(),
  submittedByName: z.string().nullable(),
  updatedAt: z.string().nullable(),
  /** 0 while nothing was written. */
  version: z.int(),
});

export const counts = z.object({
  /** Facts that must be answered, and how many of them are: events that did not happen need no answer. */
  asked: z.int(),
  answered: z.int(),
  /** Records that stand, by what has become of them. */
  draft: z.int(),
  submitted: z.int(),
  confirmed: z.int(),
  returned: z.int(),
  proofMissing: z.int(),
});

export const form = z.object({
  assessmentId: z.int(),
  title: z.string(),
  unitId: z.int(),
  unitName: z.string(),
  kind: z.string(),
  group: z.string(),
  stage: z.string(),
  stageName: z.string(),
  /** Planned last day of 自查; null where none was set. */
  endsOn: z.string().nullable(),
  periodFrom: z.string(),
  periodTo: z.string(),
  /** Counts the changes of the assessment's facts. */
  revision: z.int(),
  clauses: z.array(formClause),
  facts: z.array(askedFact),
  records: z.array(factRecord),
  gaps: z.array(gap),
  counts,
  selfReport,
  may: z.object({ report: z.boolean(), submit: z.boolean(), withdraw: z.boolean(), answer: z.boolean(), record: z.boolean() }),
});

const REPORT_MOST = 20_000;
export const changedSelfReport = z.strictObject({ version: z.int().min(0), text: z.string().max(REPORT_MOST) });

/** `gaps`: the person has seen what is unanswered and submits all the same. */
export const submission = z.strictObject({ version: z.int().min(0), gaps: z.boolean().default(false) });
export const withdrawal = z.strictObject({ version: id });

export type Form = z.output<typeof form>;
export type FormClause = z.output<typeof formClause>;
export type Gap = z.output<typeof gap>;
export type Counts = z.output<typeof counts>;
export type SelfReport = z.output<typeof selfReport>;
