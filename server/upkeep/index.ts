/** What is done to a whole installation from a terminal. */
export { type Diagnosis, examine } from './doctor.ts';
export { backupTo, restoreFrom } from './safekeeping.ts';
export { newWayIn } from './way-in.ts';
