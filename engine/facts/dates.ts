import type { FactDeclaration, Period, RelativeDay } from '../language/regulation.ts';

/** Plain calendar arithmetic on ISO dates. No time zones: a date is a day. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const WRITTEN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`, `20260305`; undefined for what is no day of the calendar. */
export function readDay(text: string): Day | undefined {
  const match = WRITTEN.exec(text.trim()) ?? COMPACT.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return { year, month, day };
}

const two = (n: number): string => String(n).padStart(2, '0');
export const isoDay = (day: Day): string => `${day.year}-${two(day.month)}-${two(day.day)}`;

/** The days that count for a fact: the period, or the fact's own window relative to the period's year. */
export function windowOf(declaration: FactDeclaration, period: Period): { from: string; to: string } | undefined {
  if (!period.from || !period.to) return undefined;
  const year = Number(period.from.slice(0, 4));
  const day = (relative: RelativeDay | undefined, otherwise: string): string =>
    relative ? isoDay({ year: year + relative.years, month: relative.month, day: relative.day }) : otherwise;
  return { from: day(declaration.counted?.from, period.from), to: day(declaration.counted?.to, period.to) };
}

/** Months since the period's first month, kept inside 0–11 for dates that count from outside it. */
export function monthOf(day: Day, period: Period): number {
  const start = period.from ? readDay(period.from) : undefined;
  const months = start ? (day.year - start.year) * 12 + day.month - start.month : day.month - 1;
  return Math.min(11, Math.max(0, months));
}
