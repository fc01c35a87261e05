import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseClock } from '../clock/case-clock.ts';
import { type Case, newCase } from '../formats/case.ts';
import { dayOf, monthOf, NONE, parseMoment } from '../moment.ts';
import { read, smallCatalogue } from '../testing/rows.ts';
import { Cells } from './cells.ts';
import { caseCounts, computeIndicators, type Span } from './compute.ts';
import { exactText, shownText } from './show.ts';
import { INDICATORS, indicatorNamed, USUAL_READINGS } from './table.ts';

const catalogue = smallCatalogue();
const clock = new CaseClock(catalogue);
const START = parseMoment('2026-01-05 09:00');
const ALL: Span = { from: monthOf(START), to: monthOf(START) + 12, asOf: dayOf(parseMoment('2026-06-30')) };

const someCase: fc.Arbitrary<Case> = fc
  .record({
    unit: fc.integer({ min: 0, max: 1 }),
    service: fc.integer({ min: -1, max: 2 }),
    accepted: fc.integer({ min: 0, max: 150 * 86_400 }),
    takes: fc.option(fc.integer({ min: 0, max: 40 * 86_400 })),
    stops: fc.option(fc.integer({ min: 0, max: 20 * 86_400 })),
    channel: fc.constantFrom('window' as const, 'online' as const, 'self-service' as const),
    onSpot: fc.constantFrom(true, false, undefined),
    sample: fc.constantFrom('passed' as const, 'failed' as const, 'none' as const),
    delivered: fc.boolean(),
  })
  .map(({ unit, service, accepted, takes, stops, channel, onSpot, sample, delivered }) => {
    const closed = takes === null ? NONE : START + accepted + takes;
    const pauses =
      stops === null || takes === null ? [] : [{ kind: 'special' as const, from: START + accepted, to: START + accepted + Math.min(stops, takes) }];
    return newCase({
      number: 'X',
      unit,
      service,
      accepted: START + accepted,
      closed,
      pauses,
      channel,
      onSpot,
      sample,
      delivered: delivered && closed !== NONE ? closed + 30 * 86_400 : NONE,
    });
  });
const cases = fc.array(someCase, { maxLength: 40 });

const sumsOf = (rows: readonly Case[]): Cells => {
  const cells = new Cells();
  for (const row of rows) cells.addCase(row, clock.read(row));
  return cells;
};
const shape = (cells: Cells) => ({ cells: cells.cells(), open: cells.openCells() });

describe('sums of cases', () => {
  it('are the same after increments as when counted anew', () => {
    fc.assert(
      fc.property(cases, cases, fc.array(fc.nat(39)), (before, after, changed) => {
        const now = [...before];
        const cells = sumsOf(before);
        for (const [index, place] of changed.entries()) {
          const [old, fresh] = [now[place], after[index]];
          if (!old || !fresh) continue;
          cells.addCase(old, clock.read(old), -1);
          cells.addCase(fresh, clock.read(fresh), 1);
          now[place] = fresh;
        }
        expect(shape(cells)).toEqual(shape(sumsOf(now)));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same in any order and in any parts', () => {
    fc.assert(
      fc.property(
        cases.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.nat(rows.length))),
        ([rows, shuffled, cut]) => {
          const merged = sumsOf(shuffled.slice(cut));
          const other = sumsOf(shuffled.slice(0, cut));
          merged.addCells(other.cells(), other.openCells());
          expect(shape(merged)).toEqual(shape(sumsOf(rows)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are the counts of their drill-down, for every indicator, unit and span', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (rows, skip, length) => {
        const span = { from: ALL.from + skip, to: ALL.from + skip + length, asOf: ALL.asOf };
        const { units } = computeIndicators(catalogue, sumsOf(rows), span);
        for (const { unit, figures } of units) {
          const own = rows.filter((row) => row.unit === unit);
          for (const { indicator, numerator, denominator } of figures) {
            if (indicator.source !== '办件') continue;
            const counted = (keys: ReturnType<typeof indicator.numerator>) =>
              own.reduce((sum, row) => sum + caseCounts(keys, row, clock.read(row), span), 0);
            const bottom = indicator.denominator ? counted(indicator.denominator(USUAL_READINGS)) : 1;
            const top = counted(indicator.numerator(USUAL_READINGS));
            expect([indicator.name, numerator, denominator]).toEqual([indicator.name, indicator.fromOne ? bottom - top : top, bottom]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('indicators', () => {
  const head = '办件编号,实施编码,单位,办理渠道,受理时间,办结时间,现场办结,抽查结果';
  const code = '11999999MB0000001X0140000000001';
  const file = [
    head,
    `A1,${code},县公安局,网上,2026-03-02,2026-03-04,是,合格`, // early
    `A2,${code},县公安局,窗口,2026-03-02,2026-03-09,是,不合格`, // on the last day
    `A3,${code},县公安局,窗口,2026-03-02,2026-03-10,否,`, // late
    `A4,${code},县公安局,窗口,2026-03-02,,,`, // due, never closed
    `A5,${code},县公安局,窗口,2026-06-29,,,`, // not due yet
    `A6,${code},县公安局,窗口,2026-03-30,2026-04-01,,`, // closed in April, due in April
  ].join('\n');
  const rows = read(file, {}, catalogue).cases;
  const cells = sumsOf(rows);
  for (const level of [5, 4, 3, 2, 0] as const)
    cells.addRating({ number: '', unit: 0, service: 0, at: START, level, source: '', excluded: false, corrected: NONE });
  cells.addRating({ number: '', unit: 0, service: 0, at: START, level: 1, source: '', excluded: true, corrected: NONE });
  const value = (name: string, span: Span = ALL, readings = USUAL_READINGS): string | undefined => {
    const figure = computeIndicators(catalogue, cells, span, readings).units[0]?.figures.find(({ indicator }) => indicator === indicatorNamed(name));
    return figure && shownText(figure);
  };

  it('divide by what was due, not by what was closed', () => {
    expect(value('按时办结率')).toBe('60.00%'); // 3 of 5 due; 3 of 4 closed would be 75 %
    expect(value('办结率')).toBe('80.00%');
    expect(value('超期办件')).toBe('2');
    const march = { ...ALL, from: monthOf(parseMoment('2026-03-01')), to: monthOf(parseMoment('2026-03-01')) };
    expect(value('按时办结率', march)).toBe('50.00%');
    expect(value('按时办结率', { ...march, asOf: dayOf(parseMoment('2026-03-08')) })).toBe('66.67%'); // A4 is not due yet
  });

  it('have the values that one counts by hand', () => {
    expect(value('提前办结率')).toBe('50.00%');
    expect(value('现场办结率')).toBe('66.67%'); // A6 does not say
    expect(value('办件抽查合格率')).toBe('50.00%');
    expect(value('网办率')).toBe('25.00%');
    expect(value('网办率', ALL, { ...USUAL_READINGS, online: 'services' })).toBe('100.00%');
    expect(value('实际提速')).toBe('81.25%'); // 2 + 5 + 6 + 2 of 4 × 20
    expect(value('群众满意率')).toBe('75.00%');
    expect(value('满意率', ALL, { ...USUAL_READINGS, basicIsSatisfied: false })).toBe('50.00%');
    expect(value('差评')).toBe('1');
    expect(value('承诺时限压缩比')).toBe('76.19%'); // (20 + 1 − 5 − 0) ÷ 21
    expect(value('承诺时限缩短率', ALL, { ...USUAL_READINGS, compression: 'mean' })).toBe('87.50%'); // (75 % + 100 %) ÷ 2
  });

  it('say nothing where nothing was due, and never reach a threshold that they miss', () => {
    const [, second] = computeIndicators(catalogue, cells, ALL).units;
    expect(second?.figures.find(({ indicator }) => indicator.name === '按时办结率')).toMatchObject({ defined: false });
    const indicator = indicatorNamed('现场办结率');
    if (!indicator) throw new Error('no indicator');
    const text = (numerator: number, denominator: number) => exactText({ indicator, numerator, denominator, defined: true });
    expect(text(199, 200)).toBe('99.5%');
    expect(text(9_949_999, 10_000_000)).toBe('99.49999%');
    expect(text(66_333_333, 66_666_667)).toBe('99.4999990025%');
    expect(text(1, 3)).toBe('33.3333333333%');
    expect(shownText({ indicator, numerator: 9_949_999, denominator: 10_000_000, defined: true })).toBe('99.50%');
  });

  it('carry the names of the Jiange regulation, each once', () => {
    for (const name of ['承诺时限缩短率', '现场办结率', '按时办结率', '群众满意率', '超期办件']) expect(indicatorNamed(name)?.name).toBe(name);
    const names = INDICATORS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });
});
