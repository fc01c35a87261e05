import { type Kysely, sql } from 'kysely';
import { startOf } from '../../http/days.ts';
import type { Database } from '../../schema/index.ts';
import { isRed } from '../supervision/table.ts';
import { DAY } from '../today.ts';

type Db = Kysely<Database>;

/** Overdue cases of one unit that were due on one day. */
export interface OverdueDay {
  readonly unit_id: number;
  readonly due_day: number;
  readonly late: number;
  readonly open: number;
  /** When the last of them was closed; now while one is open. */
  readonly last: number;
}

/** Overdue cases by unit and due day, from the index of what is or was overdue. @param span seconds of the wall clock */
export async function readOverdue(
  db: Db,
  units: readonly number[],
  span: { readonly start: number; readonly end: number },
  now: number,
): Promise<OverdueDay[]> {
  const { rows } = await sql<OverdueDay>`
    SELECT unit_id, (due / ${DAY})::int AS due_day, count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE closed IS NULL)::int AS open,
      max(COALESCE(closed, ${now})) AS last
    FROM cases
    WHERE (closed IS NULL OR late) AND unit_id = ANY(${[...units]}::int[]) AND due >= ${span.start} AND due < ${span.end} AND due <= ${now}
    GROUP BY 1, 2`.execute(db);
  return rows;
}

export interface SupervisionCounts {
  readonly unit_id: number;
  readonly supervised: number;
  readonly red: number;
}

/** @param from first day @param before day after the last */
export async function countSupervisions(db: Db, units: readonly number[], from: string, before: string, today: string): Promise<SupervisionCounts[]> {
  const { rows } = await sql<SupervisionCounts>`
    SELECT unit_id, count(*) FILTER (WHERE opened_at >= ${startOf(from)} AND opened_at < ${startOf(before)})::int AS supervised,
      count(*) FILTER (WHERE deadline >= ${from}::date AND deadline < ${before}::date AND ${isRed(today)})::int AS red
    FROM supervisions WHERE state <> 'withdrawn' AND unit_id = ANY(${[...units]}::int[]) GROUP BY unit_id`.execute(db);
  return rows;
}
