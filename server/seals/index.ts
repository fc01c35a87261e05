export { sealRoutes } from './routes.ts';
export { sealStageCheck } from './stage-check.ts';
export { sealTodos } from './todos.ts';
export { damagedSeals, type Verification } from './verify.ts';
