export { behindFact } from './behind.ts';
export { behindRows } from './contract.ts';
export { feedAll } from './feed.ts';
export { originOf } from './kinds.ts';
export { feedingRoutes } from './routes.ts';
export { feedingTodos } from './todos.ts';
