import type { Case } from '../formats/case.ts';
import { NONE } from '../moment.ts';
import { NO_RATING, overCases, percent, type Sign, Tally, whose } from './sign.ts';

/** Nobody reads papers in less. */
const SECONDS = 60;
const LEAST = 3;

const isOdd = ({ accepted, closed, channel }: Case): boolean =>
  closed !== NONE && channel !== 'self-service' && closed >= accepted && closed - accepted < SECONDS && (closed % 60 !== 0 || accepted % 60 !== 0);

/** Accepted and closed within seconds, and not by a machine. Files without seconds say nothing. */
export const closedInSeconds: Sign = {
  id: 'closed-in-seconds',
  title: '秒办',
  rule: `受理后 ${SECONDS} 秒内办结（自助终端除外），一个单位有 ${LEAST} 件以上`,
  watch(catalogue) {
    const tally = new Tally();
    return overCases(
      (row) => {
        if (row.closed !== NONE && row.channel !== 'self-service') tally.see(row.unit, row, isOdd(row));
      },
      () =>
        [...tally.entries]
          .filter(([, { count }]) => count >= LEAST)
          .map(([unit, { count, among, examples }]) => ({
            sign: closedInSeconds.id,
            unit,
            service: NONE,
            when: '',
            what: '',
            count,
            among,
            examples,
            message: `${whose(catalogue, unit)}有 ${count} 件从受理到办结不到 ${SECONDS} 秒，占人工办理 ${among} 件的 ${percent(count, among)}`,
            covers: (row) => row.unit === unit && isOdd(row),
            coversRating: NO_RATING,
          })),
    );
  },
};
