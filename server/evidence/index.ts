export { type Arrived, arrive, requireRoom, sweepArrivals } from './arrival.ts';
export { proveFacts } from './bulk.ts';
export { checkEvidence } from './integrity.ts';
export { evidenceRoutes } from './routes.ts';
export { evidenceCounts } from './table.ts';
