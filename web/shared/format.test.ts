import { expect, test } from 'vitest';
import { showAgo, showDay, showExactTime, showPoints, showShortDay, showSize, showSpan, showTime, showUntil, today } from './format.ts';

const noon = new Date('2026-03-05T04:00:00Z');

test('days as offices write them', () => {
  expect(showDay('2026-03-05')).toBe('2026年3月5日');
  expect(showDay(null)).toBe('—');
  expect(showShortDay('2026-11-20', noon)).toBe('11月20日');
  expect(showShortDay('2025-12-31', noon)).toBe('2025年12月31日');
  expect(showSpan('2026-03-01', '2026-03-20', noon)).toBe('3月1日至3月20日');
  expect(showSpan('2026-03-01', null, noon)).toBe('自3月1日起');
});

test('instants are shown in China, also around midnight', () => {
  expect(showTime('2026-03-04T16:05:00Z')).toBe('2026-03-05 00:05');
  expect(showExactTime('2026-03-04T15:59:59Z')).toBe('2026-03-04 23:59:59');
  expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
});

test('how long ago, how long still', () => {
  expect(showAgo('2026-03-05T03:59:40Z', noon)).toBe('刚刚');
  expect(showAgo('2026-03-05T03:18:00Z', noon)).toBe('42 分钟前');
  expect(showAgo('2026-03-04T16:30:00Z', noon)).toBe('今天 00:30');
  expect(showAgo('2026-03-04T01:12:00Z', noon)).toBe('昨天 09:12');
  expect(showAgo('2026-02-14T01:12:00Z', noon)).toBe('2月14日');
  expect(showUntil('2026-03-05', noon)).toBe('今天截止');
  expect(showUntil('2026-03-06', noon)).toBe('明天截止');
  expect(showUntil('2026-04-01', noon)).toBe('还有 27 天');
  expect(showUntil('2026-03-03', noon)).toBe('已过 2 天');
});

test('points keep their digits; zero is not nothing', () => {
  expect(showPoints('12.50')).toBe('12.50 分');
  expect(showPoints(0)).toBe('0 分');
  expect(showPoints(null)).toBe('—');
});

test('sizes', () => {
  expect([0, 900, 1536, 20 * 1024, 5.5 * 1024 ** 2].map(showSize)).toEqual(['0 B', '900 B', '1.5 KB', '20 KB', '5.5 MB']);
});
