import type { Catalogue } from '../catalogue.ts';
import type { CaseClockSettings, CaseReading } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import type { Rating } from '../formats/rating.ts';
import type { Day } from '../moment.ts';

/**
 * Something that looks like false entry (虚假录入、事后录入). It accuses nobody and scores nothing: it says what is odd, in numbers, and an inspector looks.
 */
export interface Suspicion {
  readonly sign: string;
  readonly unit: number;
  /** NONE where it is about all services of the unit. */
  readonly service: number;
  /** `2026-03-05` or `2026-03` where it is about one day or month; '' where it is about all that was looked at. */
  readonly when: string;
  /** What else tells it from others of its sign, unit, service and time, the same in every run; '' where nothing does. */
  readonly what: string;
  /** Cases (or ratings) that are part of it, and among how many. */
  readonly count: number;
  readonly among: number;
  /** Chinese: what is odd, with the real numbers and what is usual. */
  readonly message: string;
  /** Some of the case numbers, for a first look. */
  readonly examples: readonly string[];
  /** Whether a case is part of it: for the list behind the suspicion. */
  covers(row: Case, clock: CaseReading): boolean;
  coversRating(rating: Rating): boolean;
}

/** One look over the cases and ratings of a period, in any order, in bounded memory. */
export interface Watch {
  see(row: Case, clock: CaseReading): void;
  seeRating(rating: Rating): void;
  /** What was odd, by the end of a day. */
  finish(asOf: Day): readonly Suspicion[];
}

export interface Sign {
  /** Also the name of the fraud in the sample's key. */
  readonly id: string;
  /** Chinese. */
  readonly title: string;
  /** Chinese: how it is told, with its thresholds. */
  readonly rule: string;
  watch(catalogue: Catalogue, settings: CaseClockSettings): Watch;
}

/** A watch that looks at cases only. */
export const overCases = (see: Watch['see'], finish: Watch['finish']): Watch => ({ see, seeRating: () => undefined, finish });

export const NO_RATING = (): boolean => false;

/** Counts by whole-number keys, with a few examples of each. */
export class Tally {
  readonly #counts = new Map<number, { count: number; among: number; examples: string[] }>();

  #entry(key: number): { count: number; among: number; examples: string[] } {
    let entry = this.#counts.get(key);
    if (!entry) {
      entry = { count: 0, among: 0, examples: [] };
      this.#counts.set(key, entry);
    }
    return entry;
  }

  /** Counts a case among all, and as odd where it is. */
  see(key: number, row: Case, odd: boolean): void {
    const entry = this.#entry(key);
    entry.among++;
    if (!odd) return;
    entry.count++;
    if (entry.examples.length < 5) entry.examples.push(row.number);
  }

  get entries(): IterableIterator<[number, { readonly count: number; readonly among: number; readonly examples: readonly string[] }]> {
    return this.#counts.entries();
  }
}

export const percent = (count: number, among: number): string => `${((100 * count) / Math.max(1, among)).toFixed(1)}%`;

/** `县公安局` or `县公安局「出生登记」`. */
export const whose = (catalogue: Catalogue, unit: number, service = -1): string =>
  `${catalogue.units[unit]?.id ?? ''}${service < 0 ? '' : `「${catalogue.services[service]?.name ?? ''}」`}`;

/** `12 分 5 秒` */
export function lengthText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), '天'],
    [Math.floor(seconds / 3600) % 24, '小时'],
    [Math.floor(seconds / 60) % 60, '分'],
    [seconds % 60, '秒'],
  ] as const;
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`);
  return shown.length > 0 ? shown.join(' ') : '0 秒';
}
