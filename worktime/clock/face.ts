import type { Calendar } from '../calendar.ts';
import type { Day } from '../day.ts';
import { dayOf, endOfDay, type Instant, secondOf, startOfDay } from '../instant.ts';
import { closingSecond, middleSecond } from '../office-hours.ts';
import type { CaseTimes, ClockSettings } from './case.ts';
import { dueCalendarDay, dueInstant, dueWorkingDay, FOREVER, NO_STOPS } from './due.ts';
import { mergeStops, stopDays } from './stops.ts';
import { usedCalendarDays, usedOfficeSeconds, usedWorkingDays } from './used.ts';

const HOUR = 3600;

/** The three clocks behind one face. A class, because closures made anew for every case cost more than the counting. */
export class Clock {
  readonly #calendar: Calendar;
  readonly #times: CaseTimes;
  readonly #settings: ClockSettings;
  /** Of days, or of moments for a limit in hours. */
  readonly #stops: ArrayLike<number>;

  constructor(calendar: Calendar, times: CaseTimes, settings: ClockSettings) {
    this.#calendar = calendar;
    this.#times = times;
    this.#settings = settings;
    const { stops } = times;
    this.#stops = !stops || stops.length === 0 ? NO_STOPS : times.limit.unit === 'hours' ? mergeStops(stops) : stopDays(stops);
  }

  /** The last second in time of a limit of `amount`; Infinity while the clock stands. */
  due(amount: number): Instant {
    const { accepted, limit } = this.#times;
    if (limit.unit === 'hours') return dueInstant(this.#calendar, this.#settings.officeHours, accepted, Math.round(amount * HOUR), this.#stops);
    const at = this.#lastSecond(dayOf(accepted), amount);
    // A limit of 0 days, accepted when business had stopped: the next working day.
    return at < accepted ? this.#lastSecond(dayOf(accepted) + 1, amount) : at;
  }

  #lastSecond(accepted: Day, amount: number): Instant {
    const dueDay = this.#times.limit.unit === 'working days' ? dueWorkingDay : dueCalendarDay;
    const day = dueDay(this.#calendar, accepted, amount, this.#stops);
    if (day === FOREVER) return Number.POSITIVE_INFINITY;
    const { officeHours, dayEnds } = this.#settings;
    if (!Number.isInteger(amount)) return startOfDay(day) + middleSecond(officeHours);
    return dayEnds === 'midnight' ? endOfDay(day) : startOfDay(day) + closingSecond(officeHours);
  }

  /** Counted time from one moment to another, in the unit of the limit. */
  used(from: Instant, to: Instant): number {
    const { limit } = this.#times;
    const { officeHours } = this.#settings;
    if (limit.unit === 'hours') return usedOfficeSeconds(this.#calendar, officeHours, from, to, this.#stops) / HOUR;
    return Number.isInteger(limit.amount) ? this.#days(dayOf(from), dayOf(to)) : this.#elapsed(to) - this.#elapsed(from);
  }

  /** Half days begun since acceptance, in days. */
  #elapsed(moment: Instant): number {
    const day = dayOf(moment);
    const accepted = dayOf(this.#times.accepted);
    const morning = day > accepted && secondOf(moment) <= middleSecond(this.#settings.officeHours) && this.#days(day - 1, day) > 0;
    return this.#days(accepted, day) - (morning ? 0.5 : 0);
  }

  #days(from: Day, to: Day): number {
    return this.#times.limit.unit === 'working days'
      ? usedWorkingDays(this.#calendar, from, to, this.#stops)
      : usedCalendarDays(from, to, this.#stops);
  }

  /** The end after every extension asked for in time; one asked for after the limit does not count, and makes the case overdue. */
  extended(): { readonly dueAt: Instant; readonly late: boolean } {
    const { limit, extensions } = this.#times;
    let { amount } = limit;
    let dueAt = this.due(amount);
    if (!extensions || extensions.length === 0) return { dueAt, late: false };
    let late = false;
    for (const extension of [...extensions].sort((a, b) => a.asked - b.asked)) {
      if (extension.asked > dueAt) late = true;
      else {
        amount += extension.amount;
        dueAt = this.due(amount);
      }
    }
    return { dueAt, late };
  }
}
