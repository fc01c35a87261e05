import { civil, type Day, dayNumber, FIRST_YEAR, LAST_YEAR, monthLength, weekday } from '../day.ts';
import { lunarDate } from './lunar.ts';

/** By which calendar a date is read: the solar one (公历) or the lunar one (农历). */
export type DateCalendar = 'solar' | 'lunar';

/**
 * When a market is held (逢场、赶集). Days that a month does not have are not made up for: a lunar month of 29 days has no 三十, so 逢十 is held
 * on 初十 and 二十 only, and a solar month of 30 days has no 31st.
 */
export type MarketPattern =
  /** By the last digit of the date: 1、4、7 is 1, 4, 7, 11, 14, 17 …; 十 and 10 are 0. */
  | { readonly kind: 'last digit'; readonly calendar: DateCalendar; readonly digits: readonly number[] }
  /** On dates of the month, such as 初一、十五 or 5日、20日. */
  | { readonly kind: 'dates'; readonly calendar: DateCalendar; readonly dates: readonly number[] }
  /** 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekdays: readonly number[] }
  /** By the branch of the day, 0 子 … 11 亥: every 12 days for one branch, every 6 for two opposite ones (子、午). */
  | { readonly kind: 'branch'; readonly branches: readonly number[] }
  | { readonly kind: 'odd' | 'even'; readonly calendar: DateCalendar }
  | { readonly kind: 'every day' };

export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The branch of a day, 0 子 … 11 亥; 1970-01-01 was 辛巳. */
export const branchOf = (day: Day): number => (((day + 5) % 12) + 12) % 12;

/** Constant time; with the lunar calendar the first call in a year works the year out. */
export function isMarketDay(pattern: MarketPattern, day: Day): boolean {
  switch (pattern.kind) {
    case 'last digit':
      return pattern.digits.includes(dateIn(pattern.calendar, day) % 10);
    case 'dates':
      return pattern.dates.includes(dateIn(pattern.calendar, day));
    case 'weekday':
      return pattern.weekdays.includes(weekday(day));
    case 'branch':
      return pattern.branches.includes(branchOf(day));
    case 'odd':
      return dateIn(pattern.calendar, day) % 2 === 1;
    case 'even':
      return dateIn(pattern.calendar, day) % 2 === 0;
    case 'every day':
      return true;
  }
}

const dateIn = (calendar: DateCalendar, day: Day): number => (calendar === 'solar' ? civil(day).date : lunarDate(day));

/** The market days of a solar month, in order; none outside the years or for a month that does not exist. */
export function marketDays(pattern: MarketPattern, year: number, month: number): readonly Day[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return [];
  const first = dayNumber(year, month, 1);
  return Array.from({ length: monthLength(year, month) }, (_, index) => first + index).filter((day) => isMarketDay(pattern, day));
}
