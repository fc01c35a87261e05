/** The server from outside: for the command line and for measuring. */
export { readSettings, type Settings, SettingsError } from './settings.ts';
export { start } from './start.ts';
export { StoreError } from './store/index.ts';
export { backupTo, type Diagnosis, examine, restoreFrom } from './upkeep/index.ts';
