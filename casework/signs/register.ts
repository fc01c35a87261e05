import type { Catalogue } from '../catalogue.ts';
import type { CaseClockSettings, CaseReading } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import type { Rating } from '../formats/rating.ts';
import type { Day } from '../moment.ts';
import { acceptedTwice } from './accepted-twice.ts';
import { closedInSeconds } from './closed-in-seconds.ts';
import { enteredAfterClosing } from './entered-after-closing.ts';
import { neverDelivered } from './never-delivered.ts';
import { oddHours } from './odd-hours.ts';
import { oneSource } from './one-source.ts';
import { roundTimes } from './round-times.ts';
import { sameDuration } from './same-duration.ts';
import type { Sign, Suspicion } from './sign.ts';

/** Every sign of false entry: one file each. */
export const SIGNS: readonly Sign[] = [
  enteredAfterClosing,
  closedInSeconds,
  oddHours,
  sameDuration,
  roundTimes,
  acceptedTwice,
  neverDelivered,
  oneSource,
];

/** All signs at once, over the cases and ratings of a period. */
export class SignWatch {
  readonly #watches;

  constructor(catalogue: Catalogue, settings: CaseClockSettings, signs: readonly Sign[] = SIGNS) {
    this.#watches = signs.map((sign) => sign.watch(catalogue, settings));
  }

  see(row: Case, clock: CaseReading): void {
    for (const watch of this.#watches) watch.see(row, clock);
  }

  seeRating(rating: Rating): void {
    for (const watch of this.#watches) watch.seeRating(rating);
  }

  /** What was odd, most cases first within each sign. */
  finish(asOf: Day): readonly Suspicion[] {
    return this.#watches.flatMap((watch) => [...watch.finish(asOf)].sort((a, b) => b.count - a.count));
  }
}
