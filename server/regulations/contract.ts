import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { describedRegulation } from './contract-description.ts';

/** What the API says of regulations and their versions. */

/** Characters of a text: 1 MB of file at most, see `decode.ts`. */
const text = z.string().min(1).max(1_000_000);
const note = z.string().trim().max(1000).default('');
const version = z.int().positive();

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** One thing that somebody should know about a text, at its place. */
const finding = z.object({
  severity: z.enum(SEVERITIES),
  code: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  clause: z.string().nullable(),
});

const STATES = ['draft', 'published'] as const;

const usedBy = z.object({ id: z.int(), title: z.string(), stage: z.string() });

const versionSummary = z.object({
  id: z.int(),
  number: z.int(),
  state: z.enum(STATES),
  note: z.string(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The assessments that run on it, of those the caller may see. */
  assessments: z.array(usedBy),
  version: z.int(),
});

export const regulation = z.object({
  id: z.int(),
  key: z.string(),
  title: z.string(),
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
  /** Newest first; one draft at most. */
  versions: z.array(versionSummary),
});

export const regulationPage = pageOf(regulation);

export const regulationsQuery = listQuery.extend({
  /** `published`: some version is; `draft`: a draft is open. */
  state: z.enum(STATES).optional(),
  archived: z.stringbool().default(false),
});

const ofVersion = versionSummary.extend({
  regulationId: z.int(),
  key: z.string(),
  title: z.string(),
  archivedAt: z.string().nullable(),
  /** SHA-256 of the text. */
  hash: z.string(),
  findings: z.array(finding),
});

/** A version as a document: its text as written, and the same in words. */
export const versionDetail = ofVersion.extend({
  text: z.string(),
  /** Null where not even the front matter can be read. */
  description: describedRegulation.nullable(),
});

/** What a save answers: everything but the text, which the caller has. */
export const savedVersion = ofVersion;

export const checkedText = z.object({
  /** `细则:` of the front matter; null where it cannot be read. */
  key: z.string().nullable(),
  title: z.string().nullable(),
  /** The regulation of the library that has this key. */
  existing: z.object({ id: z.int(), title: z.string(), draftId: z.int().nullable() }).nullable(),
  findings: z.array(finding),
  description: describedRegulation.nullable(),
});

export const readFile = checkedText.extend({ name: z.string(), encoding: z.string(), text: z.string() });

export const textOnly = z.strictObject({ text });
export const newRegulation = z.strictObject({ text, note });
/** A new draft: from a text, or from an earlier version. */
export const newDraft = z.strictObject({ text: text.optional(), fromVersionId: z.int().positive().optional(), note });
export const changedDraft = z.strictObject({ text, note, version });
export const publication = z.strictObject({
  version,
  note,
  /** Warnings have been read and are answered for; then the note is required. */
  acceptWarnings: z.boolean().default(false),
});

export const regulationId = z.strictObject({ regulationId: z.coerce.number().int().positive() });
export const versionId = z.strictObject({ versionId: z.coerce.number().int().positive() });
export const seenVersion = z.strictObject({ version: z.coerce.number().int().positive() });
export const builtInsBroughtIn = z.object({ added: z.array(z.string()) });

export type RegulationRecord = z.output<typeof regulation>;
export type RegulationsQuery = z.output<typeof regulationsQuery>;
export type VersionSummary = z.output<typeof versionSummary>;
export type VersionDetail = z.output<typeof versionDetail>;
export type SavedVersion = z.output<typeof savedVersion>;
export type CheckedText = z.output<typeof checkedText>;
export type FindingRecord = z.output<typeof finding>;
export type NewRegulation = z.output<typeof newRegulation>;
export type NewDraft = z.output<typeof newDraft>;
export type ChangedDraft = z.output<typeof changedDraft>;
export type Publication = z.output<typeof publication>;
