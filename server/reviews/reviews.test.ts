import { readTable } from '@kaocheng/tables';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Setting, setting } from '../assessments/test-setting.ts';
import { factsOf } from '../facts/index.ts';
import { type FactSetting, factSetting } from '../facts/test-setting.ts';
import type { Client } from '../testing/app.ts';
import type { BulkAnswer, ClaimDetail, Queue } from './contract.ts';

let world: Setting;
let at: FactSetting;
beforeAll(async () => {
  world = await setting();
});
afterAll(() => world?.close());
beforeEach(async () => {
  at = await factSetting({}, world);
});

const article = (note: string, level = '市级') => ({ fact: '刊物发表', level, value: '', happenedOn: '2026-03-01', note });
const queuePath = (query = '') => `/assessments/${at.assessment.id}/reviews${query}`;
const queue = async (client: Client = at.assessor, query = '') => (await client.get<Queue>(queuePath(query))).body;
const review = (client: Client, id: number, body: object, unit = at.centres[0]) => client.post<ClaimDetail>(at.at(unit, `reviews/${id}`), body);

/** Both centres hand in what they have; marking begins. */
async function handedIn(...notes: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const note of notes) {
    const record = await at.report(article(note));
    await at.prove(record);
    ids.push(record.id);
    world.clock.forward(1);
  }
  const other = await at.report(article('邻居的文章'), at.neighbour, at.centres[1]);
  await at.prove(other);
  for (const [client, centre] of [
    [at.clerk, at.centres[0]],
    [at.neighbour, at.centres[1]],
  ] as const) {
    const { status, text } = await client.post(at.at(centre, 'submit'), { version: 0, gaps: true });
    if (status !== 200) throw new Error(text);
  }
  await at.to('inspection');
  return ids;
}

const assign = async (items: readonly { accountId: number; unitId: number | null }[]) => {
  const { id } = at.assessment;
  await at.store.db
    .insertInto('assignments')
    .values(items.map(({ accountId, unitId }) => ({ assessment_id: id, account_id: accountId, unit_id: unitId })))
    .execute();
};

test('what was handed in waits, oldest first, with its counts; filters narrow it', async () => {
  await handedIn('甲', '乙');
  const all = await queue();
  expect(all.items.map(({ note }) => note)).toEqual(['甲', '乙', '邻居的文章']);
  expect(all).toMatchObject({ total: 3, counts: { submitted: 3, confirmed: 0, returned: 0, bare: 0 }, seat: { why: 'open', units: 3, avoided: [] } });
  expect(all.clauses).toEqual([{ index: expect.any(Number), title: '第九条(四) 刊物发表', count: 3 }]);
  expect(all.units.map(({ count }) => count)).toEqual([2, 1]);
  expect(all.items[0]).toMatchObject({ files: 1, unitName: '锦江区政务服务中心', state: 'submitted' });
  expect((await queue(at.assessor, `?unitId=${at.centres[1]}`)).items.map(({ note }) => note)).toEqual(['邻居的文章']);
  expect((await queue(at.assessor, '?proof=without')).total).toBe(0);
  expect((await queue(at.assessor, `?clause=${all.clauses[0]?.index}&page=2&size=2`)).items).toHaveLength(1);
  expect((await queue(at.assessor, `?clause=0`)).total).toBe(0);
  expect((await queue(at.assessor, `?fact=${encodeURIComponent('表彰')}`)).total).toBe(0);
  expect((await at.clerk.get(queuePath())).status).toBe(403);
});

test('a claim stands beside its clause, its history and what else the unit says of the same', async () => {
  const [first = 0] = await handedIn('甲', '乙');
  const { body } = await at.assessor.get<ClaimDetail>(at.at(at.centres[0], `reviews/${first}`));
  expect(body).toMatchObject({ files: 1, unit: { name: '锦江区政务服务中心', group: '第一圈' }, problems: [], others: [{ note: '乙' }] });
  expect(body.asked).toMatchObject({ name: '刊物发表', levels: ['市级', '省级', '国家级'], evidence: 'required' });
  expect(body.clause).toMatchObject({ number: '第九条(四)', title: '刊物发表' });
  expect(body.clause?.markdown).toContain('最多 4 分');
  expect(body.history.map(({ kindName }) => kindName)).toEqual(['提交', '填写']);
});

test('a claim is confirmed, adjusted as the regulation allows, or returned with a reason', async () => {
  const [first = 0, second = 0, third = 0] = await handedIn('甲', '乙', '丙');
  expect((await review(at.assessor, first, { verdict: 'confirm', version: 2 })).body.record).toMatchObject({ state: 'confirmed', version: 3 });
  const wrong = await review(at.assessor, second, { verdict: 'adjust', version: 2, level: '县级', value: '', reason: '刊物级别' });
  expect(wrong.problem).toMatchObject({ code: 'bad-input', errors: [{ path: 'level', message: expect.stringContaining('市级') }] });
  expect((await review(at.assessor, second, { verdict: 'adjust', version: 2, level: '市级', value: '', reason: '没有变' })).problem.code).toBe(
    'bad-input',
  );
  expect((await review(at.assessor, second, { verdict: 'adjust', version: 2, level: '省级', value: '', reason: '' })).problem.errors?.[0]?.path).toBe(
    'reason',
  );
  const adjusted = await review(at.assessor, second, { verdict: 'adjust', version: 2, level: '省级', value: '', reason: '是省级刊物' });
  expect(adjusted.body.record).toMatchObject({ state: 'confirmed', level: '省级', claimedLevel: '市级', reviewReason: '是省级刊物' });
  expect((await review(at.assessor, third, { verdict: 'return', version: 2, reason: '' })).problem.errors?.[0]?.path).toBe('reason');
  const returned = await review(at.assessor, third, { verdict: 'return', version: 2, reason: '看不清刊名' });
  expect(returned.body.record).toMatchObject({ state: 'returned', reviewReason: '看不清刊名' });
  expect(returned.body.history[0]).toMatchObject({ kindName: '退回', reason: '看不清刊名' });
  expect((await queue()).counts).toEqual({ submitted: 1, confirmed: 2, returned: 1, bare: 0 });
  expect((await queue(at.assessor, '?state=returned')).items.map(({ note }) => note)).toEqual(['丙']);
  const log = await at.as('supervisor').get<{ items: { summary: string }[] }>(`/audit?topic=facts&record=${third}`);
  expect(log.body.items[0]?.summary).toContain('退回“刊物发表 市级 丙”，理由：看不清刊名');
});

test('of two assessors at one claim the second is told what the first decided', async () => {
  const [first = 0] = await handedIn('甲');
  const colleague = at.as('assessor', at.city);
  const both = await Promise.all([
    review(at.assessor, first, { verdict: 'confirm', version: 2 }),
    review(colleague, first, { verdict: 'return', version: 2, reason: '没有原件' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = both.find(({ status }) => status === 200)?.body.record;
  const loser = both.find(({ status }) => status === 409)?.problem;
  expect(loser).toMatchObject({ code: 'stale-version', current: { state: winner?.state, version: 3 } });
  const facts = await factsOf(at.store.db, at.assessment.id, { units: [at.centres[0]] });
  expect(facts.map(({ state }) => state)).toEqual([winner?.state]);
});

test('many are confirmed at once, those that changed meanwhile are named, and all of it is undone right after', async () => {
  const [first = 0, second = 0, third = 0] = await handedIn('甲', '乙', '丙');
  await review(at.as('assessor', at.city), second, { verdict: 'return', version: 2, reason: '请补页码' });
  const items = [first, second, third].map((id) => ({ unitId: at.centres[0], id, version: 2 }));
  const { body } = await at.assessor.post<BulkAnswer>(queuePath('/confirm'), { items });
  expect(body.done.map(({ id }) => id).sort()).toEqual([first, third]);
  expect(body.refused).toMatchObject([{ id: second, why: 'stale' }]);
  const colleague = await at.as('assessor', at.city).post<BulkAnswer>(queuePath('/undo'), { items: body.done });
  expect(colleague.body.done).toEqual([]);
  const undone = await at.assessor.post<BulkAnswer>(queuePath('/undo'), { items: body.done });
  expect(undone.body.done).toHaveLength(2);
  expect((await queue()).counts).toMatchObject({ submitted: 3, confirmed: 0, returned: 1 });
});

test('an adjustment is undone to what stood before, and the claim outlives it', async () => {
  const [first = 0] = await handedIn('甲');
  const undo = async (version: number) =>
    (await at.assessor.post<BulkAnswer>(queuePath('/undo'), { items: [{ unitId: at.centres[0], id: first, version }] })).body.done[0]?.version ?? 0;
  const stored = async () => (await factsOf(at.store.db, at.assessment.id, { units: [at.centres[0]] }))[0];
  await review(at.assessor, first, { verdict: 'adjust', version: 2, level: '省级', value: '', reason: '省级刊物' });
  await review(at.assessor, first, { verdict: 'return', version: 3, reason: '还是退回' });
  expect(await stored()).toMatchObject({ level: '市级', claimedLevel: null, state: 'returned' });
  expect(await undo(4)).toBe(5);
  expect(await stored()).toMatchObject({ level: '省级', claimedLevel: '市级', state: 'confirmed' });
  expect(await undo(5)).toBe(0);
});

test('nobody reviews, judges or records on a unit that they belong to', async () => {
  const [first = 0] = await handedIn('甲');
  const [own, other] = at.centres;
  const both = at.as([
    { role: 'assessor', unitId: at.city },
    { role: 'clerk', unitId: own },
  ]);
  const inside = at.as([
    { role: 'assessor', unitId: at.city },
    { role: 'supervisor', unitId: own },
  ]);
  for (const client of [both, inside]) {
    const mine = await queue(client);
    expect(mine.items.map(({ unitId }) => unitId)).toEqual([other]);
    expect(mine.seat.avoided).toEqual([{ unitId: own, name: '锦江区政务服务中心' }]);
    const refused = await review(client, first, { verdict: 'confirm', version: 2 });
    expect(refused.problem).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('回避') });
    const bulk = await client.post<BulkAnswer>(queuePath('/confirm'), { items: [{ unitId: own, id: first, version: 2 }] });
    expect(bulk.body).toMatchObject({ done: [], refused: [{ why: 'avoided' }] });
    const judged = await client.put(at.at(own, 'judgements'), { fact: '领导重视', value: '3', seen: null });
    expect(judged.problem).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('回避') });
    expect((await client.post(at.at(own, 'records'), { fact: '通报批评', happenedOn: '2026-05-01' })).problem.code).toBe('not-allowed');
  }
  expect((await queue(both)).counts.submitted).toBe(1);
});

test('an assessor sees the assigned units only; another place’s ids lead nowhere', async () => {
  const [first = 0] = await handedIn('甲');
  const accountId = await at.newAccount({ grants: [{ role: 'assessor', unitId: at.city }] });
  const assigned = at.as('assessor', at.city, { accountId });
  await assign([{ accountId, unitId: at.centres[1] }]);
  expect(await queue(assigned)).toMatchObject({ total: 1, seat: { why: 'some', units: 1 } });
  expect((await review(assigned, first, { verdict: 'confirm', version: 2 })).status).toBe(404);
  expect(await queue(at.assessor)).toMatchObject({ total: 0, seat: { why: 'none', units: 0 } });
  expect(await queue(at.administrator)).toMatchObject({ total: 2, seat: { why: 'office', units: 3 } });
  const { body: home } = await assigned.get<{ todos: { title: string; detail: string }[] }>('/home');
  expect(home.todos.find(({ title }) => title === `“${at.assessment.title}”：审核填报`)?.detail).toBe('1 个单位的 1 条等您确认');
  expect(home.todos.find(({ title }) => title === `“${at.assessment.title}”：评定`)?.detail).toBe('1 个单位的 3 项还没有评');
  const far = at.as('assessor', at.otherCity);
  expect((await far.get(queuePath())).status).toBe(404);
  expect((await review(far, first, { verdict: 'confirm', version: 2 })).status).toBe(403);
  expect((await review(at.administrator, first, { verdict: 'confirm', version: 2 }, at.centres[1])).status).toBe(404);
});

test('a stage that ends while the page is open answers so', async () => {
  const draft = await at.report(article('甲'));
  await at.prove(draft);
  await at.clerk.post(at.at(at.centres[0], 'submit'), { version: 0, gaps: true });
  const early = await review(at.assessor, draft.id, { verdict: 'confirm', version: 2 });
  expect(early.problem).toMatchObject({ code: 'wrong-stage', detail: expect.stringContaining('督查考核开始后') });
  for (const stage of ['inspection', 'preliminary', 'feedback', 'decision'] as const) await at.to(stage);
  const late = await review(at.assessor, draft.id, { verdict: 'return', version: 2, reason: '迟了' });
  expect(late.problem).toMatchObject({ code: 'wrong-stage', detail: expect.stringContaining('不能补正') });
  expect((await queue()).may).toMatchObject({ decide: true, return: false });
  expect((await review(at.assessor, draft.id, { verdict: 'confirm', version: 2 })).status).toBe(200);
  await at.store.db.updateTable('assessments').set({ sealed_at: at.house.now() }).where('id', '=', at.assessment.id).execute();
  expect((await review(at.assessor, draft.id, { verdict: 'adjust', version: 3, level: '省级', value: '', reason: '再看' })).problem.code).toBe(
    'frozen',
  );
  expect((await queue()).may).toMatchObject({ decide: false, why: expect.stringContaining('封存') });
});

test('the queue goes out as a workbook, narrowed as it is on show', async () => {
  await handedIn('第一篇', '第二篇');
  const { bytes } = await at.assessor.get(`${queuePath('/export')}?search=${encodeURIComponent('第二篇')}`);
  const { sheets } = await readTable({ name: '审核.xlsx', bytes });
  const rows = sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text).filter(Boolean));
  expect(rows).toEqual([['锦江区政务服务中心', '第一圈', '刊物发表', '市级', '2026-03-01', '第二篇', '已提交', '1']]);
});
