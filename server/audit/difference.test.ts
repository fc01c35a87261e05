import { expect, test } from 'vitest';
import { difference } from './difference.ts';

test('only what differs is shown, in Chinese', () => {
  const before = { name: '甲局', level: 'unit', parentId: 1, parentName: '县', activeTo: null, version: 1, updatedAt: '2026-01-01T00:00:00.000Z' };
  const after = {
    name: '乙局',
    level: 'county',
    parentId: 1,
    parentName: '县',
    activeTo: '2026-03-01',
    version: 2,
    updatedAt: '2026-02-01T00:00:00.000Z',
  };
  expect(difference('units', before, after)).toEqual([
    { label: '名称', before: '甲局', after: '乙局' },
    { label: '层级', before: '单位', after: '区县' },
    { label: '停用日期', before: null, after: '2026-03-01' },
  ]);
});

test('lists of things are compared place by place; times are local; ids give way to names', () => {
  const grants = (...list: object[]) => ({ grants: list });
  expect(
    difference('accounts', grants({ role: 'clerk', unitId: 3 }), grants({ role: 'leader', unitId: 3 }, { role: 'assessor', unitId: null })),
  ).toEqual([
    { label: '角色与范围 › 第 1 项 › 角色', before: '填报员', after: '领导' },
    { label: '角色与范围 › 第 2 项 › 角色', before: null, after: '考核员' },
  ]);
  expect(difference('units', { mergedInto: null, mergedIntoName: null }, { mergedInto: 7, mergedIntoName: '西镇' })).toEqual([
    { label: '并入单位', before: null, after: '西镇' },
  ]);
  expect(difference('accounts', undefined, { lockedUntil: '2026-03-01T16:30:00.000Z', mustChangePassword: true })).toEqual([
    { label: '锁定到', before: null, after: '2026-03-02 00:30' },
    { label: '须修改密码', before: null, after: '是' },
  ]);
});

test('nothing on either side is no difference, and strange content is still shown', () => {
  expect(difference('units', null, undefined)).toEqual([]);
  expect(difference('units', 'a', 'b')).toEqual([{ label: '内容', before: 'a', after: 'b' }]);
  expect(difference('units', {}, { __proto__: null, constructor: '<b>' })).toEqual([{ label: '其他（constructor）', before: null, after: '<b>' }]);
});
