import { dayAt, startOf } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { readUnits } from '../units/index.ts';
import { placesOf } from './places.ts';
import { doNextRun } from './run.ts';
import { askedSince, askForRun, unitsWithCases } from './runs-table.ts';

const MINUTE = 60_000;
/** After this hour of the night, Chinese time. */
const NIGHT_HOUR = 2;
/** Until the end of this month the year before is looked at too: its cases still change. */
const LAST_YEAR_UNTIL = 3;

const kept = new WeakMap<House, SignJobs>();

/** The one that runs for this house. */
export function jobsOf(house: House): SignJobs {
  const jobs = kept.get(house) ?? new SignJobs(house);
  kept.set(house, jobs);
  return jobs;
}

/** Does the runs that were asked for, one after the other, once the application serves; and asks for all of them every night. */
class SignJobs {
  readonly #house: House;
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #line: Promise<void> = Promise.resolve();
  #serving = false;

  constructor(house: House) {
    this.#house = house;
  }

  start(): void {
    this.#serving = true;
    this.#timer = setInterval(() => this.wake(), MINUTE).unref();
    this.wake();
  }

  /** Something may have been asked for. */
  wake(): void {
    if (this.#serving && !this.#stop.signal.aborted) this.#line = this.#line.then(() => this.#work());
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#line;
    kept.delete(this.#house);
  }

  async #work(): Promise<void> {
    try {
      await askNightly(this.#house);
      while (!this.#stop.signal.aborted && (await doNextRun(this.#house, this.#stop.signal)));
    } catch (error) {
      // The store is away: the next minute tries again.
      if (!this.#stop.signal.aborted) console.error('looking for signs failed', error);
    }
  }
}

/** Once a night, a run of every place that has cases. */
export async function askNightly(house: House): Promise<void> {
  const now = house.now();
  const today = dayAt(now);
  const night = new Date(Date.parse(startOf(today)) + NIGHT_HOUR * 60 * MINUTE).toISOString();
  if (now < night || (await askedSince(house.db, 'night', night))) return;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const places = placesOf(await readUnits(house.db));
  for (const one of month <= LAST_YEAR_UNTIL ? [year - 1, year] : [year]) {
    const wanted = new Set((await unitsWithCases(house.db, one)).flatMap((unitId) => places.get(unitId) ?? []));
    for (const unitId of wanted) await askForRun(house.db, { unitId, year: one, why: 'night', askedBy: '系统' }, now);
  }
}
