import type { Case } from '../formats/case.ts';
import { monthOf, monthText, NONE } from '../moment.ts';
import { NO_RATING, overCases, percent, type Sign, Tally, whose } from './sign.ts';

const HALF_HOUR = 1800;
const LEAST = 6;
const SHARE = 0.15;
/** Standard deviations above the service's own other months. */
const FAR = 6;

const isRound = ({ closed }: Case): boolean => closed !== NONE && closed % HALF_HOUR === 0;
/** Files without a time of day, or read by a machine, say nothing. */
const counts = ({ closed, channel }: Case): boolean => closed !== NONE && channel !== 'self-service' && closed % 86_400 !== 0;

/** Closing times on the full or half hour far more often than in the same service's other months: times that somebody thought up. */
export const roundTimes: Sign = {
  id: 'round-times',
  title: '时间取整',
  rule: `一个事项一个月里整点、半点办结的有 ${LEAST} 件以上、占 ${SHARE * 100}% 以上，并且远高于该事项其他月份`,
  watch(catalogue) {
    const byMonth = new Tally();
    return overCases(
      (row) => {
        if (counts(row)) byMonth.see(keyOf(row), row, isRound(row));
      },
      () => {
        const whole = new Map<number, { count: number; among: number }>();
        for (const [key, { count, among }] of byMonth.entries) {
          const pair = Math.floor(key / MONTHS);
          const sum = whole.get(pair) ?? { count: 0, among: 0 };
          whole.set(pair, { count: sum.count + count, among: sum.among + among });
        }
        const all = [...whole.values()].reduce((sum, { count, among }) => ({ count: sum.count + count, among: sum.among + among }), {
          count: 0,
          among: 0,
        });
        return [...byMonth.entries].flatMap(([key, { count, among, examples }]) => {
          const own = whole.get(Math.floor(key / MONTHS)) ?? all;
          // A service that is false all year is its own measure no more: it is held against all services.
          const ownShare = (own.count - count + 1) / (own.among - among + 60);
          const allShare = (all.count + 1) / (all.among + 60);
          const usual = Math.min(ownShare, allShare * 3);
          const deviation = Math.sqrt(among * usual * (1 - usual));
          if (count < LEAST || count < among * SHARE || count < among * usual + FAR * deviation) return [];
          const [unit, service, month] = [Math.floor(key / MONTHS / 1_000_000), (Math.floor(key / MONTHS) % 1_000_000) - 1, key % MONTHS];
          return {
            sign: roundTimes.id,
            unit,
            service,
            when: monthText(month),
            what: '',
            count,
            among,
            examples,
            message: `${whose(catalogue, unit, service)}在 ${monthText(month)} 有 ${count} 件正好在整点或半点办结，占 ${among} 件的 ${percent(count, among)}，通常是 ${percent(usual, 1)}`,
            covers: (row: Case) => counts(row) && isRound(row) && keyOf(row) === key,
            coversRating: NO_RATING,
          };
        });
      },
    );
  },
};

const MONTHS = 4096;
const keyOf = ({ unit, service, closed }: Case): number => (unit * 1_000_000 + service + 1) * MONTHS + monthOf(closed);
