import { type CaseReading, type CaseRow, type Catalogue, monthOf, monthText, SignWatch, type Suspicion, usualClock } from '@kaocheng/casework';
import { FILE_SIGNS } from './register.ts';
import type { Kept } from './table.ts';

const FILE_SIGN_IDS = new Set(FILE_SIGNS.map(({ id }) => id));

/** The cases of one file that were accepted in one year. */
export class FileYear {
  readonly year: number;
  readonly #watch: SignWatch | undefined;
  /** Cases with a known applicant, by the number of their unit. */
  readonly #known = new Map<number, number>();
  #first = Number.POSITIVE_INFINITY;
  #last = 0;

  /** @param catalogue by whose names suspicions are told; without it only the time is noted */
  constructor(year: number, catalogue: Catalogue | undefined) {
    this.year = year;
    this.#watch = catalogue && new SignWatch(catalogue, usualClock(), FILE_SIGNS);
  }

  static of = ({ accepted }: CaseRow): number => 1970 + Math.floor(monthOf(accepted) / 12);

  see(row: CaseRow, reading: CaseReading): void {
    const month = monthOf(row.accepted);
    if (month < this.#first) this.#first = month;
    if (month > this.#last) this.#last = month;
    this.#watch?.see(row, reading);
    if (row.applicantMark !== 0) this.#known.set(row.unit, (this.#known.get(row.unit) ?? 0) + 1);
  }

  /** A file without the applicants' numbers says nothing, neither that something is odd nor that it is not. */
  get knowsApplicants(): boolean {
    return this.#watch !== undefined && this.#known.size > 0;
  }

  suspicions(asOf: number): readonly Suspicion[] {
    return this.#watch?.finish(asOf) ?? [];
  }

  /** The months of the file: `2026-03`, or `2026-01/2026-06`. */
  get span(): string {
    const [first, last] = [monthText(this.#first), monthText(this.#last)];
    return first === last ? first : `${first}/${last}`;
  }

  /**
   * Whether an earlier suspicion that is not seen in this file is gone: its months lie within the file's, and the file has as many cases of
   * the unit as were honest then. A file that knows less refutes nothing.
   */
  refutes({ sign, span, count, among }: Kept, unit: number): boolean {
    if (!FILE_SIGN_IDS.has(sign)) return false;
    const [first = '', last = first] = span.split('/');
    return first >= monthText(this.#first) && last <= monthText(this.#last) && (this.#known.get(unit) ?? 0) >= among - count;
  }
}
