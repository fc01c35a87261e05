/** Files that change lists of records: the plan that is shown, and that it is done as shown. Knows no topic. */
export { done, fieldsOf, fingerprintOf, requireAsShown } from './as-shown.ts';
export { importDone, importFields, type PlanFault, planOf, planRow } from './contract.ts';
export { type Fed, feed } from './feed.ts';
