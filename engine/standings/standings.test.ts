import { describe, expect, it } from 'vitest';
import type { Regulation } from '../language/regulation.ts';
import { at, isMissing } from '../number/column.ts';
import * as F from '../number/fraction.ts';
import { convert, gaps, settle, standings } from './index.ts';
import { exactly, expression, place, type Row, regulation, scores, selection, tier } from './test-samples.ts';

const none = new Map();
const run = (law: Partial<Regulation>, rows: readonly Row[], conditions = none) => standings(regulation(law), scores(rows), conditions);
const totals = (...all: Row['total'][]): Row[] => all.map((total) => ({ total }));
const codes = (result: { findings: readonly { code: string }[] }) => result.findings.map(({ code }) => code);
const share = (text: string) => ({ kind: 'share', of: exactly(text) }) as const;

describe('ranks', () => {
  it('skips after a tie, or does not', () => {
    const rows = totals(90, 95, 90, 80);
    expect(run({}, rows).units.map(({ rank }) => rank)).toEqual([2, 1, 2, 4]);
    const dense = { within: 'group', ties: 'dense', tieBreaks: [] } as const;
    expect(run({ ranking: dense }, rows).units.map(({ rank }) => rank)).toEqual([2, 1, 2, 3]);
  });

  it('compares published scores, and the unrounded total only where a tie-break asks for it', () => {
    const rows = totals('90.001', '90.004', '90.005');
    expect(run({}, rows).units.map(({ rank }) => rank)).toEqual([2, 2, 1]);
    const ranking = { within: 'all', ties: 'skip', tieBreaks: [{ part: '总分', better: 'high' }] } as const;
    expect(run({ ranking }, rows).units.map(({ rank }) => rank)).toEqual([3, 2, 1]);
  });

  it('breaks ties by parts, either way, and lets a tie stand while one of them is unknown', () => {
    const rank = (better: 'high' | 'low', bonuses: readonly (number | undefined)[]) =>
      run(
        { ranking: { within: 'all', ties: 'skip', tieBreaks: [{ part: '加分', better }] } },
        bonuses.map((bonus) => ({ total: 90, bonus })),
      ).units.map((u) => u.rank);
    expect(rank('high', [3, 5, 3])).toEqual([2, 1, 2]);
    expect(rank('low', [3, 5, 3])).toEqual([1, 3, 1]);
    expect(rank('high', [3, 5, undefined])).toEqual([1, 1, 1]);
  });

  it('ranks inside groups, kinds or among all', () => {
    const rows: Row[] = [
      { total: 90, group: '一' },
      { total: 80, group: '二' },
      { total: 70, group: '二', kind: '乡镇' },
    ];
    const rank = (within: 'group' | 'kind' | 'all') =>
      run({ ranking: { within, ties: 'skip', tieBreaks: [] } }, rows).units.map((u) => `${u.rank}/${u.outOf}`);
    expect(rank('group')).toEqual(['1/1', '1/1', '1/1']);
    expect(rank('kind')).toEqual(['1/2', '2/2', '1/1']);
    expect(rank('all')).toEqual(['1/3', '2/3', '3/3']);
  });

  it('leaves pending units out and names at most ten of them', () => {
    const result = run({}, [{ total: 80 }, ...Array.from({ length: 12 }, (): Row => ({ total: [0, 100] }))]);
    expect(result.units[1]).toMatchObject({ rank: undefined, outOf: 1 });
    expect(result.findings[0]).toMatchObject({ code: 'ranking-provisional', severity: 'warning' });
    expect(result.findings[0]?.message).toContain('单位11等 12 家的总分尚缺事实');
  });

  it('says that a tie-break names no part', () => {
    expect(codes(run({ ranking: { within: 'all', ties: 'skip', tieBreaks: [{ part: '奖励', better: 'high' }] } }, totals(1)))).toEqual([
      'unknown-tie-break',
    ]);
  });
});

describe('tiers', () => {
  const bands = [tier('优秀', '95 以上'), tier('良好', '90 以上 不满 95'), tier('合格', '60 以上 不满 90')];
  const tiersOf = (law: Partial<Regulation>, rows: readonly Row[]) => run(law, rows).units.map((u) => u.tier);

  it('takes the first range that fits the published score', () => {
    expect(tiersOf({ tiers: bands }, totals('94.995', '94.994', 90, '89.99', 59))).toEqual(['优秀', '良好', '良好', '合格', undefined]);
  });

  it('gives a pending unit a tier only where nothing can change it', () => {
    const inner = [tier('特等', '93 以上 93 以下'), ...bands];
    expect(tiersOf({ tiers: bands }, totals([91, 94], [91, 95], [95, 96], [10, 20]))).toEqual(['良好', undefined, '优秀', undefined]);
    expect(tiersOf({ tiers: inner }, totals([91, 94], [91, 92]))).toEqual([undefined, '良好']);
    expect(tiersOf({ tiers: [tier('先进', undefined, { end: 'top', amount: share('0.5') }), ...bands] }, totals([91, 94], 1))).toEqual([
      undefined,
      '先进',
    ]);
  });

  it('draws shares from the top, rounded down, those in higher tiers included', () => {
    const tiers = [tier('优秀', '95 以上'), tier('先进', undefined, { end: 'top', amount: share('0.5') }), tier('其他', undefined)];
    expect(tiersOf({ tiers }, totals(96, 80, 70, 60, 50))).toEqual(['优秀', '先进', '其他', '其他', '其他']);
  });

  it('draws the bottom only from those below a score', () => {
    const tiers = [tier('末等', '不满 60', { end: 'bottom', amount: { kind: 'count', of: 2 } }), tier('合格', undefined)];
    expect(tiersOf({ tiers }, totals(59, 61, 62, 63))).toEqual(['末等', '合格', '合格', '合格']);
    expect(tiersOf({ tiers }, totals(50, 51, 52, 63))).toEqual(['末等', '末等', '合格', '合格']);
  });

  it('never splits a tie at the cut of a tier', () => {
    const tiers = [tier('末等', undefined, { end: 'bottom', amount: { kind: 'count', of: 2 } })];
    const result = run({ tiers }, totals(50, 51, 51, 63));
    expect(result.units.map((u) => u.tier)).toEqual(['末等', undefined, undefined, undefined]);
    expect(codes(result)).toEqual(['tie-at-tier']);
  });

  it('says that 满分 has no number', () => {
    const law = { tiers: [tier('满分单位', '满分 以上')] };
    expect(codes(run(law, totals(100)))).toEqual(['tier-without-full']);
    expect(tiersOf({ ...law, full: new Map([['', exactly(100)]]) }, totals(100, 99))).toEqual(['满分单位', undefined]);
  });
});

describe('selection', () => {
  const circle = (group: string, size: number, from = 90): Row[] => Array.from({ length: size }, (_, i) => ({ group, total: from - i }));
  const winners = (law: Partial<Regulation>, rows: readonly Row[], conditions = none) =>
    run(law, rows, conditions).units.flatMap((u, row) => (u.selected.length > 0 ? [row] : []));

  it('gives the circles of Chengdu, 6, 6 and 8, one, one and two seats', () => {
    const rows = [...circle('第一圈', 6), ...circle('第二圈', 6), ...circle('第三圈', 8)];
    expect(winners({ selections: [selection('30%')] }, rows)).toEqual([0, 6, 12, 13]);
  });

  it('counts shares exactly: 10 × 30 % is 3', () => {
    expect(winners({ selections: [selection('30%')] }, circle('一', 10))).toEqual([0, 1, 2]);
    const settings = [{ name: '先进比例', value: exactly('0.6'), percent: true, note: undefined, place }];
    expect(winners({ settings, selections: [selection('先进比例 / 2')] }, circle('一', 10))).toEqual([0, 1, 2]);
  });

  it('counts barred and pending units in the quota, and moves the next one up', () => {
    const rows: Row[] = [{ total: 99, barred: true }, ...totals(98, 97, 50, 49, [0, 10])];
    const result = run({ selections: [selection('40%')] }, rows);
    expect(result.units.map((u) => [u.rank, u.selected.length, u.barred.length])).toEqual([
      [1, 0, 1],
      [2, 1, 0],
      [3, 1, 0],
      [4, 0, 0],
      [5, 0, 0],
      [undefined, 0, 0],
    ]);
    expect(codes(result)).toEqual(['ranking-provisional']);
  });

  it('leaves a tie at the cut open', () => {
    const result = run({ selections: [selection('2')] }, totals(95, 90, 90, 80));
    expect(result.units.map((u) => [...u.selected, ...u.undecided.map((name) => `${name}?`)].join())).toEqual(['优秀', '优秀?', '优秀?', '']);
    expect(result.findings).toMatchObject([{ code: 'tie-at-quota', severity: 'warning', line: 7 }]);
    expect(result.findings[0]?.message).toBe(
      '评选「优秀」中心名额 2 个，还剩 1 个，单位2、单位3同为 90 分，超出名额，均未列入；请决定由其中哪 1 家入选，或在「排名」中写明同分依次比较什么',
    );
  });

  it('passes over units that fail the condition; one not told yet makes the result provisional', () => {
    const law = { selections: [selection('1', { when: { value: expression('总分 >= 80'), place } })] };
    const told = new Map([['优秀', { flags: Uint8Array.of(0, 1, 1), missing: undefined }]]);
    expect(winners(law, totals(95, 90, 85), told)).toEqual([1]);
    const untold = new Map([['优秀', { flags: Uint8Array.of(0, 1, 1), missing: Uint8Array.of(1, 0, 0) }]]);
    const result = run(law, totals(95, 90, 85), untold);
    expect([result.units[1]?.selected, codes(result)]).toEqual([['优秀'], ['selection-provisional']]);
    expect(winners(law, totals(95))).toEqual([]);
  });

  it('is provisional only while a pending unit can still reach the cut', () => {
    const law = { selections: [selection('1')] };
    expect(codes(run(law, totals(90, 80, [0, 90])))).toContain('selection-provisional');
    expect(codes(run(law, totals(90, 80, [0, 89])))).not.toContain('selection-provisional');
  });

  it('says that three units × 30 % are no seat', () => {
    const result = run({ selections: [selection('30%')] }, circle('第一圈', 3));
    expect(result.findings).toMatchObject([{ code: 'quota-zero', severity: 'note' }]);
    expect(result.findings[0]?.message).toContain('第一圈 3 家 × 30% = 0.9，不足 1 名');
  });

  it('refuses a quota that it cannot work out', () => {
    for (const quota of ['没有的设定', '1 / 0', '-3', '最大(1)']) {
      const result = run({ selections: [selection(quota)] }, totals(90));
      expect([quota, codes(result), result.units[0]?.selected]).toEqual([quota, ['quota-unknown'], []]);
    }
  });

  it('writes out what a unit is barred from', () => {
    const rows: Row[] = [{ total: 90, barred: true }, { total: 80 }];
    expect(run({}, rows).units.map((u) => u.barred)).toEqual([['评优'], []]);
    const selections = [selection('1'), selection('1', { name: '先进' })];
    expect(run({ selections }, rows).units[0]?.barred).toEqual(['优秀', '先进']);
    expect(standings(regulation({ selections }), scores(rows, '先进'), none).units.map((u) => [u.barred, u.selected])).toEqual([
      [['先进'], ['优秀']],
      [[], ['先进']],
    ]);
  });
});

describe('conversion', () => {
  it('converts exactly, by kind, and says who has no full marks', () => {
    const law = regulation({
      full: new Map([
        ['中心', exactly(100)],
        ['乡镇', exactly(120)],
      ]),
      conversion: { counts: { value: expression('5'), place }, into: '年度目标考核' },
    });
    const { points, findings } = convert(
      law,
      scores([{ total: '92.3' }, { total: 90, kind: '乡镇' }, { total: 1, kind: '街道' }, { total: [1, 2] }]),
    );
    if (!points) throw new Error('no points');
    expect([0, 1].map((row) => F.format(at(points, row)))).toEqual(['4.62', '3.75']);
    expect([2, 3].map((row) => isMissing(points, row))).toEqual([true, true]);
    expect(codes({ findings })).toEqual(['conversion-without-full']);
  });
});

describe('gaps', () => {
  it('are exact to the next rank, the next tier and the cut', () => {
    const law = regulation({ tiers: [tier('优秀', '超过 95'), tier('良好', '90 以上')], selections: [selection('1')] });
    const given = scores(totals('95', '90.1', '89.95', '89.95', [0, 1]));
    const settled = settle(law, given, none);
    const text = (row: number) => {
      const gap = gaps(law, given, settled, row);
      return [
        gap.rank && `${gap.rank.rank}:${F.format(gap.rank.points)}`,
        gap.tier && `${gap.tier.tier}:${F.format(gap.tier.points)}`,
        ...gap.selections.map((s) => F.format(s.points)),
      ];
    };
    expect(text(0)).toEqual([undefined, '优秀:0.01']);
    expect(text(1)).toEqual(['1:4.9', '优秀:4.91', '4.9']);
    expect(text(3)).toEqual(['2:0.15', '良好:0.05', '5.05']);
    expect(text(4)).toEqual([undefined, undefined]);
  });

  it('reach tiers drawn from the top by passing the last one in', () => {
    const law = regulation({ tiers: [tier('先进', '60 以上', { end: 'top', amount: { kind: 'count', of: 2 } })] });
    const gap = (...all: number[]) => {
      const given = scores(totals(...all));
      const { tier: next } = gaps(law, given, settle(law, given, none), all.length - 1);
      return next && [F.format(next.points), next.beyond];
    };
    expect(gap(90, 80, 70)).toEqual(['10', true]);
    expect(gap(90, 80, 80)).toEqual(['0', true]);
    expect(gap(90, 50)).toEqual(['10', false]);
    expect(gap(80, 90)).toBeUndefined();
  });
});
