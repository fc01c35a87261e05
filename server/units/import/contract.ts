import { z } from 'zod';
import { importFields as anyImportFields, type PlanFault, planOf, planRow } from '../../imports/index.ts';

export { importDone } from '../../imports/index.ts';

/** What a file would do to the register. */
export const importPlan = planOf(planRow.extend({ parent: z.string() }));

/** The text fields of the form that applies. */
export const importFields = anyImportFields.extend({ effectiveOn: z.iso.date().optional() });

export type ImportPlan = z.output<typeof importPlan>;
export type ImportRow = ImportPlan['rows'][number];
export type ImportFault = PlanFault;
