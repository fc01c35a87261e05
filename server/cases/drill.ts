import { dayOf, endOfDay, INDICATORS, type Indicator, MEASURES, type MeasureKey, parseMoment, USUAL_READINGS } from '@kaocheng/casework';
import { type RawBuilder, sql } from 'kysely';

/** Months in seconds of the wall clock: from the first to before `end`. */
export interface Months {
  readonly start: number;
  readonly end: number;
}

export function monthsBetween(from: string, to: string): Months {
  const [year = 0, month = 0] = to.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return { start: parseMoment(`${from}-01`), end: parseMoment(`${next}-01`) };
}

type Moment = 'accepted' | 'closed' | 'due';
/** Which cases a measure counts, by the moment whose month it belongs to: casework's measures in SQL. A test holds the two against each other. */
const COUNTED: Readonly<Partial<Record<MeasureKey, readonly [Moment, RawBuilder<boolean>]>>> = {
  accepted: ['accepted', sql`true`],
  closed: ['closed', sql`true`],
  closedEarly: ['closed', sql`cases.early`],
  dueKnown: ['closed', sql`cases.due IS NOT NULL`],
  closedOnSpot: ['closed', sql`cases.on_spot`],
  spotKnown: ['closed', sql`cases.on_spot IS NOT NULL`],
  closedOnline: ['closed', sql`cases.channel = 'online'`],
  channelKnown: ['closed', sql`cases.channel <> 'unknown'`],
  sampled: ['closed', sql`cases.sample <> 'none'`],
  samplePassed: ['closed', sql`cases.sample = 'passed'`],
  usedDays: ['closed', sql`cases.statutory > 0 AND cases.used > 0`],
  statutoryDays: ['closed', sql`cases.statutory > 0`],
  deliveredLate: ['closed', sql`cases.delivered > cases.delivery_due`],
  due: ['due', sql`cases.closed IS NOT NULL`],
  dueOnTime: ['due', sql`cases.closed IS NOT NULL AND cases.on_time`],
  dueLate: ['due', sql`cases.closed IS NOT NULL AND cases.late`],
};

const COLUMNS = { accepted: sql`cases.accepted`, closed: sql`cases.closed`, due: sql`cases.due` } as const;

/** The measures above or below the line of an indicator. */
export function keysOf(name: string, part: 'numerator' | 'denominator'): readonly MeasureKey[] {
  const indicator: Indicator | undefined = INDICATORS.find((one) => one.name === name);
  const keys = (part === 'denominator' ? indicator?.denominator?.(USUAL_READINGS) : undefined) ?? indicator?.numerator(USUAL_READINGS) ?? [];
  return keys.filter((key): key is MeasureKey => (MEASURES as readonly string[]).includes(key));
}

/** The cases above or below the line of an indicator. @param now what falls due today counts as due, as it does in the figures */
export function casesOf(name: string, part: 'numerator' | 'denominator', { start, end }: Months, now: number): RawBuilder<boolean> {
  const asOf = endOfDay(dayOf(now));
  const conditions = keysOf(name, part).flatMap((key) => {
    if (key === 'openDue') return [sql<boolean>`(cases.closed IS NULL AND cases.due >= ${start} AND cases.due < ${end} AND cases.due <= ${asOf})`];
    const counted = COUNTED[key];
    if (!counted) return [];
    const [moment, condition] = counted;
    return [sql<boolean>`(${COLUMNS[moment]} >= ${start} AND ${COLUMNS[moment]} < ${end} AND ${condition})`];
  });
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` OR `)})`;
}
