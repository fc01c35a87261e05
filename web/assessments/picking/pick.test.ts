import { expect, test } from 'vitest';
import type { Candidates } from '../types.ts';
import { counted, drop, entriesOf, fitting, kindRows, put, regroup, unready } from './pick.ts';

const unit = (unitId: number, registerKind: string, kind: string, group: string, problem: 'kind' | 'group' | null = null) => ({
  unitId,
  name: `单位${unitId}`,
  parentName: null,
  registerKind,
  registerGroup: '',
  kind,
  group,
  problem: problem && { field: problem, message: '' },
});

const candidates: Candidates = {
  kinds: ['中心'],
  groups: ['一圈', '二圈'],
  missing: [],
  items: [unit(1, '中心', '中心', '一圈'), unit(2, '中心', '中心', '', 'group'), unit(3, '部门', '部门', '', 'kind'), unit(4, '', '中心', '二圈')],
};

test('what fits is picked by itself; kinds come as rows, those that fit first', () => {
  const picked = fitting(candidates);
  expect(Object.keys(picked)).toEqual(['1', '4']);
  expect(kindRows(candidates, picked).map(({ registerKind, picked: count, units, kind }) => [registerKind, count, units.length, kind])).toEqual([
    ['中心', 1, 2, '中心'],
    ['', 1, 1, '中心'],
    ['部门', 0, 1, ''],
  ]);
});

test('a whole kind goes in as another; what lacks a group is told; a group once chosen stays', () => {
  const [centres, , bureaus] = kindRows(candidates, {});
  let picked = put({}, bureaus?.units ?? [], '中心');
  expect(unready(candidates, picked)).toEqual([3]);
  picked = regroup(picked, 3, '二圈');
  expect(unready(candidates, picked)).toEqual([]);
  picked = put(picked, [...(bureaus?.units ?? []), ...(centres?.units ?? [])], '中心');
  expect(picked[3]).toEqual({ kind: '中心', group: '二圈' });
  expect(unready(candidates, picked)).toEqual([2]);
  expect(entriesOf(drop(picked, centres?.units ?? []))).toEqual([{ unitId: 3, kind: '中心', group: '二圈' }]);
  expect(regroup(picked, 99, '一圈')).toEqual(picked);
});

test('counted', () => {
  expect(counted(['一圈', '二圈', '一圈', ''])).toBe('一圈 2 个，二圈 1 个');
});
