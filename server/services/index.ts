export { catalogueId, catalogueOf, type HouseCatalogue } from './catalogue.ts';
export type { Service } from './contract.ts';
export { importServices } from './import/apply.ts';
export type { ServiceWatcher } from './limits.ts';
export { serviceRoutes } from './routes.ts';
