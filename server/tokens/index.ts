export { findToken, TOKEN_PREFIX, touchToken } from './lookup.ts';
export { tokenRoutes } from './routes.ts';
