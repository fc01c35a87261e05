import type { Case, Channel } from '../formats/case.ts';
import { DAY_SECONDS, NONE } from '../moment.ts';
import { NO_RATING, overCases, type Sign, whose } from './sign.ts';

const DAYS = 5;
/** Applications remembered: the latest ones, in fixed memory. */
const SLOTS = 1 << 20;
const LEAST = 3;
/** Of the unit's cases: an agent or a family comes twice honestly. */
const SHARE = 0.002;
const MOST_KEPT = 200_000;

/**
 * The same applicant asked for the same service twice within days, at the window and elsewhere, and both were accepted: one application, counted
 * twice (两头受理). Told by the mark of the applicant's number, so it needs a column with that number; nothing of it is kept.
 */
export const acceptedTwice: Sign = {
  id: 'accepted-twice',
  title: '两头受理',
  rule: `同一申请人同一事项 ${DAYS} 天内在不同渠道或不同单位各受理一次，一个单位有 ${LEAST} 起以上、占 ${SHARE * 100}% 以上`,
  watch(catalogue) {
    const marks = new Float64Array(SLOTS);
    const moments = new Float64Array(SLOTS);
    const units = new Int32Array(SLOTS);
    const channels: Channel[] = [];
    const names = new Map<string, number>();
    const nameOf = catalogue.services.map(({ name }) => {
      const known = names.get(name) ?? names.size;
      names.set(name, known);
      return known;
    });
    const all = new Map<number, number>();
    const found = new Map<number, { count: number; keys: Set<number>; examples: string[] }>();
    let kept = 0;
    const keyOf = ({ applicantMark, service }: Case): number => (applicantMark + (nameOf[service] ?? 0) * 0x9e3779b97f4a) % Number.MAX_SAFE_INTEGER;
    return overCases(
      (row) => {
        if (row.applicantMark === 0 || row.outcome === 'refused' || row.outcome === 'withdrawn') return;
        all.set(row.unit, (all.get(row.unit) ?? 0) + 1);
        const key = keyOf(row);
        const slot = key % SLOTS;
        const twice =
          marks[slot] === key &&
          Math.abs((moments[slot] as number) - row.accepted) <= DAYS * DAY_SECONDS &&
          (units[slot] !== row.unit || channels[slot] !== row.channel);
        if (twice && kept < MOST_KEPT) {
          const own = found.get(row.unit) ?? { count: 0, keys: new Set(), examples: [] };
          found.set(row.unit, own);
          own.count++;
          kept++;
          own.keys.add(key);
          if (own.examples.length < 5) own.examples.push(row.number);
        }
        marks[slot] = key;
        moments[slot] = row.accepted;
        units[slot] = row.unit;
        channels[slot] = row.channel;
      },
      () =>
        [...found]
          .filter(([unit, { count }]) => count >= LEAST && count >= SHARE * (all.get(unit) ?? 0))
          .map(([unit, { count, keys, examples }]) => ({
            sign: acceptedTwice.id,
            unit,
            service: NONE,
            when: '',
            what: '',
            count,
            among: all.get(unit) ?? count,
            examples,
            message: `${whose(catalogue, unit)}有 ${count} 起同一申请人的同一事项在 ${DAYS} 天内从不同渠道或单位各受理了一次`,
            covers: (row) => row.applicantMark !== 0 && keys.has(keyOf(row)),
            coversRating: NO_RATING,
          })),
    );
  },
};
