import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesIn, findingsIn } from './golden.test-helper.ts';

/** The three real regulations: their defects are found, and nothing else is said to be wrong. */
const text = (name: string) => readFileSync(new URL(`../../regulations/${name}.md`, import.meta.url), 'utf8');
const counted = (name: string) => {
  const counts: Record<string, number> = {};
  for (const { severity, code } of findingsIn(text(name))) counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1;
  return counts;
};

describe('built-in regulations', () => {
  it('Chengdu: the overall cap never binds, and a unit without bonuses is immune', () => {
    expect(counted('chengdu')).toEqual({
      'note part-cap-never-binds': 1,
      'warning misconduct-free': 1,
      'warning merit-cancelled': 1,
      'note merit-capped': 7,
    });
    expect(findingsIn(text('chengdu')).find(({ code }) => code === 'misconduct-free')?.message).toContain(
      '没有加分的单位，任何扣分都不生效：例如通报批评 1 次应扣 5 分，总分仍是 70',
    );
  });
  it('Xianyang: 26 against 20, immunity, and merits that crowd each other out', () => {
    expect(counted('xianyang')).toEqual({
      'warning part-cap-overrun': 2,
      'warning merit-crowded-out': 2,
      'warning misconduct-free': 1,
      'warning merit-cancelled': 1,
      'note merit-capped': 4,
    });
    expect(findingsIn(text('xianyang')).find(({ code }) => code === 'part-cap-overrun')?.message).toContain('至多 20 分，而各项上限合计 26 分');
  });
  it('Jiange: adds up; only the points at which discipline is exhausted', () => {
    expect(codesIn(text('jiange')).map((each) => each.split(' ')[1])).toEqual(['deduction-exhausted', 'deduction-exhausted']);
  });
});
