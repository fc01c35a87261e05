import {
  Calendar,
  dueCalendarDay,
  dueInstant,
  dueWorkingDay,
  FOREVER,
  type Limit,
  mergeStops,
  NO_DAY,
  NO_INSTANT,
  NO_STOPS,
  type OfficeHours,
  stopDays,
  USUAL_OFFICE_HOURS,
  usedWorkingDays,
} from '@kaocheng/worktime';
import type { Catalogue } from '../catalogue.ts';
import type { Case } from '../formats/case.ts';
import { DAY_SECONDS, dayOf, endOfDay, type Moment, NONE } from '../moment.ts';

export interface CaseClockSettings {
  readonly calendar: Calendar;
  readonly officeHours: OfficeHours;
  /** Whose due date counts: the one computed from the service's limit (the stated one only where there is no limit), or the one the source states. */
  readonly due: 'computed' | 'stated';
  /** Working days within which the result is to be delivered (送达时限). */
  readonly deliveryDays: number;
}

export const usualClock = (): CaseClockSettings => ({
  calendar: Calendar.shipped(),
  officeHours: USUAL_OFFICE_HOURS,
  due: 'computed',
  deliveryDays: 10,
});

/** What the clock says of one case. One object for all cases: the next reading overwrites it. */
export interface CaseReading {
  /** Last second in time; NONE where there is no limit, or while the clock stands. */
  readonly due: Moment;
  /** True where `due` was computed, false where the source's own date was taken. */
  readonly computed: boolean;
  /** Closed in time; false also for open cases. */
  readonly onTime: boolean;
  /** Closed on an earlier day than the due day. */
  readonly early: boolean;
  /** Closed too late, or closed after an extension that was asked for too late. */
  readonly late: boolean;
  /** Working days used, the day of acceptance not counted and stopped days taken off; NONE for open cases. */
  readonly used: number;
  /** Working days that the law would have allowed for this case, without its stops; NONE where unknown. */
  readonly statutory: number;
  /** Last second in which the result is delivered in time; NONE for open cases. */
  readonly deliveryDue: Moment;
  /** A day that counted is not announced yet: nobody knows whether it is worked. */
  readonly provisional: boolean;
}

class Reading implements CaseReading {
  due = NONE;
  computed = false;
  onTime = false;
  early = false;
  late = false;
  used = NONE;
  statutory = NONE;
  deliveryDue = NONE;
  provisional = false;
}

/** Reads the clock of one case after another, in constant time each and without allocating, through worktime. */
export class CaseClock {
  readonly settings: CaseClockSettings;
  readonly #limits: readonly (Limit | undefined)[];
  readonly #statutory: readonly (Limit | undefined)[];
  readonly #reading = new Reading();

  constructor(catalogue: Catalogue, settings: CaseClockSettings = usualClock()) {
    this.settings = settings;
    this.#limits = catalogue.services.map(({ promised, statutory }) => promised ?? statutory);
    this.#statutory = catalogue.services.map(({ statutory }) => statutory);
  }

  read(row: Case): CaseReading {
    const reading = this.#reading;
    const { calendar, deliveryDays } = this.settings;
    const { accepted, closed } = row;
    const acceptedDay = dayOf(accepted);
    const closedDay = closed === NONE ? NONE : dayOf(closed);
    const stops = row.pauses.length === 0 ? NO_STOPS : stopDays(stopsOf(row));
    this.#due(row, acceptedDay, stops);
    const { due } = reading;
    const decided = closed !== NONE && due !== NONE;
    reading.onTime = decided && closed <= due;
    reading.late = decided && closed > due;
    reading.early = decided && closedDay < dayOf(due);
    reading.used = closed === NONE ? NONE : usedWorkingDays(calendar, acceptedDay, closedDay, stops);
    reading.statutory = this.#statutoryDays(row, acceptedDay);
    const delivery = closed === NONE ? NO_DAY : calendar.addWorkingDays(closedDay, deliveryDays);
    reading.deliveryDue = delivery === NO_DAY ? NONE : endOfDay(delivery);
    const last = due === NONE ? closedDay : Math.max(dayOf(due), closedDay);
    reading.provisional = last !== NONE && calendar.anyProvisional(acceptedDay, last);
    return reading;
  }

  #due(row: Case, acceptedDay: number, stops: ArrayLike<number>): void {
    const reading = this.#reading;
    const limit = this.#limits[row.service];
    reading.computed = limit !== undefined && this.settings.due === 'computed';
    if (!limit || !reading.computed) {
      const { statedDue } = row;
      reading.due = statedDue !== NONE && statedDue % DAY_SECONDS === 0 ? endOfDay(dayOf(statedDue)) : statedDue;
      return;
    }
    let due = this.#ends(limit, row, acceptedDay, limit.amount, stops);
    if (row.extensionDays > 0 && due !== NONE && (row.extensionAsked === NONE || row.extensionAsked <= due)) {
      const { calendar } = this.settings;
      if (limit.unit === 'working days') due = this.#ends(limit, row, acceptedDay, limit.amount + row.extensionDays, stops);
      else {
        const extended = calendar.addWorkingDays(dayOf(due), row.extensionDays);
        due = extended === NO_DAY ? NONE : endOfDay(extended);
      }
    }
    reading.due = due;
  }

  /** The last second of a limit; NONE while the clock stands or beyond the years of the calendar. */
  #ends(limit: Limit, row: Case, acceptedDay: number, amount: number, stops: ArrayLike<number>): Moment {
    const { calendar, officeHours } = this.settings;
    if (limit.unit === 'hours') {
      const pairs = row.pauses.length === 0 ? NO_STOPS : mergeStops(stopsOf(row));
      const due = dueInstant(calendar, officeHours, row.accepted, amount * 3600, pairs);
      return due === NO_INSTANT || due === Number.POSITIVE_INFINITY ? NONE : due;
    }
    const day =
      limit.unit === 'working days'
        ? dueWorkingDay(calendar, acceptedDay, amount, stops, 0, stops.length)
        : dueCalendarDay(calendar, acceptedDay, amount, stops, 0, stops.length);
    return day === FOREVER || day === NO_DAY ? NONE : endOfDay(day);
  }

  /** The statutory limit of a case in working days: a limit in calendar days has as many as lie in those days. */
  #statutoryDays({ service }: Case, acceptedDay: number): number {
    const limit = this.#statutory[service];
    if (!limit) return NONE;
    if (limit.unit === 'working days') return limit.amount;
    if (limit.unit === 'hours') return Math.ceil((limit.amount * 3600) / this.settings.officeHours.seconds);
    return this.settings.calendar.workingDaysBetween(acceptedDay, acceptedDay + limit.amount);
  }
}

const stopsOf = (row: Case) => row.pauses.map(({ from, to }) => (to === NONE ? { from } : { from, to }));
