/** The server from outside: for the command line and for measuring. */

export { type Brought, type BroughtFiles, bringFiles } from './bringing/index.ts';
export { Problem } from './http/problems.ts';
export { prepare } from './prepare.ts';
export { readSettings, type Settings, SettingsError } from './settings.ts';
export { type Running, start } from './start.ts';
export { StoreError } from './store/index.ts';
export { backupTo, type Diagnosis, examine, newWayIn, restoreFrom } from './upkeep/index.ts';
