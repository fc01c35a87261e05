import { z } from 'zod';

/** What a file would do to a list of records: shown first, then done as a whole or not at all. A topic adds to the row what its people look for. */

export const planRow = z.object({
  row: z.int(),
  state: z.enum(['new', 'changed']),
  name: z.string(),
  changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
});

const planFault = z.object({
  /** Where in the file: `B7`; null where it is about the whole file. */
  address: z.string().nullable(),
  row: z.int().nullable(),
  message: z.string(),
});

export const planOf = <R extends typeof planRow>(row: R) =>
  z.object({
    file: z.string(),
    sheet: z.string(),
    counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), faulty: z.int() }),
    rows: z.array(row),
    faults: z.array(planFault),
    /** Headings of columns that are not taken in. */
    ignored: z.array(z.string()),
    /** Says that the plan is this one: sent back to apply it. */
    fingerprint: z.string(),
  });

export const importDone = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });

/** The text fields of the form that applies; topics add theirs. */
export const importFields = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/, '请先预览，再确认导入') });

export type PlanFault = z.output<typeof planFault>;
export interface Plan {
  readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number };
  readonly faults: readonly PlanFault[];
  readonly fingerprint: string;
}
