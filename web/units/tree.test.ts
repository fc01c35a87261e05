import { expect, test } from 'vitest';
import { below, branchesOf, matching } from './tree.ts';
import type { UnitNode } from './words.ts';

const node = (id: number, parentId: number | null, name: string, closed = false): UnitNode => ({
  id,
  parentId,
  name,
  level: 'unit',
  kind: '',
  group: '',
  closed,
});
const NODES = [node(5, 99, '县'), node(7, 5, '东镇'), node(3, 7, '窗口'), node(8, 5, '西镇', true)];

test('branches hang where they belong; what hangs out of sight is a top', () => {
  expect(branchesOf(NODES, ({ id }) => id === 8)).toMatchObject([
    {
      key: 5,
      children: [
        { key: 7, children: [{ key: 3 }] },
        { key: 8, title: '西镇（已停用）', disabled: true },
      ],
    },
  ]);
});

test('below takes the unit and everything under it', () => {
  expect([...below(NODES, 7)]).toEqual([7, 3]);
});

test('a search shows what matches with the way to it', () => {
  const { shown, unfolded } = matching(NODES, '窗');
  expect(shown.map(({ id }) => id)).toEqual([5, 7, 3]);
  expect(unfolded.toSorted()).toEqual([5, 7]);
  expect(matching(NODES, '没有').shown).toEqual([]);
});
