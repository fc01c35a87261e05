import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Setting, setting } from '../assessments/test-setting.ts';
import { SYSTEM } from '../http/frame.ts';
import type { FactRecord } from './contract.ts';
import { compareComputed, factsOf, recordFacts, revisionOf, writeComputed, writingFacts } from './index.ts';
import { type FactSetting, factSetting } from './test-setting.ts';

let world: Setting;
let at: FactSetting;
beforeAll(async () => {
  world = await setting();
});
afterAll(() => world?.close());
beforeEach(async () => {
  at = await factSetting({}, world);
});

const article = { fact: '刊物发表', level: '市级', happenedOn: '2026-03-01', note: '综合窗口调研' };

test('what is typed is kept at once, also while it is wrong, and the field says what is wrong', async () => {
  const draft = await at.report({ fact: '刊物发表', value: '-１' });
  expect(draft).toMatchObject({ state: 'draft', source: 'unit', value: '-1', version: 1, mayChange: true });
  expect(draft.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['level missing-level', 'value not-a-count']);
  const path = at.at(at.centres[0], `facts/${draft.id}`);
  const { body } = await at.clerk.put<FactRecord>(path, { version: 1, level: '市级', value: '1', happenedOn: '2025-12-31', note: '甲' });
  expect(body.problems).toEqual([
    { code: 'date-outside', field: 'happenedOn', severity: 'error', message: '日期 2025-12-31 不在考核期间 2026-01-01 至 2026-12-31 内' },
  ]);
  const mended = await at.clerk.put<FactRecord>(path, { version: 2, level: '市级', value: '1', happenedOn: '2026-12-31', note: '甲' });
  expect(mended.body.problems).toEqual([]);
  const again = await at.report({ ...article, happenedOn: '2026-12-31', note: '甲', value: '1' });
  expect(again.problems[0]).toMatchObject({ code: 'duplicate', message: expect.stringContaining('与另一条记录重复；若确实发生多次') });
  const { body: history } = await at.clerk.get<{ items: { kind: string; after: { note: string } }[] }>(`${path}/history`);
  expect(history.items.map(({ kind, after }) => [kind, after.note])).toEqual([['reported', '甲']]);
});

test('input that is no record at all is refused at its field', async () => {
  const path = at.at(at.centres[0], 'facts');
  for (const [content, field] of [
    [{ fact: '没有的事项' }, 'fact'],
    [{ fact: '领导重视', value: '3' }, 'fact'],
    [{ fact: '超时办结' }, 'fact'],
    [{ ...article, happenedOn: '2026-02-30' }, 'happenedOn'],
    [{ ...article, note: '很'.repeat(1001) }, 'note'],
    [{ ...article, state: 'confirmed' }, ''],
    [{}, 'fact'],
  ] as const) {
    const { status, problem } = await at.clerk.post(path, content);
    expect([status, problem.errors?.[0]?.path], JSON.stringify(content).slice(0, 80)).toEqual([400, field]);
  }
});

test('of two people on one fact the second is told, with what the first wrote, and nothing is overwritten', async () => {
  const draft = await at.report(article);
  const colleague = at.as('clerk', at.centres[0]);
  const path = at.at(at.centres[0], `facts/${draft.id}`);
  const change = (note: string) => ({ version: 1, level: '省级', value: '', happenedOn: null, note });
  const both = await Promise.all([at.clerk.put(path, change('甲')), colleague.put(path, change('乙'))]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const loser = both.find(({ status }) => status === 409);
  const winner = both.find(({ status }) => status === 200)?.body as FactRecord;
  expect(loser?.problem).toMatchObject({ code: 'stale-version', current: { note: winner.note, version: 2 } });
  expect((await at.form()).records.map(({ note }) => note)).toEqual([winner.note]);
  expect((await colleague.delete(`${path}?version=1`)).status).toBe(409);
});

test('what was deleted comes back; what is handed in waits, and may be taken back while 自查 lasts', async () => {
  const first = await at.report(article);
  const path = at.at(at.centres[0], `facts/${first.id}`);
  const gone = await at.clerk.delete<FactRecord>(`${path}?version=1`);
  expect(gone.body).toMatchObject({ state: 'withdrawn', version: 2, mayChange: false });
  expect((await at.clerk.put(path, { version: 2, level: '', value: '', happenedOn: null, note: '' })).status).toBe(409);
  expect((await at.clerk.post<FactRecord>(`${path}/restore`, { version: 2 })).body).toMatchObject({ state: 'draft', version: 3 });

  const submit = at.at(at.centres[0], 'submit');
  const refused = await at.clerk.post(submit, { version: 0 });
  expect(refused.problem).toMatchObject({
    code: 'has-errors',
    errors: [{ path: `facts.${first.id}`, message: expect.stringContaining('还没有佐证材料') }],
  });
  await at.prove(first);
  const report = await at.clerk.put<{ version: number }>(at.at(at.centres[0], 'self-report'), { version: 0, text: '一年来……' });
  expect((await at.clerk.post(submit, { version: 0 })).problem.code).toBe('stale-version');
  expect((await at.clerk.post(submit, { version: report.body.version })).body).toMatchObject({ state: 'submitted', text: '一年来……' });
  expect((await at.form()).records[0]).toMatchObject({ state: 'submitted', mayChange: false });
  expect((await at.clerk.post(at.at(at.centres[0], 'facts'), article)).problem.detail).toContain('已经提交');
  expect((await at.clerk.put(at.at(at.centres[0], 'self-report'), { version: 2, text: 'x' })).problem.code).toBe('wrong-stage');

  const back = await at.clerk.post(at.at(at.centres[0], 'withdraw'), { version: 2 });
  expect(back.body).toMatchObject({ state: 'draft', submittedAt: null });
  expect((await at.form()).records[0]).toMatchObject({ state: 'draft', mayChange: true });
  const { body: log } = await at.as('supervisor').get<{ items: { summary: string }[] }>(`/audit?topic=facts&record=${at.assessment.id}`);
  expect(log.items.map(({ summary }) => summary.split('：')[1])).toEqual([
    '锦江区政务服务中心撤回自查，1 条记录改回草稿',
    '锦江区政务服务中心提交自查，1 条记录',
  ]);
});

test('a stage that ends while the form is open answers so, and the content stays to be copied', async () => {
  const draft = await at.report(article);
  await at.to('inspection');
  const path = at.at(at.centres[0], `facts/${draft.id}`);
  const late = await at.clerk.put(path, { version: 1, level: '省级', value: '', happenedOn: null, note: '迟了' });
  expect(late.problem).toMatchObject({ code: 'wrong-stage', detail: expect.stringContaining('自查已经结束') });
  expect((await at.clerk.post(at.at(at.centres[0], 'facts'), article)).problem.code).toBe('wrong-stage');
  expect((await at.clerk.post(at.at(at.centres[0], 'submit'), { version: 0 })).problem.code).toBe('wrong-stage');
  const form = await at.form();
  expect(form.may).toEqual({ report: false, submit: false, withdraw: false, answer: true, record: false });
  expect(form.records[0]).toMatchObject({ note: article.note, mayChange: false });
});

test('what was returned is mended and handed in again until 审定, and nothing else', async () => {
  const draft = await at.report(article);
  await at.prove(draft);
  await at.clerk.post(at.at(at.centres[0], 'submit'), { version: 0 });
  await at.to('inspection');
  await at.store.db
    .updateTable('facts')
    .set({ state: 'returned', review_reason: '看不清刊名', reviewed_at: at.house.now() })
    .where('id', '=', draft.id)
    .execute();
  const todo = await at.clerk.get<{ todos: { title: string; detail: string }[] }>('/home');
  expect(todo.body.todos.map(({ title }) => title)).toContain(`“${at.assessment.title}”：补正退回的填报`);
  const path = at.at(at.centres[0], `facts/${draft.id}`);
  expect((await at.form()).records[0]).toMatchObject({ state: 'returned', reviewReason: '看不清刊名', mayChange: true });
  const bad = await at.clerk.put<FactRecord>(path, { version: 2, level: '', value: '', happenedOn: null, note: '甲' });
  expect((await at.clerk.post(`${path}/submit`, { version: 3 })).problem.errors?.[0]?.path).toBe('level');
  expect(bad.body.state).toBe('returned');
  await at.clerk.put(path, { version: 3, level: '省级', value: '', happenedOn: '2026-03-01', note: '甲' });
  const done = await at.clerk.post<FactRecord>(`${path}/submit`, { version: 4 });
  expect(done.body).toMatchObject({ state: 'submitted', level: '省级', mayChange: false });
});

test('assessors and inspectors record what counts at once, each their own, never on a unit whose forms they fill in', async () => {
  const records = at.at(at.centres[0], 'records');
  expect((await at.assessor.post(records, { fact: '领导重视', value: '3' })).problem.code).toBe('wrong-stage');
  expect((await at.inspector.post(records, { fact: '双重受理' })).body).toMatchObject({ state: 'confirmed', source: 'inspector' });
  await at.to('inspection');
  const wrong = await at.assessor.post(records, { fact: '领导重视', value: '9' });
  expect(wrong.problem).toMatchObject({ code: 'bad-input', errors: [{ path: 'value', message: '"领导重视"的数值 9 超出范围，应为 1 至 5' }] });
  const judged = await at.assessor.post<FactRecord>(records, { fact: '领导重视', value: '4' });
  expect(judged.body).toMatchObject({ state: 'confirmed', source: 'assessor', mayChange: true });
  expect((await at.assessor.post(records, { fact: '领导重视', value: '5' })).problem).toMatchObject({
    code: 'already-exists',
    current: { value: '4' },
  });
  expect(
    (await at.inspector.put(`${records}/${judged.body.id}`, { version: 1, level: '', value: '5', happenedOn: null, note: '' })).problem.code,
  ).toBe('not-allowed');
  const both = at.as([
    { role: 'assessor', unitId: at.city },
    { role: 'clerk', unitId: at.centres[0] },
  ]);
  expect((await both.post(records, { fact: '通报批评' })).problem).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('本单位') });
  expect((await at.assessor.delete(`${records}/${judged.body.id}?version=1`)).problem.errors?.[0]?.path).toBe('reason');
  expect((await at.assessor.delete<FactRecord>(`${records}/${judged.body.id}?version=1&reason=${encodeURIComponent('评错了')}`)).body.state).toBe(
    'withdrawn',
  );
});

test('another unit’s and another assessment’s ids lead nowhere', async () => {
  const [own, other] = at.centres;
  const draft = await at.report(article);
  const foreign = await at.report(article, at.neighbour, other);
  for (const path of ['form', `facts/${foreign.id}/history`, 'facts/sheet']) expect((await at.clerk.get(at.at(other, path))).status, path).toBe(403);
  for (const path of [
    'facts',
    'submit',
    'withdraw',
    'facts/sheet',
    'facts/sheet/preview',
    `facts/${foreign.id}/submit`,
    `facts/${foreign.id}/restore`,
  ])
    expect((await at.clerk.post(at.at(other, path), {})).status, path).toBe(403);
  const body = { version: 1, level: '市级', value: '', happenedOn: null, note: '偷改' };
  expect((await at.clerk.put(at.at(own, `facts/${foreign.id}`), body)).status).toBe(404);
  expect((await at.clerk.get(at.at(own, `facts/${foreign.id}/history`))).status).toBe(404);
  expect((await at.clerk.delete(at.at(own, `facts/${foreign.id}?version=1`))).status).toBe(404);
  const elsewhere = await at.advanced(await at.opened(), 'self-check');
  expect((await at.clerk.put(`/assessments/${elsewhere.id}/units/${own}/facts/${draft.id}`, body)).status).toBe(404);
  expect((await at.clerk.get(`/assessments/${at.assessment.id}/facts/sheet`)).status).toBe(403);
  expect((await at.as('clerk', at.otherCity).get(at.at(own, 'form'))).status).toBe(403);
  const preparing = await at.opened();
  expect((await at.clerk.get(`/assessments/${preparing.id}/units/${own}/form`)).status).toBe(404);
  expect(
    (await at.neighbour.get<{ items: { unitId: number }[] }>(`/assessments/${at.assessment.id}/progress`)).body.items.map(({ unitId }) => unitId),
  ).toEqual([other]);
  expect((await at.form()).records.map(({ note }) => note)).toEqual([article.note]);
});

test('progress says who has come how far, and the next stage who has not handed in', async () => {
  await at.report(article);
  await at.neighbour.post(at.at(at.centres[1], 'submit'), { version: 0 });
  const progress = (query = '') =>
    at.administrator.get<{ items: { name: string; state: string; proofMissing: number }[]; total: number; states: object }>(
      `/assessments/${at.assessment.id}/progress${query}`,
    );
  const { body } = await progress();
  expect(body.states).toEqual({ waiting: 1, filling: 1, submitted: 1, returned: 0 });
  expect(body.items.map(({ name, state, proofMissing }) => [name.slice(0, 3), state, proofMissing])).toEqual([
    ['锦江区', 'filling', 1],
    ['崇州市', 'waiting', 0],
    ['温江区', 'submitted', 0],
  ]);
  expect((await progress('?state=waiting&search=崇州')).body).toMatchObject({ total: 1, items: [{ state: 'waiting' }] });
  expect((await at.administrator.get(`/assessments/${at.assessment.id}/progress/export`)).status).toBe(200);
  const { body: ready } = await at.administrator.get<{ matters: { code: string; message: string }[] }>(`/assessments/${at.assessment.id}/readiness`);
  expect(ready.matters.find(({ code }) => code === 'not-submitted')?.message).toMatch(/^还有 2 个单位（.*）没有提交自查/);
});

test('what comes in bulk is checked as a whole and counts once; what is computed anew stands in the place of what was computed before', async () => {
  const row = (unitId: number, fact: string, value = '') => ({ unitId, fact, level: '', value, happenedOn: null, note: '' });
  const [first, second] = at.centres;
  const before = await revisionOf(at.store.db, at.assessment.id);
  const options = { state: 'confirmed', origin: 'cases' } as const;
  await recordFacts(at.house, SYSTEM, at.assessment.id, [row(first, '超时办结', '2'), row(second, '超时办结', '1')], options);
  expect(await revisionOf(at.store.db, at.assessment.id)).toBe(before + 1);
  const recorded = await factsOf(at.store.db, at.assessment.id, { sources: ['system'] });
  const changes = compareComputed([row(first, '超时办结', '2'), row(second, '超时办结', '4')], recorded);
  expect([changes.fresh, changes.changed.map(({ before: { unitId }, after }) => [unitId, after.value]), changes.gone]).toEqual([
    [],
    [[second, '4']],
    [],
  ]);
  await writingFacts(at.house, at.assessment.id, (writing) => writeComputed(writing, SYSTEM, at.assessment, changes));
  expect(compareComputed([], await factsOf(at.store.db, at.assessment.id, { sources: ['system'] })).gone).toHaveLength(2);
  const standing = await factsOf(at.store.db, at.assessment.id, { states: ['confirmed'] });
  expect(standing.map(({ unitId, value, source }) => [unitId, value, source])).toEqual([
    [first, '2', 'system'],
    [second, '4', 'system'],
  ]);
  const broken = recordFacts(at.house, SYSTEM, at.assessment.id, [row(first, '双重受理'), row(first, '刊物发表', 'x')], {
    state: 'confirmed',
    origin: 'inspection',
  });
  await expect(broken).rejects.toMatchObject({ code: 'has-errors', more: { errors: [{ path: 'rows.1.level' }, { path: 'rows.1.value' }] } });
  expect(await factsOf(at.store.db, at.assessment.id, { states: ['confirmed'] })).toHaveLength(2);
  expect((await at.form()).records.find(({ fact }) => fact === '超时办结')).toMatchObject({ origin: 'cases', mayChange: false });
});

test('a unit for which something is recorded goes out with a reason, and finds its records when it comes back', async () => {
  const [centre] = at.centres;
  await at.report(article);
  const units = (change: object) => {
    const { id, version } = at.assessment;
    return at.administrator.put<{ version: number }>(`/assessments/${id}/units`, { version, ...change });
  };
  const { status, problem } = await units({ remove: [centre] });
  expect([status, problem.errors]).toEqual([
    400,
    [{ path: 'reason', message: expect.stringMatching(/^锦江区.*已有 1 条记录，移出后不再计分，重新加入即恢复，请写明理由$/) }],
  ]);
  const out = await units({ remove: [centre], reason: '中心已撤并' });
  expect(out.status).toBe(200);
  const back = await at.administrator.put(`/assessments/${at.assessment.id}/units`, {
    version: out.body.version,
    put: [{ unitId: centre, kind: '区县政务服务中心', group: '第一圈' }],
  });
  expect(back.status, back.text).toBe(200);
  expect((await at.form()).records.map(({ note }) => note)).toEqual([article.note]);
});
