import { type Calendar, weekday } from '@kaocheng/worktime';
import { type Day, dayFrom, monthOfDay } from '../moment.ts';

const SEASON = [1.1, 0.6, 1.2, 1.1, 1, 1.05, 1, 0.95, 1.15, 0.8, 1.05, 1.05];
const WEEK = [1.25, 1.05, 1, 0.95, 0.85, 0.7, 0.7];
/** On rest days only self-service machines and a few market-day counters work. */
const REST = 0.025;

export interface SampleDay {
  readonly day: Day;
  readonly working: boolean;
  /** Cases accepted on it. */
  readonly cases: number;
}

/** Spreads cases over a year up to a day of it: more in March than in February, more on Mondays, few on rest days. Adds up to `cases` exactly. */
export function spreadOverYear(year: number, until: Day, cases: number, calendar: Calendar): readonly SampleDay[] {
  const first = dayFrom(year, 1, 1);
  const days = Array.from({ length: until + 1 - first }, (_, index) => first + index);
  const weights = days.map((day) => {
    const season = SEASON[monthOfDay(day) % 12] ?? 1;
    return season * (calendar.isWorkingDay(day) ? (WEEK[weekday(day) - 1] ?? 1) : REST);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return days.map((day, index) => {
    before += weights[index] ?? 0;
    const upTo = Math.round((before / total) * cases);
    const own = upTo - given;
    given = upTo;
    return { day, working: calendar.isWorkingDay(day), cases: own };
  });
}
