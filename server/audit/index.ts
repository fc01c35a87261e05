export { BREAKS } from './chain.ts';
export { type Deed, recordDeed, recordDeeds } from './record.ts';
export { auditRoutes } from './routes.ts';
export { type Verdict, verifyChain } from './verify.ts';
