export { takeChanges } from './changes.ts';
export type { Kind } from './import/kinds/index.ts';
export { importFile } from './import/whole.ts';
export { recountForCalendar, recountForServices } from './recount/causes.ts';
export { caseRoutes } from './routes.ts';
export { cellsOf } from './sums.ts';
