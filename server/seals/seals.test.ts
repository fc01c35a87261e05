import { openRegulation } from '@kaocheng/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf, updateFacts, writingFacts } from '../facts/index.ts';
import { type DemoSetting, demoSetting } from '../results/test-setting.ts';
import type { Client } from '../testing/app.ts';
import { canonical, sha256 } from './canonical.ts';
import { compute } from './compute.ts';
import type { Seals } from './contract.ts';
import { type SealInputs, sealInputs } from './inputs.ts';
import { publicationOf } from './publication.ts';
import { damagedSeals, type Verification } from './verify.ts';

let world: DemoSetting;
let leader: Client;
let administrator: Client;
const path = (rest = '') => `/assessments/${world.assessment.id}/seals${rest}`;
const overview = async (client: Client = leader) => (await client.get<Seals>(path())).body;
const version = async () => (await leader.get<{ version: number }>(`/assessments/${world.assessment.id}`)).body.version;
const seal = async (client: Client = leader, accepted = true) =>
  client.post<{ id: number; number: number; hash: string }>(path(), { version: await version(), accepted });
const verify = async (id: number) => (await leader.get<Verification>(path(`/${id}/verify`))).body;

async function open(key: string): Promise<void> {
  world = await demoSetting(key);
  leader = world.as('leader', world.authority);
  administrator = world.as('administrator', world.authority);
}

/** Every tie goes to the first of those tied. */
async function decideTies(): Promise<void> {
  interface Overview {
    ties: { selection: string; left: number; decision: unknown; units: { unitId: number }[] }[];
  }
  const { body } = await leader.get<Overview>(`/assessments/${world.assessment.id}/standings/overview`);
  for (const { selection, left, units } of body.ties.filter(({ decision }) => decision === null)) {
    const tied = units.map(({ unitId }) => unitId);
    const decided = await leader.post(`/assessments/${world.assessment.id}/ties/decide`, {
      selection,
      tied,
      chosen: tied.slice(0, left),
      reason: '考核小组合议',
    });
    if (decided.status >= 300) throw new Error(decided.text);
  }
}

describe('成都', () => {
  beforeAll(() => open('chengdu'));
  afterAll(() => world?.close());

  test('what is open is listed, and nothing is sealed before it is settled', async () => {
    await world.record('submitted', (_, fact) => fact === '刊物发表');
    await world.record('confirmed', (_, fact) => fact !== '刊物发表');
    expect((await overview()).matters.map(({ code }) => code)).toContain('stage');
    await world.moveTo('decision');
    const { matters, may } = await overview();
    expect(matters.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('unreviewed');
    expect(matters.find(({ code }) => code === 'unreviewed')?.message).toMatch(/^\d+ 条填报还没有审核：/);
    expect(may.seal).toBe(false);
    const refused = await seal();
    expect(refused.problem).toMatchObject({ code: 'wrong-stage', detail: expect.stringContaining('还没有审核') });
    expect((await overview()).sealedAt).toBeNull();
    const { house, assessment } = world;
    await writingFacts(house, assessment.id, async ({ tx, at }) => {
      await updateFacts(tx, assessment.id, await factsOf(tx, assessment.id, { states: ['submitted'] }), { state: 'confirmed' }, at);
    });
  });

  test('only a leader of the authority seals, and says so where warnings stand', async () => {
    expect((await seal(administrator)).problem.code).toBe('not-allowed');
    expect((await world.as('leader', world.unit('锦江区')).post(path(), { version: 1 })).problem.code).toBe('not-allowed');
    expect((await world.as('leader', world.unit('锦江区')).get(path())).status).toBe(403);
    expect((await world.as('clerk', world.unit('锦江区')).get(path())).status).toBe(403);
    await decideTies();
    const asked = await seal(leader, false);
    expect(asked.problem).toMatchObject({ code: 'needs-confirmation', detail: expect.stringContaining('没有佐证材料') });
  });

  test('a seal keeps everything, so that anybody computes the same from the bundle alone; nothing changes any more', async () => {
    const made = await seal();
    expect(made.status, made.text).toBe(201);
    expect((await seal()).problem.code).toBe('frozen');
    const { body: bundle } = await leader.get<Record<string, unknown>>(path(`/${made.body.id}/bundle`));
    const { hash, format, ...content } = bundle;
    expect(format).toBe('kaocheng-seal/1');
    expect(hash).toBe(made.body.hash);
    expect(sha256(canonical(content))).toBe(hash);
    const inputs = sealInputs.parse(bundle.inputs);
    expect(sha256(inputs.regulation.text)).toBe(bundle.regulationHash);
    expect(JSON.parse(JSON.stringify(compute(inputs)))).toEqual(bundle.result);
    expect(await verify(made.body.id)).toMatchObject({ ok: true, findings: [] });
    const late = await world.as('assessor', world.authority).post(`/assessments/${world.assessment.id}/units/${world.unit('锦江区')}/records`, {
      fact: '通报批评',
      happenedOn: '2026-05-01',
    });
    expect(late.problem.code).toBe('frozen');
    expect(
      (await leader.post(`/assessments/${world.assessment.id}/step-back`, { to: 'feedback', reason: '再看看', version: await version() })).problem
        .code,
    ).toBe('frozen');
    const log = await world.as('supervisor').get<{ items: { summary: string }[] }>(`/audit?topic=seals`);
    expect(log.body.items[0]?.summary).toContain('封存结果（第 1 次），20 个单位');
  });

  test('whatever is changed behind our back is found: a score, a fact, the regulation, the hash itself', async () => {
    const [current] = (await overview()).seals;
    const id = current?.id ?? 0;
    const row = await world.store.db.selectFrom('seals').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
    const put = (change: object) => world.store.db.updateTable('seals').set(change).where('id', '=', id).execute();
    const inputs = row.inputs as SealInputs;
    const result = row.result as { units: { name: string; total: number }[] };
    const [first] = result.units;
    await put({ result: JSON.stringify({ units: result.units.map((unit) => (unit === first ? { ...unit, total: 99 } : unit)) }) });
    expect(await verify(id)).toMatchObject({ ok: false, hashMatches: false, resultMatches: false, regulationMatches: true });
    expect((await verify(id)).findings.join()).toContain(`重算结果与封存结果不同：${first?.name}`);
    await put({ result: JSON.stringify(result), inputs: JSON.stringify({ ...inputs, facts: inputs.facts.slice(5) }) });
    expect(await verify(id)).toMatchObject({ hashMatches: false });
    await put({
      inputs: JSON.stringify({ ...inputs, regulation: { ...inputs.regulation, text: inputs.regulation.text.replace('满分: 70', '满分: 69') } }),
    });
    expect(await verify(id)).toMatchObject({ ok: false, regulationMatches: false });
    await put({ inputs: '{}' });
    expect((await verify(id)).findings).toContain('封存的数据不完整，不能重算');
    expect(await damagedSeals(world.store.db)).toMatchObject({ checked: 1, damaged: [expect.stringContaining('第 1 次封存')] });
    const moved = await leader.post(`/assessments/${world.assessment.id}/advance`, { to: 'notice', reason: '', version: await version() });
    expect(moved.problem).toMatchObject({ code: 'wrong-stage', detail: expect.stringContaining('核验不通过') });
    await put({ inputs: JSON.stringify(inputs) });
    expect(await verify(id)).toMatchObject({ ok: true });
    expect(await damagedSeals(world.store.db)).toEqual({ checked: 1, damaged: [] });
  });

  test('reopening needs a reason and keeps the old seal; sealing again makes a second one', async () => {
    const [first] = (await overview()).seals;
    const reopen = async (reason: string, client = leader) => client.post(path(`/${first?.id}/reopen`), { version: await version(), reason });
    expect((await reopen('')).problem.errors?.[0]?.path).toBe('reason');
    expect((await reopen('核错一处', administrator)).problem.code).toBe('not-allowed');
    expect((await reopen('核错一处')).body).toMatchObject({ sealedAt: null });
    expect((await reopen('再来')).problem.code).toBe('wrong-stage');
    const added = await world.as('assessor', world.authority).post(`/assessments/${world.assessment.id}/units/${world.unit('锦江区')}/records`, {
      fact: '通报批评',
      happenedOn: '2026-05-01',
    });
    expect(added.status, added.text).toBe(201);
    await decideTies();
    const again = await seal();
    expect(again.body, again.text).toMatchObject({ number: 2 });
    const { seals } = await overview();
    expect(seals.map(({ number, reopenReason }) => [number, reopenReason])).toEqual([
      [2, ''],
      [1, '核错一处'],
    ]);
    expect(seals[0]?.hash).not.toBe(first?.hash);
    expect(await verify(first?.id ?? 0)).toMatchObject({ ok: true });
  });

  test('a fact that comes in while it is being sealed is either in the seal or refused', async () => {
    const [standing] = (await overview()).seals;
    await leader.post(path(`/${standing?.id}/reopen`), { version: await version(), reason: '试一次争先' });
    const write = (happenedOn: string) =>
      world
        .as('assessor', world.authority)
        .post(`/assessments/${world.assessment.id}/units/${world.unit('锦江区')}/records`, { fact: '通报批评', happenedOn });
    const [sealed, ...written] = await Promise.all([seal(), write('2026-06-01'), write('2026-06-02'), write('2026-06-03')]);
    const { n } = await world.store.db
      .selectFrom('facts')
      .where('assessment_id', '=', world.assessment.id)
      .where('state', '=', 'confirmed')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect([201, 409]).toContain(sealed.status);
    for (const { status } of written) expect([201, 409]).toContain(status);
    if (sealed.status === 201) {
      const { body } = await leader.get<{ inputs: SealInputs }>(path(`/${sealed.body.id}/bundle`));
      expect(body.inputs.facts).toHaveLength(Number(n));
    } else {
      await decideTies();
      expect((await seal()).status).toBe(201);
    }
  });

  test('published is what the regulation names, from 通报 on, to everybody, and nothing else', async () => {
    const [standing] = (await overview()).seals;
    const publish = () => leader.post(path(`/${standing?.id}/publish`));
    const address = `/public/results/${world.assessment.id}`;
    expect((await publish()).problem.code).toBe('wrong-stage');
    expect((await world.nobody.get(address)).status).toBe(404);
    await world.moveTo('decision');
    await leader.post(`/assessments/${world.assessment.id}/advance`, { to: 'notice', reason: '', version: await version() });
    expect((await world.nobody.get<{ total: number }>('/public/results')).body.total).toBe(0);
    expect((await publish()).status).toBe(204);
    expect((await publish()).problem.code).toBe('already-exists');

    const list = await world.nobody.get<{ items: object[] }>('/public/results');
    expect(list.body.items).toMatchObject([{ id: world.assessment.id, title: 'chengdu 2026', units: 20 }]);
    interface Published {
      shown: string[];
      receipt: string;
      pools: { name: string; units: Record<string, unknown>[] }[];
    }
    const { body, text, headers } = await world.nobody.get<Published>(address);
    expect(body.shown).toEqual(['rank', 'total']);
    expect(body.receipt).toBe(standing?.hash);
    expect(Object.keys(body).sort()).toEqual(
      [
        'authority',
        'decimals',
        'periodFrom',
        'periodTo',
        'pools',
        'publishedAt',
        'receipt',
        'regulation',
        'sealedAt',
        'shown',
        'title',
        'units',
      ].sort(),
    );
    for (const unit of body.pools.flatMap(({ units }) => units)) expect(Object.keys(unit).sort()).toEqual(['name', 'rank', 'total']);
    expect(body.pools.map(({ units }) => units.length)).toEqual([6, 6, 8]);
    for (const secret of ['优秀', '通报批评', '领导重视', 'bonus', 'clauses', '合议', 'barred', 'lowest']) expect(text, secret).not.toContain(secret);
    expect(headers['cache-control']).toContain('public');
    const cached = await world.nobody.get(address, { headers: { 'if-none-match': String(headers.etag) } });
    expect(cached.status).toBe(304);

    expect((await leader.post(path(`/${standing?.id}/unpublish`), { reason: '' })).problem.errors?.[0]?.path).toBe('reason');
    expect((await leader.post(path(`/${standing?.id}/unpublish`), { reason: '名称有误' })).status).toBe(204);
    expect((await world.nobody.get(address)).status).toBe(404);
    expect((await publish()).status).toBe(204);
    await leader.post(path(`/${standing?.id}/reopen`), { version: await version(), reason: '复核' });
    expect((await world.nobody.get(address)).status).toBe(404);
    expect((await overview()).may).toMatchObject({ seal: false, publish: false, why: expect.stringContaining('退回审定') });
  });
});

describe('what is not public', () => {
  const unit = (name: string, rank: number, total: number, tier: string) => ({ name, rank, total, tier, pool: '', selections: ['优秀'] });
  const text = (shown: string) => `---
细则: t
标题: 试行
期间: 年
考核对象: [中心]
部分:
  基本分: { 性质: 基本, 满分: 10 }
总分: 基本分
等次:
  一等: 8 以上
  二等: 0 以上
${shown}---
`;
  const inputs = { assessment: { id: 1, title: '甲', authority: null, periodFrom: '2026-01-01', periodTo: '2026-12-31' } } as SealInputs;
  const units = [unit('丙', 1, 9, '一等'), unit('乙', 2, 8.5, '一等'), unit('甲', 3, 5, '二等')];
  const shownOf = (list: string) => {
    const { regulation } = openRegulation(text(list));
    if (!regulation) throw new Error('the text does not open');
    return publicationOf(regulation, inputs, { units } as never, { hash: 'h', sealedAt: '2026-12-31T00:00:00.000Z' });
  };

  test('a list without ranks is not in the order of ranks', () => {
    const { shown, pools } = shownOf('公开: [等次]\n');
    expect(shown).toEqual(['tier']);
    expect(pools[0]?.units).toEqual([
      { name: '丙', tier: '一等' },
      { name: '乙', tier: '一等' },
      { name: '甲', tier: '二等' },
    ]);
    expect(shownOf('公开: [别的]\n').shown).toEqual([]);
    expect(shownOf('').pools[0]?.units.map(({ name }) => name)).toEqual(['丙', '甲', '乙'].toSorted(new Intl.Collator('zh-CN').compare));
  });
});
