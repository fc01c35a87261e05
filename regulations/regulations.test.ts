import { existsSync, readFileSync } from 'node:fs';
import { isError, openRegulation, printRegulation, runExamples } from '@kaocheng/engine';
import { describe, expect, it } from 'vitest';
import { REGULATIONS, readRegulation } from './index.ts';

const seed = new URL('../../shared/seeds/regulations.txt', import.meta.url);

describe.each(REGULATIONS.map(({ id }) => id))('%s', (id) => {
  const opened = openRegulation(readRegulation(id), `${id}.md`);

  it('has no errors and its worked examples come out', () => {
    expect(opened.findings.filter(isError)).toEqual([]);
    if (!opened.program) throw new Error('not compiled');
    expect(opened.program.regulation.examples.length).toBeGreaterThanOrEqual(5);
    expect(runExamples(opened.program).map(({ line, message }) => `${line} ${message}`)).toEqual([]);
  });

  it('prints as it means', () => {
    const printed = printRegulation(opened.document);
    const again = openRegulation(printed);
    expect(again.findings.map(({ code, message }) => `${code} ${message}`)).toEqual(opened.findings.map(({ code, message }) => `${code} ${message}`));
    expect(again.regulation?.rules.map((rule) => rule.id)).toEqual(opened.regulation?.rules.map((rule) => rule.id));
  });

  it.skipIf(!existsSync(seed))('says nothing in the words of the source (skipped where the source is not beside the project)', () => {
    const sentences = readFileSync(seed, 'utf8')
      .split(/[。;；\n]/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length >= 24);
    const text = readRegulation(id);
    expect(sentences.filter((sentence) => text.includes(sentence))).toEqual([]);
  });
});

it('finds by itself what is wrong with the incentives of two of them', () => {
  for (const id of ['xianyang', 'chengdu']) {
    const codes = openRegulation(readRegulation(id)).findings.map(({ code }) => code);
    expect(codes).toContain('misconduct-free');
  }
  const overrun = openRegulation(readRegulation('xianyang')).findings.find(({ code }) => code === 'part-cap-overrun');
  expect(overrun?.message).toContain('26');
});
