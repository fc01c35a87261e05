import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runExamples } from '../examples.ts';
import { isError } from '../finding.ts';
import { openRegulation } from '../open.ts';

/** The rule kinds met in 52 published regulations and scorecards. Each has a short regulation of its own here, with worked examples. */
const KINDS = [
  'per-occurrence-floored',
  'by-unit-type',
  'per-level-table',
  'period-roll-up',
  'all-or-nothing',
  'base-bonus-deduction',
  'veto',
  'quota',
  'judged-within-range',
  'absolute-tiers',
  'weighted-assessors',
  'cap-per-item',
  'not-applicable',
  'cap-on-bonus-sum',
  'converted',
  'proportional',
  'step-bands',
  'linear-with-bounds',
  'ballots',
  'gate',
  'consecutive-periods',
  'ties-and-decimals',
  'best-of',
  'below-zero',
  'linked',
  'against-peer-mean',
  'open-ended',
  'double-counting',
  'cross-item-limit',
  'tiered-by-count',
  'coefficient',
  'points-by-rank',
  'min-max-normalised',
  'marginal-bands',
  'trimmed-mean',
  'carried-over',
];

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('every rule kind can be written without code', () => {
  it('has a regulation for each kind', () => {
    expect(files.map((name) => name.replace(/^\d+-|\.md$/g, '')).sort()).toEqual([...KINDS].sort());
  });

  it.each(files)('%s', (name) => {
    const { program, findings } = openRegulation(readFileSync(new URL(name, folder), 'utf8'), name);
    expect(findings.filter(isError)).toEqual([]);
    if (!program) throw new Error('not compiled');
    expect(program.regulation.examples.length).toBeGreaterThan(0);
    expect(runExamples(program).map(({ message }) => message)).toEqual([]);
  });
});
