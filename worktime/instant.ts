import { type Day, digits, FIRST_DAY, formatDay, LAST_DAY, leadingDay, NO_DAY, whyNoDay } from './day.ts';
import { bad, good, type Outcome, problem } from './problem.ts';

/** A moment of Chinese local time as a whole number: seconds since 1970-01-01 00:00:00 on the wall clock. China has one time zone and no summer time. */
export type Instant = number;

export const SECONDS_OF_DAY = 86_400;

/** What hot functions return where there is no moment. */
export const NO_INSTANT: Instant = Number.MIN_SAFE_INTEGER;

export const dayOf = (instant: Instant): Day => Math.floor(instant / SECONDS_OF_DAY);

/** Seconds since midnight. */
export const secondOf = (instant: Instant): number => instant - dayOf(instant) * SECONDS_OF_DAY;

export const startOfDay = (day: Day): Instant => day * SECONDS_OF_DAY;

/** The last second of a day: 24:00 of the law, kept on its own day. */
export const endOfDay = (day: Day): Instant => day * SECONDS_OF_DAY + SECONDS_OF_DAY - 1;

export const isInstant = (value: number): boolean => Number.isInteger(value) && value >= startOfDay(FIRST_DAY) && value <= endOfDay(LAST_DAY);

/** Hot path of `parseInstant`: NO_INSTANT where the text is none. */
export function instantOf(text: string): Instant {
  const day = leadingDay(text);
  const length = text.length;
  if (day === NO_DAY || (length !== 16 && length !== 19)) return NO_INSTANT;
  const between = text.charCodeAt(10);
  if ((between !== 32 && between !== 84) || text.charCodeAt(13) !== 58) return NO_INSTANT;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = length === 16 ? 0 : text.charCodeAt(16) === 58 ? digits(text, 17, 2) : Number.NaN;
  return hour <= 23 && minute <= 59 && second <= 59 ? day * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second : NO_INSTANT;
}

/** Reads `YYYY-MM-DD HH:MM[:SS]` (or with `T`) as Chinese local time. Problems: `bad-date`, `bad-time`, `out-of-range`. */
export function parseInstant(text: string, field?: string): Outcome<Instant> {
  const instant = instantOf(text);
  if (instant !== NO_INSTANT) return good(instant);
  if (leadingDay(text) === NO_DAY) return bad(whyNoDay(/^\d{4}-\d{2}-\d{2}[ T]/.test(text) ? text.slice(0, 10) : text, field));
  return bad(problem('bad-time', `"${text}"的时间不对，请写成 2026-01-04 09:30 的样子，0:00 至 23:59`, field));
}

/** `YYYY-MM-DD HH:MM`, with `:SS` where the seconds are not 0. */
export function formatInstant(instant: Instant): string {
  const time = secondOf(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = time % 60 === 0 ? '' : `:${two(time % 60)}`;
  return `${formatDay(dayOf(instant))} ${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}${seconds}`;
}
