import { z } from 'zod';

/** What the API says of the folder that is watched for nightly files. */

const at = z.string();

export const folderState = z.object({
  /** Where it watches; null where CASE_DROP_DIR is not set. */
  folder: z.string().nullable(),
  everySeconds: z.int(),
  lastLookAt: at.nullable(),
  /** Why the last look came to nothing. */
  problem: z.string().nullable(),
  /** Folders of units, and those that belong to none. */
  places: z.array(z.object({ name: z.string(), unitId: z.int().nullable(), unitName: z.string().nullable(), problem: z.string().nullable() })),
  /** Files that are there, and what they wait for. */
  waiting: z.array(z.object({ path: z.string(), unitId: z.int().nullable(), why: z.string(), importId: z.int().nullable() })),
  /** What was set aside lately, newest first. */
  recent: z.array(z.object({ at, path: z.string(), unitId: z.int(), what: z.string(), importId: z.int().nullable() })),
});

export type FolderState = z.output<typeof folderState>;
