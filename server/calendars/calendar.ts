import { Calendar } from '@kaocheng/worktime';
import type { Kysely } from 'kysely';
import type { House } from '../http/house.ts';
import type { Database } from '../schema/index.ts';
import { readAddedYears, stampOfYears } from './table.ts';

const kept = new WeakMap<House, { readonly stamp: string; readonly calendar: Calendar }>();

/**
 * The working days in force: the years shipped, and those that an administrator gave. Asks the store for the stamp only, and builds the calendar anew
 * where that has changed, also by another process. @param db the transaction that counts by it
 */
export async function calendarOf(house: House, db: Kysely<Database> = house.db): Promise<Calendar> {
  const stamp = await stampOfYears(db);
  const before = kept.get(house);
  if (before?.stamp === stamp) return before.calendar;
  const calendar = Calendar.shipped(await readAddedYears(db));
  kept.set(house, { stamp, calendar });
  return calendar;
}
