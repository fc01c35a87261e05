import { type RawBuilder, sql } from 'kysely';
import { DAY, type Today, textOf } from './today.ts';

/**
 * What an open case is to who watches it. 黄牌 `overdue`: the due date has passed. 红牌 `red`: it has passed, and so has the deadline of its supervision (督办后仍超期).
 * `supervised` are those 黄牌 whose supervision still has time. Everything is told from stored due dates.
 */
export const KINDS = ['today', 'next', 'overdue', 'supervised', 'red'] as const;
export type Kind = (typeof KINDS)[number];

/** `cases` beside its open supervision, `watch`. */
export const WATCHED = sql`cases LEFT JOIN supervisions AS watch ON watch.unit_id = cases.unit_id AND watch.case_key = cases.key AND watch.state = 'open'`;

/** Which open cases are of a kind. */
export function ofKind(kind: Kind, { now, day, next }: Today): RawBuilder<boolean> {
  const today = textOf(day);
  switch (kind) {
    case 'today':
      return sql`(cases.due > ${now} AND cases.due < ${(day + 1) * DAY})`;
    case 'next':
      return sql`(cases.due >= ${(day + 1) * DAY} AND cases.due < ${(next + 1) * DAY})`;
    case 'overdue':
      return sql`(cases.due <= ${now} AND (watch.id IS NULL OR watch.deadline >= ${today}::date))`;
    case 'supervised':
      return sql`(cases.due <= ${now} AND watch.deadline >= ${today}::date)`;
    case 'red':
      return sql`(cases.due <= ${now} AND watch.deadline < ${today}::date)`;
  }
}

/** Open cases that are watched at all: a stretch of the index of what is or was overdue. */
export const watchedCases = (units: readonly number[], { next }: Today): RawBuilder<boolean> =>
  sql`cases.closed IS NULL AND cases.unit_id = ANY(${[...units]}::int[]) AND cases.due < ${(next + 1) * DAY}`;
