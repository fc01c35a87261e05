import { assessRead, readRows } from '@kaocheng/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf, reviewFact, updateFacts, writingFacts } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { Heat } from './contract.ts';
import { evaluated } from './evaluation.ts';
import { countedRows, decisionsOf, readInputs } from './inputs.ts';
import { asking, ruleOf, type StandingsPage } from './test-asking.ts';
import { type DemoSetting, demoSetting, openDemo } from './test-setting.ts';
import type { View } from './views.ts';

let setting: DemoSetting;
beforeEach(async () => {
  setting = await demoSetting('chengdu');
});
afterEach(() => setting.close());

const { administrator, base, clerk, leader, overview, scorecard, standings } = asking(() => setting);

describe('claimed and official', () => {
  it('shows what is claimed beside what is confirmed, and what waits', async () => {
    await setting.record('confirmed', (unit) => unit !== '锦江区');
    await setting.record('submitted', (unit) => unit === '锦江区');
    const row = (await standings()).items.find(({ name }) => name === '锦江区');
    expect(row).toMatchObject({ total: null, rank: null, open: true });
    expect(row?.missing).toBeGreaterThan(0);
    expect(row?.waiting).toBeGreaterThan(0);
    expect(row?.highest).toBeGreaterThan(row?.lowest ?? 0);
    const [claimed] = (await standings(leader(), `&view=claimed&search=${encodeURIComponent('锦江')}`)).items;
    expect(row?.other).toBe(claimed?.total ?? null);
    const seen = await overview();
    expect(seen).toMatchObject({ units: 20, settled: 19, whole: true });
    expect(seen.waiting).toBe(row?.waiting);
    expect(seen.findings.some(({ code, unitId }) => code === 'missing-fact' && unitId === row?.unitId)).toBe(true);
  });

  it('counts what was adjusted officially, and what was claimed in the claimed view', async () => {
    await setting.record('submitted', (unit) => unit === '锦江区');
    const { db } = setting.house;
    const fact = (await factsOf(db, setting.assessment.id)).find((one) => one.fact === '刊物发表' && one.level === '省级');
    if (!fact) throw new Error('the demo has no such fact');
    const verdict = { kind: 'adjust', level: '市级', value: '1', reason: '是市级刊物' } as const;
    await writingFacts(setting.house, setting.assessment.id, ({ tx, at }) => reviewFact(tx, SYSTEM, at, setting.assessment.id, fact, verdict));
    const [official, claimed] = [await scorecard('锦江区'), await scorecard('锦江区', leader(), '?view=claimed')];
    const shown = official.facts.find(({ id }) => id === fact.id);
    expect(shown).toMatchObject({ level: '市级', claimedLevel: '省级', counts: true, reviewReason: '是市级刊物' });
    const rule = official.rules.find(({ factIds }) => factIds.includes(fact.id));
    expect(rule?.points).toBe(0.5);
    expect(rule?.other).toBe(claimed.rules.find(({ rule: id }) => id === rule?.rule)?.points);
    expect(rule?.explanation).toContain('市级 1 篇 × 0.5');
  });
});

it('reads after a change only what has changed, and comes to the same', async () => {
  const { house, assessment } = setting;
  await setting.record('submitted', (unit) => unit === '锦江区');
  await setting.record('confirmed', (unit) => unit !== '锦江区');
  const fresh = async (view: View) => {
    const inputs = await readInputs(house, assessment);
    const { program, units, period } = inputs.book;
    const { published } = assessRead(program, readRows(program, units, countedRows(view, inputs.facts), period), decisionsOf(view, inputs)).scores;
    return { facts: inputs.facts.length, published };
  };
  const kept = async (view: View) => {
    const { facts, assessed } = await evaluated(house, assessment, view);
    return { facts: facts.length, published: assessed.scores.published };
  };
  const agree = async () => {
    for (const view of ['official', 'claimed'] as const) expect(await kept(view), view).toEqual(await fresh(view));
  };
  await agree();
  const own = (await factsOf(house.db, assessment.id)).filter(({ unitId }) => unitId === setting.unit('锦江区'));
  const first = await evaluated(house, assessment, 'official');
  for (const fact of own.slice(0, 6)) {
    const verdict = fact.id % 2 ? ({ kind: 'confirm', reason: '' } as const) : ({ kind: 'return', reason: '材料不全' } as const);
    await writingFacts(house, assessment.id, ({ tx, at }) => reviewFact(tx, SYSTEM, at, assessment.id, fact, verdict));
    await agree();
  }
  await writingFacts(house, assessment.id, async ({ tx, at }) =>
    updateFacts(tx, assessment.id, await factsOf(tx, assessment.id, { facts: ['刊物发表'] }), { state: 'withdrawn' }, at),
  );
  await agree();
  expect((await evaluated(house, assessment, 'official')).book, 'the units are not read again').toBe(first.book);
});

it('makes both views at once where nothing is disputed', async () => {
  await setting.record('confirmed');
  const { house, assessment } = setting;
  const [official, claimed] = await Promise.all([evaluated(house, assessment, 'official'), evaluated(house, assessment, 'claimed')]);
  expect(claimed.assessed).toBe(official.assessed);
});

describe('standings', () => {
  beforeEach(() => setting.record('confirmed'));

  it('filters, sorts and pages what it was asked for', async () => {
    const circle = await standings(leader(), `&pool=${encodeURIComponent('第一圈')}&sort=-total`);
    expect(circle.total).toBe(6);
    const totals = circle.items.map(({ total }) => total ?? 0);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    expect((await leader().get<StandingsPage>(`${base()}/standings?size=5&page=4`)).body).toMatchObject({ total: 20, page: 4 });
    expect((await standings(leader(), `&search=${encodeURIComponent('锦')}`)).items.map(({ name }) => name)).toEqual(['锦江区']);
    expect((await leader().get(`${base()}/standings?state=lost`)).status).toBe(400);
    const selected = await standings(leader(), `&selection=${encodeURIComponent((await overview()).selections[0]?.name ?? '')}`);
    expect(selected.items.every(({ selections }) => selections.length > 0)).toBe(true);
  });

  it('says how far the next rank is', async () => {
    const { items } = await standings();
    for (const row of items) {
      const { rank } = row.next;
      if (row.rank === 1) expect(rank).toBeNull();
      if (!rank) continue;
      const better = items.filter((one) => one.pool === row.pool && (one.rank ?? 99) < (row.rank ?? 0));
      expect(rank.score).toBe(Math.min(...better.map(({ total }) => total ?? Number.NaN)));
      expect(rank.points).toBeCloseTo(rank.score - (row.total ?? 0), 6);
    }
    expect(items.filter(({ next }) => next.rank !== null).length).toBeGreaterThan(10);
  });

  it('spreads the points for charts and maps every clause of every unit', async () => {
    const seen = await overview();
    const counted = seen.distribution?.series.flatMap(({ counts }) => counts).reduce((sum, one) => sum + one, 0);
    expect(counted).toBe(20);
    expect(seen.breakdown.map(({ pool }) => pool).toSorted()).toEqual(['第一圈', '第三圈', '第二圈']);
    const { body } = await leader().get<Heat>(`${base()}/heat`);
    expect(body.cells).toHaveLength(20);
    for (const row of body.cells) {
      expect(row).toHaveLength(body.columns.length);
      expect(row.every((cell) => cell === null || (cell >= -1 && cell <= 100))).toBe(true);
    }
    const card = await scorecard('锦江区');
    const at = body.units.findIndex(({ name }) => name === '锦江区');
    const full = body.columns.findIndex(({ of }) => of === 'full');
    const { points, limit } = ruleOf(card, body.columns[full]?.rule ?? '');
    expect(body.cells[at]?.[full]).toBe(Math.round(((points ?? 0) / (limit ?? 1)) * 100));
  });

  it('leaves as a workbook', async () => {
    const answer = await leader().get(`${base()}/standings/export?pool=${encodeURIComponent('第一圈')}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(answer.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('compares with the year before, unit by unit', async () => {
    const next = await openDemo(setting, 'chengdu', 2027, setting);
    await setting.moveTo('self-check');
    await next.record('confirmed');
    const { body } = await leader().get<StandingsPage>(`/assessments/${next.assessment.id}/standings?size=200`);
    const before = new Map((await standings()).items.map(({ name, total, rank }) => [name, { total, rank }] as const));
    for (const { name, last } of body.items) expect(last).toMatchObject(before.get(name) ?? {});
    expect((await standings()).items.every(({ last }) => last === null)).toBe(true);
  });

  it('compares a unit with the one that has merged into it', async () => {
    const { unitIds } = setting;
    const [old, ...others] = [...unitIds];
    const merged = await setting.newUnit({ name: '新设中心', parentId: setting.authority, kind: '区县政务服务中心', group: '第一圈' });
    const { body: unit } = await administrator().get<{ version: number }>(`/units/${old?.[1]}`);
    const { status, text } = await administrator().post(`/units/${old?.[1]}/merge`, {
      version: unit.version,
      intoId: merged,
      effectiveOn: '2027-01-01',
    });
    expect(status, text).toBe(200);
    const next = await openDemo(setting, 'chengdu', 2027, { ...setting, unitIds: new Map([['新设中心', merged], ...others]) });
    await setting.moveTo('self-check');
    const { body } = await leader().get<StandingsPage>(`/assessments/${next.assessment.id}/standings?size=200`);
    const before = (await standings()).items.find(({ unitId }) => unitId === old?.[1]);
    expect(body.items.find(({ unitId }) => unitId === merged)?.last).toMatchObject({ total: before?.total, rank: before?.rank });
  });
});

describe('who sees what', () => {
  beforeEach(() => setting.record('confirmed'));

  it('shows a clerk the own unit only, and no place among others, before feedback', async () => {
    await setting.moveTo('preliminary');
    const { items, total } = await standings(clerk('锦江区'));
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ name: '锦江区', rank: null, rankOutOf: 0, next: { rank: null, tier: null, selections: [] } });
    expect(items[0]?.total).not.toBeNull();
    const seen = await overview(clerk('锦江区'));
    expect(seen).toMatchObject({ whole: false, told: [], distribution: null, ties: [], selections: [] });
    const { body } = await clerk('锦江区').get<Heat>(`${base()}/heat`);
    expect(body.units.map(({ name }) => name)).toEqual(['锦江区']);
    const answer = await clerk('锦江区').get(`${base()}/units/${setting.unit('武侯区')}/scorecard`);
    expect(answer.status).toBe(403);
    expect(answer.problem.code).toBe('not-allowed');
    expect(JSON.stringify([seen, body])).not.toContain('武侯区');
  });

  it('tells everybody what the regulation makes public from feedback on, and nothing else', async () => {
    await setting.moveTo('feedback');
    const { items, total } = await standings(clerk('锦江区'));
    expect(total).toBe(20);
    const other = items.find(({ name }) => name === '武侯区');
    expect(other?.total).not.toBeNull();
    expect(other?.rank).not.toBeNull();
    expect(other).toMatchObject({ open: false, parts: {}, bonus: null, deduction: null, selections: [], waiting: 0, next: { rank: null } });
    expect((await standings(clerk('锦江区'), '&view=claimed')).total).toBe(1);
    const answer = await clerk('锦江区').get(`${base()}/units/${setting.unit('武侯区')}/scorecard`);
    expect(answer.status).toBe(403);
  });

  it('does not know assessments and units of others', async () => {
    const stranger = setting.as('leader', await setting.newUnit({ name: '别县', level: 'county' }));
    expect((await stranger.get(`${base()}/standings`)).status).toBe(404);
    expect((await stranger.get(`${base()}/standings/overview`)).status).toBe(404);
    expect((await stranger.get(`${base()}/heat`)).status).toBe(404);
    expect((await stranger.get(`${base()}/units/${setting.unit('锦江区')}/scorecard`)).status).toBe(403);
    const outsider = await setting.newUnit({ name: '没参加', parentId: setting.authority });
    expect((await leader().get(`${base()}/units/${outsider}/scorecard`)).status).toBe(404);
  });
});

describe('the live scorecard', () => {
  it('explains every clause, and says what would give more', async () => {
    await setting.record('confirmed');
    const card = await scorecard('锦江区');
    const row = (await standings()).items.find(({ name }) => name === '锦江区');
    expect(card).toMatchObject({ total: row?.total, rank: row?.rank, other: row?.other });
    expect(card.rules.every(({ explanation }) => explanation.endsWith('。'))).toBe(true);
    expect(card.parts.find(({ nature }) => nature === 'bonus')?.cap).toBe(30);
    const ways = card.rules.flatMap((rule) => rule.ways.map((way) => ({ ...way, now: rule.points })));
    expect(ways.length).toBeGreaterThan(0);
    for (const { points, now, gain } of ways) expect(gain).toBeCloseTo(points - (now ?? 0), 4);
    const named = new Set(card.facts.map(({ id }) => id));
    expect(card.rules.flatMap(({ factIds }) => factIds).every((id) => named.has(id))).toBe(true);
    expect(new Set(card.rules.flatMap(({ factIds }) => factIds)).size).toBe(card.facts.length);
  });

  it('says what is still missing where nothing is recorded', async () => {
    const card = await scorecard('锦江区');
    expect(card.total).toBeNull();
    const pending = card.rules.filter(({ points }) => points === null);
    expect(pending.length).toBe(card.missing);
    expect(pending.every((rule) => rule.pending.length > 0)).toBe(true);
  });
});
