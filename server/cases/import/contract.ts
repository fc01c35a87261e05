import { z } from 'zod';
import { listQuery, pageOf } from '../../http/paging.ts';
import { KINDS } from './kinds/index.ts';

/** What the API says of files of cases, ratings and complaints on their way in. */

export const STATES = ['uploaded', 'running', 'done', 'refused', 'cancelled', 'failed'] as const;
/** How a file came: by a person, by REST, through the watched folder, by a command. */
export const ORIGINS = ['upload', 'push', 'folder', 'command'] as const;

const LARGEST = 2_147_483_647;
const finding = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
});

const summary = {
  id: z.int(),
  unitId: z.int(),
  unitName: z.string(),
  kind: z.enum(KINDS),
  origin: z.enum(ORIGINS),
  file: z.string(),
  size: z.number(),
  state: z.enum(STATES),
  allOrNothing: z.boolean(),
  /** Share of the file that is done, 0 to 1. */
  share: z.number(),
  fresh: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  faulty: z.number(),
  actorName: z.string(),
  /** The file was cleared away before it had been read to its end: there is nothing to go on with. */
  fileGone: z.boolean(),
  /** The rows that did not go in were cleared away. */
  rejectsGone: z.boolean(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  version: z.int(),
};

export const caseImport = z.object({
  ...summary,
  /** When the same content came in before. */
  importedBefore: z.string().nullable(),
  findings: z.array(finding),
  /** What can stand in a file of this kind, and where it stands in this one; empty where the file is gone. */
  columns: z.array(
    z.object({
      field: z.string(),
      title: z.string(),
      required: z.boolean(),
      index: z.int().nullable(),
      by: z.enum(['heading', 'content', 'person']).nullable(),
    }),
  ),
  header: z.array(z.string()),
  /** Columns that are not kept: names, numbers of applicants. */
  personal: z.array(z.int()),
  /** First rows, personal data masked. */
  sample: z.array(z.array(z.string())),
});

export const importPage = pageOf(z.object(summary));
export const importsQuery = listQuery.extend({
  state: z.enum(STATES).optional(),
  kind: z.enum(KINDS).optional(),
  origin: z.enum(ORIGINS).optional(),
});
export const importPath = z.strictObject({ importId: z.coerce.number().int().positive().max(LARGEST) });
export const importTarget = z.strictObject({ unitId: z.coerce.number().int().positive().max(LARGEST) });

export const starting = z.strictObject({
  version: z.int().positive().max(LARGEST),
  allOrNothing: z.boolean(),
  /** Column of each field, from 0, as a person has decided it; absent ones are told from the headings. */
  columns: z.array(z.strictObject({ field: z.string().max(40), index: z.int().min(0).max(499) })).max(40),
});
export const importVersion = z.strictObject({ version: z.int().positive().max(LARGEST) });
export const importKind = importVersion.extend({ kind: z.enum(KINDS) });

export type CaseImport = z.output<typeof caseImport>;
export type ImportSummary = z.output<typeof importPage>['items'][number];
export type ImportsQuery = z.output<typeof importsQuery>;
export type Starting = z.output<typeof starting>;
export type Origin = (typeof ORIGINS)[number];
export type State = (typeof STATES)[number];
