import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf, recordFacts } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { Overview } from './contract.ts';
import type { OverrideAnswer } from './contract-scorecard.ts';
import { asking, ruleOf } from './test-asking.ts';
import { type DemoSetting, demoSetting } from './test-setting.ts';

let setting: DemoSetting;
beforeEach(async () => {
  setting = await demoSetting('chengdu');
});
afterEach(() => setting.close());

const { administrator, base, leader, overview, scorecard, standings } = asking(() => setting);

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
