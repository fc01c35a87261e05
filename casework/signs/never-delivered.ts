import type { CaseReading } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import { dayOf, monthOf, monthText, NONE } from '../moment.ts';
import { NO_RATING, overCases, percent, type Sign, Tally, whose } from './sign.ts';

const LEAST = 5;
const SHARE = 0.03;
/** Times the share of all units. */
const FAR = 3;
const DAYS = 100_000;

/** Granted and closed, but the result never went out, in many cases of one unit: closed on paper only. An applicant who does not come is one case, not many. */
export const neverDelivered: Sign = {
  id: 'never-delivered',
  title: '办结未送达',
  rule: `一个单位一个月办结的准予件里，过了送达时限还没有送达的有 ${LEAST} 件以上、占 ${SHARE * 100}% 以上，并且是全部单位的 ${FAR} 倍以上`,
  watch(catalogue) {
    // By the last day of delivery, since only those that have passed count.
    const byDay = new Tally();
    let delivering = false;
    const isGranted = (row: Case, { deliveryDue }: CaseReading): boolean => row.closed !== NONE && row.outcome === 'granted' && deliveryDue !== NONE;
    return overCases(
      (row, clock) => {
        if (!isGranted(row, clock)) return;
        delivering ||= row.delivered !== NONE;
        byDay.see((row.unit * 4096 + monthOf(row.closed)) * DAYS + dayOf(clock.deliveryDue), row, row.delivered === NONE);
      },
      (asOf) => {
        if (!delivering) return []; // the source does not record delivery at all
        const months = new Map<number, { count: number; among: number; examples: string[] }>();
        const all = { count: 0, among: 0 };
        for (const [key, { count, among, examples }] of byDay.entries) {
          if (key % DAYS > asOf) continue;
          const month = Math.floor(key / DAYS);
          const sum = months.get(month) ?? { count: 0, among: 0, examples: [] };
          months.set(month, { count: sum.count + count, among: sum.among + among, examples: [...sum.examples, ...examples].slice(0, 5) });
          all.count += count;
          all.among += among;
        }
        return [...months].flatMap(([key, { count, among, examples }]) => {
          const usual = (all.count - count) / Math.max(1, all.among - among);
          if (count < LEAST || count < among * SHARE || count < among * usual * FAR) return [];
          const [unit, month] = [Math.floor(key / 4096), key % 4096];
          return {
            sign: neverDelivered.id,
            unit,
            service: NONE,
            when: monthText(month),
            what: '',
            count,
            among,
            examples,
            message: `${whose(catalogue, unit)}在 ${monthText(month)} 办结的 ${among} 件准予件中有 ${count} 件（${percent(count, among)}）过了送达时限还没有送达，其他单位和月份是 ${percent(usual, 1)}`,
            covers: (row: Case, clock: CaseReading) =>
              row.unit === unit &&
              isGranted(row, clock) &&
              monthOf(row.closed) === month &&
              row.delivered === NONE &&
              dayOf(clock.deliveryDue) <= asOf,
            coversRating: NO_RATING,
          };
        });
      },
    );
  },
};
