import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';

/** What the API says of proof. */

const id = z.coerce.number().int().positive().max(2_147_483_647);
const large = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const largeInBody = z.int().positive();

export const unitId = z.strictObject({ assessmentId: id, unitId: id });
export const evidenceId = unitId.extend({ evidenceId: large });
export const linkId = evidenceId.extend({ factId: large });
export const uploadId = unitId.extend({ uploadId: z.string().regex(/^[0-9a-f]{32}$/) });

const SHOWN = ['image', 'pdf', 'video', 'audio', 'none'] as const;

const backedFact = z.object({
  id: z.int(),
  fact: z.string(),
  level: z.string(),
  happenedOn: z.string().nullable(),
  note: z.string(),
  /** Whether the caller may take this file away from it. */
  mayChange: z.boolean(),
});

export const evidenceFile = z.object({
  id: z.int(),
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  /** How it can be shown in place. */
  shown: z.enum(SHOWN),
  uploadedByName: z.string().nullable(),
  uploadedAt: z.string(),
  facts: z.array(backedFact),
  mayRemove: z.boolean(),
});

/** Everything that a form needs to know of the proof of one unit. */
export const shelf = z.object({
  files: z.array(evidenceFile),
  /** Whether the caller may add files to the unit at all. */
  mayAdd: z.boolean(),
  limitMb: z.int(),
  /** What the file dialog offers: `.pdf`. */
  accept: z.array(z.string()),
});

export const filesQuery = listQuery.extend({ shown: z.enum(SHOWN).optional(), use: z.enum(['used', 'unused']).optional() });
export const filesPage = pageOf(evidenceFile);

/** For which fact files are looked for: one that is there, or one that is just being written. */
export const suggestedQuery = z.strictObject({ fact: z.string().trim().min(1).max(100), factId: large.optional() });
export const suggested = z.object({ items: z.array(z.object({ id: z.int(), why: z.string() })) });

/** The fact that a new file backs; absent: none yet. */
export const target = z.strictObject({ factId: large.optional() });

export const added = z.object({
  added: z.array(evidenceFile),
  /** Files of the same form that were not taken, and why. */
  refused: z.array(z.object({ name: z.string(), code: z.string(), message: z.string() })),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(1000);

export const known = z.strictObject({ hash, size: largeInBody, name, factId: largeInBody.optional() });
/** null: the unit holds no such content, it has to be uploaded. */
export const knownFile = z.object({ file: evidenceFile.nullable() });

/** `hash`: what the browser has read; content that came out different is refused. */
export const finish = z.strictObject({ factId: largeInBody.optional(), hash: hash.optional() });

export const contentQuery = z.strictObject({ as: z.enum(['inline', 'attachment']).default('inline') });

export type EvidenceView = z.output<typeof evidenceFile>;
export type Shelf = z.output<typeof shelf>;
export type FilesQuery = z.output<typeof filesQuery>;
export type Added = z.output<typeof added>;
export type Known = z.output<typeof known>;
export type Finish = z.output<typeof finish>;
