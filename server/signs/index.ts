export { watchFile } from './file.ts';
export { signRoutes } from './routes.ts';
export { signTodos } from './todos.ts';
