export { type InstallOptions, installBuiltIns } from './built-ins.ts';
export { describedRegulation } from './contract-description.ts';
export { type OpenedVersion, openVersion } from './open.ts';
export { regulationRoutes } from './routes.ts';
export { publishedBefore } from './version-table.ts';
