import { assessRead, readRows } from '@kaocheng/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf, recordFacts, reviewFact, updateFacts, writingFacts } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { Heat, Overview, Standing } from './contract.ts';
import type { OverrideAnswer, Scorecard } from './contract-scorecard.ts';
import { evaluated } from './evaluation.ts';
import { countedRows, decisionsOf, readInputs } from './inputs.ts';
import { type DemoSetting, demoSetting, openDemo } from './test-setting.ts';
import type { View } from './views.ts';

let setting: DemoSetting;
beforeEach(async () => {
  setting = await demoSetting('chengdu');
});
afterEach(() => setting.close());

interface Page {
  readonly items: Standing[];
  readonly total: number;
}

const base = () => `/assessments/${setting.assessment.id}`;
const leader = () => setting.as('leader', setting.authority);
const administrator = () => setting.as('administrator', setting.authority);
const clerk = (short: string) => setting.as('clerk', setting.unit(short));
const standings = async (client = leader(), query = '') => (await client.get<Page>(`${base()}/standings?size=200${query}`)).body;
const overview = async (client = leader(), query = '') => (await client.get<Overview>(`${base()}/standings/overview${query}`)).body;
const scorecard = async (short: string, client = leader(), query = '') =>
  (await client.get<Scorecard>(`${base()}/units/${setting.unit(short)}/scorecard${query}`)).body;
const ruleOf = ({ rules }: Scorecard, id: string) => {
  const rule = rules.find(({ rule }) => rule === id);
  if (!rule) throw new Error(`no rule ${id} among ${rules.map(({ rule }) => rule).join(' ')}`);
  return rule;
};

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
    expect((await leader().get<Page>(`${base()}/standings?size=5&page=4`)).body).toMatchObject({ total: 20, page: 4 });
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
    const { body } = await leader().get<Page>(`/assessments/${next.assessment.id}/standings?size=200`);
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
    const { body } = await leader().get<Page>(`/assessments/${next.assessment.id}/standings?size=200`);
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

describe('points decided in place of computed ones', () => {
  const put = (short: string, body: object, client = administrator()) =>
    client.post<OverrideAnswer>(`${base()}/units/${setting.unit(short)}/overrides`, body);
  let rule: string;
  beforeEach(async () => {
    await setting.record('confirmed');
    const judged = (await scorecard('锦江区')).rules.find(
      ({ most, points, nature }) => nature === 'bonus' && most !== null && most > 2 && points !== null,
    );
    rule = judged?.rule ?? '';
  });

  it('count at once, with their reason, and show for ever', async () => {
    await setting.moveTo('preliminary');
    const before = await scorecard('锦江区');
    const made = await put('锦江区', { ruleId: rule, points: '1.5', reason: '复核材料后认定', seen: null });
    expect(made.status).toBe(201);
    const after = await scorecard('锦江区');
    expect(ruleOf(after, rule)).toMatchObject({ points: 1.5, other: ruleOf(before, rule).points });
    expect(ruleOf(after, rule).explanation).toContain('人工核定为 1.5 分');
    expect(after.total).toBeCloseTo((before.total ?? 0) + 1.5 - (ruleOf(before, rule).points ?? 0), 6);
    expect(after.revision).toBeGreaterThan(before.revision);

    const again = await put('锦江区', { ruleId: rule, points: '2', reason: '再次复核', seen: made.body.id });
    const address = `${base()}/units/${setting.unit('锦江区')}/overrides/${again.body.id}/revoke`;
    expect((await leader().post(address, { reason: '申诉成立' })).status).toBe(200);
    const back = await scorecard('锦江区');
    expect(back.total).toBe(before.total);
    expect(ruleOf(back, rule).overrides).toMatchObject([
      { points: '2', revokeReason: '申诉成立' },
      { points: '1.5', revokeReason: '改为 2 分：再次复核' },
    ]);
    const entries = await setting.store.db.selectFrom('audit_entries').where('action', '=', 'results.override').selectAll().execute();
    expect(entries).toHaveLength(3);
  });

  it('stay within what the rule can give, unless said in so many words', async () => {
    await setting.moveTo('preliminary');
    const { most } = ruleOf(await scorecard('锦江区'), rule);
    const body = { ruleId: rule, points: String((most ?? 0) + 1), reason: '特殊情况', seen: null };
    const refused = await put('锦江区', body);
    expect(refused.problem).toMatchObject({ code: 'needs-confirmation', current: { most: String(most) } });
    expect((await put('锦江区', { ...body, beyond: true })).status).toBe(201);
  });

  it('are refused to the second of two who decide at once', async () => {
    await setting.moveTo('decision');
    const both = await Promise.all([
      put('锦江区', { ruleId: rule, points: '1', reason: '甲的意见', seen: null }),
      put('锦江区', { ruleId: rule, points: '2', reason: '乙的意见', seen: null }, leader()),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const lost = both.find(({ status }) => status === 409);
    const won = both.find(({ status }) => status === 201);
    expect(lost?.problem).toMatchObject({ code: 'stale-version', current: { id: won?.body.id } });
  });

  it('are not for everybody, not for every stage, and never for the own unit', async () => {
    const body = { ruleId: rule, points: '1', reason: '理由充分', seen: null };
    await setting.moveTo('inspection');
    expect((await put('锦江区', body)).problem.code).toBe('wrong-stage');
    await setting.moveTo('preliminary');
    expect((await put('锦江区', body, setting.as('assessor', setting.authority))).problem.code).toBe('not-allowed');
    expect((await put('锦江区', body, setting.as('administrator', setting.unit('锦江区')))).problem.code).toBe('not-allowed');
    const both = setting.as([
      { role: 'leader', unitId: setting.authority },
      { role: 'clerk', unitId: setting.unit('锦江区') },
    ]);
    expect((await put('锦江区', body, both)).problem.detail).toContain('回避');
    expect((await put('锦江区', { ...body, ruleId: 'nothing' })).problem.errors?.[0]?.path).toBe('ruleId');
    expect((await put('锦江区', { ...body, points: '1e3' })).problem.errors?.[0]?.path).toBe('points');
    expect((await put('锦江区', { ...body, reason: ' ' })).problem.errors?.[0]?.path).toBe('reason');
    await setting.store.db.updateTable('assessments').set({ sealed_at: setting.house.now() }).execute();
    expect((await put('锦江区', body)).problem.code).toBe('frozen');
  });
});

describe('ties at a quota', () => {
  const decide = (body: object, client = leader()) => client.post<{ items: Overview['ties'] }>(`${base()}/ties/decide`, body);

  /** 第一圈 has six units and one seat; two of them are made equal at the top. */
  beforeEach(async () => {
    await setting.record('confirmed', (unit) => unit !== '青羊区');
    const rows = (await factsOf(setting.house.db, setting.assessment.id, { units: [setting.unit('锦江区')] })).map((fact) => ({
      ...fact,
      unitId: setting.unit('青羊区'),
    }));
    await recordFacts(setting.house, SYSTEM, setting.assessment.id, rows, { state: 'confirmed', origin: 'form' });
    // Both far above all others of their circle.
    await setting.moveTo('preliminary');
    const best = (await standings(leader(), `&pool=${encodeURIComponent('第一圈')}`)).items[0]?.total ?? 0;
    const card = await scorecard('锦江区');
    const points = String(((card.rules[0]?.points ?? 0) + best - (card.total ?? 0) + 1).toFixed(2));
    for (const short of ['锦江区', '青羊区']) {
      const body = { ruleId: card.rules[0]?.rule, points, reason: '测试并列', seen: null, beyond: true };
      await administrator().post(`${base()}/units/${setting.unit(short)}/overrides`, body);
    }
  });

  it('stay open until somebody decides, within the quota and with a reason', async () => {
    const [tie] = (await overview()).ties;
    if (!tie) throw new Error('there is no tie');
    expect(tie).toMatchObject({ pool: '第一圈', seats: 1, left: 1, decision: null, stale: false });
    const home = await leader().get<{ todos: { key: string; detail: string }[] }>('/home');
    expect(home.body.todos.find(({ key }) => key === `results.${setting.assessment.id}.ties`)?.detail).toContain('第一圈“优秀”2 家同分');
    const tied = tie.units.map(({ unitId }) => unitId);
    expect(tied.toSorted()).toEqual([setting.unit('锦江区'), setting.unit('青羊区')].toSorted());
    const body = { selection: tie.selection, tied, chosen: tied, reason: '两家都好' };
    expect((await decide(body)).problem).toMatchObject({ code: 'bad-input', errors: [{ path: 'chosen' }] });
    const stranger = { ...body, chosen: [setting.unit('武侯区')] };
    expect((await decide(stranger)).problem.code).toBe('bad-input');
    expect((await decide({ ...body, tied: tied.slice(1), chosen: [] })).problem.code).toBe('stale-version');
    expect((await decide(body, setting.as('assessor', setting.authority))).problem.code).toBe('not-allowed');

    const done = await decide({ ...body, chosen: tied.slice(0, 1), reason: '刊物更多' });
    expect(done.body.items[0]).toMatchObject({ decision: { reason: '刊物更多' }, stale: false });
    const { items } = await standings(leader(), `&pool=${encodeURIComponent('第一圈')}`);
    const winners = items.filter(({ selections }) => selections.includes(tie.selection));
    expect(winners.map(({ unitId }) => unitId)).toEqual(tied.slice(0, 1));
    expect(winners[0]?.byDecision).toEqual([tie.selection]);
    expect(items.every(({ undecided }) => undecided.length === 0)).toBe(true);
    const tiedNow = (await standings(leader(), '&state=tied')).items.map(({ unitId }) => unitId);
    expect(tiedNow.some((unitId) => tied.includes(unitId))).toBe(false);

    const revoked = await leader().post<{ items: Overview['ties'] }>(`${base()}/ties/revoke`, { selection: tie.selection, tied, reason: '重新研究' });
    expect(revoked.body.items[0]).toMatchObject({ decision: null, stale: false });
  });

  it('no longer count what was decided on other units', async () => {
    const [tie] = (await overview()).ties;
    if (!tie) throw new Error('there is no tie');
    const tied = tie.units.map(({ unitId }) => unitId);
    await decide({ selection: tie.selection, tied, chosen: tied.slice(0, 1), reason: '刊物更多' });
    const card = await scorecard('锦江区');
    const [rule] = card.rules;
    const third = await scorecard('武侯区');
    const points = String(((third.rules[0]?.points ?? 0) + (card.total ?? 0) - (third.total ?? 0)).toFixed(2));
    await administrator().post(`${base()}/units/${setting.unit('武侯区')}/overrides`, {
      ruleId: rule?.rule,
      points,
      reason: '也并列',
      seen: null,
      beyond: true,
    });
    const [now] = (await overview()).ties;
    expect(now).toMatchObject({ decision: null, stale: true });
    expect(now?.units).toHaveLength(3);
    expect((await standings(leader(), `&selection=${encodeURIComponent(tie.selection)}&pool=${encodeURIComponent('第一圈')}`)).total).toBe(0);
  });
});
