import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, keepCase } from '../formats/case.ts';
import type { Complaint } from '../formats/rating.ts';
import { dayFrom, dayOf, dayText, NONE } from '../moment.ts';
import { caseReader } from '../reading/case-reader.ts';
import { complaintReader } from '../reading/event-reader.ts';
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

  it('stop where the last day says: nothing is told of later, and what is not over is open', () => {
    const until = dayFrom(2026, 11, 27);
    const { files, catalogue } = sampleInMemory({ cases: 5_000, seed: 3, until });
    const rows: Case[] = [];
    feed(
      caseReader(catalogue, (row) => rows.push(keepCase(row))),
      files.get('cases.csv'),
    );
    expect(rows.length).toBe(5_000);
    const latest = Math.max(...rows.flatMap(({ accepted, closed, delivered, entered }) => [accepted, closed, delivered, entered]));
    expect([dayText(dayOf(latest)), rows.some(({ closed }) => closed === NONE)]).toEqual(['2026-11-27', true]);
    const complaints: Complaint[] = [];
    feed(
      complaintReader(catalogue, (complaint) => complaints.push({ ...complaint })),
      files.get('complaints.csv'),
    );
    expect(complaints.length).toBeGreaterThan(0);
    for (const { at, closed } of complaints) expect(dayOf(Math.max(at, closed))).toBeLessThanOrEqual(until);
  });

  it('are those of the units of the Jiange demo', () => {
    const demo = readFileSync(new URL('../../regulations/demo/jiange-units.csv', import.meta.url), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    expect(SAMPLE_UNITS.map(({ id, name, kind }) => `${id},${name},${kind},`)).toEqual(demo);
  });
});
