import { parseMoment } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { monthsBetween } from '../cases/index.ts';
import type { Database } from '../schema/index.ts';
import type { Picture } from './contract.ts';
import { yearSpan } from './stored-cases.ts';
import type { Kept } from './table.ts';

/** How the cases of a suspicion lie among those that they are held against: one picture a sign. */
interface Drawing {
  readonly title: string;
  /** The cases that it is drawn of, besides unit and year. */
  readonly among: RawBuilder<boolean>;
  /** The bar that a case stands in, from 0. */
  readonly bar: RawBuilder<number>;
  readonly labels: readonly string[];
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const FIVE_MINUTES = Array.from({ length: 12 }, (_, step) => `:${String(step * 5).padStart(2, '0')}`);
const LENGTHS = [60, 300, 1800, 7200, 28_800, 86_400] as const;
const DELAYS = [1, 2, 3, 4, 8, 15, 31] as const;
const AROUND = 10;
const DAY = 86_400;

const CLOSED = sql<boolean>`cases.closed IS NOT NULL`;
const MANNED = sql<boolean>`cases.closed IS NOT NULL AND cases.channel <> 'self-service'`;
const LENGTH = sql<number>`(cases.closed - cases.accepted)`;
const bounds = (all: readonly number[]) => sql`${[...all]}::bigint[]`;

const service = ({ service_id }: Kept): RawBuilder<boolean> => sql<boolean>`cases.service_id = ${service_id}`;
/** Cases that were closed in the month of the suspicion. */
function closedWithin(span: string): RawBuilder<boolean> {
  const { start, end } = monthsBetween(span, span);
  return sql<boolean>`cases.closed >= ${start} AND cases.closed < ${end}`;
}

/** Cases that were accepted within three days of a day. */
function acceptedAround(day: string): RawBuilder<boolean> {
  const start = parseMoment(day);
  return sql<boolean>`cases.accepted >= ${start - 3 * DAY} AND cases.accepted < ${start + 4 * DAY}`;
}

const DRAWINGS: Readonly<Record<string, (kept: Kept) => Drawing>> = {
  'entered-after-closing': () => ({
    title: '办结后隔几天录入（当天录入的不画）',
    among: sql<boolean>`${CLOSED} AND cases.entered / ${DAY} > cases.closed / ${DAY}`,
    bar: sql<number>`width_bucket((cases.entered / ${DAY} - cases.closed / ${DAY})::bigint, ${bounds(DELAYS)}) - 1`,
    labels: ['1', '2', '3', '4–7', '8–14', '15–30', '更久'],
  }),
  'closed-in-seconds': () => ({
    title: '从受理到办结的时长',
    among: MANNED,
    bar: sql<number>`width_bucket(${LENGTH}, ${bounds(LENGTHS)})`,
    labels: ['1 分内', '5 分内', '半小时内', '2 小时内', '8 小时内', '1 天内', '更久'],
  }),
  'odd-hours': (kept) => ({
    title: '前后一周窗口在几点受理',
    among: sql<boolean>`cases.channel = 'window' AND ${acceptedAround(kept.span)}`,
    bar: sql<number>`(cases.accepted % 86400 / 3600)::int`,
    labels: HOURS,
  }),
  'same-duration': (kept) => {
    const seconds = Number(kept.trait);
    const shortest = seconds - AROUND * 60 - 30;
    return {
      title: '办理时长比雷同的时长短或长几分',
      among: sql<boolean>`${MANNED} AND ${service(kept)} AND ${LENGTH} >= ${shortest} AND ${LENGTH} < ${shortest + (2 * AROUND + 1) * 60}`,
      bar: sql<number>`((${LENGTH} - ${shortest}) / 60)::int`,
      labels: Array.from({ length: 2 * AROUND + 1 }, (_, index) => (index === AROUND ? '相同' : String(index - AROUND).replace(/^(\d)/, '+$1'))),
    };
  },
  'round-times': (kept) => ({
    title: '在每小时的第几分钟办结',
    among: sql<boolean>`${MANNED} AND ${service(kept)} AND ${closedWithin(kept.span)}`,
    bar: sql<number>`(cases.closed % 3600 / 300)::int`,
    labels: FIVE_MINUTES,
  }),
  'never-delivered': () => ({
    title: '各月办结的准予件',
    among: sql<boolean>`${CLOSED} AND cases.outcome = 'granted'`,
    bar: sql<number>`(extract(month FROM to_timestamp(cases.closed) AT TIME ZONE 'UTC') - 1)::int`,
    labels: Array.from({ length: 12 }, (_, month) => `${month + 1} 月`),
  }),
};

const MOST = 2_000_000;

/** Counts the bars; null where this sign has no picture. */
export async function pictureOf(db: Kysely<Database>, kept: Kept): Promise<Picture | null> {
  const drawing = DRAWINGS[kept.sign]?.(kept);
  if (!drawing || kept.among > MOST) return null;
  const [from, before] = yearSpan(kept.year);
  const { rows } = await sql<{ bar: number; part: number; total: number }>`
    SELECT ${drawing.bar} AS bar, count(mine.key)::int AS part, count(*)::int AS total
    FROM cases LEFT JOIN suspicion_cases AS mine
      ON mine.suspicion_id = ${kept.id} AND mine.unit_id = cases.unit_id AND mine.key = cases.key
    WHERE cases.unit_id = ${kept.unit_id} AND cases.accepted >= ${from} AND cases.accepted < ${before} AND ${drawing.among}
    GROUP BY 1`.execute(db);
  const found = new Map(rows.map((row) => [row.bar, row] as const));
  return {
    title: drawing.title,
    part: '这条线索的办件',
    whole: '同期其他办件',
    bars: drawing.labels.map((label, index) => ({ label, part: found.get(index)?.part ?? 0, all: found.get(index)?.total ?? 0 })),
  };
}
