export { unitSeen } from './logic.ts';
export { unitRoutes } from './routes.ts';
export { unitTree } from './tree.ts';
