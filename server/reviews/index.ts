export { countClaims } from './queue-table.ts';
export { reviewRoutes } from './routes.ts';
export { reviewTodos } from './todos.ts';
