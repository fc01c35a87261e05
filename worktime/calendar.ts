import { civil, type Day, dayNumber, FIRST_DAY, FIRST_YEAR, formatDay, LAST_DAY, LAST_YEAR, NO_DAY, weekday, weekdayName } from './day.ts';
import { SHIPPED_YEARS } from './years/shipped.ts';
import { daysOfTable, type YearTable } from './years/table.ts';

export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'make-up day';

export interface DayStatus {
  readonly day: Day;
  readonly working: boolean;
  readonly reason: DayReason;
  /** Of the holiday, or of the holiday that a make-up day makes up for. */
  readonly holiday?: string | undefined;
  /** Nobody has announced this day yet: counted Monday to Friday, and to be marked wherever it shows. */
  readonly provisional: boolean;
}

/** From this day of December on, the next year's notice may still move days (2011-12-31, 2018-12-29 to 31, 2022-12-31). */
const TAIL_OF_DECEMBER = 28;

const SIZE = LAST_DAY - FIRST_DAY + 1;

/**
 * Working days of 2000–2099 from year tables (法定年节假日 and 调休; 全国年节及纪念日放假办法). Immutable; every question is answered in constant
 * time from prefix sums over day numbers. A day outside these years gives NO_DAY, 0 or false: refuse it at the border with `parseDay`.
 */
export class Calendar {
  /** Working days before day FIRST_DAY + i. */
  readonly #before = new Int32Array(SIZE + 1);
  /** Provisional days before day FIRST_DAY + i. */
  readonly #provisional = new Int32Array(SIZE + 1);
  /** The day of working day number k, counted from 0. */
  readonly #days: Int32Array;
  readonly #named: ReadonlyMap<Day, { readonly working: boolean; readonly name: string }>;
  readonly #years: ReadonlyMap<number, YearTable>;

  private constructor(tables: Iterable<YearTable>) {
    const years = new Map([...tables].map((table) => [table.year, table] as const).sort(([a], [b]) => a - b));
    const named = new Map([...years.values()].flatMap(daysOfTable));
    const days: Day[] = [];
    for (let index = 0; index < SIZE; index++) {
      const day = FIRST_DAY + index;
      const working = named.get(day)?.working ?? weekday(day) <= 5;
      if (working) days.push(day);
      this.#before[index + 1] = days.length;
    }
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const tail = dayNumber(year, 12, TAIL_OF_DECEMBER);
      for (let day = dayNumber(year, 1, 1); day < dayNumber(year + 1, 1, 1); day++) {
        const known = named.has(day) || (years.has(year) && (day < tail || years.has(year + 1)));
        this.#provisional[day - FIRST_DAY + 1] = (this.#provisional[day - FIRST_DAY] ?? 0) + (known ? 0 : 1);
      }
    }
    this.#days = Int32Array.from(days);
    this.#named = named;
    this.#years = years;
  }

  /** Of valid tables (see `parseYearTable`); of two tables for one year the later counts. */
  static of(tables: Iterable<YearTable>): Calendar {
    return new Calendar(tables);
  }

  /** Of the years shipped, and of those that an administrator added, which win. */
  static shipped(added: Iterable<YearTable> = []): Calendar {
    return new Calendar([...SHIPPED_YEARS, ...added]);
  }

  /** The tables in use, by year. */
  get years(): readonly YearTable[] {
    return [...this.#years.values()];
  }

  isWorkingDay(day: Day): boolean {
    return this.workingDaysBefore(day + 1) !== this.workingDaysBefore(day);
  }

  /** How many working days lie before `day`: the position on the line of working days, from 0. Days outside the years are clamped. */
  workingDaysBefore(day: Day): number {
    const index = day < FIRST_DAY ? 0 : day > LAST_DAY ? SIZE : day - FIRST_DAY;
    return this.#before[index] ?? 0;
  }

  /** The working day at a position on that line; NO_DAY outside the years. */
  workingDayAt(position: number): Day {
    return this.#days[position] ?? NO_DAY;
  }

  /** The nth working day after `day` (which itself is not counted, 民法典 201); with n < 0 the nth before it; with 0 `day` or the next working day. */
  addWorkingDays(day: Day, count: number): Day {
    if (day < FIRST_DAY || day > LAST_DAY) return NO_DAY;
    if (count > 0) return this.workingDayAt(this.workingDaysBefore(day + 1) + count - 1);
    return this.workingDayAt(this.workingDaysBefore(day) + count);
  }

  /** Working days after `from` up to and with `to`; negative when `to` comes before `from`. */
  workingDaysBetween(from: Day, to: Day): number {
    return this.workingDaysBefore(to + 1) - this.workingDaysBefore(from + 1);
  }

  /** `day` itself where it is worked, else the next working day (民法典 203). */
  workingDayFrom(day: Day): Day {
    return this.addWorkingDays(day, 0);
  }

  nextWorkingDay(day: Day): Day {
    return this.addWorkingDays(day, 1);
  }

  previousWorkingDay(day: Day): Day {
    return this.addWorkingDays(day, -1);
  }

  workingDaysOfYear(year: number): number {
    return this.workingDaysBefore(dayNumber(year + 1, 1, 1)) - this.workingDaysBefore(dayNumber(year, 1, 1));
  }

  isProvisional(day: Day): boolean {
    return this.anyProvisional(day, day);
  }

  /** Whether any day from `from` to `to`, both included, is provisional. Days outside the years are. */
  anyProvisional(from: Day, to: Day): boolean {
    if (from < FIRST_DAY || to > LAST_DAY) return true;
    return (this.#provisional[to - FIRST_DAY + 1] ?? 0) > (this.#provisional[from - FIRST_DAY] ?? 0);
  }

  status(day: Day): DayStatus {
    const named = this.#named.get(day);
    const working = this.isWorkingDay(day);
    const reason = named ? (named.working ? 'make-up day' : 'holiday') : working ? 'weekday' : 'weekend';
    return { day, working, reason, provisional: this.isProvisional(day), ...(named ? { holiday: named.name } : {}) };
  }

  /** A day for people: `2026-01-04 星期日 元旦调休上班`. */
  describe(day: Day): string {
    const { working, reason, holiday, provisional } = this.status(day);
    const why = reason === 'holiday' ? `${holiday}放假` : reason === 'make-up day' ? `${holiday}调休上班` : working ? '工作日' : '周末';
    return `${formatDay(day)} ${weekdayName(day)} ${why}${provisional ? `（${civil(day).year} 年放假安排尚未录入，暂按周一至周五计）` : ''}`;
  }

  /** First and last day on which another calendar differs in working or provisional: what to compute anew after a change of tables. */
  changedDays(other: Calendar): { readonly from: Day; readonly to: Day } | undefined {
    const differs = (day: Day): boolean => this.isWorkingDay(day) !== other.isWorkingDay(day) || this.isProvisional(day) !== other.isProvisional(day);
    let from = FIRST_DAY;
    let to = LAST_DAY;
    while (from <= to && !differs(from)) from++;
    while (to >= from && !differs(to)) to--;
    return from <= to ? { from, to } : undefined;
  }
}
