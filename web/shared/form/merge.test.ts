import { expect, test } from 'vitest';
import { differences, isChanged, merged } from './merge.ts';

const opened = { name: '民政局', kind: '部门', group: '一圈' };

test('what only I changed stays mine, what only they changed becomes theirs, what both changed is asked', () => {
  const mine = { name: '县民政局', kind: '部门', group: '二圈' };
  const theirs = { name: '民政局', kind: '乡镇', group: '三圈' };
  const found = differences(opened, mine, theirs);
  expect(found.map(({ field, contested, take }) => [field, contested, take])).toEqual([
    ['name', false, 'mine'],
    ['kind', false, 'theirs'],
    ['group', true, 'mine'],
  ]);
  expect(merged(mine, found, {})).toEqual({ name: '县民政局', kind: '乡镇', group: '二圈' });
  expect(merged(mine, found, { group: 'theirs' })).toEqual({ name: '县民政局', kind: '乡镇', group: '三圈' });
});

test('the same change by both is no difference; a missing value is the same as none', () => {
  expect(differences(opened, { ...opened, kind: '乡镇' }, { ...opened, kind: '乡镇' })).toEqual([]);
  expect(isChanged({ name: null }, { name: undefined })).toBe(false);
  expect(isChanged({ units: [1, 2] }, { units: [1, 3] })).toBe(true);
});
