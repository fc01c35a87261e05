import { openRegulation, type Regulation } from '@kaocheng/engine';
import { readRegulation } from '@kaocheng/regulations';
import { expect, test } from 'vitest';
import { placeOf, unanswered } from './placing.ts';

const open = (id: string): Regulation => {
  const { regulation } = openRegulation(readRegulation(id));
  if (!regulation) throw new Error(`${id} does not open`);
  return regulation;
};
const chengdu = open('chengdu');
const jiange = open('jiange');
const unit = (name: string, more: object = {}) => ({ name, parentName: null, kind: '', group: '', ...more });

test('a short name in the regulation stands for the unit that begins with it, and for the unit below it', () => {
  expect(placeOf(chengdu, unit('锦江区政务服务中心'))).toEqual({ kind: '区县政务服务中心', group: '第一圈', problem: null });
  expect(placeOf(chengdu, unit('政务服务中心', { parentName: '崇州市' })).group).toBe('第三圈');
  expect(placeOf(chengdu, unit('崇州市')).group).toBe('第三圈');
});

test('the longest listed name counts', () => {
  const regulation = {
    ...chengdu,
    groups: [
      { ...chengdu.groups[0], name: '短', units: ['新都'] },
      { ...chengdu.groups[0], name: '长', units: ['新都区'] },
    ],
  } as Regulation;
  expect(placeOf(regulation, unit('新都区政务服务中心')).group).toBe('长');
  expect(placeOf(regulation, unit('新都镇政务服务中心')).group).toBe('短');
});

test('what is said comes before what the regulation lists, and that before the register', () => {
  expect(placeOf(chengdu, unit('锦江区政务服务中心', { group: '第三圈' })).group).toBe('第一圈');
  expect(placeOf(chengdu, unit('锦江区政务服务中心'), { group: '第二圈' }).group).toBe('第二圈');
  expect(placeOf(chengdu, unit('新设区政务服务中心', { group: '第三圈' })).group).toBe('第三圈');
});

test('what does not fit is said with the choices: another kind is not made to fit, an unknown group is none', () => {
  expect(placeOf(chengdu, unit('市公安局', { kind: '部门' })).problem).toEqual({
    field: 'kind',
    message: '“市公安局”的类别“部门”不在细则的考核对象里，可选：区县政务服务中心',
  });
  expect(placeOf(chengdu, unit('新设区政务服务中心', { group: '第九圈' })).problem).toEqual({
    field: 'group',
    message: '“新设区政务服务中心”没有分组，可选：第一圈、第二圈、第三圈',
  });
  expect(placeOf(jiange, unit('县民政局')).problem?.field).toBe('kind');
});

test('names that the regulation lists and nobody answers to are found', () => {
  const present = chengdu.groups.flatMap(({ units }) => units).filter((name) => name !== '金堂县');
  expect(
    unanswered(
      chengdu,
      present.map((name) => unit(`${name}政务服务中心`)),
    ),
  ).toEqual(['金堂县']);
});
