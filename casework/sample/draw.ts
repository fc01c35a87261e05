import type { Calendar } from '@kaocheng/worktime';
import type { CaseClock } from '../clock/case-clock.ts';
import { type Case, newCase } from '../formats/case.ts';
import { DAY_SECONDS, type Day, dayOf, endOfDay, type Moment, NONE } from '../moment.ts';
import type { Random } from './random.ts';
import type { SampleService } from './services.ts';

/** How well a unit works; every unit has its own. Shares of its cases. */
export interface Habits {
  readonly overdue: number;
  readonly onSpot: number;
  readonly satisfied: number;
  readonly online: number;
}

/** Units differ: most keep their limits, some do not. */
export const drawHabits = (random: Random): Habits => ({
  overdue: random.chance(0.6) ? 0 : random.between(0.0005, 0.006),
  onSpot: random.between(0.9935, 0.9998),
  satisfied: random.between(0.975, 0.998),
  online: random.between(0.15, 0.6),
});

const MORNING = 9 * 3600;
const NOON = 12 * 3600;
const AFTERNOON = 13 * 3600 + 1800;
const EVENING = 17 * 3600 + 1800;

/** A second of the office day, most likely in the middle of the morning. */
const officeSecond = (random: Random): number =>
  random.chance(0.56)
    ? Math.floor(MORNING + (NOON - MORNING) * ((random.next() + random.next()) / 2))
    : Math.floor(AFTERNOON + (EVENING - AFTERNOON) * ((random.next() + random.next()) / 2));

const DOWNTIME = 7;

/** Draws honest cases: clocks that stop, delays, machines that work at night, and the slips that honest people make too. */
export class CaseDraw {
  readonly #random: Random;
  readonly #calendar: Calendar;
  readonly #clock: CaseClock;
  readonly #dataEnd: Moment;

  constructor(random: Random, calendar: Calendar, clock: CaseClock, dataEnd: Moment) {
    this.#random = random;
    this.#calendar = calendar;
    this.#clock = clock;
    this.#dataEnd = dataEnd;
  }

  draw(number: string, day: Day, working: boolean, unit: number, service: number, of: SampleService, habits: Habits): Case {
    const random = this.#random;
    const machine = working ? random.chance(0.04) : random.chance(0.7);
    const channel = machine ? 'self-service' : random.chance(habits.online) ? 'online' : 'window';
    const accepted = day * DAY_SECONDS + (machine ? random.whole(0, DAY_SECONDS - 1) : officeSecond(random));
    const person = random.chance(of.name.includes('企业') || of.name.includes('经营') ? 0.25 : 0.9);
    const begun = newCase({ number, unit, service, accepted, channel, applicant: person ? 'person' : 'organisation' });
    const clocked = machine || of.kind === 'immediate' ? begun : this.#interrupted(begun);
    const { due } = this.#clock.read(clocked);
    const late = random.chance(habits.overdue) && due !== NONE;
    const closed = this.#closing(clocked, of, machine, due, late);
    const whole: Case = { ...clocked, statedDue: due === NONE ? NONE : dayOf(due) * DAY_SECONDS, entered: this.#entering(accepted, machine, unit) };
    return closed > this.#dataEnd ? whole : this.#finished(whole, closed, of, habits);
  }

  /** Three in a hundred have a hearing or survey, four must complete their papers, one in two hundred is extended. */
  #interrupted(begun: Case): Case {
    const random = this.#random;
    const chance = random.next();
    if (chance > 0.075) return begun;
    const day = this.#calendar.nextWorkingDay(dayOf(begun.accepted));
    const from = day * DAY_SECONDS + officeSecond(random);
    if (chance > 0.07) return { ...begun, extensionAsked: from, extensionDays: random.pick([5, 10]) };
    const special = chance < 0.03;
    const to = this.#calendar.addWorkingDays(day, special ? random.whole(3, 25) : random.whole(1, 8)) * DAY_SECONDS + officeSecond(random);
    return { ...begun, pauses: [{ kind: special ? 'special' : 'correction', from, to: to > this.#dataEnd ? NONE : to }] };
  }

  #closing(begun: Case, of: SampleService, machine: boolean, due: Moment, late: boolean): Moment {
    const random = this.#random;
    const { accepted, pauses } = begun;
    const [pause] = pauses;
    if (pause && pause.to === NONE) return Number.POSITIVE_INFINITY;
    if (late) return this.#calendar.addWorkingDays(dayOf(due), random.whole(1, 6)) * DAY_SECONDS + officeSecond(random);
    if (machine && of.kind === 'immediate') return accepted + random.whole(20, 240);
    if (of.kind === 'immediate') return Math.min(accepted + Math.floor(240 + 1500 * random.around()), endOfDay(dayOf(accepted)));
    const start = pause ? dayOf(pause.to) : dayOf(accepted);
    const left = Math.max(0, this.#calendar.workingDaysBetween(start, dayOf(due)));
    const days = Math.min(left, Math.floor((left + 1) * 0.75 * random.around()));
    if (days > 0) return this.#calendar.addWorkingDays(start, days) * DAY_SECONDS + officeSecond(random);
    const earliest = pause ? pause.to : accepted;
    return Math.min(earliest + Math.floor(1200 + 5400 * random.around()), endOfDay(dayOf(earliest)));
  }

  /** Typed in within minutes; on a day when the line is down a unit types its cases in on the next morning. */
  #entering(accepted: Moment, machine: boolean, unit: number): Moment {
    const random = this.#random;
    if (machine) return accepted;
    const day = dayOf(accepted);
    if ((day * 31 + unit * 17) % 997 < DOWNTIME) return this.#calendar.nextWorkingDay(day) * DAY_SECONDS + MORNING + random.whole(0, 7200);
    return accepted + random.whole(5, 150);
  }

  #finished(begun: Case, closed: Moment, of: SampleService, habits: Habits): Case {
    const random = this.#random;
    const chance = random.next();
    const outcome = chance < 0.012 ? 'refused' : chance < 0.018 ? 'withdrawn' : 'granted';
    const absent = outcome !== 'granted' || random.chance(0.002);
    const wait = of.kind === 'immediate' ? random.whole(30, 600) : Math.floor(DAY_SECONDS * 2.2 * random.next());
    const delivered = absent || closed + wait > this.#dataEnd ? NONE : closed + wait;
    return {
      ...begun,
      closed,
      outcome,
      delivered,
      onSpot: random.chance(habits.onSpot),
      sample: random.chance(0.02) ? (random.chance(0.985) ? 'passed' : 'failed') : 'none',
      parallelGroup: of.joint === 'parallel' ? `BL${begun.number.slice(8)}` : '',
    };
  }
}
