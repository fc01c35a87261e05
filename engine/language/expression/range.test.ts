import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Fraction, fraction, parseDecimal } from '../../number/fraction.ts';
import { contains, describeRange, parseRange, printRange, type Range } from './range.ts';

const read = (text: string): Range => {
  const parsed = parseRange(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.range;
};
const n = (text: string): Fraction => parseDecimal(text) ?? fraction(0n);

describe('reading', () => {
  it.each([
    ['1 至 5', '1 至 5'],
    ['1至5', '1 至 5'],
    ['1到5分', '1 至 5'],
    ['１～５', '1 至 5'],
    ['1-5', '1 至 5'],
    ['1 to 5', '1 至 5'],
    ['-5 至 -1', '-5 至 -1'],
    ['−5 至 0', '-5 至 0'],
    ['95 以上', '95 以上'],
    ['95分（含）以上', '95 以上'],
    ['at least 95', '95 以上'],
    ['不低于 95', '95 以上'],
    ['≥95', '95 以上'],
    ['60 以下', '60 以下'],
    ['at most 60', '60 以下'],
    ['不超过 60', '60 以下'],
    ['超过 95', '超过 95'],
    ['Above 95', '超过 95'],
    ['> 95', '超过 95'],
    ['不满 60', '不满 60'],
    ['低于 60', '不满 60'],
    ['below 60', '不满 60'],
    ['90 以上 不满 95', '90 以上 不满 95'],
    ['90 以上，不满 95', '90 以上 不满 95'],
    ['90以上且不满95', '90 以上 不满 95'],
    ['不满 95 90 以上', '90 以上 不满 95'],
    ['at least 90 below 95', '90 以上 不满 95'],
    ['at least 90 and below 95', '90 以上 不满 95'],
    ['超过 1 5 以下', '超过 1 5 以下'],
    ['50% 至 97.5％', '50% 至 97.5%'],
    ['0 至 5%', '0 至 5%'],
    ['0 至 满分', '0 至 满分'],
    ['0 to full', '0 至 满分'],
    ['满分', '满分'],
    ['5', '5'],
    ['-0.50', '-0.5'],
    ['5 至 5', '5'],
    ['不限', '不限'],
  ])('%s → %s', (text, expected) => expect(printRange(read(text))).toBe(expected));

  it.each([
    ['', 'empty', '请写范围'],
    ['5 至 1', 'low-above-high', '对调'],
    ['满分 至 0', 'low-above-high', '对调'],
    ['95 以上 不满 90', 'low-above-high', '对调'],
    ['90 以上 不满 90', 'empty-range', '没有数'],
    ['90 以上 超过 95', 'same-side', '两个下限'],
    ['90 至 95%', 'mixed-percent', '都写上'],
    ['很多', 'not-a-range', '"很多"'],
    ['90 以上 吧', 'not-a-range', '"吧"'],
    ['90 以上 且', 'not-a-range', '"且"'],
    ['1 至', 'not-a-range', '95 以上'],
    ['1.2.3 以上', 'not-a-range', '95 以上'],
    ['1'.repeat(101), 'too-long', '100'],
  ])('%s: %s', (text, code, advice) => {
    const parsed = parseRange(text);
    expect(parsed).toMatchObject({ ok: false, problem: { code } });
    expect(parsed.ok ? '' : parsed.problem.message).toContain(advice);
  });
});

describe('testing a value', () => {
  it.each([
    ['90 以上 不满 95', '90', true],
    ['90 以上 不满 95', '94.999', true],
    ['90 以上 不满 95', '95', false],
    ['超过 95', '95', false],
    ['60 以下', '60', true],
    ['1 至 5', '0.99', false],
    ['95% 以上', '0.95', true],
    ['0 至 满分', '15', true],
    ['0 至 满分', '15.01', false],
    ['5', '5', true],
    ['5', '5.1', false],
    ['不限', '-1', true],
  ])('%s has %s: %s', (range, value, expected) => expect(contains(read(range), n(value), n('15'))).toBe(expected));

  it('sets no limit at 满分 while the full marks are unknown', () => expect(contains(read('0 至 满分'), n('1000'))).toBe(true));
});

it('describes with the full marks', () => {
  expect(describeRange(read('0 至 满分'), n('15'))).toBe('0 至 满分（15）');
  expect(describeRange(read('0 至 满分'))).toBe('0 至 满分');
});

describe('properties', () => {
  const ends = fc.tuple(fc.bigInt({ min: -10000n, max: 10000n }), fc.bigInt({ min: 1n, max: 5000n }), fc.boolean(), fc.boolean(), fc.boolean());
  const ranges = ends.map(([low, more, lowIn, highIn, percent]): Range => {
    const part = percent ? { percent } : {};
    return {
      low: { value: fraction(low, 1000n), included: lowIn, ...part },
      high: { value: fraction(low + more, 1000n), included: highIn, ...part },
    };
  });

  it('gives back every range that it prints', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        expect(read(printRange(range))).toEqual(range);
        const low = range.low && { ...range.low, included: true };
        expect(read(printRange({ low }))).toEqual({ low });
      }),
      { numRuns: 1000 },
    );
  });

  it('holds its included ends, not its excluded ones, and everything between', () => {
    fc.assert(
      fc.property(ranges, fc.bigInt({ min: -20000n, max: 20000n }), (range, at) => {
        const value = fraction(at, 1000n);
        const [low, high] = [range.low?.value as Fraction, range.high?.value as Fraction];
        expect(contains(range, low)).toBe(range.low?.included);
        expect(contains(range, high)).toBe(range.high?.included);
        if (compare(value, low) !== 0 && compare(value, high) !== 0)
          expect(contains(range, value)).toBe(compare(low, value) < 0 && compare(value, high) < 0);
      }),
    );
  });

  it('never throws, and prints whatever it reads', () => {
    const piece = fc.constantFrom('1', '9', ' ', '以上', '不满', '至', '满分', '%', '-', '且', '超过', '.', 'at least', 'full');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseRange(text);
          if (parsed.ok) expect(parseRange(printRange(parsed.range))).toEqual(parsed);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
