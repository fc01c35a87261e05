import type { Calendar } from '../calendar.ts';
import { type Day, FIRST_DAY, LAST_DAY, NO_DAY } from '../day.ts';
import type { Instant } from '../instant.ts';
import { instantOfOfficeSeconds, type OfficeHours, officeSecondsBefore } from '../office-hours.ts';

/**
 * The hot path: due days on plain numbers, in constant time a case (and a stop), without allocation.
 *
 * Stops are flat pairs `from, to` of days (Int32Array) or of moments, half open, in order and without overlap, as `stopDays` and
 * `mergeStops` make them; `first` and `last` cut a case's stops out of a column of many. An open stop ends at FOREVER.
 */
export const FOREVER: Day = 2 ** 31 - 1;

export const NO_STOPS: Int32Array = new Int32Array(0);

type Pairs = ArrayLike<number>;

/**
 * The last day of a limit in working days: the first working day, not stopped, by which `amount` working days that were not stopped have
 * passed, the day of acceptance not counted (民法典 201 I). With amount 0 it may be the day of acceptance. FOREVER while the clock stands;
 * NO_DAY beyond the years, and for an `accepted` outside them.
 */
export function dueWorkingDay(calendar: Calendar, accepted: Day, amount: number, stops: Pairs = NO_STOPS, first = 0, last = stops.length): Day {
  if (!(accepted >= FIRST_DAY && accepted <= LAST_DAY)) return NO_DAY;
  const begin = calendar.workingDaysBefore(amount > 0 ? accepted + 1 : accepted);
  let position = begin + (amount > 1 ? Math.ceil(amount) - 1 : 0);
  for (let index = first; index < last; index += 2) {
    const from = calendar.workingDaysBefore(stops[index] ?? 0);
    if (position < from) break;
    const end = stops[index + 1] ?? 0;
    if (end === FOREVER) return FOREVER;
    const counted = calendar.workingDaysBefore(end) - (from > begin ? from : begin);
    if (counted > 0) position += counted;
  }
  return calendar.workingDayAt(position);
}

/**
 * The last day of a limit in calendar days: the first working day, not stopped, by which `amount` days that were not stopped have passed;
 * so a limit that ends on a rest day moves to the next working day (民法典 203 I). FOREVER and NO_DAY as above.
 */
export function dueCalendarDay(calendar: Calendar, accepted: Day, amount: number, stops: Pairs = NO_STOPS, first = 0, last = stops.length): Day {
  if (!(accepted >= FIRST_DAY && accepted <= LAST_DAY)) return NO_DAY;
  const begin = amount > 0 ? accepted + 1 : accepted;
  let day = begin + (amount > 1 ? Math.ceil(amount) - 1 : 0);
  for (let index = first; index < last; index += 2) {
    const from = stops[index] ?? 0;
    const end = stops[index + 1] ?? 0;
    if (day >= from) {
      if (end === FOREVER) return FOREVER;
      const counted = end - (from > begin ? from : begin);
      if (counted > 0) day += counted;
      continue;
    }
    // The limit has run out, but on a rest day: does the next working day fall into this stop?
    const moved = calendar.workingDayFrom(day);
    if (moved < from) break;
    if (end === FOREVER) return FOREVER;
    if (moved < end) day = end;
  }
  return calendar.workingDayFrom(day);
}

/**
 * The last second of a limit in office hours, `seconds` long, counted from the moment of acceptance (民法典 201 II). Stops are pairs of
 * moments; an open one ends at Infinity, and Infinity is the answer while the clock stands. NO_INSTANT beyond the years.
 */
export function dueInstant(calendar: Calendar, hours: OfficeHours, accepted: Instant, seconds: number, stops: Pairs = NO_STOPS): Instant {
  const begin = officeSecondsBefore(calendar, hours, accepted);
  let position = begin + seconds;
  for (let index = 0; index < stops.length; index += 2) {
    const from = officeSecondsBefore(calendar, hours, stops[index] ?? 0);
    if (position <= from) break;
    const end = stops[index + 1] ?? 0;
    if (end === Number.POSITIVE_INFINITY) return end;
    const counted = officeSecondsBefore(calendar, hours, end) - Math.max(from, begin);
    if (counted > 0) position += counted;
  }
  return position === begin ? accepted : instantOfOfficeSeconds(calendar, hours, position);
}
