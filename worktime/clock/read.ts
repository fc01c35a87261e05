import type { Calendar } from '../calendar.ts';
import { type Day, FIRST_YEAR, LAST_YEAR, NO_DAY } from '../day.ts';
import { dayOf, endOfDay, type Instant, isInstant, secondOf, startOfDay } from '../instant.ts';
import { closingSecond, middleSecond } from '../office-hours.ts';
import { bad, good, type Outcome, problem } from '../problem.ts';
import { type Alert, type CaseTimes, type ClockReading, type ClockSettings, type Overdue, USUAL_SETTINGS } from './case.ts';
import { checkCase } from './check.ts';
import { dueCalendarDay, dueInstant, dueWorkingDay, FOREVER } from './due.ts';
import { mergeStops, stopDays } from './stops.ts';
import { usedCalendarDays, usedOfficeSeconds, usedWorkingDays } from './used.ts';

const HOUR = 3600;

/** The three clocks behind one face. `due` gives the last second in time, Infinity while the clock stands; `used` counts from `from` to `to`. */
interface Clock {
  readonly due: (amount: number) => Instant;
  readonly used: (from: Instant, to: Instant) => number;
}

function clockOf(calendar: Calendar, { accepted, limit, stops = [] }: CaseTimes, { officeHours, dayEnds }: ClockSettings): Clock {
  if (limit.unit === 'hours') {
    const pairs = mergeStops(stops);
    return {
      due: (amount) => dueInstant(calendar, officeHours, accepted, Math.round(amount * HOUR), pairs),
      used: (from, to) => usedOfficeSeconds(calendar, officeHours, from, to, pairs) / HOUR,
    };
  }
  const pairs = stopDays(stops);
  const dueDay = limit.unit === 'working days' ? dueWorkingDay : dueCalendarDay;
  const count = (from: Day, to: Day): number =>
    limit.unit === 'working days' ? usedWorkingDays(calendar, from, to, pairs) : usedCalendarDays(from, to, pairs);
  const middle = middleSecond(officeHours);
  const halves = !Number.isInteger(limit.amount);
  return {
    due: (amount) => {
      const day = dueDay(calendar, dayOf(accepted), amount, pairs);
      if (day === FOREVER) return Number.POSITIVE_INFINITY;
      if (!Number.isInteger(amount)) return startOfDay(day) + middle;
      return dayEnds === 'midnight' ? endOfDay(day) : startOfDay(day) + closingSecond(officeHours);
    },
    used: (from, to) => {
      const [first, last] = [dayOf(from), dayOf(to)];
      const half = halves && secondOf(to) <= middle && count(last - 1, last) > 0 && last > first;
      return count(first, last) - (half ? 0.5 : 0);
    },
  };
}

/** The clock after every extension asked for in time; one asked for after the limit does not count, and makes the case overdue. */
function extended({ due }: Clock, { limit, extensions = [] }: CaseTimes): { readonly dueAt: Instant; readonly late: boolean } {
  let { amount } = limit;
  let dueAt = due(amount);
  let late = false;
  for (const extension of extensions.length > 1 ? [...extensions].sort((a, b) => a.asked - b.asked) : extensions) {
    if (extension.asked > dueAt) late = true;
    else {
      amount += extension.amount;
      dueAt = due(amount);
    }
  }
  return { dueAt, late };
}

/**
 * Reads the clock of a case at a moment. Problems: everything of `checkCase`, and `out-of-range` where the limit ends beyond the years.
 * Constant time in the length of the limit; linear in the number of stops and extensions.
 */
export function readClock(calendar: Calendar, times: CaseTimes, now: Instant, settings: ClockSettings = USUAL_SETTINGS): Outcome<ClockReading> {
  const problems = checkCase(times, now);
  if (problems.length > 0) return bad(...problems);
  const { accepted, closed, delivered, stops = [] } = times;
  const clock = clockOf(calendar, times, settings);
  const { dueAt, late } = extended(clock, times);
  const stands = dueAt === Number.POSITIVE_INFINITY;
  if (!stands && !isInstant(dueAt)) return bad(problem('out-of-range', `时限的最后一天超出 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年`, 'limit'));

  const end = closed ?? now;
  const passed = end > dueAt;
  const due = stands ? undefined : dayOf(dueAt);
  const used = clock.used(accepted, end);
  const deliveryDue = closed === undefined ? undefined : calendar.addWorkingDays(dayOf(closed), settings.deliveryDays);
  const undelivered = deliveryDue !== undefined && !times.applicantAbsent && dayOf(delivered ?? now) > deliveryDue;
  const overdue: Overdue[] = [];
  if (passed) overdue.push('past the limit');
  if (late) overdue.push('extension too late');
  if (undelivered) overdue.push('not delivered');
  const supervisionEnds =
    due === undefined
      ? undefined
      : day(calendar.addWorkingDays(Math.max(due, times.supervised === undefined ? due : dayOf(times.supervised)), settings.supervisionDays));
  const reminder = due === undefined ? undefined : Math.max(dayOf(accepted), calendar.addWorkingDays(due, -settings.reminderDays));
  const running = closed === undefined;
  const stopped = running && stops.some(({ from, to }) => from <= now && (to === undefined || now < to));
  const left = stands ? limitLeft(times, used) : clock.used(end, dueAt);
  const alert: Alert =
    passed && supervisionEnds !== undefined && dayOf(end) > supervisionEnds
      ? 'red'
      : overdue.length > 0
        ? 'yellow'
        : running && reminder !== undefined && dayOf(now) >= reminder
          ? 'reminder'
          : 'none';
  return good({
    state: running ? (stopped ? 'stopped' : 'running') : 'closed',
    due,
    dueAt: stands ? undefined : dueAt,
    reminder,
    supervisionEnds,
    used,
    remaining: running && !passed ? left : 0,
    overdueBy: passed ? clock.used(dueAt, end) : 0,
    overdue,
    deliveryDue: day(deliveryDue ?? NO_DAY),
    alert,
    provisional: calendar.anyProvisional(dayOf(accepted), Math.max(dayOf(end), due ?? 0, undelivered || !closed ? 0 : (deliveryDue ?? 0))),
  });
}

const day = (value: Day): Day | undefined => (value === NO_DAY ? undefined : value);

/** While the clock stands nothing runs out: the limit less what was used. Extensions in time are part of it. */
function limitLeft({ limit, extensions = [] }: CaseTimes, used: number): number {
  return extensions.reduce((sum, { amount }) => sum + amount, limit.amount) - used;
}

/** The case as it stood at a moment: what happened later is taken away, so that a period's end can be read long after it. */
export function asOf(times: CaseTimes, moment: Instant): CaseTimes {
  const { closed, delivered, supervised, stops, extensions, ...rest } = times;
  const before = (value: Instant | undefined): value is Instant => value !== undefined && value <= moment;
  return {
    ...rest,
    ...(before(closed) ? { closed } : {}),
    ...(before(delivered) ? { delivered } : {}),
    ...(before(supervised) ? { supervised } : {}),
    ...(stops ? { stops: stops.filter(({ from }) => from <= moment).map(({ from, to }) => (before(to) ? { from, to } : { from })) } : {}),
    ...(extensions ? { extensions: extensions.filter(({ asked }) => asked <= moment) } : {}),
  };
}
