import { sql } from 'kysely';
import { calendarOf } from '../../calendars/index.ts';
import { SYSTEM } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { insertRecount } from './table.ts';

/** Spans that are looked at; where there are more, those that are left are met by the recount's own days. */
const MOST = 50_000;

/**
 * A new version of the program may bring the table of a year that cases already run in. Nobody has changed anything then, but cases are still marked as
 * provisional although all of their days are certain by now: those days are read again.
 */
export async function noticeShippedYears(house: House): Promise<void> {
  const calendar = await calendarOf(house);
  const { rows } = await sql<{ from: number; to: number }>`
    SELECT DISTINCT (accepted / 86400)::int AS "from", (GREATEST(due, closed) / 86400)::int AS "to" FROM cases WHERE provisional LIMIT ${MOST}`.execute(
    house.db,
  );
  const certain = rows.filter(({ from, to }) => !calendar.anyProvisional(from, to));
  if (certain.length === 0) return;
  const from = certain.reduce((first, span) => Math.min(first, span.from), Number.POSITIVE_INFINITY);
  const to = certain.reduce((last, span) => Math.max(last, span.to), 0);
  const days = { year: new Date(to * 86_400_000).getUTCFullYear(), from_day: from, to_day: to };
  await house.store.transaction((tx) =>
    insertRecount(tx, { cause: 'calendar', ...days, service_ids: [], actor_name: SYSTEM.name, created_at: house.now() }),
  );
}
