import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import { type OfficeHours, USUAL_OFFICE_HOURS } from '../office-hours.ts';

/**
 * What a limit is counted in. `working days` and `calendar days` begin on the day after acceptance (民法典 201 I); `hours` are office hours
 * and begin at the moment of acceptance (民法典 201 II).
 */
export type LimitUnit = 'working days' | 'calendar days' | 'hours';

export interface Limit {
  /** Not negative. Working days and calendar days may end in .5: until the middle of the last day's office time. Hours may be any fraction. */
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** A stopped period (特别程序: 听证、鉴定、专家评审 …): from its first moment up to, but not with, its end. Without an end the clock still stands. */
export interface Stop {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** An extension that the head approved: when it was asked for, and how much it adds, in the unit of the limit. */
export interface Extension {
  readonly asked: Instant;
  readonly amount: number;
}

/** The moments of one case (办件). */
export interface CaseTimes {
  readonly accepted: Instant;
  readonly limit: Limit;
  /** In any order, possibly overlapping. */
  readonly stops?: readonly Stop[] | undefined;
  readonly extensions?: readonly Extension[] | undefined;
  readonly closed?: Instant | undefined;
  /** The result is in the applicant's hands. */
  readonly delivered?: Instant | undefined;
  /** The result is ready and the applicant does not come: never overdue in delivery. */
  readonly applicantAbsent?: boolean | undefined;
  /** When supervision (督办) of the overdue case began; the due day where nothing is recorded. */
  readonly supervised?: Instant | undefined;
}

export interface ClockSettings {
  readonly officeHours: OfficeHours;
  /** When a limit's last day ends: at 24:00, or where business stops (民法典 203 II). */
  readonly dayEnds: 'midnight' | 'office';
  /** Working days from closing to delivery of the result; undefined where delivery is not watched, as with exports that do not record it. */
  readonly deliveryDays: number | undefined;
  /** Working days before the due day on which the reminder is given. */
  readonly reminderDays: number;
  /** Working days of supervision (督办期限) after which an open overdue case gets the red card. */
  readonly supervisionDays: number;
}

export const USUAL_SETTINGS: ClockSettings = {
  officeHours: USUAL_OFFICE_HOURS,
  dayEnds: 'midnight',
  deliveryDays: 10,
  reminderDays: 1,
  supervisionDays: 5,
};

/** Why a case is overdue: past its limit; an extension asked for after it; the result not delivered in time. */
export type Overdue = 'past the limit' | 'extension too late' | 'not delivered';

/** Where the case stands at the moment of reading; `stopped` while a stopped period is open. */
export type ClockState = 'running' | 'stopped' | 'closed';

/** `reminder` within the days before the due day and on it; 黄牌 when overdue; 红牌 when still open after the supervision term. */
export type Alert = 'none' | 'reminder' | 'yellow' | 'red';

/** What the clock shows. Amounts are in the unit of the limit. */
export interface ClockReading {
  readonly state: ClockState;
  /** The last day, extended; undefined while the clock stands and the limit has not passed, and where it lies beyond the years. */
  readonly due: Day | undefined;
  /** The last second in time. */
  readonly dueAt: Instant | undefined;
  readonly reminder: Day | undefined;
  /** The last day of the supervision term, once the limit has passed. */
  readonly supervisionEnds: Day | undefined;
  /** Counted time from acceptance to closing, or to now. Days are whole, halves where the limit has halves. */
  readonly used: number;
  /** Counted time that is left at closing (how early it was) or now; 0 when the limit has passed. */
  readonly remaining: number;
  /** Counted time since the limit passed. */
  readonly overdueBy: number;
  readonly overdue: readonly Overdue[];
  /** The last day of delivery, once the case is closed. */
  readonly deliveryDue: Day | undefined;
  readonly alert: Alert;
  /** A day from acceptance to the last day shown here is not announced yet: show the mark. */
  readonly provisional: boolean;
}
