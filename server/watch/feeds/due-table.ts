import { type Kysely, sql } from 'kysely';
import type { Database } from '../../schema/index.ts';
import { DAY, type Today } from '../today.ts';

/** A calendar program reads the whole calendar every time. */
const MOST = 2000;
const DAYS_BEFORE = 30;
const DAYS_AHEAD = 90;

export interface DueCase {
  readonly unit_id: number;
  readonly key: string;
  readonly number: string;
  readonly service_name: string | null;
  readonly due: number;
  readonly provisional: boolean;
}

/** Open cases that fall due within the next months, or were due within the last; those that are due first where there are too many. */
export async function readDue(db: Kysely<Database>, units: readonly number[], { day }: Today): Promise<DueCase[]> {
  const { rows } = await sql<DueCase>`
    SELECT cases.unit_id, cases.key::text AS key, cases.number, services.name AS service_name, cases.due, cases.provisional
    FROM cases LEFT JOIN services ON services.id = cases.service_id
    WHERE cases.closed IS NULL AND cases.unit_id = ANY(${[...units]}::int[])
      AND cases.due >= ${(day - DAYS_BEFORE) * DAY} AND cases.due < ${(day + DAYS_AHEAD) * DAY}
    ORDER BY cases.due >= ${day * DAY} DESC, cases.due, cases.unit_id, cases.key LIMIT ${MOST}`.execute(db);
  return rows;
}
