import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseReader } from '../reading/case-reader.ts';
import { feed, sampleInMemory } from '../testing/sample-files.ts';
import { SAMPLE_UNITS } from './units.ts';

const hashOf = (seed: number): string => {
  const hash = createHash('sha256');
  for (const bytes of sampleInMemory({ cases: 2_000, seed }).files.values()) hash.update(bytes);
  return hash.digest('hex');
};

describe('sample cases', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(hashOf(1)).toBe(hashOf(1));
    expect(hashOf(1)).not.toBe(hashOf(2));
  });

  it('are exactly as many as asked for, and nothing is wrong with them', () => {
    for (const cases of [1, 997, 20_000]) {
      const { files, catalogue } = sampleInMemory({ cases, seed: 3 });
      const reader = feed(
        caseReader(catalogue, () => undefined),
        files.get('cases.csv'),
      );
      expect(reader.findings.list().map(({ code }) => code)).toEqual(['personal-dropped']);
      expect(reader.good).toBe(cases);
    }
  });

  it('are those of the units of the Jiange demo', () => {
    const demo = readFileSync(new URL('../../regulations/demo/jiange-units.csv', import.meta.url), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    expect(SAMPLE_UNITS.map(({ id, name, kind }) => `${id},${name},${kind},`)).toEqual(demo);
  });
});
