import { takeChanges } from '../cases/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { feedAll } from './feed.ts';
import { surroundings } from './table.ts';

/** How often it looks whether anything has moved: three questions that cost nothing. */
export const LOOK_SECONDS = 3;
/** While changes go on coming, as in the middle of an import, they are gathered for this many looks at most. */
const GATHER_LOOKS = 10;
/** What no note tells (a unit that got another superior) is found by feeding again after so many looks. */
const AGAIN_LOOKS = 200;

/** Keeps the facts of open assessments in line with the cases, by itself, for as long as the server runs. */
export class Feeder {
  readonly #house: House;
  /** The surroundings as they were at the last look. */
  #seen = '';
  /** Looks since the first change that is not fed yet; undefined where there is none. */
  #waiting: number | undefined;
  /** Looks since the last feeding. */
  #idle = 0;

  constructor(house: House) {
    this.#house = house;
  }

  /** Looks whether anything has moved, and feeds once it has come to rest. What fails is tried again at the next look. */
  async look(): Promise<void> {
    const moved = await this.#moved();
    this.#idle += 1;
    if (moved) this.#waiting = (this.#waiting ?? -1) + 1;
    if (this.#waiting === undefined || (moved && this.#waiting < GATHER_LOOKS)) return;
    await feedAll(this.#house);
    this.#waiting = undefined;
    this.#idle = 0;
  }

  async #moved(): Promise<boolean> {
    const { db } = this.#house;
    const seen = `${dayAt(this.#house.now())} ${await surroundings(db)}`;
    const other = seen !== this.#seen || this.#idle >= AGAIN_LOOKS;
    this.#seen = seen;
    return (await takeChanges(db)) || other;
  }
}
