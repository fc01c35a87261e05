import { readClock } from '@kaocheng/worktime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../catalogue.ts';
import { type Case, newCase } from '../formats/case.ts';
import type { Limit } from '../formats/service.ts';
import { dayOf, momentText, NONE, parseMoment } from '../moment.ts';
import { service } from '../testing/rows.ts';
import { CaseClock, usualClock } from './case-clock.ts';

const at = (text: string): number => parseMoment(text);
const USUAL = usualClock();
const clockOf = (promised: Limit, settings = USUAL): CaseClock =>
  new CaseClock(new Catalogue({ services: [service(1, { promised, statutory: { amount: 20, unit: 'working days' } })] }), settings);
const case_ = (accepted: string, more: Partial<Case> = {}): Case => newCase({ number: 'X', unit: 0, service: 0, accepted: at(accepted), ...more });
const FIVE: Limit = { amount: 5, unit: 'working days' };

describe('the clock of a case', () => {
  it('counts working days from the day after acceptance, over holidays and make-up days', () => {
    const clock = clockOf(FIVE);
    // 2026: 02-14 (Saturday) and 02-28 are worked, 02-15 to 02-23 are not.
    expect(momentText(clock.read(case_('2026-02-11 09:00')).due)).toBe('2026-02-25 23:59:59');
    expect(momentText(clock.read(case_('2026-02-24 16:59')).due)).toBe('2026-03-02 23:59:59');
    expect(momentText(clockOf({ amount: 0, unit: 'working days' }).read(case_('2026-02-11 09:00')).due)).toBe('2026-02-11 23:59:59');
    expect(momentText(clockOf({ amount: 5, unit: 'calendar days' }).read(case_('2026-02-11 09:00')).due)).toBe('2026-02-24 23:59:59');
    expect(momentText(clockOf({ amount: 4, unit: 'hours' }).read(case_('2026-03-06 15:00')).due)).toBe('2026-03-09 11:00:00');
  });

  it('is in time to the last second, early the day before, late a second after', () => {
    const clock = clockOf(FIVE);
    const closed = (text: string) => {
      const { onTime, early, late, used } = clock.read(case_('2026-03-02 09:00', { closed: at(text) }));
      return { onTime, early, late, used };
    };
    expect(closed('2026-03-09 23:59:59')).toEqual({ onTime: true, early: false, late: false, used: 5 });
    expect(closed('2026-03-06 17:00')).toEqual({ onTime: true, early: true, late: false, used: 4 });
    expect(closed('2026-03-10')).toEqual({ onTime: false, early: false, late: true, used: 6 });
    expect(clock.read(case_('2026-03-02 09:00'))).toMatchObject({ onTime: false, late: false, used: NONE, statutory: 20 });
  });

  it('stands still in a pause, and has no due date while it lasts', () => {
    const clock = clockOf(FIVE);
    const pause = { kind: 'special', from: at('2026-03-04 10:00'), to: at('2026-03-11 10:00') } as const;
    const { due, used } = clock.read(case_('2026-03-02 09:00', { pauses: [pause], closed: at('2026-03-16 09:00') }));
    expect(momentText(due)).toBe('2026-03-16 23:59:59');
    expect(used).toBe(5);
    expect(clock.read(case_('2026-03-02 09:00', { pauses: [{ ...pause, to: NONE }] })).due).toBe(NONE);
  });

  it('takes an extension that was asked for in time, and no other', () => {
    const clock = clockOf(FIVE);
    const extended = (asked: string) =>
      momentText(clock.read(case_('2026-03-02 09:00', { extensionAsked: at(asked), extensionDays: 10 })).due).slice(0, 10);
    expect(extended('2026-03-09 17:00')).toBe('2026-03-23');
    expect(extended('2026-03-10 09:00')).toBe('2026-03-09');
  });

  it('takes the stated date where asked to or where there is no limit, and marks years nobody has announced', () => {
    const stated = case_('2026-03-02 09:00', { statedDue: at('2026-03-20') });
    expect(momentText(clockOf(FIVE, { ...USUAL, due: 'stated' }).read(stated).due)).toBe('2026-03-20 23:59:59');
    const none = new CaseClock(new Catalogue({}), USUAL);
    expect(none.read({ ...stated, service: NONE })).toMatchObject({ computed: false, statutory: NONE });
    expect(clockOf(FIVE).read(case_('2026-03-02 09:00')).provisional).toBe(false);
    expect(clockOf(FIVE).read(case_('2026-12-30 09:00')).provisional).toBe(true);
  });

  it('agrees with worktime on any case', () => {
    const { calendar } = USUAL;
    const moment = fc.integer({ min: at('2024-01-02'), max: at('2026-06-01') });
    const gap = fc.integer({ min: 0, max: 30 * 86_400 });
    const limit = fc.record({
      amount: fc.integer({ min: 0, max: 60 }),
      unit: fc.constantFrom('working days' as const, 'calendar days' as const, 'hours' as const),
    });
    fc.assert(
      fc.property(moment, limit, fc.array(fc.tuple(gap, gap), { maxLength: 3 }), gap, (accepted, promised, stops, last) => {
        let end = accepted;
        const pauses = stops.map(([wait, length]) => {
          const from = end + wait + 1;
          end = from + length + 1;
          return { kind: 'special' as const, from, to: end };
        });
        const closed = end + last;
        const { due, onTime, late, deliveryDue } = clockOf(promised).read(newCase({ number: 'X', unit: 0, service: 0, accepted, pauses, closed }));
        const truth = readClock(calendar, { accepted, limit: promised, stops: pauses, closed, delivered: closed }, closed);
        if (!truth.ok) throw new Error(JSON.stringify(truth.problems));
        expect(due).toBe(truth.value.dueAt ?? NONE);
        expect(dayOf(deliveryDue)).toBe(truth.value.deliveryDue);
        expect({ onTime, late }).toEqual({ onTime: truth.value.overdue.length === 0, late: truth.value.overdue.length > 0 });
      }),
      { numRuns: 2000 },
    );
  });
});
