import type { House } from '../http/house.ts';
import { askByClock } from './asking.ts';
import { doNextRun } from './run.ts';

const MINUTE = 60_000;
const kept = new WeakMap<House, SignJobs>();

/** The one that runs for this house. */
export function jobsOf(house: House): SignJobs {
  const jobs = kept.get(house) ?? new SignJobs(house);
  kept.set(house, jobs);
  return jobs;
}

/** Does the runs that were asked for, one after the other, once the application serves, and asks for what the clock asks for. */
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
      await askByClock(this.#house);
      while (!this.#stop.signal.aborted && (await doNextRun(this.#house, this.#stop.signal)));
    } catch (error) {
      // The store is away: the next minute tries again.
      if (!this.#stop.signal.aborted) console.error('looking for signs failed', error);
    }
  }
}
