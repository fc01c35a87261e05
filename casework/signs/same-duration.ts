import type { Case } from '../formats/case.ts';
import { NONE } from '../moment.ts';
import { lengthText, NO_RATING, overCases, percent, type Sign, whose } from './sign.ts';

/** Candidates kept for each unit and service. */
const BUCKETS = 512;
const LEAST = 10;
/** One duration, to the second, in more than this share of a service's cases. */
const SHARE = 0.01;

/** A few thousand durations in fixed memory: in each bucket the duration that most of its cases share survives (Boyer–Moore majority vote). */
class Durations {
  readonly candidate = new Int32Array(BUCKETS).fill(-1);
  readonly votes = new Int32Array(BUCKETS);
  readonly count = new Int32Array(BUCKETS);
  cases = 0;

  see(seconds: number): void {
    const bucket = Math.imul(seconds, 0x9e3779b1) >>> 23;
    this.cases++;
    if (this.candidate[bucket] === seconds) {
      (this.votes[bucket] as number)++;
      (this.count[bucket] as number)++;
    } else if (this.votes[bucket] === 0) {
      this.candidate[bucket] = seconds;
      this.votes[bucket] = 1;
      this.count[bucket] = 1;
    } else (this.votes[bucket] as number)--;
  }
}

const durationOf = ({ accepted, closed }: Case): number => closed - accepted;
const isSpoken = (row: Case): boolean => row.closed !== NONE && row.channel !== 'self-service' && row.closed > row.accepted;

/** Many cases of one service that took the same time to the second: closing times that were computed, not lived. */
export const sameDuration: Sign = {
  id: 'same-duration',
  title: '办理时长雷同',
  rule: `同一事项里时长相同到秒的有 ${LEAST} 件以上，并且明显超过 ${SHARE * 100}%`,
  watch(catalogue) {
    const pairs = new Map<number, Durations>();
    return overCases(
      (row) => {
        if (!isSpoken(row) || (row.closed % 60 === 0 && row.accepted % 60 === 0)) return;
        const key = row.unit * 1_000_000 + row.service + 1;
        let durations = pairs.get(key);
        if (!durations) {
          durations = new Durations();
          pairs.set(key, durations);
        }
        durations.see(durationOf(row));
      },
      () =>
        [...pairs].flatMap(([key, { cases, candidate, count }]) => {
          const [unit, service] = [Math.floor(key / 1_000_000), (key % 1_000_000) - 1];
          const usual = cases * SHARE;
          return Array.from(candidate).flatMap((seconds, bucket) => {
            const same = count[bucket] ?? 0;
            if (same < LEAST || same < usual + 4 * Math.sqrt(usual)) return [];
            return {
              sign: sameDuration.id,
              unit,
              service,
              when: '',
              what: String(seconds),
              count: same,
              among: cases,
              examples: [],
              message: `${whose(catalogue, unit, service)}至少有 ${same} 件的办理时长都是 ${lengthText(seconds)}，占 ${cases} 件的 ${percent(same, cases)}`,
              covers: (row: Case) => row.unit === unit && row.service === service && isSpoken(row) && durationOf(row) === seconds,
              coversRating: NO_RATING,
            };
          });
        }),
    );
  },
};
