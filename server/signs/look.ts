import { dayOf, parseMoment, SignWatch, usualClock } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { calendarOf } from '../calendars/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { catalogueOf } from '../services/index.ts';
import { type Found, spoken } from './found.ts';
import { Gathering } from './gathering.ts';
import { STORE_SIGNS } from './register.ts';
import { eachStoredCase, type Numbers } from './stored-cases.ts';
import { eachStoredRating } from './stored-ratings.ts';

/**
 * Looks over all cases that these units accepted in a year, and their ratings: once for what is odd, and once more at the units of which something is, for the
 * cases that are part of it. In memory are the tallies of the signs and the keys that are kept, never the cases.
 * @param client in a transaction that sees one state of the store
 * @param pace called between batches with the cases seen so far
 */
export async function lookAtStore(
  house: House,
  client: PoolClient,
  { units, year }: { readonly units: readonly number[]; readonly year: number },
  pace: (done: number) => Promise<void>,
): Promise<Found[]> {
  const catalogue = await catalogueOf(house.db, new Set(units));
  const numbers: Numbers = {
    units: new Map(catalogue.units.map(({ id }, index) => [id, index])),
    services: new Map(catalogue.services.map(({ id }, index) => [id, index])),
  };
  const settings = { ...usualClock(), calendar: await calendarOf(house) };
  const watch = new SignWatch(spoken(catalogue), settings, STORE_SIGNS);
  await eachStoredCase(client, { units, year, numbers }, (row, reading) => watch.see(row, reading), pace);
  await eachStoredRating(client, { units, year, numbers }, (rating) => watch.seeRating(rating));
  const gathering = new Gathering(watch.finish(dayOf(parseMoment(dayAt(house.now())))));
  const suspected = gathering.units.flatMap((index) => catalogue.units[index]?.id ?? []);
  if (suspected.length > 0) {
    await eachStoredCase(client, { units: suspected, year, numbers }, (row, reading, key) => gathering.see(row, reading, key));
    await eachStoredRating(client, { units: suspected, year, numbers }, (rating, key) => gathering.seeRating(rating, key));
  }
  return gathering.found(catalogue, year);
}
