import type { Calendar } from '../calendar.ts';
import { FIRST_YEAR, LAST_YEAR } from '../day.ts';
import { dayOf, type Instant, isInstant } from '../instant.ts';
import { bad, good, type Outcome, problem } from '../problem.ts';
import { type Alert, type CaseTimes, type ClockReading, type ClockSettings, type Overdue, type Stop, USUAL_SETTINGS } from './case.ts';
import { checkCase, isSound } from './check.ts';
import { Clock } from './face.ts';

/**
 * Reads the clock of a case at a moment. Problems: everything of `checkCase`, and `out-of-range` where the limit ends beyond the years.
 * Constant time in the length of the limit; linear in the number of stops and extensions.
 */
export function readClock(calendar: Calendar, times: CaseTimes, now: Instant, settings: ClockSettings = USUAL_SETTINGS): Outcome<ClockReading> {
  if (!isSound(times, now)) return bad(...checkCase(times, now));
  const { accepted, closed, delivered, stops } = times;
  const clock = new Clock(calendar, times, settings);
  const { dueAt, late } = clock.extended();
  const stands = dueAt === Number.POSITIVE_INFINITY;
  if (!stands && !isInstant(dueAt)) return bad(problem('out-of-range', `时限的最后一天超出 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年`, 'limit'));

  const end = closed ?? now;
  const passed = end > dueAt;
  const due = stands ? undefined : dayOf(dueAt);
  const used = clock.used(accepted, end);
  const deliveryDue =
    closed === undefined || settings.deliveryDays === undefined ? undefined : calendar.addWorkingDays(dayOf(closed), settings.deliveryDays);
  const undelivered = deliveryDue !== undefined && !times.applicantAbsent && dayOf(delivered ?? now) > deliveryDue;
  const overdue: Overdue[] = [];
  if (passed) overdue.push('past the limit');
  if (late) overdue.push('extension too late');
  if (undelivered) overdue.push('not delivered');
  const supervisionEnds =
    passed && due !== undefined ? calendar.addWorkingDays(Math.max(due, dayOf(times.supervised ?? dueAt)), settings.supervisionDays) : undefined;
  const reminder = due === undefined ? undefined : Math.max(dayOf(accepted), calendar.addWorkingDays(due, -settings.reminderDays));
  const running = closed === undefined;
  const stopped = running && stops !== undefined && isStopped(stops, now);
  const red = supervisionEnds !== undefined && dayOf(end) > supervisionEnds;
  const reminded = running && reminder !== undefined && dayOf(now) >= reminder;
  const alert: Alert = red ? 'red' : overdue.length > 0 ? 'yellow' : reminded ? 'reminder' : 'none';
  return good({
    state: running ? (stopped ? 'stopped' : 'running') : 'closed',
    due,
    dueAt: stands ? undefined : dueAt,
    reminder,
    supervisionEnds,
    used,
    remaining: passed ? 0 : stands ? limitLeft(times, used) : clock.used(end, dueAt),
    overdueBy: passed ? clock.used(dueAt, end) : 0,
    overdue,
    deliveryDue,
    alert,
    provisional: calendar.anyProvisional(dayOf(accepted), Math.max(dayOf(end), due ?? 0, deliveryDue ?? 0, supervisionEnds ?? 0)),
  });
}

const isStopped = (stops: readonly Stop[], now: Instant): boolean => stops.some(({ from, to }) => from <= now && (to === undefined || now < to));

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
