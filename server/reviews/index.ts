export { reviewRoutes } from './routes.ts';
export { reviewTodos } from './todos.ts';
