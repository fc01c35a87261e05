import { z } from 'zod';
import { listQuery, pageOf } from '../http/paging.ts';

/** What the API says of the audit log. */

const entry = z.object({
  id: z.int(),
  at: z.string(),
  actorId: z.int().nullable(),
  actorName: z.string(),
  via: z.string(),
  viaName: z.string(),
  ip: z.string(),
  action: z.string(),
  actionName: z.string(),
  topic: z.string(),
  topicName: z.string(),
  record: z.string(),
  unitId: z.int().nullable(),
  unitName: z.string().nullable(),
  summary: z.string(),
});

export const entryDetail = entry.extend({
  differences: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  previousHash: z.string(),
  hash: z.string(),
});

const word = z.string().trim().min(1).max(100);

const auditFilter = {
  /** Part of a name. */
  actor: word.optional(),
  action: word.optional(),
  topic: word.optional(),
  record: word.optional(),
  unitId: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  /** Days in China, both in. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

export const auditQuery = listQuery.extend(auditFilter);
export const auditPage = pageOf(entry);
export const entryId = z.strictObject({ entryId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

const choice = z.object({ value: z.string(), label: z.string() });
export const auditFacets = z.object({ topics: z.array(choice), actions: z.array(choice) });

export const verdict = z.object({
  ok: z.boolean(),
  /** Entries that hold, from the first on. */
  entries: z.int(),
  /** The fingerprint of the last of them. */
  lastHash: z.string(),
  checkedAt: z.string(),
  broken: z.object({ id: z.int(), reason: z.string() }).nullable(),
});

export type Entry = z.output<typeof entry>;
export type EntryDetail = z.output<typeof entryDetail>;
export type AuditQuery = z.output<typeof auditQuery>;
