import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/index.ts';

/** What every topic's routes are given: the store, the settings and the time. */
export interface House {
  readonly store: Store<Database>;
  readonly db: Kysely<Database>;
  readonly settings: Settings;
  /** Now, as an ISO instant in UTC. Tests turn this clock. */
  now(): string;
}

export const houseOf = (store: Store<Database>, settings: Settings, now: () => Date = () => new Date()): House => ({
  store,
  db: store.db,
  settings,
  now: () => now().toISOString(),
});
