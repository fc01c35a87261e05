export { type InstallOptions, installBuiltIns } from './built-ins.ts';
export { describedFact } from './contract-description.ts';
export { damagedVersions } from './integrity.ts';
export { type OpenedVersion, openVersion } from './open.ts';
export { openDrafts, publishedCount } from './overview-table.ts';
export { regulationRoutes } from './routes.ts';
export { regulationTodos } from './todos.ts';
export { findVersion, newestPublished } from './version-table.ts';
