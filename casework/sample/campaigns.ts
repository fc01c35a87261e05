import type { Calendar } from '@kaocheng/worktime';
import type { Day } from '../moment.ts';
import type { Random } from './random.ts';
import type { SampleService } from './services.ts';

/** The ways of false entry that the generator knows; the names are those of the signs that should find them. */
const FRAUDS = [
  'entered-after-closing',
  'closed-in-seconds',
  'odd-hours',
  'same-duration',
  'round-times',
  'accepted-twice',
  'never-delivered',
  'one-source',
] as const;
export type Fraud = (typeof FRAUDS)[number];

/** One unit that cheats in one way for a while. */
export interface Campaign {
  readonly fraud: Fraud;
  readonly unit: number;
  /** Of one service only, or of all. */
  readonly service: number | undefined;
  readonly from: Day;
  readonly to: Day;
  /** Share of the unit's cases in that time. */
  readonly share: number;
  /** Seconds, for `same-duration`. */
  readonly duration: number;
}

const CAMPAIGNS_EACH = 4;

/** Draws the campaigns of a year: four of each kind, each in a unit of its own kind of cheating as far as units suffice. */
export function drawCampaigns(
  random: Random,
  year: { first: Day; last: Day },
  services: readonly SampleService[],
  unitOf: Int32Array,
  calendar: Calendar,
): readonly Campaign[] {
  const units = [...new Set(unitOf)];
  return FRAUDS.flatMap((fraud) =>
    Array.from({ length: CAMPAIGNS_EACH }, (): Campaign => {
      const unit = random.pick(units) ?? 0;
      const own = services.flatMap((_, index) => (unitOf[index] === unit ? [index] : []));
      const busiest = own.sort((a, b) => (services[b]?.weight ?? 0) - (services[a]?.weight ?? 0)).slice(0, 2);
      const length = fraud === 'odd-hours' ? 2 : fraud === 'one-source' ? 8 : random.whole(40, 60);
      const start = random.whole(year.first, year.last - length - 20);
      const from = fraud === 'odd-hours' ? calendar.workingDayFrom(start) : start;
      return {
        fraud,
        unit,
        service: fraud === 'same-duration' || fraud === 'round-times' ? random.pick(busiest) : undefined,
        from,
        to: from + length - 1,
        share: fraud === 'odd-hours' ? 0.9 : fraud === 'accepted-twice' ? 0.15 : random.between(0.4, 0.8),
        duration: random.whole(20, 200) * 60 + random.whole(0, 59),
      };
    }),
  );
}
