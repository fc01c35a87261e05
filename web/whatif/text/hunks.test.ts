import { presentableDiff } from '@codemirror/merge';
import { expect, test } from 'vitest';
import { hunksOf } from './hunks.ts';

const BEFORE = '---\n设定: 5\n---\n# 标题\n\n## (一) 刊物\n\n每次: 1\n至多: 4\n\n## (二) 表彰\n\n至多: 4\n';

const shown = (after: string) =>
  hunksOf(BEFORE, after, presentableDiff(BEFORE, after)).map(({ heading, pieces }) => [
    heading,
    pieces.map(({ change, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change]).join(''),
  ]);

test('each place that differs stands under its heading, in whole lines', () => {
  expect(shown(BEFORE)).toEqual([]);
  expect(shown(BEFORE.replace('设定: 5', '设定: 7').replace(/至多: 4\n$/, '至多: 6\n'))).toEqual([
    ['开头说明', '设定: -5-+7+'],
    ['(二) 表彰', '至多: -4-+6+'],
  ]);
});

test('neighbouring lines stand together', () => {
  expect(shown(BEFORE.replace('每次: 1\n至多: 4', '每次: 2\n至多: 8'))).toEqual([['(一) 刊物', '每次: -1-+2+\n至多: -4-+8+']]);
});
