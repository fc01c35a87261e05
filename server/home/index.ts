export { homeRoutes } from './routes.ts';
export type { Reach, Target, Todo, TodoProvider } from './todo.ts';
