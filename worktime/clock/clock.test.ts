import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asOf,
  Calendar,
  type CaseTimes,
  type ClockReading,
  type ClockSettings,
  dayOf,
  formatDay,
  formatInstant,
  instantOf,
  type Limit,
  type LimitUnit,
  leadingDay,
  parseInstant,
  parseOfficeHours,
  readClock,
  type Stop,
  secondOf,
  startOfDay,
  USUAL_OFFICE_HOURS,
  USUAL_SETTINGS,
} from '../index.ts';
import { checkCase, isSound } from './check.ts';

const calendar = Calendar.shipped();
const at = (text: string): number => instantOf(text);
const read = (times: CaseTimes, now: string, settings: Partial<ClockSettings> = {}): ClockReading => {
  const reading = readClock(calendar, times, at(now), { ...USUAL_SETTINGS, ...settings });
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
  return reading.value;
};
const due = (accepted: string, amount: number, unit: LimitUnit, stops: Stop[] = [], now = '2026-12-30 09:00'): string => {
  const { dueAt } = read({ accepted: at(accepted), limit: { amount, unit }, stops }, now);
  return dueAt === undefined ? '停' : formatInstant(dueAt);
};

describe('limits', () => {
  it('in working days leave out the day of acceptance, weekends and holidays, and count make-up days', () => {
    expect(due('2026-09-18 16:59', 1, 'working days')).toBe('2026-09-20 23:59:59'); // Sunday, worked for National Day
    expect(due('2026-09-30 08:00', 3, 'working days')).toBe('2026-10-10 23:59:59'); // Saturday, worked
    expect(due('2026-05-01 10:00', 1, 'working days')).toBe('2026-05-06 23:59:59');
    expect(due('2026-05-01 10:00', 0, 'working days')).toBe('2026-05-06 23:59:59');
    expect(due('2026-05-07 10:00', 0, 'working days')).toBe('2026-05-07 23:59:59');
  });

  it('in calendar days that end on a rest day move to the next working day', () => {
    expect(due('2026-09-21 10:00', 10, 'calendar days')).toBe('2026-10-08 23:59:59');
    expect(due('2026-09-10 10:00', 10, 'calendar days')).toBe('2026-09-20 23:59:59'); // a Sunday that is worked
  });

  it('in hours run in office hours only, from the moment of acceptance', () => {
    expect(due('2026-11-06 16:30', 1, 'hours')).toBe('2026-11-09 09:30');
    expect(due('2026-11-06 11:30', 1, 'hours')).toBe('2026-11-06 13:30');
    expect(due('2026-11-07 20:00', 7, 'hours')).toBe('2026-11-09 17:00');
    expect(due('2026-11-06 11:00', 1, 'hours')).toBe('2026-11-06 12:00');
    expect(due('2026-11-06 09:00', 1, 'hours', [{ from: at('2026-11-06 10:00') }])).toBe('2026-11-06 10:00'); // used up as the clock stops
  });

  it('with half a day end at the middle of the last day', () => {
    expect(due('2026-11-06 16:30', 1.5, 'working days')).toBe('2026-11-10 12:00');
    const half = { accepted: at('2026-11-06 09:00'), limit: { amount: 0.5, unit: 'working days' } as const };
    expect(read({ ...half, closed: at('2026-11-09 11:00') }, '2026-11-20 09:00')).toMatchObject({ used: 0.5, remaining: 0, overdue: [] });
    expect(read({ ...half, closed: at('2026-11-09 14:00') }, '2026-11-20 09:00')).toMatchObject({
      used: 1,
      overdueBy: 0.5,
      overdue: ['past the limit'],
    });
  });

  it('end at midnight or where business stops, as set', () => {
    const times: CaseTimes = { accepted: at('2026-11-06 09:00'), limit: { amount: 1, unit: 'working days' }, closed: at('2026-11-09 18:30') };
    expect(read(times, '2026-11-10 09:00').overdue).toEqual([]);
    expect(read(times, '2026-11-10 09:00', { dayEnds: 'office' }).overdue).toEqual(['past the limit']);
    const evening: CaseTimes = { accepted: at('2026-11-06 18:00'), limit: { amount: 0, unit: 'working days' } };
    expect(formatInstant(read(evening, '2026-11-06 18:01', { dayEnds: 'office' }).dueAt ?? 0)).toBe('2026-11-09 17:00');
  });
});

describe('the clock', () => {
  const limit: Limit = { amount: 5, unit: 'working days' };
  const accepted = at('2026-11-02 10:00'); // a Monday

  it('stands still while stopped: the day it stops on is out, the day it goes on counts', () => {
    const stops = [{ from: at('2026-11-04 10:00'), to: at('2026-11-10 09:00') }];
    expect(due('2026-11-02 10:00', 5, 'working days', stops)).toBe('2026-11-13 23:59:59');
    const open = { accepted, limit, stops: [{ from: at('2026-11-04 10:00') }] };
    expect(read(open, '2026-12-01 09:00')).toMatchObject({ state: 'stopped', due: undefined, used: 1, remaining: 4, overdue: [], alert: 'none' });
    const late = { accepted, limit, stops: [{ from: at('2026-11-10 10:00') }] };
    expect(read(late, '2026-12-01 09:00')).toMatchObject({ due: leadingDay('2026-11-09'), used: 5, overdue: ['past the limit'], alert: 'red' });
  });

  it('reminds one working day before, shows yellow past the limit and red after supervision', () => {
    const alerts = ['2026-11-05 09:00', '2026-11-06 09:00', '2026-11-09 23:59', '2026-11-10 09:00', '2026-11-16 09:00', '2026-11-17 09:00'];
    expect(alerts.map((now) => read({ accepted, limit }, now).alert)).toEqual(['none', 'reminder', 'reminder', 'yellow', 'yellow', 'red']);
    expect(read({ accepted, limit, supervised: at('2026-11-12 09:00') }, '2026-11-19 09:00').alert).toBe('yellow');
    expect(read({ accepted, limit, closed: at('2026-11-11 09:00') }, '2026-12-19 09:00')).toMatchObject({ used: 7, overdueBy: 2, alert: 'yellow' });
  });

  it('takes an extension asked for in time, and holds one asked for too late against the case', () => {
    const asked = (text: string): CaseTimes => ({ accepted, limit, extensions: [{ asked: at(text), amount: 10 }] });
    expect(read(asked('2026-11-09 16:00'), '2026-11-20 09:00')).toMatchObject({ due: leadingDay('2026-11-23'), remaining: 1, overdue: [] });
    expect(read(asked('2026-11-10 08:00'), '2026-11-20 09:00').overdue).toEqual(['past the limit', 'extension too late']);
  });

  it('runs on from closing to delivery, but not for an applicant who does not come', () => {
    const closed: CaseTimes = { accepted, limit, closed: at('2026-11-04 10:00') };
    expect(read(closed, '2026-11-18 10:00')).toMatchObject({ remaining: 3, deliveryDue: leadingDay('2026-11-18'), overdue: [] });
    expect(read(closed, '2026-11-19 10:00')).toMatchObject({ overdue: ['not delivered'], alert: 'yellow' });
    expect(read({ ...closed, applicantAbsent: true }, '2026-12-19 10:00').overdue).toEqual([]);
    expect(read({ ...closed, delivered: at('2026-11-18 23:00') }, '2026-12-19 10:00').overdue).toEqual([]);
    expect(read(closed, '2026-12-19 10:00', { deliveryDays: undefined })).toMatchObject({ deliveryDue: undefined, overdue: [] });
  });

  it('marks a reading that rests on days not announced yet', () => {
    const times = (amount: number): CaseTimes => ({ accepted: at('2026-12-18 10:00'), limit: { amount, unit: 'working days' } });
    expect([5, 6, 10].map((amount) => read(times(amount), '2026-12-18 11:00').provisional)).toEqual([false, true, true]);
  });

  it('can be read as it stood earlier', () => {
    const times: CaseTimes = {
      accepted,
      limit,
      closed: at('2026-11-16 09:00'),
      stops: [{ from: at('2026-11-03 09:00'), to: at('2026-11-12 09:00') }],
    };
    const then = at('2026-11-05 09:00');
    const reading = readClock(calendar, asOf(times, then), then);
    expect(reading.ok && reading.value.state).toBe('stopped');
  });
});

describe('bad input', () => {
  it('gives Chinese reasons, never an exception', () => {
    const say = (change: Partial<CaseTimes>, now = '2026-12-01 09:00'): string[] => {
      const reading = readClock(calendar, { accepted: at('2026-11-02 10:00'), limit: { amount: 5, unit: 'working days' }, ...change }, at(now));
      return reading.ok ? [] : reading.problems.map(({ code, message }) => `${code}: ${message}`);
    };
    expect(say({ closed: at('2026-11-01 10:00') })).toEqual([
      'backwards: 办结时间（2026-11-01 10:00）早于受理时间（2026-11-02 10:00），时间倒流，请核对两个时间',
    ]);
    expect(say({}, '2026-10-01 09:00')[0]).toMatch(/^backwards: 当前时间.*早于受理时间/);
    expect(say({ stops: [{ from: at('2026-11-05 10:00'), to: at('2026-11-04 10:00') }] })[0]).toMatch(/特别程序结束时间.*早于特别程序开始时间/);
    expect(say({ delivered: at('2026-11-05 10:00') })).toEqual(['backwards: 还没有办结时间，却有送达时间，请补上办结时间']);
    expect(say({ accepted: Number.NaN })[0]).toBe('out-of-range: 受理时间不是 2000 年至 2099 年之间的时刻');
    expect(say({ limit: { amount: -1, unit: 'hours' } })).toEqual(['bad-limit: 时限应是不小于 0 的数字']);
    expect(say({ limit: { amount: 1.3, unit: 'working days' } })).toEqual(['bad-limit: 时限 1.3 工作日只能写到半天，例如 1.5；更细的请用小时']);
    expect(say({ limit: { amount: 9000, unit: 'calendar days' } })).toEqual(['bad-limit: 时限 9000 自然日超过 3650，请核对数字和单位']);
    expect(say({ limit: { amount: 9, unit: '周' as LimitUnit } })).toEqual(['bad-limit: 时限的单位"周"不认识，只有工作日、自然日、小时']);
    const instant = (text: string) => {
      const parsed = parseInstant(text);
      return parsed.ok ? formatInstant(parsed.value) : parsed.problems[0]?.message;
    };
    expect(['2026-01-04T09:30:05', '2026-01-04 24:00', '2026-02-30 09:00', '1.2E+17'].map(instant)).toEqual([
      '2026-01-04 09:30:05',
      '"2026-01-04 24:00"的时间不对，请写成 2026-01-04 09:30 的样子，0:00 至 23:59',
      '"2026-02-30"不存在：2026 年 2 月只有 28 天',
      '"1.2E+17"不是日期，请写成 2026-01-04 的样子',
    ]);
    expect(['9:00-12:00、13:30至17:30', '12:00-09:00', '09:00-12:00,11:00-17:00', '早上'].map((text) => parseOfficeHours(text).ok)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(parseOfficeHours('09:00-12:00,13:00-17:00')).toEqual({ ok: true, value: USUAL_OFFICE_HOURS });
  });

  it('is told from good input without building reasons, with the same verdict', () => {
    const moment = fc.oneof(fc.integer({ min: at('2026-01-01 00:00'), max: at('2026-01-01 00:09') }), fc.constantFrom(Number.NaN, 0, 1.5));
    const maybe = fc.option(moment, { nil: undefined });
    const amount = fc.constantFrom(-1, 0, 0.3, 1.5, 5, 9999, Number.NaN);
    const times = fc.record({
      accepted: moment,
      limit: fc.record({ amount, unit: fc.constantFrom<LimitUnit>('hours', 'working days', 'calendar days', 'x' as LimitUnit) }),
      closed: maybe,
      delivered: maybe,
      supervised: maybe,
      stops: fc.array(fc.record({ from: moment, to: maybe }), { maxLength: 1 }),
      extensions: fc.array(fc.record({ asked: moment, amount }), { maxLength: 1 }),
    });
    fc.assert(
      fc.property(times, moment, (input, now) => {
        expect(isSound(input, now)).toBe(checkCase(input, now).length === 0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('against a counter that walks', () => {
  const first = startOfDay(leadingDay('2026-01-20'));
  const moment = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minute) => first + minute * 60);
  const stop = fc.tuple(moment, fc.option(fc.integer({ min: 0, max: 20 * 24 * 60 }), { nil: undefined, freq: 9 }));
  const scene = fc.record({
    accepted: moment,
    amount: fc.integer({ min: 0, max: 40 }),
    stops: fc.array(stop, { maxLength: 3 }),
    wait: fc.integer({ min: 0, max: 80 }),
  });
  const build = (s: { accepted: number; stops: readonly (readonly [number, number | undefined])[] }): Stop[] =>
    s.stops.filter(([from]) => from >= s.accepted).map(([from, length]) => (length === undefined ? { from } : { from, to: from + length * 60 }));

  it.each(['working days', 'calendar days'] as const)('limits in %s', (unit) => {
    fc.assert(
      fc.property(scene, ({ accepted, amount, stops: drawn, wait }) => {
        const stops = build({ accepted, stops: drawn });
        const running = (day: number): boolean => !stops.some(({ from, to }) => day >= dayOf(from) && (to === undefined || day < dayOf(to)));
        const counts = (day: number): boolean => running(day) && (unit === 'calendar days' || calendar.isWorkingDay(day));
        let [day, passed] = [dayOf(accepted), 0];
        while (day < leadingDay('2027-06-01') && !(passed >= amount && running(day) && calendar.isWorkingDay(day))) passed += counts(++day) ? 1 : 0;
        const now = accepted + wait * 86_400;
        let used = 0;
        for (let at = dayOf(accepted) + 1; at <= dayOf(now); at++) used += counts(at) ? 1 : 0;
        const reading = readClock(calendar, { accepted, limit: { amount, unit }, stops }, now);
        if (!reading.ok) throw new Error(reading.problems[0]?.message);
        expect(reading.value.used).toBe(used);
        const found = reading.value.due;
        expect(found === undefined ? '停' : formatDay(found)).toBe(day === leadingDay('2027-06-01') ? '停' : formatDay(day));
        let over = 0;
        if (found !== undefined) for (let at = found + 1; at <= dayOf(now); at++) over += counts(at) ? 1 : 0;
        expect(reading.value.overdueBy).toBe(over);
      }),
      { numRuns: 1000 },
    );
  });

  it('limits in hours, minute by minute', () => {
    const open = (minute: number): boolean =>
      calendar.isWorkingDay(dayOf(minute)) && USUAL_OFFICE_HOURS.spans.some(({ from, to }) => secondOf(minute) >= from && secondOf(minute) < to);
    fc.assert(
      fc.property(scene, ({ accepted, amount, stops: drawn }) => {
        const stops = build({ accepted, stops: drawn });
        const end = accepted + 100 * 86_400;
        const runs = (minute: number): boolean => open(minute) && !stops.some(({ from, to }) => minute >= from && (to === undefined || minute < to));
        let [minute, passed] = [accepted, 0];
        for (; passed < amount * 60 && minute < end; minute += 60) passed += runs(minute) ? 1 : 0;
        const { ok, ...rest } = readClock(calendar, { accepted, limit: { amount, unit: 'hours' }, stops }, accepted);
        if (!ok || !('value' in rest)) throw new Error('refused');
        expect(rest.value.dueAt === undefined ? '停' : formatInstant(rest.value.dueAt)).toBe(minute >= end ? '停' : formatInstant(minute));
      }),
      { numRuns: 30 },
    );
  });
});
