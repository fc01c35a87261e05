import { NO_CHANGE } from '@kaocheng/engine';
import { expect, test } from 'vitest';
import { type Origin, readFile, writeFile } from './file.ts';
import { readVariant } from './read-variant.ts';
import type { Variant } from './variant.ts';

const ORIGIN: Origin = { assessmentId: 7, title: '某县 2026 年考核', regulationHash: 'abc' };
const VARIANT: Variant = {
  id: 'a',
  name: '放宽上限',
  version: null,
  change: {
    ...NO_CHANGE,
    values: [{ rule: 'papers', path: ['每次', '省级'], value: '1.5' }],
    facts: [
      { kind: 'change', row: 3, level: '', value: '4', date: '' },
      { kind: 'add', unit: '2', fact: '刊物', level: '省级', value: '1', date: '2026-03-05', note: '试算' },
      { kind: 'remove', row: 9 },
    ],
    exclusions: [{ unit: '2', rule: 'papers', excluded: true }],
    overrides: [{ unit: '2', rule: 'papers', points: null }],
  },
};

test('a file gives back what was written, and says that it is a trial', () => {
  const text = writeFile(ORIGIN, [VARIANT]);
  expect(text).toContain('试算，不影响考核记录');
  expect(readFile(text, ORIGIN)).toEqual({ ok: true, variants: [VARIANT], otherText: false });
  expect(readFile(text, { ...ORIGIN, regulationHash: 'other' })).toMatchObject({ ok: true, otherText: true });
});

test.each([
  ['', /读不出来/],
  ['{"kind":"something"}', /不是试算方案/],
  ['null', /不是试算方案/],
  [writeFile({ ...ORIGIN, assessmentId: 8, title: '别县' }, [VARIANT]), /“别县”的方案/],
  [writeFile(ORIGIN, []), /没有方案/],
  [writeFile(ORIGIN, [VARIANT, { ...VARIANT, name: '' }]), /有 1 个方案读不出来，没有导入/],
])('what is no file of this assessment is refused with words: %.40s', (text, why) => {
  const read = readFile(text, ORIGIN);
  expect(read.ok ? '' : read.why).toMatch(why);
});

test('nothing that is not a variant is taken for one', () => {
  const { change } = VARIANT;
  expect(readVariant(VARIANT)).toEqual(VARIANT);
  for (const wrong of [
    { ...change, values: [{ rule: 'papers', path: [], value: '1' }] },
    { ...change, values: [{ rule: 'papers', path: [{}], value: '1' }] },
    { ...change, values: 'all' },
    { ...change, facts: [{ kind: 'change', row: '3', level: '', value: '', date: '' }] },
    { ...change, facts: [{ kind: 'other', row: 3 }] },
    { ...change, refit: 'other' },
    { ...change, text: 5 },
    { ...change, overrides: [{ unit: 2, rule: 'papers', points: '1' }] },
  ])
    expect(readVariant({ ...VARIANT, change: wrong })).toBeUndefined();
  // A version comes with its text, and a text with its version.
  expect(readVariant({ ...VARIANT, version: { id: 2, label: '第 2 版' } })).toBeUndefined();
  expect(readVariant({ ...VARIANT, change: { ...change, text: '---' } })).toBeUndefined();
});
