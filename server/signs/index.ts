export { watchFile } from './file.ts';
export { signRoutes } from './routes.ts';
export { askForRun } from './runs-table.ts';
export { signTodos } from './todos.ts';
