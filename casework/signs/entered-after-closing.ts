import { dayOf, NONE } from '../moment.ts';
import { NO_RATING, overCases, percent, type Sign, Tally, whose } from './sign.ts';

/** So many working days after closing a case may still be typed in: the line may have been down. */
const GRACE = 1;
/** Fewer late entries of a unit are slips. */
const LEAST = 3;

/** Typed in days after it was closed: the record was made afterwards (事后录入). */
export const enteredAfterClosing: Sign = {
  id: 'entered-after-closing',
  title: '事后补录',
  rule: `录入晚于办结后第 ${GRACE} 个工作日，一个单位有 ${LEAST} 件以上`,
  watch(catalogue, { calendar }) {
    const tally = new Tally();
    const isOdd = (entered: number, closed: number): boolean =>
      entered > closed && closed !== NONE && dayOf(entered) > calendar.addWorkingDays(dayOf(closed), GRACE);
    return overCases(
      (row) => {
        if (row.closed !== NONE && row.entered !== NONE) tally.see(row.unit, row, isOdd(row.entered, row.closed));
      },
      () =>
        [...tally.entries]
          .filter(([, { count }]) => count >= LEAST)
          .map(([unit, { count, among, examples }]) => ({
            sign: enteredAfterClosing.id,
            unit,
            service: NONE,
            when: '',
            what: '',
            count,
            among,
            examples,
            message: `${whose(catalogue, unit)}有 ${count} 件办结后隔了 ${GRACE} 个工作日以上才录入，占办结 ${among} 件的 ${percent(count, among)}`,
            covers: (row) => row.unit === unit && row.entered !== NONE && isOdd(row.entered, row.closed),
            coversRating: NO_RATING,
          })),
    );
  },
};
