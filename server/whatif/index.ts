export { whatIfRoutes } from './routes.ts';
