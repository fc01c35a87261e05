import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import { type OfficeHours, officeSecondsBefore } from '../office-hours.ts';
import { NO_STOPS } from './due.ts';

type Pairs = ArrayLike<number>;

/** Working days after `from` up to and with `to` that were not stopped. Stops as in due.ts. */
export function usedWorkingDays(calendar: Calendar, from: Day, to: Day, stops: Pairs = NO_STOPS, first = 0, last = stops.length): number {
  let used = to > from ? calendar.workingDaysBetween(from, to) : 0;
  for (let index = first; index < last; index += 2) {
    const low = Math.max(stops[index] ?? 0, from + 1);
    const high = Math.min(stops[index + 1] ?? 0, to + 1);
    if (high > low) used -= calendar.workingDaysBefore(high) - calendar.workingDaysBefore(low);
  }
  return used;
}

/** Days after `from` up to and with `to` that were not stopped. */
export function usedCalendarDays(from: Day, to: Day, stops: Pairs = NO_STOPS, first = 0, last = stops.length): number {
  let used = to > from ? to - from : 0;
  for (let index = first; index < last; index += 2) {
    const low = Math.max(stops[index] ?? 0, from + 1);
    const high = Math.min(stops[index + 1] ?? 0, to + 1);
    if (high > low) used -= high - low;
  }
  return used;
}

/** Office seconds between two moments that were not stopped. Stops are pairs of moments. */
export function usedOfficeSeconds(calendar: Calendar, hours: OfficeHours, from: Instant, to: Instant, stops: Pairs = NO_STOPS): number {
  if (to <= from) return 0;
  let used = officeSecondsBefore(calendar, hours, to) - officeSecondsBefore(calendar, hours, from);
  for (let index = 0; index < stops.length; index += 2) {
    const low = Math.max(stops[index] ?? 0, from);
    const high = Math.min(stops[index + 1] ?? 0, to);
    if (high > low) used -= officeSecondsBefore(calendar, hours, high) - officeSecondsBefore(calendar, hours, low);
  }
  return used;
}
