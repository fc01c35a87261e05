import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';
import { publication } from './publication.ts';

/** What the API says of seals: what is still open, what was sealed, whether it holds, what is public. */

const id = z.int().positive().max(2_147_483_647);
const idInAddress = z.coerce.number().int().positive().max(2_147_483_647);

export const assessmentId = z.strictObject({ assessmentId: idInAddress });
export const sealId = assessmentId.extend({ sealId: idInAddress });

export const PLACES = ['reviews', 'judgements', 'facts', 'standings', 'overview'] as const;

/** `error`: must be settled first. `warning`: may be passed over, by saying so. `note`: to be known. */
export const openMatter = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  message: z.string(),
  place: z.enum(PLACES),
});

const seal = z.object({
  id: z.int(),
  number: z.int(),
  engineVersion: z.string(),
  hash: z.string(),
  sealedByName: z.string().nullable(),
  sealedAt: z.string(),
  reopenedByName: z.string().nullable(),
  reopenedAt: z.string().nullable(),
  reopenReason: z.string(),
  publishedByName: z.string().nullable(),
  publishedAt: z.string().nullable(),
});

export const seals = z.object({
  stage: z.string(),
  sealedAt: z.string().nullable(),
  /** Empty once it is sealed. */
  matters: z.array(openMatter),
  /** What would be sealed. */
  units: z.int(),
  facts: z.int(),
  /** Newest first; the first stands if it was not reopened. */
  seals: z.array(seal),
  /** What the regulation makes public, and words of its list that no column shows. */
  publicWords: z.array(z.string()),
  unknownWords: z.array(z.string()),
  may: z.object({ seal: z.boolean(), reopen: z.boolean(), publish: z.boolean(), unpublish: z.boolean(), why: z.string() }),
});

/** `accepted`: the person has seen the warnings and seals all the same. */
export const sealing = z.strictObject({ version: id, accepted: z.boolean().default(false) });
export const reopening = z.strictObject({ version: id, reason: z.string().trim().min(2, '请写明解封的理由').max(500) });
export const unpublishing = z.strictObject({ reason: z.string().trim().min(2, '请写明撤下的理由').max(500) });

export const sealed = z.object({ id: z.int(), number: z.int(), hash: z.string(), sealedAt: z.string() });

export const verification = z.object({
  ok: z.boolean(),
  hashMatches: z.boolean(),
  regulationMatches: z.boolean(),
  resultMatches: z.boolean(),
  engineThen: z.string(),
  engineNow: z.string(),
  hash: z.string(),
  findings: z.array(z.string()),
});

export const publishedQuery = listQuery.omit({ sort: true });
export const publishedPage = pageOf(
  z.object({
    /** Of the assessment: it stays when the result is sealed anew. */
    id: z.int(),
    title: z.string(),
    authority: z.string().nullable(),
    periodFrom: z.string(),
    periodTo: z.string(),
    units: z.int(),
    publishedAt: z.string(),
  }),
);
export const published = publication.extend({ publishedAt: z.string() });

export type OpenMatter = z.output<typeof openMatter>;
export type Seals = z.output<typeof seals>;
