import { dayAt, startOf } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { readUnits } from '../units/index.ts';
import { placesOf } from './places.ts';
import { askedSince, askForRun, forgetRuns, lastStarts, pushesSince, unitsWithCases, type Why } from './runs-table.ts';

const MINUTE = 60_000;
/** After this hour of the night, Chinese time. */
const NIGHT_HOUR = 2;
/** Until the end of this month the year before is looked at too: its cases still change. */
const LAST_YEAR_UNTIL = 3;
/** A platform that pushes has come to rest after so long; one that never does is looked at so often. */
const REST = 10 * MINUTE;
const AT_MOST = 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;
/** Runs that are listed no more. */
const REMEMBERED = 400 * DAY;

/** What is asked for by the clock: every place with cases once a night, and those that were pushed to. */
export async function askByClock(house: House): Promise<void> {
  await askNightly(house);
  await askAfterPushes(house);
}

async function askNightly(house: House): Promise<void> {
  const now = house.now();
  const night = new Date(Date.parse(startOf(dayAt(now))) + NIGHT_HOUR * 60 * MINUTE).toISOString();
  if (now < night || (await askedSince(house.db, 'night', night))) return;
  await forgetRuns(house.db, new Date(Date.parse(now) - REMEMBERED).toISOString());
  const places = placesOf(await readUnits(house.db));
  for (const year of yearsOf(now)) {
    const wanted = new Set((await unitsWithCases(house.db, year)).flatMap((unitId) => places.get(unitId) ?? []));
    for (const place of wanted) await ask(house, place, year, 'night', '系统');
  }
}

/** Files are looked at when they have come in; batches that a platform pushes by the hundred are waited for. */
async function askAfterPushes(house: House): Promise<void> {
  const now = Date.parse(house.now());
  const pushes = await pushesSince(house.db, new Date(now - DAY).toISOString());
  if (pushes.length === 0) return;
  const places = placesOf(await readUnits(house.db));
  const starts = await lastStarts(house.db);
  for (const { unit_id, last } of pushes) {
    const place = places.get(unit_id);
    if (place === undefined) continue;
    const pushed = Date.parse(last);
    const looked = Date.parse(starts.get(place) ?? '1970-01-01');
    if (pushed <= looked || (pushed > now - REST && looked > now - AT_MOST)) continue;
    for (const year of yearsOf(house.now())) await ask(house, place, year, 'import', '推送');
  }
}

const ask = (house: House, unitId: number, year: number, why: Why, askedBy: string): Promise<void> =>
  askForRun(house.db, { unitId, year, why, askedBy }, house.now());

/** The years whose cases still change. */
function yearsOf(now: string): readonly number[] {
  const [year, month] = dayAt(now).split('-').map(Number) as [number, number];
  return month <= LAST_YEAR_UNTIL ? [year - 1, year] : [year];
}
