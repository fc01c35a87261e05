import { expect, test } from 'vitest';
import { byPerson, withPerson } from './assign.ts';

const item = (accountId: number, unitId: number | null) =>
  ({ accountId, accountName: `人${accountId}`, unitId, unitName: unitId && `单位${unitId}` }) as const;
const items = [item(1, 7), item(1, 8), item(2, null), item(3, 7), item(3, null)].map((one) => ({ ...one, unitName: one.unitName || null }));

test('assignments as people: all units outweigh single ones', () => {
  expect(byPerson(items).map(({ name, units }) => [name, units?.map(({ unitId }) => unitId) ?? null])).toEqual([
    ['人1', [7, 8]],
    ['人2', null],
    ['人3', null],
  ]);
});

test('one person’s part is replaced, the others’ stay', () => {
  expect(withPerson(items.slice(0, 3), 1, [9])).toEqual([
    { accountId: 2, unitId: null },
    { accountId: 1, unitId: 9 },
  ]);
  expect(withPerson(items.slice(0, 3), 2, [])).toEqual([
    { accountId: 1, unitId: 7 },
    { accountId: 1, unitId: 8 },
  ]);
  expect(withPerson([], 5, null)).toEqual([{ accountId: 5, unitId: null }]);
});
