export { type CopyRows, type CopyTarget, type CopyValue, copyIn, copyOut, quoteName } from './copy.ts';
export type { StoreEvent } from './embedded/supervisor.ts';
export { ConstraintViolation, QueryCancelled, StoreConflict, StoreError, type StoreErrorCode, StoreFull, StoreUnavailable } from './errors.ts';
export { appliedMigrations, type Migrations, migrate } from './migrate.ts';
export { sqlState, storeError } from './sql-state.ts';
export { type OpenOptions, openStore, type Store, type StoreSettings } from './store.ts';
export { retrying, type TransactionOptions, type Work } from './transaction.ts';
