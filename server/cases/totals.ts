import { dayOf, MEASURES, type MeasureKey, monthOf } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { CasesQuery } from './contract.ts';
import { keysOf } from './drill.ts';
import type { Narrowing } from './narrowing.ts';
import { readOpen, readSums } from './table.ts';

type Db = Kysely<Database>;

/** Beyond so many nobody counts. */
export const MOST_COUNTED = 10_000;
/** Months and days that every case lies between. */
const EVER = 100_000;

export interface Total {
  readonly total: number;
  /** There are more than `total`: counting stopped there. */
  readonly more: boolean;
}

/** How many cases a list holds: read from the sums where they know, else counted, so far that a long list costs no more than a short one. */
export async function totalOf(db: Db, narrowing: Narrowing, query: CasesQuery, condition: RawBuilder<boolean>): Promise<Total> {
  const kept = await keptTotal(db, narrowing, query);
  if (kept !== undefined) return { total: kept, more: false };
  const { rows } = await sql<{
    total: number;
  }>`SELECT count(*) AS total FROM (SELECT FROM cases WHERE ${condition} LIMIT ${MOST_COUNTED + 1}) AS found`.execute(db);
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, MOST_COUNTED), more: total > MOST_COUNTED };
}

/** undefined where the sums do not tell these cases from others. */
async function keptTotal(db: Db, { units, now, months, accepted }: Narrowing, query: CasesQuery): Promise<number | undefined> {
  const { search, channel, applicant, state, serviceId, indicator, part } = query;
  if (search || channel || applicant || state || accepted.from !== undefined || accepted.before !== undefined) return undefined;
  if (!indicator || !months) return summed(['accepted'], await readSums(db, units, 0, EVER, serviceId));
  const keys = keysOf(indicator, part);
  // Days are no cases.
  if (keys.includes('usedDays') || keys.includes('statutoryDays')) return undefined;
  const counted = summed(keys, await readSums(db, units, monthOf(months.start), monthOf(months.end) - 1, serviceId));
  if (!keys.includes('openDue')) return counted;
  const open = await readOpen(db, units, dayOf(months.start), Math.min(dayOf(now), dayOf(months.end) - 1), serviceId);
  return open.reduce((sum, { count }) => sum + count, counted);
}

/** The measures of one line of an indicator never count the same case twice. */
const summed = (keys: readonly MeasureKey[], rows: readonly { readonly sums: readonly number[] }[]): number =>
  rows.reduce((sum, { sums }) => keys.reduce((own, key) => own + (sums[MEASURES.indexOf(key)] ?? 0), sum), 0);
