import { z } from 'zod';

/** What a file would do to the register: shown first, then done as a whole or not at all. */

const change = z.object({ label: z.string(), before: z.string(), after: z.string() });

const importRow = z.object({
  row: z.int(),
  state: z.enum(['new', 'changed']),
  name: z.string(),
  parent: z.string(),
  changes: z.array(change),
});

const importFault = z.object({
  /** Where in the file: `B7`; null where it is about the whole file. */
  address: z.string().nullable(),
  row: z.int().nullable(),
  message: z.string(),
});

export const importPlan = z.object({
  file: z.string(),
  sheet: z.string(),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), faulty: z.int() }),
  rows: z.array(importRow),
  faults: z.array(importFault),
  /** Headings of columns that are not taken in. */
  ignored: z.array(z.string()),
  /** Says that the plan is this one: sent back to apply it. */
  fingerprint: z.string(),
});

export const importDone = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });

/** The text fields of the form that applies. */
export const importFields = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, '请先预览，再确认导入'),
  effectiveOn: z.iso.date().optional(),
});

export type ImportRow = z.output<typeof importRow>;
export type ImportFault = z.output<typeof importFault>;
export type ImportPlan = z.output<typeof importPlan>;
