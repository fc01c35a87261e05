import type { Rating } from '../formats/rating.ts';
import { dayOf, dayText, NONE } from '../moment.ts';
import { type Sign, whose } from './sign.ts';

const LEAST = 10;
/** Times what the unit's busy terminals usually have in a day. */
const FAR = 3;
/** Sources of a day watched at once; the rarest are forgotten first. */
const MOST = 100_000;

interface SourceDay {
  readonly unit: number;
  readonly source: string;
  readonly day: number;
  count: number;
}

/** One telephone, address or terminal that gives a unit's ratings by the dozen on one day, far more than its usual terminals. */
export const oneSource: Sign = {
  id: 'one-source',
  title: '评价来源集中',
  rule: `一个来源一天给一个单位 ${LEAST} 条以上评价，并且超过该单位其他来源繁忙时的 ${FAR} 倍`,
  watch(catalogue) {
    let seen = new Map<string, SourceDay>();
    return {
      see: () => undefined,
      seeRating(rating) {
        if (rating.source === '') return;
        const key = keyOf(rating);
        const entry = seen.get(key);
        if (entry) entry.count++;
        else {
          if (seen.size >= MOST) seen = forgetRare(seen);
          seen.set(key, { unit: rating.unit, source: rating.source, day: dayOf(rating.at), count: 1 });
        }
      },
      finish() {
        const byUnit = new Map<number, SourceDay[]>();
        for (const entry of seen.values()) if (entry.count > 1) push(byUnit, entry);
        return [...byUnit].flatMap(([unit, days]) => {
          const busy = busyDay(days);
          return days
            .filter(({ count }) => count >= LEAST && count > FAR * busy)
            .map(({ source, day, count }) => ({
              sign: oneSource.id,
              unit,
              service: NONE,
              when: dayText(day),
              what: source,
              count,
              among: count,
              examples: [],
              message: `${whose(catalogue, unit)}在 ${dayText(day)} 有 ${count} 条评价来自同一来源“${source.slice(0, 30)}”，该单位其他来源一天很少超过 ${busy} 条`,
              covers: () => false,
              coversRating: (rating: Rating) => rating.unit === unit && rating.source === source && dayOf(rating.at) === day,
            }));
        });
      },
    };
  },
};

const keyOf = ({ unit, source, at }: Rating): string => `${unit} ${dayOf(at)} ${source}`;

function push(byUnit: Map<number, SourceDay[]>, entry: SourceDay): void {
  const own = byUnit.get(entry.unit);
  if (own) own.push(entry);
  else byUnit.set(entry.unit, [entry]);
}

/** Nine of ten source days with more than one rating have no more. */
function busyDay(days: readonly SourceDay[]): number {
  const counts = days.map(({ count }) => count).sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.9)] ?? 1;
}

/** Those with the fewest ratings go: a source that matters has many. */
function forgetRare(seen: Map<string, SourceDay>): Map<string, SourceDay> {
  for (let least = 1; ; least++) {
    const kept = new Map([...seen].filter(([, { count }]) => count > least));
    if (kept.size < MOST / 2) return kept;
  }
}
