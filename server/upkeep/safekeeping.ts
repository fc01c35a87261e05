import { join } from 'node:path';
import { migrations } from '../schema/index.ts';
import type { Settings } from '../settings.ts';
import { type BackupResult, backup, restore } from '../store/index.ts';
import { withHouse } from './opened.ts';

/** Folders below DATA_DIR that belong to the records. */
const foldersOf = ({ DATA_DIR }: Settings) => ({ evidence: join(DATA_DIR, 'evidence') });

/** Writes everything, rows and evidence of one moment, into one file that any later version can restore. */
export const backupTo = (settings: Settings, file: string): Promise<BackupResult> =>
  withHouse(settings, ({ store }) => backup(store, file, { extraFiles: foldersOf(settings) }));

/** Brings a backup into an empty store; a store with anything in it is refused. */
export const restoreFrom = (settings: Settings, file: string): Promise<BackupResult> =>
  withHouse(settings, ({ store }) => restore(store, file, { migrations, extraFiles: foldersOf(settings) }));
