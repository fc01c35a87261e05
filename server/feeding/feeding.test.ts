import { type Figure, indicatorNamed } from '@kaocheng/casework';
import { readRegulation } from '@kaocheng/regulations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../assessments/test-setting.ts';
import { asProposed, bring, type County, ended, makeCounty } from '../cases/test-files.ts';
import { factsOf, revisionOf, STANDING_STATES } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { Feeding, FeedingCell } from './contract.ts';
import { feedAll, feedAssessment } from './feed.ts';
import { Feeder } from './jobs.ts';
import { originOf } from './kinds.ts';
import { spanOf } from './span.ts';

const CASES = 1500;
let app: TestApp;
let county: County;
let office: Client;
let assessmentId: number;
let branch = 0;

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
  const [police, town] = county.units;
  await app.store.db.updateTable('units').set({ kind: '部门' }).where('id', '=', police).execute();
  await app.store.db.updateTable('units').set({ kind: '乡镇' }).where('id', '=', town).execute();
  office = app.as('administrator', county.id);
  assessmentId = await open('一', county.units);
});
afterAll(() => app.close());

/** An assessment by the Jiange regulation, in 自查. */
async function open(title: string, units: readonly number[], more: object = {}): Promise<number> {
  const regulationVersionId =
    (await app.store.db.selectFrom('regulation_versions').select('id').executeTakeFirst())?.id ?? (await publish(app, 'jiange'));
  const body = {
    title,
    regulationVersionId,
    authorityId: county.id,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    units: units.map((unitId) => ({ unitId, ...(unitId === branch && { kind: '部门' }) })),
    ...more,
  };
  const made = await office.post<{ id: number; version: number }>('/assessments', body);
  expect(made.status, made.text).toBe(201);
  const moved = await office.post(`/assessments/${made.body.id}/advance`, { to: 'self-check', version: made.body.version });
  expect(moved.status, moved.text).toBe(200);
  return made.body.id;
}

async function imported(text: string): Promise<void> {
  const upload = await bring(app, county.id, text);
  await app.as('administrator').post(`/case-imports/${upload.id}/start`, asProposed(upload));
  await ended(app, upload.id);
}

const feeding = async (query = '', client = office, id = assessmentId) => {
  const { status, body, text } = await client.get<Feeding>(`/assessments/${id}/feeding${query}`);
  expect(status, text).toBe(200);
  return body;
};
const cellOf = (table: Feeding, unitId: number, fact: string): FeedingCell => {
  const found = table.items.find((one) => one.unitId === unitId)?.cells.find((cell) => cell.fact === fact);
  if (!found) throw new Error(`no ${fact} of ${unitId}`);
  return found;
};
const standing = (id = assessmentId) => factsOf(app.store.db, id, { sources: ['system'], states: STANDING_STATES });
const revision = () => revisionOf(app.store.db, assessmentId);

test('cases that came in become facts by themselves, with the numbers behind them; the same again writes nothing', async () => {
  const [police] = county.units;
  expect((await feeding()).items.flatMap(({ cells }) => cells.flatMap(({ records }) => records))).toEqual([]);
  await imported(county.cases);
  const feeder = new Feeder(app.house);
  await feeder.look(); // sees that something has moved
  expect(await standing()).toEqual([]);
  await feeder.look(); // and that it has come to rest
  const facts = await standing();
  expect(facts.every(({ state, origin, source }) => state === 'confirmed' && origin === 'cases' && source === 'system')).toBe(true);
  const onTime = facts.find(({ unitId, fact }) => unitId === police && fact === '按时办结率');
  expect(onTime).toMatchObject({
    value: expect.stringMatching(/^\d+(\.\d{1,10})?%$/),
    note: expect.stringMatching(/^按时办结 [\d,]+ 件 ÷ 应办结 [\d,]+ 件$/),
  });
  expect(facts.find(({ fact }) => fact === '承诺时限缩短率')?.note).toMatch(/^1 − 承诺时限 [\d,.]+ 工作日 ÷ 法定时限 [\d,.]+ 工作日$/);
  // Nothing was rated: an undefined figure is no fact, and not 0.
  expect(facts.filter(({ fact }) => fact === '群众满意率')).toEqual([]);
  const before = await revision();
  await feedAll(app.house);
  await feeder.look();
  expect(await revision()).toBe(before);
});

test('what a person records counts until it is set aside with a reason, and both are shown', async () => {
  const [police] = county.units;
  const computed = cellOf(await feeding(), police, '按时办结率').records[0];
  const hand = { fact: '按时办结率', unitIds: [police], value: '99.5％', source: '县政务服务中心通报〔2026〕3号' };
  expect((await office.post(`/assessments/${assessmentId}/feeding/hand`, { ...hand, value: '130%' })).problem.errors?.[0]?.path).toBe('value');
  expect((await office.post(`/assessments/${assessmentId}/feeding/hand`, { ...hand, fact: '信息完成数' })).problem.errors?.[0]?.path).toBe('fact');
  expect((await app.as('assessor', county.id).post(`/assessments/${assessmentId}/feeding/hand`, hand)).status).toBe(403);
  expect((await office.post<{ written: number }>(`/assessments/${assessmentId}/feeding/hand`, hand)).body).toEqual({ written: 1 });
  const counting = async () => (await standing()).filter(({ unitId, fact }) => unitId === police && fact === '按时办结率');
  expect(await counting()).toMatchObject([{ value: '99.5%', origin: 'form' }]);
  await feedAll(app.house);
  expect(await counting()).toMatchObject([{ value: '99.5%', origin: 'form' }]);
  const table = await feeding('?only=by-hand');
  expect(table.items.map(({ unitId }) => unitId)).toEqual([police]);
  const cell = cellOf(table, police, '按时办结率');
  expect(cell).toMatchObject({ computed: { value: computed?.value }, records: [{ value: '99.5%', note: hand.source }], setAside: null });

  const at = (id: number, what: string) => `/assessments/${assessmentId}/units/${police}/feeding/${id}/${what}`;
  const [record] = cell.records;
  const seen = { version: record?.version, reason: '以办件为准' };
  expect((await office.post(at(record?.id ?? 0, 'set-aside'), { ...seen, reason: '' })).status).toBe(400);
  expect((await office.post(at(record?.id ?? 0, 'set-aside'), seen)).status).toBe(204);
  expect((await office.post(at(record?.id ?? 0, 'set-aside'), seen)).problem.code).toBe('stale-version');
  // The same record as before, with everything that happened to it.
  expect(await counting()).toMatchObject([{ id: computed?.id, value: computed?.value, origin: 'cases' }]);
  const { setAside } = cellOf(await feeding(), police, '按时办结率');
  expect(setAside).toMatchObject({ id: record?.id, value: '99.5%', state: 'withdrawn' });
  await office.post(at(setAside?.id ?? 0, 'bring-back'), { version: setAside?.version, reason: '通报为准' });
  expect(await counting()).toMatchObject([{ id: record?.id, origin: 'form' }]);
  const { body: history } = await office.get<{ items: { kind: string; reason: string }[] }>(
    `/assessments/${assessmentId}/units/${police}/facts/${computed?.id}/history`,
  );
  expect(history.items.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['withdrawn', '通报为准'],
    ['restored', '以办件为准'],
    ['withdrawn', `改用人工填写：${hand.source}`],
    ['reported', ''],
  ]);
});

test('a unit counts for itself, or for the nearest unit above it that is assessed', async () => {
  const [police, town] = county.units;
  branch = await app.newUnit({ name: '剑阁县公安局交警大队', parentId: police });
  await app.store.db
    .updateTable('services')
    .set({ unit_id: branch, updated_at: app.house.now() })
    .where('unit_id', '=', police)
    .where('kind', '=', 'immediate')
    .execute();
  const id = await open('二', [police, town]);
  await feedAssessment(app.house, SYSTEM, id);
  const shortened = async (of: number) => (await standing(of)).find((one) => one.unitId === police && one.fact === '承诺时限缩短率')?.value;
  const whole = await shortened(id);
  expect(whole).toBe((await standing()).find((one) => one.unitId === police && one.fact === '承诺时限缩短率')?.value);
  const apart = await open('三', [police, town, branch]);
  await feedAll(app.house);
  expect(await shortened(apart)).not.toBe(whole);
  await app.store.db.updateTable('services').set({ unit_id: police, updated_at: app.house.now() }).where('unit_id', '=', branch).execute();
});

test('what is sealed, or past its decision, is left alone', async () => {
  const id = await open('四', county.units);
  await app.store.db.updateTable('assessments').set({ sealed_at: app.house.now() }).where('id', '=', id).execute();
  await feedAll(app.house);
  expect(await standing(id)).toEqual([]);
  expect(await feeding('', office, id)).toMatchObject({ open: false, why: '考核结果已经封存，指标不再写入' });
  expect((await office.post(`/assessments/${id}/feeding`)).problem.code).toBe('frozen');
  await app.store.db.updateTable('assessments').set({ sealed_at: null, stage: 'notice' }).where('id', '=', id).execute();
  await feedAll(app.house);
  expect(await standing(id)).toEqual([]);
  expect((await office.post(`/assessments/${id}/feeding`)).problem.code).toBe('wrong-stage');
});

test("a peers' mean is the quotient of all sums of the kind; what comes from outside is typed for all units at once", async () => {
  const more = `  同类平均按时办结率: { 类型: 数值, 单位: "%", 范围: 0% 至 100%, 填报: 系统, 佐证: 免 }
  全省平均满意率: { 类型: 数值, 单位: "%", 范围: 0% 至 100%, 填报: 系统, 佐证: 免 }
  超期办件: {`;
  const text = readRegulation('jiange')
    .replaceAll('按时办结率 >= 100%', '按时办结率 >= 同类平均按时办结率')
    .replaceAll('群众满意率 >= 98%', '群众满意率 >= 全省平均满意率')
    .replace('  超期办件: {', more)
    .replace(/## 算例[\s\S]*$/, '');
  const regulationVersionId = await publish(app, 'jiange', 2, text);
  await app.newUnit({ name: '剑阁县人社局', parentId: county.id, kind: '部门' });
  await app.newUnit({ name: '外县人社局', parentId: await app.newUnit({ name: '外县', level: 'county' }), kind: '部门' });
  const id = await open('五', county.units, { regulationVersionId });
  await feedAll(app.house);
  const [police, town] = county.units;
  const mean = async (unitId: number) => (await standing(id)).find((one) => one.unitId === unitId && one.fact === '同类平均按时办结率');
  const own = async (unitId: number) => (await standing(id)).find((one) => one.unitId === unitId && one.fact === '按时办结率');
  expect((await mean(town))?.value).toBe((await own(town))?.value);
  expect((await mean(police))?.note).toMatch(/^同类 2 个单位合计：按时办结 [\d,]+ 件 ÷ 应办结 [\d,]+ 件$/);

  const table = await feeding('', office, id);
  expect(table.columns.find(({ fact }) => fact === '全省平均满意率')).toMatchObject({ from: 'outside', behind: null });
  const todos = async () =>
    (await office.get<{ todos: { key: string; detail: string }[] }>('/home')).body.todos.filter(({ key }) => key.startsWith('feeding.'));
  expect(await todos()).toMatchObject([{ key: `feeding.${id}.outside`, detail: '全省平均满意率' }]);
  const outside = { fact: '全省平均满意率', unitIds: 'all', value: '98.2%', happenedOn: '2026-10-31', source: '省政务服务局 10 月通报' };
  expect((await office.post<{ written: number }>(`/assessments/${id}/feeding/hand`, outside)).body).toEqual({ written: 2 });
  expect(await todos()).toEqual([]);
  expect((await office.post(`/assessments/${id}/feeding/hand`, { ...outside, happenedOn: null })).problem.errors?.[0]?.path).toBe('happenedOn');
  // The same again is said and changes nothing; another value takes the place of the first.
  expect((await office.post<{ written: number }>(`/assessments/${id}/feeding/hand`, outside)).body).toEqual({ written: 0 });
  expect((await office.post<{ written: number }>(`/assessments/${id}/feeding/hand`, { ...outside, value: '98.4%' })).body).toEqual({ written: 2 });
  const typed = (await standing(id)).filter(({ fact }) => fact === '全省平均满意率');
  expect(typed.map(({ unitId, value, happenedOn }) => [unitId, value, happenedOn])).toEqual(
    county.units.map((unit) => [unit, '98.4%', '2026-10-31']),
  );
});

test('a figure is told by its name; one by level or by month comes from outside; a period has whole months', () => {
  const fact = { kind: 'amount', levels: [], every: null };
  expect(originOf({ ...fact, name: '满意率' })).toEqual({ from: 'indicator', indicator: indicatorNamed('群众满意率') as Figure['indicator'] });
  expect(originOf({ ...fact, name: '同类平均网办率' })).toMatchObject({ from: 'peers' });
  for (const one of [
    { name: '全省平均满意率' },
    { name: '同类平均' },
    { name: '满意率', levels: ['城'] },
    { name: '满意率', every: 'month' },
    { name: '满意率', kind: 'choice' },
  ])
    expect(originOf({ ...fact, ...one })).toEqual({ from: 'outside' });
  const year = { periodFrom: '2026-01-01', periodTo: '2026-12-31' };
  expect(spanOf(year, '2026-03-01')).toMatchObject({ asOf: (spanOf(year, '2026-02-01') as { asOf: number }).asOf + 28 });
  expect(spanOf(year, '2027-05-01')).toEqual(spanOf(year, '2027-01-01'));
  expect(spanOf(year, '2026-01-01')).toBe('not-begun');
  expect(spanOf({ ...year, periodTo: '2026-12-30' }, '2026-03-01')).toBe('not-whole-months');
});
