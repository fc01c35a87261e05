import { describe, expect, it } from 'vitest';
import { decimalText, parseDate, parseNumber } from './index.ts';

describe('parseDate', () => {
  it.each(['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '20260305', ' ２０２６-３-５\u200b'])('reads %s', (text) => {
    expect(parseDate(text)).toBe('2026-03-05');
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-3/5', '0026-03-05', '2026-03', '3月5日', '46086', ''])('refuses %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('parseNumber', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['１２', '12'],
    ['－３．５', '-3.5'],
    ['98.5%', '0.985'],
    ['０.５％', '0.005'],
    ['-250 %', '-2.5'],
    ['.5', '0.5'],
    ['0.1000', '0.1000'],
    ['12345678901234567890.12', '12345678901234567890.12'],
  ])('reads %s as exactly %s', (text, decimal) => {
    expect(parseNumber(text)?.decimal).toBe(decimal);
  });

  it('keeps the digits as written beside the value', () => {
    expect(parseNumber('98.50%')).toEqual({ text: '98.50', percent: true, decimal: '0.985', value: 0.985 });
  });

  it.each(['1.2E+17', 'NaN', 'Infinity', '0x1F', '1,23', '12,34,567', '5.', '', '-', '3分', '1 2', '½', '9'.repeat(400)])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

it.each([
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [-1.5e20, '-150000000000000000000'],
  [-0, '0'],
  [123456.789, '123456.789'],
])('shows the double %d as %s', (value, text) => {
  expect(decimalText(value)).toBe(text);
});
