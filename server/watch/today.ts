import { dayOf, dayText } from '@kaocheng/casework';
import type { Calendar } from '@kaocheng/worktime';
import { calendarOf } from '../calendars/index.ts';
import type { House } from '../http/house.ts';

export const DAY = 86_400;

/** Where the clock stands, as cases are watched by it. Seconds and days are those of the Chinese wall clock since 1970-01-01. */
export interface Today {
  readonly now: number;
  readonly day: number;
  /** The next working day: what falls due up to it is reminded of today, one working day before (提前一个工作日提醒). */
  readonly next: number;
  readonly calendar: Calendar;
}

export async function todayOf(house: House): Promise<Today> {
  const now = Math.floor(Date.parse(house.now()) / 1000) + 8 * 3600;
  const day = dayOf(now);
  const calendar = await calendarOf(house);
  return { now, day, next: calendar.nextWorkingDay(day), calendar };
}

export const textOf = (day: number): string => dayText(day);

/** Working days by which a moment lies behind a due date; 0 on the due day itself. */
export const overdueDays = (calendar: Calendar, due: number, moment: number): number =>
  Math.max(0, calendar.workingDaysBetween(dayOf(due), dayOf(moment)));
