/**
 * A moment: seconds of local civil time since 1970-01-01 00:00 (no time zones: a centre's files are written in its own time), or NONE.
 * A number, because a million rows carry ten of them each.
 */
export type Moment = number;

/** A day: days since 1970-01-01. */
export type Day = number;

/** A moment, a day or a length that is not recorded. */
export const NONE = -1;

export const DAY_SECONDS = 86_400;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** First day of each month since 1970-01, and of the month after the last. */
const MONTH_START = Int32Array.from({ length: MONTHS + 1 }, (_, month) => Date.UTC(FIRST_YEAR, month, 1) / (DAY_SECONDS * 1000));
const MONTH_OF_DAY = new Int16Array(MONTH_START[MONTHS] as number);
for (let month = 0; month < MONTHS; month++) MONTH_OF_DAY.fill(month, MONTH_START[month], MONTH_START[month + 1]);

/** A month: months since 1970-01. */
export type Month = number;

export const dayOf = (moment: Moment): Day => Math.floor(moment / DAY_SECONDS);
export const monthOfDay = (day: Day): Month => MONTH_OF_DAY[day] ?? NONE;
export const monthOf = (moment: Moment): Month => monthOfDay(Math.floor(moment / DAY_SECONDS));
const firstDayOf = (month: Month): Day => MONTH_START[month] ?? NONE;
/** The last second of a day. */
export const endOfDay = (day: Day): Moment => day * DAY_SECONDS + DAY_SECONDS - 1;

/** The day of a calendar date, NONE where there is no such date between 1970 and 2199. */
export function dayFrom(year: number, month: number, day: number): Day {
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return NONE;
  const start = MONTH_START[index] as number;
  return start + day > (MONTH_START[index + 1] as number) ? NONE : start + day - 1;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2026-03-05` */
export function dayText(day: Day): string {
  const month = monthOfDay(day);
  return `${monthText(month)}-${two(day - firstDayOf(month) + 1)}`;
}

/** `2026-03` */
export const monthText = (month: Month): string => `${FIRST_YEAR + Math.floor(month / 12)}-${two((month % 12) + 1)}`;

/** `2026-03-05 09:30:00` */
export function momentText(moment: Moment): string {
  const day = dayOf(moment);
  const rest = moment - day * DAY_SECONDS;
  return `${dayText(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

const FORM =
  /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})[日号]?(?:[T ]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?(?:Z|[+]08:?00)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/**
 * A moment from text, in any form met in exports: 2026-03-05 09:30[:00], 2026/3/5 9:30, 2026.3.5, 2026年3月5日9时30分, 20260305093000,
 * 2026-03-05T09:30:00.000+08:00. A bare day is its first second. NONE for everything else.
 */
export function parseMoment(text: string): Moment {
  const plain = text.trim().replace(/[\uff10-\uff1a\uff0f\uff0d]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const form = FORM.exec(plain);
  if (form) return assemble(form[1], form[2] ?? form[3] ?? form[4] ?? form[5], form[6], form[7], form[8], form[9]);
  const compact = COMPACT.exec(plain);
  return compact ? assemble(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6]) : NONE;
}

function assemble(year: string | undefined, month: string | undefined, day: string | undefined, ...time: (string | undefined)[]): Moment {
  const found = dayFrom(Number(year), Number(month), Number(day));
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  return found === NONE || hour > 23 || minute > 59 || second > 59 ? NONE : found * DAY_SECONDS + hour * 3600 + minute * 60 + second;
}
