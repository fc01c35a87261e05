export { ensureFirstAdministrator } from './logic.ts';
export { setupRoutes } from './routes.ts';
