import { z } from 'zod';

/** What a file of facts would do: shown first, then done as a whole or not at all. */

const sheetRow = z.object({
  /** Row of the file; null for a record that is no longer in it. */
  row: z.int().nullable(),
  state: z.enum(['new', 'changed', 'removed']),
  unitName: z.string(),
  fact: z.string(),
  /** What identifies the record for people. */
  label: z.string(),
  changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
  /** Somebody has changed the record since the file was downloaded. */
  stale: z.boolean(),
});

const sheetFault = z.object({
  /** `D7`; null where it is about the whole file. */
  address: z.string().nullable(),
  row: z.int().nullable(),
  message: z.string(),
});

export const sheetPlan = z.object({
  file: z.string(),
  sheet: z.string(),
  counts: z.object({ new: z.int(), changed: z.int(), removed: z.int(), unchanged: z.int(), faulty: z.int() }),
  /** The first of them; the counts are of all. */
  rows: z.array(sheetRow),
  faults: z.array(sheetFault),
  /** Headings of columns that are not read. */
  ignored: z.array(z.string()),
  /** Of the assessment's facts, when this was worked out. */
  revision: z.int(),
  /** Says that the plan is this one: sent back to apply it. */
  fingerprint: z.string(),
});

export const sheetDone = z.object({ created: z.int(), changed: z.int(), removed: z.int(), unchanged: z.int() });

export const sheetFields = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/, '请先核对变化，再确认上传') });

export type SheetRow = z.output<typeof sheetRow>;
export type SheetFault = z.output<typeof sheetFault>;
export type SheetPlan = z.output<typeof sheetPlan>;
