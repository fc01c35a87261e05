import type { Case } from '../formats/case.ts';
import { DAY_SECONDS, dayOf, dayText, NONE } from '../moment.ts';
import { NO_RATING, overCases, type Sign, Tally, whose } from './sign.ts';

const NIGHT_FROM = 21 * 3600;
const NIGHT_TO = 6 * 3600;
/** So many in one night or rest day at least, and more than half of what the unit's counters take on a working day. */
const LEAST = 10;
const SHARE = 0.5;

const isNight = (second: number): boolean => second >= NIGHT_FROM || second < NIGHT_TO;

/** A counter that takes cases in bulk at night or on a rest day: entries made up in one sitting. Machines and online applications are passed over. */
export const oddHours: Sign = {
  id: 'odd-hours',
  title: '夜间、休息日集中录入',
  rule: `窗口在一个夜间（21 时至 6 时）或休息日受理 ${LEAST} 件以上，并且超过该单位工作日平均的一半`,
  watch(catalogue, { calendar }) {
    const odd = new Tally();
    const usual = new Map<number, number>();
    const days = new Set<number>();
    const isOdd = ({ channel, accepted }: Case): boolean =>
      channel === 'window' && (isNight(accepted % DAY_SECONDS) || !calendar.isWorkingDay(dayOf(accepted)));
    return overCases(
      (row) => {
        if (row.channel !== 'window') return;
        if (isOdd(row)) odd.see(row.unit * 100_000 + dayOf(row.accepted), row, true);
        else {
          usual.set(row.unit, (usual.get(row.unit) ?? 0) + 1);
          days.add(dayOf(row.accepted));
        }
      },
      () =>
        [...odd.entries].flatMap(([key, { count, examples }]) => {
          const [unit, day] = [Math.floor(key / 100_000), key % 100_000];
          const mean = (usual.get(unit) ?? 0) / Math.max(1, days.size);
          if (count < LEAST || count < mean * SHARE) return [];
          const when = calendar.isWorkingDay(day) ? '夜间' : '（休息日）';
          return {
            sign: oddHours.id,
            unit,
            service: NONE,
            when: dayText(day),
            what: '',
            count,
            among: count,
            examples,
            message: `${whose(catalogue, unit)}窗口在 ${dayText(day)} ${when}受理了 ${count} 件，平时一个工作日的办公时间平均 ${mean.toFixed(1)} 件`,
            covers: (row) => row.unit === unit && dayOf(row.accepted) === day && isOdd(row),
            coversRating: NO_RATING,
          };
        }),
    );
  },
};
