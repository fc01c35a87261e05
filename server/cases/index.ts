export { takeChanges } from './changes.ts';
export { folderTodos } from './folder/todos.ts';
export type { Kind } from './import/kinds/index.ts';
export { importFile } from './import/whole.ts';
export { recountForCalendar, recountForServices } from './recount/causes.ts';
export { caseRoutes } from './routes.ts';
export { keyOf as caseKey } from './stored.ts';
export { cellsOf } from './sums.ts';
export type { FileWatcher, WatchedFile } from './watching.ts';
