import { readRegulation } from '@kaocheng/regulations';
import { expect, test } from 'vitest';
import { redlineOf, wordDiff } from './redline.ts';
import { sectionsOf } from './sections.ts';

const text = readRegulation('chengdu');
const changedOf = (to: string, from = text) => redlineOf(from, to).filter(({ change }) => change !== 'same');

test('a text against itself: every section, none changed', () => {
  const sections = redlineOf(text, text);
  expect(sections).toHaveLength(sectionsOf(text).length);
  expect(sections.every(({ change, pieces }) => change === 'same' && pieces.length === 0)).toBe(true);
});

test('pieces put together give both texts back', () => {
  const to = text.replace('县级 0.5 分', '县级 0.8 分').replace('县级: 0.5', '县级: 0.8');
  for (const { pieces, change } of changedOf(to)) {
    expect(change).toBe('changed');
    expect(pieces.some((piece) => piece.change === 'added' && piece.text.includes('0.8'))).toBe(true);
  }
  const [before, after] = ['市级每篇 0.5 分，最多 4 分', '省级每篇 1 分，\n最多 4 分'];
  const pieces = wordDiff(before, after);
  const joined = (leave: string) => pieces.flatMap(({ change, text: part }) => (change === leave ? [] : [part])).join('');
  expect([joined('added'), joined('removed')]).toEqual([before, after]);
});

test('clauses that come, go and move are told apart', () => {
  const clause = /#### \(七\) 承办会议[\s\S]*?(?=#### \(八\))/.exec(text)?.[0] ?? '';
  const without = text
    .replace(clause, '')
    .replaceAll('承办会议: 4, ', '')
    .replaceAll(/\n {4}承办会议: \d/g, '');
  const gone = changedOf(without).filter(({ change }) => change === 'removed');
  expect(gone.map(({ kind, title }) => [kind, title])).toEqual([
    ['clause', '第九条(七) 承办会议'],
    ['rule', '规则 第九条(七) 承办会议'],
  ]);
  expect(changedOf(text, without).filter(({ change }) => change === 'added')).toHaveLength(2);
  const moved = text.replace(clause, '').replace('#### (一) 领导重视', `${clause}#### (一) 领导重视`);
  expect(changedOf(moved).map(({ change, title }) => [change, title])).toContainEqual(['moved', '第九条(七) 承办会议']);
});

test('a text that cannot be read is compared as a whole, and two strangers are not compared for ever', () => {
  expect(redlineOf('甲', '乙').map(({ kind, change }) => [kind, change])).toEqual([['text', 'changed']]);
  const long = (seed: number) => Array.from({ length: 60_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * seed) % 20_000))).join('');
  const started = performance.now();
  expect(wordDiff(long(7), long(13)).length).toBeGreaterThan(1);
  expect(performance.now() - started).toBeLessThan(4_000);
});
