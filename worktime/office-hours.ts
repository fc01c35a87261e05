import type { Calendar } from './calendar.ts';
import { NO_DAY } from './day.ts';
import { dayOf, type Instant, NO_INSTANT, secondOf, startOfDay } from './instant.ts';
import { bad, good, type Outcome, problem } from './problem.ts';

/** When an office is open on a working day: spans of seconds since midnight, in order, half open. */
export interface OfficeHours {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** Open seconds of a working day. */
  readonly seconds: number;
}

const hours = (...spans: readonly (readonly [number, number])[]): OfficeHours => ({
  spans: spans.map(([from, to]) => ({ from: from * 60, to: to * 60 })),
  seconds: spans.reduce((sum, [from, to]) => sum + (to - from) * 60, 0),
});

/** 09:00–12:00, 13:00–17:00. */
export const USUAL_OFFICE_HOURS: OfficeHours = hours([540, 720], [780, 1020]);

/** Reads `09:00-12:00, 13:00-17:00`. Also takes Chinese commas, 至, ～ and colons. Problem: `bad-hours`. */
export function parseOfficeHours(text: string): Outcome<OfficeHours> {
  const wrong = (why: string) => bad(problem('bad-hours', `办公时间"${text}"${why}，请写成 09:00-12:00,13:00-17:00 的样子`));
  const spans: [number, number][] = [];
  for (const part of text.split(/[,，、;；]/)) {
    const match = /^(\d{1,2})[:：](\d{2})(?:-|–|—|~|～|至|到)(\d{1,2})[:：](\d{2})$/.exec(part.replace(/\s/g, ''));
    if (!match) return wrong('看不懂');
    const [from, to] = [Number(match[1]) * 60 + Number(match[2]), Number(match[3]) * 60 + Number(match[4])];
    if (Number(match[2]) > 59 || Number(match[4]) > 59 || to > 1440) return wrong('有不存在的时刻');
    if (from >= to) return wrong('的下班早于上班');
    if (from < (spans.at(-1)?.[1] ?? 0)) return wrong('前后重叠或次序颠倒');
    spans.push([from, to]);
  }
  return good(hours(...spans));
}

/** Open seconds of a working day before a second of it. */
function openBefore({ spans }: OfficeHours, second: number): number {
  let open = 0;
  for (const { from, to } of spans) {
    if (second > from) open += Math.min(second, to) - from;
  }
  return open;
}

/** The second of the day by which the office has been open for `open` seconds; the earliest one, so a full morning ends at noon. */
function secondAfterOpen({ spans }: OfficeHours, open: number): number {
  let left = open;
  for (const { from, to } of spans) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return spans.at(-1)?.to ?? 0;
}

/** The second at which business stops. */
export const closingSecond = ({ spans }: OfficeHours): number => spans.at(-1)?.to ?? 0;

/** The second that parts the working day in two half days: the end of the morning's spans, or the middle of the only span. */
export function middleSecond(hours: OfficeHours): number {
  const { spans } = hours;
  return (spans.length > 1 ? spans[Math.floor(spans.length / 2) - 1]?.to : undefined) ?? secondAfterOpen(hours, hours.seconds / 2);
}

/** Position of a moment on the line of office time: all open seconds before it. Constant time. */
export function officeSecondsBefore(calendar: Calendar, hours: OfficeHours, instant: Instant): number {
  const day = dayOf(instant);
  const today = calendar.isWorkingDay(day) ? openBefore(hours, secondOf(instant)) : 0;
  return calendar.workingDaysBefore(day) * hours.seconds + today;
}

/** The first moment by which the office has been open for `position` seconds; NO_INSTANT outside the years. Inverse of the above. */
export function instantOfOfficeSeconds(calendar: Calendar, hours: OfficeHours, position: number): Instant {
  const whole = Math.max(0, Math.ceil(position / hours.seconds) - 1);
  const day = calendar.workingDayAt(whole);
  return day === NO_DAY ? NO_INSTANT : startOfDay(day) + secondAfterOpen(hours, position - whole * hours.seconds);
}
