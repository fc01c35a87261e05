/**
 * Working time: working days with make-up days, the clock of a case, market days. Pure: no I/O, no time zones, runs in server and browser
 * alike. Days are day numbers, moments are seconds of the Chinese wall clock; text only at the border. See docs/worktime.md.
 */
export { Calendar, type DayReason, type DayStatus } from './calendar.ts';
export {
  type Alert,
  type CaseTimes,
  type ClockReading,
  type ClockSettings,
  type ClockState,
  type Extension,
  type Limit,
  type LimitUnit,
  type Overdue,
  type Stop,
  USUAL_SETTINGS,
} from './clock/case.ts';
export { dueCalendarDay, dueInstant, dueWorkingDay, FOREVER, NO_STOPS } from './clock/due.ts';
export { asOf, readClock } from './clock/read.ts';
export { mergeStops, stopDays } from './clock/stops.ts';
export { usedCalendarDays, usedOfficeSeconds, usedWorkingDays } from './clock/used.ts';
export {
  civil,
  type Day,
  dayNumber,
  FIRST_DAY,
  FIRST_YEAR,
  formatDay,
  LAST_DAY,
  LAST_YEAR,
  leadingDay,
  NO_DAY,
  parseDay,
  weekday,
  weekdayName,
} from './day.ts';
export { dayOf, formatInstant, type Instant, instantOf, NO_INSTANT, parseInstant, SECONDS_OF_DAY, secondOf, startOfDay } from './instant.ts';
export { parseMarketPattern } from './market/parse.ts';
export { isMarketDay, type MarketPattern, marketDays } from './market/pattern.ts';
export { instantOfOfficeSeconds, type OfficeHours, officeSecondsBefore, parseOfficeHours, USUAL_OFFICE_HOURS } from './office-hours.ts';
export type { Outcome, Problem, ProblemCode } from './problem.ts';
export { readNotice } from './years/notice.ts';
export { SHIPPED_YEARS } from './years/shipped.ts';
export { type HolidaySpan, type MakeUpDay, parseYearTable, type YearTable } from './years/table.ts';
