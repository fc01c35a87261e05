import { Calendar, formatDay, parseDay } from '@kaocheng/worktime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedDays, requireDays, yearLater } from './plan.ts';

const calendar = Calendar.shipped();
const dayOf = (text: string): number => {
  const read = parseDay(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

test('the usual year: 自查 in October, 归档 in January, all on working days', () => {
  const { items, provisional } = proposedDays({ periodFrom: '2026-01-01', periodTo: '2026-12-31' }, '2026-03-02');
  expect(items.map(({ stage, startsOn, endsOn }) => `${stage} ${startsOn} ${endsOn}`)).toEqual([
    'self-check 2026-10-08 2026-11-04',
    'inspection 2026-11-05 2026-12-04',
    'preliminary 2026-12-07 2026-12-11',
    'feedback 2026-12-14 2026-12-18',
    'decision 2026-12-21 2026-12-25',
    'notice 2026-12-28 2026-12-31',
    'archive 2027-01-04 2027-01-14',
  ]);
  expect(provisional).toBe(true);
});

test('where the usual first day has gone by, all days move on and the first is not before today', () => {
  const { items } = proposedDays({ periodFrom: '2025-01-01', periodTo: '2025-12-31' }, '2026-03-02');
  expect(items[0]?.startsOn).toBe('2026-03-02');
});

test('for any period and any day: in order, on working days, none before today, none empty', () => {
  const first = dayOf('2001-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 35_000 }), fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 9000 }), (from, length, now) => {
      const periodFrom = formatDay(first + from);
      const periodTo = formatDay(first + from + length);
      const today = formatDay(first + now);
      const { items } = proposedDays({ periodFrom, periodTo }, today);
      expect(items).toHaveLength(7);
      let before = today;
      for (const { startsOn, endsOn } of items) {
        expect(startsOn >= before).toBe(true);
        expect(endsOn >= startsOn).toBe(true);
        expect(calendar.isWorkingDay(dayOf(startsOn)) && calendar.isWorkingDay(dayOf(endsOn))).toBe(true);
        before = formatDay(dayOf(endsOn) + 1);
      }
      requireDays({ periodFrom, periodTo, stages: items });
    }),
    { numRuns: 200 },
  );
});

test('a year later', () => {
  expect(['2026-10-08', '2024-02-29', '2023-02-28'].map(yearLater)).toEqual(['2027-10-08', '2025-02-28', '2024-02-28']);
});
