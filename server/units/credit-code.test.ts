import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCodeFault, tidyCode } from './credit-code.ts';
import { codeOf } from './test-units.ts';

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const sign = fc.constantFrom(...SIGNS);
const signs = (length: number) => fc.array(sign, { minLength: length, maxLength: length }).map((list) => list.join(''));
const valid = fc.tuple(signs(8), signs(8)).map(([head, eight]) => codeOf(head, eight));

test('codes of the standards are accepted', () => {
  // The examples printed in GB 32100-2015 and codes published by well-known bodies.
  for (const code of ['91350100M000100Y43', '911101080828461726', '91440300708461136T']) expect(creditCodeFault(code), code).toBeUndefined();
});

test('a code with its two check characters is accepted, however it is typed', () => {
  fc.assert(
    fc.property(valid, (code) => {
      expect(creditCodeFault(code)).toBeUndefined();
      const typed = ` ${code.slice(0, 6).toLowerCase()} ${code.slice(6, 10)}-${code.slice(10).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}\u200b`;
      expect(tidyCode(typed)).toBe(code);
    }),
  );
});

test('one wrong sign anywhere is found, and where', () => {
  fc.assert(
    fc.property(valid, fc.nat({ max: 17 }), sign, (code, place, other) => {
      fc.pre(code[place] !== other);
      const wrong = code.slice(0, place) + other + code.slice(place + 1);
      const fault = creditCodeFault(wrong);
      expect(fault).toBeDefined();
      if (place < 8 || place === 17) expect(fault).toContain('末位');
    }),
  );
});

test('strange signs and lengths are named', () => {
  expect(creditCodeFault('91350100M000100Y4')).toContain('现在是 17 位');
  expect(creditCodeFault('9135O100M000100Y43')).toContain('“O”');
  expect(creditCodeFault('')).toContain('18 位');
  expect(creditCodeFault("'; DROP TABLE units")).toContain("“'”");
});
