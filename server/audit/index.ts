export { BREAKS } from './chain.ts';
export type { Entry } from './contract.ts';
export { recentEntries } from './recent.ts';
export { type Deed, recordDeed, recordDeeds } from './record.ts';
export { auditRoutes } from './routes.ts';
export { type Verdict, verifyChain } from './verify.ts';
