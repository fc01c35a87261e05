import { NO_CHANGE, type TrialChange } from '@kaocheng/engine';
import { describe, expect, it } from 'vitest';
import { evaluated, placesOf } from '../../../server/results/index.ts';
import { type DemoSetting, demoSetting } from '../../../server/results/test-setting.ts';
import { movesBetween, summaryOf } from '../model/moves.ts';
import type { TrialAnswer } from '../types.ts';
import { Lab, type Ran } from './lab.ts';
import { type Given, serveLab } from './serve.ts';

const answerOf = async (setting: DemoSetting): Promise<TrialAnswer> =>
  (await setting.as('leader').get<TrialAnswer>(`/assessments/${setting.assessment.id}/trial`)).body;

describe.each(['jiange', 'xianyang', 'chengdu'])('a trial of %s', (key) => {
  it('is the official result to the last digit while nothing is changed', async () => {
    const setting = await demoSetting(key);
    try {
      await setting.record('confirmed');
      await setting.moveTo('preliminary');
      const places = placesOf(await evaluated(setting.house, setting.assessment, 'official'));
      const [first] = places;
      const lab = new Lab(await answerOf(setting));
      const ran = lab.run(NO_CHANGE);
      if (!ran.runs) throw new Error('does not run');
      expect(ran.problems).toEqual([]);
      expect(ran.outcomes).toEqual(lab.base);
      expect(ran.outcomes).toHaveLength(setting.unitIds.size);
      for (const [row, { unitId, name, total, rank, tier, selections, undecided, barredFrom, pool }] of ran.outcomes.entries()) {
        expect({ unitId, name, total, rank, tier, selections, undecided, barredFrom, pool }).toEqual({
          unitId: places[row]?.unitId,
          name: places[row]?.name,
          total: places[row]?.total,
          rank: places[row]?.rank,
          tier: places[row]?.tier,
          selections: places[row]?.selections,
          undecided: places[row]?.undecided,
          barredFrom: places[row]?.barredFrom,
          pool: places[row]?.pool,
        });
      }
      expect(first?.total).not.toBeNull();
    } finally {
      await setting.close();
    }
  });
});

/** 甲 and 乙 compete for one seat; a paper is worth 1 point, at most 2. */
const TEXT = `---
细则: sample
标题: 样例
期间: 年
部分: { 基本分: { 性质: 基本 } }
设定: { 名额: 1 }
评选: { 先进: { 名额: 每组至多 名额 } }
---
## 第一条 计分

### (一) 刊物

\`\`\`规则
标识: papers
每次: 1
至多: 2
事实: { 刊物: 事件 }
\`\`\`

### (二) 工作

\`\`\`规则
标识: work
分值: 5
评分: 0 至 满分
\`\`\`
`;

const sample: TrialAnswer = {
  assessmentId: 1,
  title: '样例',
  view: 'official',
  revision: 1,
  readAt: '2026-12-01T00:00:00.000Z',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  regulation: { id: 1, versionId: 1, number: 1, title: '样例', hash: '', text: TEXT },
  units: ['甲', '乙', '丙'].map((name, index) => ({ unitId: index + 1, name, kind: '', group: '', superiorId: null })),
  facts: {
    names: ['刊物', '工作'],
    id: [11, 12, 13, 14, 15],
    unit: [0, 0, 1, 1, 2],
    fact: [0, 1, 0, 1, 1],
    level: ['', '', '', '', ''],
    value: ['4', '2', '0', '3', '0'],
    date: ['', '', '', '', ''],
    note: ['', '', '', '', ''],
  },
  exclusions: [],
  overrides: [],
  decisions: [],
};

const CAP: TrialChange = { ...NO_CHANGE, values: [{ rule: 'papers', path: ['至多'], value: '0.5' }] };
const ranks = (ran: Ran) => (ran.runs ? ran.outcomes.map(({ name, rank, total, selections }) => [name, rank, total, selections]) : []);

describe('a lab', () => {
  it('shows who moves when a cap changes, and why', () => {
    const lab = new Lab(sample);
    expect(lab.base.map(({ name, rank, total }) => [name, rank, total])).toEqual([
      ['甲', 1, 4],
      ['乙', 2, 3],
      ['丙', 3, 0],
    ]);
    const ran = lab.run(CAP);
    expect(ranks(ran)).toEqual([
      ['甲', 2, 2.5, []],
      ['乙', 1, 3, ['先进']],
      ['丙', 3, 0, []],
    ]);
    const summary = summaryOf(ran.runs ? movesBetween(lab.base, ran.outcomes) : []);
    expect(summary).toMatchObject({
      risen: 1,
      fallen: 1,
      points: 1,
      won: [{ name: '乙', selection: '先进' }],
      lost: [{ name: '甲', selection: '先进' }],
    });
    const changed = lab.detail(CAP, 1)?.clauses.filter((one) => one.changed);
    expect(changed).toMatchObject([{ rule: 'papers', was: '2', is: '0.5' }]);
    expect(changed?.[0]?.why).toContain('按上限 0.5 计');
    expect(changed?.[0]?.whyBefore).toContain('按上限 2 计');
  });

  it('keeps a decided tie while the same units are tied, and no longer', () => {
    const value = [...sample.facts.value.slice(0, 3), '4', '0'];
    const tied: TrialAnswer = { ...sample, facts: { ...sample.facts, value }, decisions: [{ selection: '先进', tied: [1, 2], chosen: [2] }] };
    const lab = new Lab(tied);
    expect(lab.base.map(({ selections, undecided }) => [selections, undecided])).toEqual([
      [[], []],
      [['先进'], []],
      [[], []],
    ]);
    const third: TrialChange = { ...NO_CHANGE, facts: [{ kind: 'change', row: 15, level: '', value: '3', date: '' }] };
    const ran = lab.run(third);
    expect(ran.runs && ran.outcomes.map(({ selections }) => selections)).toEqual([[], ['先进'], []]);
    const all: TrialChange = { ...third, overrides: [{ unit: '3', rule: 'work', points: '4' }], facts: [] };
    const three = lab.run(all);
    expect(three.runs && three.outcomes.map(({ undecided }) => undecided)).toEqual([['先进'], ['先进'], ['先进']]);
  });

  it('tells which facts the changed rules cannot take', () => {
    const ran = new Lab(sample).run({ ...NO_CHANGE, facts: [{ kind: 'change', row: 12, level: '', value: '9', date: '' }] });
    expect(ran.problems.map(({ code, unit }) => [code, unit])).toEqual([['out-of-range', '1']]);
  });

  it('answers calls one by one, and a search for what decides can be stopped', async () => {
    const given: Given[] = [];
    const serve = serveLab((one) => given.push(one));
    await serve({ turn: 1, kind: 'run', ask: { change: NO_CHANGE } });
    expect(given.at(-1)).toMatchObject({ turn: 1, kind: 'failed' });
    await serve({ turn: 2, kind: 'open', ask: { answer: sample } });
    await serve({ turn: 3, kind: 'run', ask: { change: CAP } });
    expect(given.at(-1)).toMatchObject({ turn: 3, kind: 'given', give: { runs: true } });
    await serve({ turn: 4, kind: 'deciders', ask: { change: NO_CHANGE } });
    const steps = given.flatMap((one) => (one.kind === 'step' ? [one.step] : []));
    expect(given.at(-1)).toEqual({ turn: 4, kind: 'given', give: true });
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.map(({ found }) => found)).toContainEqual({
      what: { kind: 'judgement', unitId: 2, unit: '乙', fact: '工作' },
      from: '3',
      to: '5',
      flips: [
        { selection: '先进', unit: '甲', from: 'in', to: 'out' },
        { selection: '先进', unit: '乙', from: 'out', to: 'in' },
      ],
    });
    await serve({ turn: 6, kind: 'stop', ask: { turn: 5 } });
    await serve({ turn: 5, kind: 'deciders', ask: { change: NO_CHANGE } });
    expect(given.at(-1)).toEqual({ turn: 5, kind: 'given', give: false });
  });
});
