import { bad, good, type Outcome, problem } from './problem.ts';

/** A day as a whole number: days since 1970-01-01 of the proleptic Gregorian calendar. No time zone is involved. */
export type Day = number;

/** What functions on day numbers return where there is no answer. Fits an Int32Array. */
export const NO_DAY: Day = -(2 ** 31);

/** The years that can be counted in. Dates outside are refused at the border. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/** Day number of a date that exists; month 1–12. Days from civil, by shifting the year to begin in March. */
export function dayNumber(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export const FIRST_DAY: Day = dayNumber(FIRST_YEAR, 1, 1);
export const LAST_DAY: Day = dayNumber(LAST_YEAR, 12, 31);

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

export function civil(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const WEEKDAY_NAMES = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const;

export const weekdayName = (day: Day): string => WEEKDAY_NAMES[weekday(day) - 1] ?? '';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month; 0 for a month that does not exist. */
export const monthLength = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0));

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** `YYYY-MM-DD` */
export function formatDay(day: Day): string {
  const { year, month, date } = civil(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** Digits of `text` from `at`, as a number; NaN where one is no digit. */
export function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Hot path of `parseDay`: the day that begins `text`, NO_DAY where there is none in range. Looks at the first ten characters only. */
export function leadingDay(text: string): Day {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const date = digits(text, 8, 2);
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NO_DAY;
  const fits = year >= FIRST_YEAR && year <= LAST_YEAR && date >= 1 && date <= monthLength(year, month);
  return fits ? dayNumber(year, month, date) : NO_DAY;
}

/** Reads `YYYY-MM-DD`. Problems: `bad-date`, `out-of-range`. */
export function parseDay(text: string, field?: string): Outcome<Day> {
  const day = text.length === 10 ? leadingDay(text) : NO_DAY;
  return day === NO_DAY ? bad(whyNoDay(text, field)) : good(day);
}

/** Why `text` begins with no day that can be counted. */
export function whyNoDay(text: string, field?: string) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return problem('bad-date', `"${text}"不是日期，请写成 2026-01-04 的样子`, field);
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const length = monthLength(year, month);
  if (length === 0) return problem('bad-date', `"${text}"不存在：没有 ${month} 月`, field);
  if (date < 1 || date > length) return problem('bad-date', `"${text}"不存在：${year} 年 ${month} 月只有 ${length} 天`, field);
  return problem('out-of-range', `"${text}"超出范围：只能计算 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年`, field);
}
