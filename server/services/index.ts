export { catalogueOf, type HouseCatalogue } from './catalogue.ts';
export type { Service } from './contract.ts';
export type { ServiceWatcher } from './limits.ts';
export { serviceRoutes } from './routes.ts';
