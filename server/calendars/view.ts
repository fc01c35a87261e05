import { type Calendar, dayNumber, formatDay, SHIPPED_YEARS, type YearTable } from '@kaocheng/worktime';
import type { YearDetail, YearSummary } from './contract.ts';
import type { AddedYear } from './table.ts';

/** A year as people look at it. */
export function summaryOf(calendar: Calendar, added: readonly AddedYear[], year: number): YearSummary {
  const given = added.find((table) => table.year === year);
  const table = tableOf(calendar, year);
  return {
    year,
    origin: given ? 'added' : table ? 'shipped' : 'none',
    source: table?.source ?? null,
    daysOff: daysOff(table),
    makeUpCount: table?.makeUpDays.length ?? 0,
    workingDays: calendar.workingDaysOfYear(year),
    provisional: !table ? 'whole' : calendar.isProvisional(dayNumber(year, 12, 31)) ? 'december' : 'no',
    version: given?.version ?? 0,
    updatedAt: given?.updatedAt ?? null,
  };
}

export function detailOf(calendar: Calendar, added: readonly AddedYear[], year: number): YearDetail {
  const table = tableOf(calendar, year);
  const first = dayNumber(year, 1, 1);
  const days = Array.from({ length: dayNumber(year + 1, 1, 1) - first }, (_, index) => {
    const { day, working, reason, holiday, provisional } = calendar.status(first + index);
    return { day: formatDay(day), working, reason, holiday: holiday ?? null, provisional };
  });
  return {
    ...summaryOf(calendar, added, year),
    shipped: SHIPPED_YEARS.some((shipped) => shipped.year === year),
    holidays: [...(table?.holidays ?? [])],
    makeUpDays: [...(table?.makeUpDays ?? [])],
    days,
  };
}

const tableOf = (calendar: Calendar, year: number): YearTable | undefined => calendar.years.find((table) => table.year === year);

const daysOff = (table: YearTable | undefined): number =>
  (table?.holidays ?? []).reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0);
