import { Calendar, type Day, formatDay, parseYearTable, SHIPPED_YEARS, type YearTable } from '@kaocheng/worktime';
import type { Kysely } from 'kysely';
import { type Deed, recordDeed } from '../audit/index.ts';
import { dayAt } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';
import { calendarOf } from './calendar.ts';
import type { GivenYear, YearDetail, YearSaved, YearSummary } from './contract.ts';
import { type AddedYear, lockCalendars, readAddedYears, removeYear, writeYear } from './table.ts';
import { detailOf, summaryOf } from './view.ts';

/** What another topic does when days mean something else from now on, in the transaction of the change. Days are numbers, both ends included. */
export type CalendarWatcher = (
  tx: Kysely<Database>,
  change: { readonly year: number; readonly from: Day; readonly to: Day },
  actor: Actor,
  at: string,
) => Promise<void>;

/** Every year from the first that is known to the next one, newest first. */
export async function listYears(house: House): Promise<{ items: YearSummary[]; today: string }> {
  const added = await readAddedYears(house.db);
  const calendar = await calendarOf(house);
  const today = dayAt(house.now());
  const known = calendar.years.map(({ year }) => year);
  const from = Math.min(...known);
  const to = Math.max(...known, Number(today.slice(0, 4)) + 1);
  const years = Array.from({ length: to - from + 1 }, (_, index) => to - index);
  return { items: years.map((year) => summaryOf(calendar, added, year)), today };
}

export async function readYear(house: House, year: number): Promise<YearDetail> {
  return detailOf(await calendarOf(house), await readAddedYears(house.db), year);
}

/** A change of one year, on the version that was seen; 0: there was no added table. */
export interface YearChange {
  readonly actor: Actor;
  readonly year: number;
  readonly version: number;
}

/** Adds or replaces the table of a year. */
export function giveYear(
  house: House,
  watchers: readonly CalendarWatcher[],
  change: YearChange,
  given: Omit<GivenYear, 'version'>,
): Promise<YearSaved> {
  const { actor, year, version } = change;
  const parsed = parseYearTable({ year, ...given });
  if (!parsed.ok) {
    const errors = parsed.problems.map(({ field = '', message }) => ({ path: field.replace(/\[(\d+)\]/g, '.$1'), message }));
    throw new Problem('bad-input', errors.map(({ message }) => message).join('；'), { errors });
  }
  return changing(house, watchers, change, async (tx, before, at) => {
    await writeYear(tx, parsed.value, version + 1, actor.accountId, at);
    const summary = before ? `修改 ${year} 年放假安排` : `录入 ${year} 年放假安排`;
    return { summary, ...(before && { before: told(before) }), after: told(parsed.value) };
  });
}

/** Takes an added table away: what was shipped holds again, or the year is not announced. */
export const takeYearBack = (house: House, watchers: readonly CalendarWatcher[], change: YearChange): Promise<YearSaved> =>
  changing(house, watchers, change, async (tx, before) => {
    const { year } = change;
    await removeYear(tx, year);
    const shipped = SHIPPED_YEARS.some((table) => table.year === year);
    const summary = shipped ? `${year} 年放假安排恢复为程序自带的年表` : `删除 ${year} 年放假安排，暂按周一至周五计算`;
    return { summary, before: told(before) };
  });

/** One change of the year tables, on what the caller saw; answers which days mean something else now. @param work does it, and says what was done */
async function changing(
  house: House,
  watchers: readonly CalendarWatcher[],
  { actor, year, version }: YearChange,
  work: (tx: Kysely<Database>, before: AddedYear | undefined, at: string) => Promise<Pick<Deed, 'summary' | 'before' | 'after'>>,
): Promise<YearSaved> {
  const at = house.now();
  return house.store.transaction(async (tx) => {
    await lockCalendars(tx);
    const before = await readAddedYears(tx);
    const mine = before.find((table) => table.year === year);
    const old = Calendar.shipped(before);
    if ((mine?.version ?? 0) !== version) {
      throw new Problem('stale-version', `${year} 年放假安排刚被他人修改，请对照后再保存`, { current: detailOf(old, before, year) });
    }
    const deed = await work(tx, mine, at);
    const after = await readAddedYears(tx);
    const calendar = Calendar.shipped(after);
    const changed = old.changedDays(calendar);
    if (changed) for (const watch of watchers) await watch(tx, { year, ...changed }, actor, at);
    await recordDeed(tx, actor, at, { action: 'calendars.write', topic: 'calendars', record: year, ...deed });
    return {
      changed: changed ? { from: formatDay(changed.from), to: formatDay(changed.to) } : null,
      year: detailOf(calendar, after, year),
    };
  });
}

/** A table as the log tells it: in words, a line a holiday. */
const told = (table: YearTable | undefined) =>
  table && {
    source: table.source,
    holidays: table.holidays.map(({ name, from, to }) => `${name} ${from} 至 ${to}`),
    makeUpDays: table.makeUpDays.map(({ name, date }) => `${name} ${date}`),
  };
