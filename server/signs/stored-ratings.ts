import { NONE, type Rating } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { type Numbers, yearSpan } from './stored-cases.ts';

const AT_ONCE = 5000;

type Row = readonly [unitId: number, key: string, number: string, at: number, source: string];

const SELECT = `
  SELECT unit_id, key::text, number, at, source FROM ratings
  WHERE unit_id = ANY($1::int[]) AND at >= $2 AND at < $3 AND source <> '' ORDER BY at, unit_id, key`;

/** Hands out the ratings of units in a year whose source is known, always in the same order: what signs look at of them. */
export async function eachStoredRating(
  client: PoolClient,
  { units, year, numbers }: { readonly units: readonly number[]; readonly year: number; readonly numbers: Numbers },
  visit: (rating: Rating, key: () => string) => void,
): Promise<void> {
  await client.query(`DECLARE sign_ratings NO SCROLL CURSOR FOR ${SELECT}`, [[...units], ...yearSpan(year)]);
  for (;;) {
    const { rows } = await client.query<Row & unknown[]>({ text: `FETCH ${AT_ONCE} FROM sign_ratings`, rowMode: 'array' });
    for (const row of rows) visit(ratingFrom(row, numbers), () => row[1]);
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE sign_ratings');
}

const ratingFrom = ([unitId, , number, at, source]: Row, { units }: Numbers): Rating => ({
  number,
  unit: units.get(unitId) ?? NONE,
  service: NONE,
  at,
  level: 0,
  source,
  excluded: false,
  corrected: NONE,
});
