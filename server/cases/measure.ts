import { CaseClock, usualClock } from '@kaocheng/casework';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { calendarOf } from '../calendars/index.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import { catalogueOf, type HouseCatalogue } from '../services/index.ts';
import { beginAnew, lastRecount } from './recount/table.ts';

/** Advisory lock: batches of cases stand in one line, so that what is known of a case cannot change while it is counted. */
const CASES_LOCK = 7_203_014;

/** What cases are read and counted by. */
export interface Measure {
  readonly house: HouseCatalogue;
  readonly clock: CaseClock;
  /** The last change of year tables or limits that this measure knows of: the id of its recount; 0 where there was none. */
  readonly epoch: number;
}

/** The limits and working days in force. @param scope units whose cases are read */
export async function measureOf(house: House, scope: Units, db: Kysely<Database> = house.db): Promise<Measure> {
  // First: a change that comes in between is then known by its effect, and read again for nothing.
  const epoch = await lastRecount(db);
  const catalogue = await catalogueOf(db, scope);
  const clock = new CaseClock(catalogue.catalogue, { ...usualClock(), calendar: await calendarOf(house, db) });
  return { house: catalogue, clock, epoch };
}

/**
 * Opens a batch of cases: one at a time, to the end of the transaction. Where a year table or a limit has changed since the measure was taken, the recounts of
 * those changes begin anew, so that they also meet what this batch stores by the old one.
 */
export async function openBatch(client: PoolClient, { epoch }: Measure): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [CASES_LOCK]);
  await beginAnew(client, epoch);
  // A batch looks up its own rows by key, however many there are: read as a whole, the table would cost more with every batch.
  await client.query('SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off');
}
