import { type Case, type CaseReading, dayOf, dayText, type Moment, NONE, type Rating, type Suspicion } from '@kaocheng/casework';
import type { HouseCatalogue } from '../services/index.ts';
import { type Found, identityOf, MOST_OF_ALL, MOST_OF_ONE } from './found.ts';

/** The cases (or ratings) of one suspicion, as they come by. */
interface Gathered {
  readonly suspicion: Suspicion;
  /** Numbers of units, and keys. */
  readonly cases: { readonly unit: number; readonly key: string }[];
  first: Moment;
  last: Moment;
}

/** The second look: which cases each suspicion covers. The suspicions themselves say so; what they say is kept for people to look at. */
export class Gathering {
  readonly #byUnit = new Map<number, Gathered[]>();
  readonly #all: readonly Gathered[];
  #kept = 0;

  constructor(suspicions: readonly Suspicion[]) {
    this.#all = suspicions.map((suspicion) => ({ suspicion, cases: [], first: NONE, last: NONE }));
    for (const gathered of this.#all) {
      const own = this.#byUnit.get(gathered.suspicion.unit);
      if (own) own.push(gathered);
      else this.#byUnit.set(gathered.suspicion.unit, [gathered]);
    }
  }

  /** Numbers of the units that are suspected of anything. */
  get units(): readonly number[] {
    return [...this.#byUnit.keys()];
  }

  see(row: Case, reading: CaseReading, key: () => string): void {
    for (const gathered of this.#byUnit.get(row.unit) ?? [])
      if (gathered.suspicion.covers(row, reading)) this.#keep(gathered, row.unit, row.accepted, key);
  }

  /** The same where the cases may lie in other units than the suspected one, as those of an applicant who went to two. */
  seeAnywhere(row: Case, reading: CaseReading, key: () => string): void {
    for (const gathered of this.#all) if (gathered.suspicion.covers(row, reading)) this.#keep(gathered, row.unit, row.accepted, key);
  }

  seeRating(rating: Rating, key: () => string): void {
    for (const gathered of this.#byUnit.get(rating.unit) ?? [])
      if (gathered.suspicion.coversRating(rating)) this.#keep(gathered, rating.unit, rating.at, key);
  }

  #keep(gathered: Gathered, unit: number, at: Moment, key: () => string): void {
    if (gathered.first === NONE || at < gathered.first) gathered.first = at;
    if (at > gathered.last) gathered.last = at;
    if (gathered.cases.length >= MOST_OF_ONE || this.#kept >= MOST_OF_ALL) return;
    gathered.cases.push({ unit, key: key() });
    this.#kept++;
  }

  /** @param year of acceptance @param span what `when` is where the suspicion itself names none */
  found(house: HouseCatalogue, year: number, span = ''): Found[] {
    return this.#all.map(({ suspicion, cases, first, last }) => {
      const identity = identityOf(house, suspicion, year);
      const { count, among, message } = suspicion;
      const day = (moment: Moment, otherwise: string) => (moment === NONE ? otherwise : dayText(dayOf(moment)));
      return {
        ...identity,
        span: identity.span || span,
        count,
        among,
        message,
        firstDay: day(first, `${year}-01-01`),
        lastDay: day(last, `${year}-12-31`),
        cases: cases.map(({ unit, key }) => ({ unitId: house.units[unit]?.id ?? 0, key })),
      };
    });
  }
}
