import { INDICATORS, type MeasureKey, USUAL_READINGS } from '@kaocheng/casework';
import { type RawBuilder, sql } from 'kysely';
import type { Months } from '../drill.ts';

const levelIs = (level: number) => sql<boolean>`e.level = ${level} AND NOT e.excluded`;

/** Which ratings and complaints a measure counts, all by the month in which they were made: casework's measures in SQL. A test holds the two against each other. */
const COUNTED: Readonly<Partial<Record<MeasureKey, RawBuilder<boolean>>>> = {
  level5: levelIs(5),
  level4: levelIs(4),
  level3: levelIs(3),
  level2: levelIs(2),
  level1: levelIs(1),
  poorCorrected: sql`e.level IN (1, 2) AND NOT e.excluded AND e.corrected IS NOT NULL`,
  complaints: sql`true`,
  validComplaints: sql`e.valid`,
  closedComplaints: sql`e.closed IS NOT NULL`,
};

/** The ratings or complaints above or below the line of an indicator. */
export function eventsOf(name: string, part: 'numerator' | 'denominator', { start, end }: Months): RawBuilder<boolean> {
  const indicator = INDICATORS.find((one) => one.name === name);
  const keys = (part === 'denominator' ? indicator?.denominator?.(USUAL_READINGS) : undefined) ?? indicator?.numerator(USUAL_READINGS) ?? [];
  const conditions = keys.flatMap((key) => COUNTED[key as MeasureKey] ?? []).map((condition) => sql<boolean>`(${condition})`);
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(e.at >= ${start} AND e.at < ${end} AND (${sql.join(conditions, sql` OR `)}))`;
}
