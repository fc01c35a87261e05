import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Setting, setting } from '../assessments/test-setting.ts';
import { recordDeeds } from '../audit/index.ts';
import { SYSTEM } from '../http/frame.ts';
import { type Client, testApp } from '../testing/app.ts';
import type { Home } from './contract.ts';
import { urgencyOf } from './logic.ts';

let at: Setting;
beforeAll(async () => {
  at = await setting();
});
afterAll(() => at.close());

const homeOf = async (who: Client): Promise<Home> => {
  const { status, body, text } = await who.get<Home>('/home');
  if (status !== 200) throw new Error(text);
  return body;
};
const todosOf = async (who: Client) => (await homeOf(who)).todos.map(({ title, urgency }) => `${urgency} ${title}`);

test('a fresh administrator is led from units over a regulation to an assessment, step by step', async () => {
  const app = await testApp();
  const administrator = app.as('administrator');
  const steps = async () => (await homeOf(administrator)).guide?.map(({ key, done, count }) => `${key} ${done} ${count}`);
  expect(await steps()).toEqual(['units false 0', 'regulation false 0', 'assessment false 0']);
  await app.newUnit({ name: '剑阁县', level: 'county' });
  expect((await steps())?.[0]).toBe('units false 0');
  await app.newUnit({ name: '县民政局' });
  expect((await steps())?.[0]).toBe('units true 1');
  expect((await homeOf(app.as('leader'))).guide).toBeNull();
  expect((await app.nobody.get('/home')).status).toBe(401);
  await app.close();
});

test('the guide points at what was begun, and ends with the first open assessment', async () => {
  const opened = await at.opened({ title: '首个考核' });
  const guide = (await homeOf(at.administrator)).guide;
  expect(guide?.map(({ done }) => done)).toEqual([true, true, false]);
  expect(guide?.[2]).toMatchObject({ begunId: opened.id, count: 1 });
  await at.advanced(opened, 'self-check');
  expect((await homeOf(at.administrator)).guide).toBeNull();
  expect((await homeOf(at.as('administrator', at.otherCity))).guide?.[2]?.begunId).toBeNull();
});

test('each sees what they have to do in each stage, with the day, and nobody else’s', async () => {
  const [first, second, third] = at.centres;
  const assessor = at.as('assessor', at.city);
  const accountId = await at.newAccount({ name: '考核员甲', grants: [{ role: 'assessor', unitId: at.city }] });
  const assigned = at.as('assessor', at.city, { accountId });
  const title = '年度考核';
  const day = (stage: string, startsOn: string, endsOn: string) => ({ stage, startsOn, endsOn });
  const stages = [day('self-check', '2026-03-01', '2026-03-06'), day('inspection', '2026-03-07', '2026-03-31')];
  const only = async (who: Client) => (await todosOf(who)).filter((line) => line.includes(`“${title}”`));
  let assessment = await at.opened({ title, stages, units: [{ unitId: first }, { unitId: third }], assignments: [{ accountId, unitId: first }] });
  const clerk = at.as('clerk', first);
  expect(await only(at.administrator)).toEqual([`overdue 筹备“${title}”，开始自查`]);
  expect(await only(clerk)).toEqual([]);

  assessment = await at.advanced(assessment, 'self-check');
  expect(await only(clerk)).toEqual([`soon “${title}”：填报并提交自查`]);
  expect(await only(at.as('clerk', second))).toEqual([]);
  expect(await only(at.leader)).toEqual([`soon “${title}”：自查结束，进入督查考核`]);
  expect(await only(assigned)).toEqual([]);

  await at.advanced(assessment, 'inspection');
  // Other topics add theirs (what is still to be judged).
  expect(await only(assigned)).toContain(`later “${title}”：完成督查考核`);
  expect(await only(assessor)).toEqual([]);
  expect(await only(clerk)).toEqual([]);
  expect(await only(at.administrator)).toEqual([]);
  at.clock.set('2026-04-01T02:00:00.000Z');
  expect(await only(at.administrator)).toEqual([`overdue “${title}”：督查考核结束，进入初评`]);
  at.clock.set('2026-03-02T02:00:00.000Z');
});

test('drafts and accounts that wait are to-dos of those who keep them', async () => {
  const row = { key: 'draft', title: '新细则', archived_at: null, updated_at: at.house.now() };
  const { id } = await at.store.db.insertInto('regulations').values(row).returning('id').executeTakeFirstOrThrow();
  const text = '---\n细则: draft\n---\n';
  const hash = createHash('sha256').update(text).digest('hex');
  const version = { regulation_id: id, number: 1, text, hash, state: 'draft', note: '', created_at: at.house.now(), updated_at: at.house.now() };
  await at.store.db.insertInto('regulation_versions').values(version).execute();
  const lines = await todosOf(at.administrator);
  expect(lines).toContain('undated 改正细则草稿“新细则”');
  expect(lines.at(-1)?.startsWith('undated')).toBe(true);
  expect(await todosOf(at.leader)).not.toContain('undated 改正细则草稿“新细则”');
});

test('news is what happened in the own scope, in words, with where it leads', async () => {
  at.clock.forward(1);
  const opened = await at.opened({ title: '有消息的考核' });
  const { news } = await homeOf(at.administrator);
  expect(news[0]).toMatchObject({ what: '新建考核 有消息的考核，考核对象 3 个', topicName: '考核', target: { topic: 'assessments', id: opened.id } });
  const whats = async (who: Client) => (await homeOf(who)).news.map(({ what }) => what);
  expect(await whats(at.leader)).toContain(news[0]?.what);
  expect(await whats(at.as('administrator', at.otherCity))).toEqual([]);
  expect(await whats(at.as('clerk', at.centres[0]))).not.toContain(news[0]?.what);
  expect(await whats(at.as([]))).toEqual([]);
  at.clock.forward(1);
  await at.advanced(opened, 'self-check');
  const started = '“有消息的考核”进入自查';
  for (const who of [at.administrator, at.as('clerk', at.centres[0])]) expect((await whats(who))[0]).toBe(started);
  expect(await whats(at.as('administrator', at.otherCity))).toEqual([]);
});

test('what one act did to many records is one piece of news', async () => {
  at.clock.forward(1);
  const deed = (name: string) => ({ action: 'units.write', topic: 'units', record: name, unitId: at.city, summary: `新增单位 ${name}` });
  const deeds = ['甲', '乙', '丙'].map(deed);
  await at.store.transaction((tx) => recordDeeds(tx, SYSTEM, at.clock.now(), deeds));
  const { news } = await homeOf(at.administrator);
  expect(news[0]).toMatchObject({ who: '系统', what: '新增单位 丙，等 3 项', target: { topic: 'units' } });
  expect(news[1]?.what).toContain('有消息的考核');
});

test('the assessments under way are those somebody may see', async () => {
  const seen = (await homeOf(at.administrator)).assessments.map(({ title }) => title);
  expect(seen).toContain('有消息的考核');
  await at.opened({ title: '筹备中的考核' });
  expect((await homeOf(at.as('clerk', at.centres[0]))).assessments.map(({ title }) => title)).not.toContain('筹备中的考核');
  expect((await homeOf(at.as([]))).assessments).toEqual([]);
});

test('urgency by day', () => {
  const urgencies = ['2026-03-01', '2026-03-02', '2026-03-09', '2026-03-10', null].map((day) => urgencyOf(day, '2026-03-02'));
  expect(urgencies).toEqual(['overdue', 'today', 'soon', 'later', 'undated']);
});
