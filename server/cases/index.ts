export type { Kind } from './import/kinds/index.ts';
export { importFile } from './import/whole.ts';
export { caseRoutes } from './routes.ts';
