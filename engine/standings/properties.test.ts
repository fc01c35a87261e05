import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant, fixed } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import type { Scores } from '../scoring/scores.ts';
import { draw } from './draw.ts';
import { standings } from './index.ts';
import { sortKeys } from './keys.ts';
import { poolsOf } from './pools.ts';
import { orderWithin } from './rank.ts';
import { exactly, type Row, range, regulation, scores, selection, tier } from './test-samples.ts';

const row: fc.Arbitrary<Row> = fc.record({
  group: fc.constantFrom('一', '二'),
  total: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.constant([3, 9] as [number, number]) }),
  bonus: fc.integer({ min: 0, max: 2 }),
  barred: fc.boolean(),
});
const rows = fc.array(row, { maxLength: 24 });
const laws = fc
  .record({ percent: fc.integer({ min: 0, max: 100 }), breaks: fc.boolean(), per: fc.constantFrom('group' as const, 'all' as const) })
  .map(({ percent, breaks, per }) => ({
    percent,
    per,
    law: regulation({
      ranking: { within: per, ties: 'skip', tieBreaks: breaks ? [{ part: '加分', better: 'high' }] : [] },
      selections: [selection(`${percent}%`, { per })],
      tiers: [
        tier('前', undefined, { end: 'top', amount: { kind: 'share', of: exactly(`${percent}/100`) } }),
        { ...tier('后', undefined, { end: 'bottom', amount: { kind: 'count', of: 2 } }), range: range('不满 6') },
      ],
    }),
  }));
const known = (one: Row): one is Row & { total: number } => typeof one.total === 'number';

describe('standings of any units', () => {
  it('never exceed a quota, never select a barred or pending unit, never split a tie', () => {
    fc.assert(
      fc.property(rows, laws, (all, { law, percent, per }) => {
        const { units } = standings(law, scores(all), new Map());
        const poolOf = (one: Row) => (per === 'all' ? '' : one.group);
        for (const pool of new Set(all.map(poolOf))) {
          const members = all.flatMap((one, index) => (poolOf(one) === pool ? [index] : []));
          const won = members.filter((index) => units[index]?.selected.length);
          const eligible = members.filter((index) => known(all[index] as Row) && !all[index]?.barred);
          expect(won.length).toBeLessThanOrEqual((members.length * percent) / 100);
          for (const index of won) expect(eligible).toContain(index);
          for (const a of eligible)
            for (const b of won) {
              expect(units[a]?.rank === units[b]?.rank && !won.includes(a)).toBe(false);
              expect((units[a]?.rank ?? 0) < (units[b]?.rank ?? 0) && !won.includes(a)).toBe(false);
            }
          const open = members.filter((index) => units[index]?.undecided.length);
          const seats = Math.floor((members.length * percent) / 100);
          if (open.length > 0) expect(won.length + open.length).toBeGreaterThan(seats);
          else expect(won.length).toBe(Math.min(seats, eligible.length));
        }
      }),
    );
  });

  it('give 1 + the number of strictly better units as rank', () => {
    fc.assert(
      fc.property(rows, laws, (all, { law, per }) => {
        const { units } = standings(law, scores(all), new Map());
        const breaks = law.ranking.tieBreaks.length > 0;
        const better = (a: Row & { total: number }, b: Row & { total: number }) =>
          a.total > b.total || (breaks && a.total === b.total && (a.bonus ?? 0) > (b.bonus ?? 0));
        all.forEach((one, index) => {
          const peers = all.filter(known).filter((other) => per === 'all' || other.group === one.group);
          const rank = known(one) ? 1 + peers.filter((other) => better(other, one)).length : undefined;
          expect(units[index]).toMatchObject({ rank, outOf: peers.length });
        });
      }),
    );
  });

  it('keep relative tiers within their size and their range', () => {
    fc.assert(
      fc.property(rows, laws, (all, { law, percent }) => {
        const { units } = standings(law, scores(all), new Map());
        for (const group of ['一', '二']) {
          const members = units.flatMap((unit, index) => (all[index]?.group === group ? [{ ...unit, total: all[index]?.total }] : []));
          expect(members.filter((unit) => unit.tier === '前').length).toBeLessThanOrEqual((members.length * percent) / 100);
          const last = members.filter((unit) => unit.tier === '后');
          expect(last.length).toBeLessThanOrEqual(2);
          for (const unit of last) expect(unit.total).toBeLessThan(6);
        }
      }),
    );
  });

  it('do not depend on the order of the units', () => {
    const shuffled = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, laws, ([all, order], { law }) => {
        const plain = standings(law, scores(all), new Map()).units;
        const mixed = standings(law, scores(order.map((index) => all[index] as Row)), new Map()).units;
        expect(mixed).toEqual(order.map((index) => plain[index]));
      }),
    );
  });

  it('sort fractions as fractions, however close', () => {
    const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const near = fc.tuple(big, fc.integer({ min: 1, max: 5 })).map(([num, den]) => F.fraction(num, 10n ** 19n + BigInt(den)));
    fc.assert(
      fc.property(fc.array(near, { maxLength: 12 }), (values) => {
        const all = [...values, ...values.map((value) => F.add(value, F.fraction(1n, 10n ** 30n)))];
        const keys = sortKeys({ kind: 'exact', length: all.length, values: all, missing: undefined });
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries()) expect(Math.sign((keys[i] as number) - (keys[j] as number))).toBe(F.compare(a, b));
      }),
    );
  });
});

describe('200,000 units', () => {
  it('settle within seconds', () => {
    const length = 200_000;
    const num = Float64Array.from({ length }, (_, index) => (index * 7919) % 10_001);
    const published = fixed(num, 100, 10_000);
    const units = Array.from({ length }, (_, index) => ({
      id: `${index}`,
      name: `${index}`,
      kind: '中心',
      group: `${index % 50}`,
      superior: '',
    }));
    const bonus = fixed(
      num.map((value) => value % 7),
      1,
      7,
    );
    const all: Scores = {
      units,
      peerGroup: Int32Array.from(units, (_, index) => index % 50),
      peerGroups: 50,
      total: published,
      published,
      lowest: published,
      highest: published,
      parts: new Map([['加分', bonus]]),
      rules: new Map(),
      barred: new Map(),
    };
    const law = regulation({
      ranking: { within: 'all', ties: 'skip', tieBreaks: [{ part: '加分', better: 'high' }] },
      selections: [selection('30%')],
      tiers: [
        tier('优秀', '95 以上'),
        tier('良好', '60 以上', { end: 'top', amount: { kind: 'share', of: exactly('0.5') } }),
        tier('合格', undefined),
      ],
    });
    const start = performance.now();
    const { units: settled } = standings(law, all, new Map());
    const took = performance.now() - start;
    expect(settled).toHaveLength(length);
    expect(took).toBeLessThan(5000);
  });

  it('draws from a pool where everybody is equal', () => {
    const all = scores(Array.from({ length: 5 }, () => ({ total: 1 })));
    const order = orderWithin({ ...all, published: constant(F.ONE, 5) }, regulation({}).ranking, poolsOf(all, 'all'));
    expect(draw(order, 0, 4, () => true, 'top')).toMatchObject({ taken: [], tied: [0, 1, 2, 3, 4], left: 4 });
    expect(draw(order, 0, 5, () => true, 'bottom').taken).toHaveLength(5);
  });
});
