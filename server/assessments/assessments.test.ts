import { readTable } from '@kaocheng/tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assessment } from './contract.ts';
import { type Setting, setting } from './test-setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await setting();
});
afterAll(() => at.close());

type List = { items: Assessment[]; total: number };

test('an assessment is opened with its units, days and authority, and the deed is recorded', async () => {
  const stages = [{ stage: 'self-check', startsOn: '2026-10-08', endsOn: '2026-10-31' }];
  const { body, status } = await at.administrator.post<Assessment>('/assessments', at.input({ title: '  年度\n考核 ', stages }));
  expect(status).toBe(201);
  expect(body).toMatchObject({ title: '年度考核', stage: 'preparing', unitCount: 3, stages, authorityName: '成都市', frozenAt: null, version: 1 });
  const deeds = await at.administrator.get<{ items: { summary: string }[] }>(`/audit?topic=assessments&record=${body.id}`);
  expect(deeds.body.items.map(({ summary }) => summary)).toEqual(['新建考核 年度考核，考核对象 3 个']);
});

test('what is wrong is said at its place, and nothing is kept', async () => {
  const before = (await at.administrator.get<List>('/assessments')).body.total;
  const draft = await at.store.db.selectFrom('regulation_versions').selectAll().where('id', '=', at.versionId).executeTakeFirstOrThrow();
  const row = {
    regulation_id: draft.regulation_id,
    number: 9,
    text: draft.text,
    hash: draft.hash,
    note: '',
    created_at: at.house.now(),
    updated_at: at.house.now(),
  };
  const { id: draftId } = await at.store.db
    .insertInto('regulation_versions')
    .values({ ...row, state: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const [first] = at.centres;
  const bureau = await at.newUnit({ name: '市公安局', parentId: at.city, kind: '部门' });
  const foreign = await at.newUnit({ name: '秦都区政务服务中心', parentId: at.otherCity, kind: '区县政务服务中心', group: '第一圈' });
  const closed = await at.newUnit({ name: '金堂县政务服务中心', parentId: at.city, kind: '区县政务服务中心' });
  await at.store.db.updateTable('units').set({ active_to: '2025-12-31' }).where('id', '=', closed).execute();
  const day = (stage: string, startsOn: string, endsOn: string) => ({ stage, startsOn, endsOn });
  const cases: [object, string][] = [
    [{ title: '' }, 'title'],
    [{ title: '考'.repeat(101) }, 'title'],
    [{ regulationVersionId: 999_999 }, 'regulationVersionId'],
    [{ regulationVersionId: draftId }, 'regulationVersionId'],
    [{ authorityId: at.otherCity }, 'authorityId'],
    [{ authorityId: null }, 'authorityId'],
    [{ periodTo: '2025-12-31' }, 'periodTo'],
    [{ periodFrom: '2026-02-30' }, 'periodFrom'],
    [{ periodTo: '9999-12-31' }, 'periodTo'],
    [{ stages: [day('preparing', '2026-01-01', '2026-01-02')] }, 'stages.0.stage'],
    [{ stages: [day('self-check', '2026-10-08', '2026-10-01')] }, 'stages.0.endsOn'],
    [{ stages: [day('inspection', '2026-09-01', '2026-09-30'), day('self-check', '2026-10-01', '2026-10-08')] }, 'stages.0.startsOn'],
    [{ stages: [day('self-check', '2026-10-01', '2026-10-08'), day('self-check', '2026-10-09', '2026-10-10')] }, 'stages'],
    [{ units: [{ unitId: first }, { unitId: first }] }, 'units.1.unitId'],
    [{ units: [{ unitId: foreign }] }, 'units.0.unitId'],
    [{ units: [{ unitId: 999_999 }] }, 'units.0.unitId'],
    [{ units: [{ unitId: 99_999_999_999 }] }, 'units.0.unitId'],
    [{ units: [{ unitId: closed }] }, 'units.0.unitId'],
    [{ units: [{ unitId: bureau }] }, 'units.0.kind'],
    [{ units: [{ unitId: first, group: '第九圈' }] }, 'units.0.group'],
    [{ units: [{ unitId: first, superiorId: first }] }, 'units.0.superiorId'],
    [{ units: [{ unitId: first, superiorId: bureau }] }, 'units.0.superiorId'],
    [{ assignments: [{ accountId: 1, unitId: null }] }, 'assignments.0.accountId'],
    [{ score: 100 }, ''],
  ];
  for (const [wrong, path] of cases) {
    const { status, problem } = await at.administrator.post('/assessments', at.input(wrong));
    expect([wrong, status, problem.errors?.[0]?.path]).toEqual([wrong, 400, path]);
  }
  expect((await at.administrator.get<List>('/assessments')).body.total).toBe(before);
});

test('a title is taken only within its authority', async () => {
  await at.opened({ title: '同名考核' });
  expect((await at.administrator.post('/assessments', at.input({ title: '同名考核' }))).problem).toMatchObject({
    code: 'already-exists',
    detail: '已有同名的考核',
  });
  const elsewhere = at.input({ title: '同名考核', authorityId: at.otherCity, units: [] });
  expect((await at.as('administrator', at.otherCity).post('/assessments', elsewhere)).status).toBe(201);
});

test('the list is searched, filtered, sorted, paged and taken away', async () => {
  const search = '待找_的';
  for (const year of ['2021', '2022', '2023'])
    await at.opened({ title: `${search}${year}`, periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, units: [] });
  const titles = async (query: string) =>
    (await at.administrator.get<List>(`/assessments?search=${encodeURIComponent(search)}&${query}`)).body.items.map(({ title }) => title.slice(-4));
  expect(await titles('')).toEqual(['2023', '2022', '2021']);
  expect(await titles('sort=title')).toEqual(['2021', '2022', '2023']);
  expect(await titles('year=2022')).toEqual(['2022']);
  expect(await titles('stage=self-check')).toEqual([]);
  expect(await titles('page=2&size=2')).toEqual(['2021']);
  expect((await at.administrator.get('/assessments?stage=nonsense')).status).toBe(400);
  const { bytes, headers } = await at.administrator.get(`/assessments/export?search=${encodeURIComponent(search)}&sort=title`);
  expect(headers['content-disposition']).toContain('.xlsx');
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  expect(sheets[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual([`${search}2021`, `${search}2022`, `${search}2023`]);
});

test('sorting by stage follows the year, not the alphabet', async () => {
  const early = await at.opened({ title: '阶段甲' });
  const late = await at.opened({ title: '阶段乙' });
  await at.advanced(await at.advanced(late, 'self-check'), 'inspection');
  await at.advanced(early, 'self-check');
  const { body } = await at.administrator.get<List>(`/assessments?search=${encodeURIComponent('阶段')}&sort=-stage`);
  expect(body.items.map(({ title }) => title)).toEqual(['阶段乙', '阶段甲']);
});

test('only the authority’s people see an assessment in 筹备; its units see it once it is open, and only it', async () => {
  const [first] = at.centres;
  const opened = await at.opened();
  const address = `/assessments/${opened.id}`;
  const clerk = at.as('clerk', first);
  const stranger = at.as('administrator', at.otherCity);
  expect((await clerk.get(address)).status).toBe(404);
  await at.advanced(opened, 'self-check');
  expect((await clerk.get(address)).status).toBe(200);
  expect((await clerk.get<{ items: { unitId: number }[] }>(`${address}/units`)).body.items.map(({ unitId }) => unitId)).toEqual([first]);
  for (const path of ['', '/units', '/units/export', '/rules', '/assignments', '/readiness', '/moves', '/assessors', '/next-year']) {
    expect([path, (await stranger.get(address + path)).status]).toEqual([path, 404]);
  }
  expect((await stranger.get<List>('/assessments')).body.items.map(({ id }) => id)).not.toContain(opened.id);
  const everything = at.input({ version: 2, units: undefined });
  expect((await stranger.put(address, everything)).status).toBe(404);
  expect((await stranger.put(`${address}/units`, { version: 2 })).status).toBe(404);
  expect((await stranger.put(`${address}/assignments`, { version: 2, items: [] })).status).toBe(404);
  expect((await stranger.post(`${address}/advance`, { to: 'inspection', version: 2 })).status).toBe(404);
  expect((await stranger.delete(`${address}?version=2`)).status).toBe(404);
  for (const role of ['clerk', 'assessor', 'inspector', 'supervisor'] as const) {
    expect((await at.as(role, at.city).put(address, everything)).status).toBe(403);
  }
});

test('an administrator of one county sees the city’s assessment of its centre, and cannot change it', async () => {
  const county = await at.newUnit({ name: '蒲江县', level: 'county', parentId: at.city });
  const centre = await at.newUnit({ name: '蒲江县政务服务中心', parentId: county, kind: '区县政务服务中心' });
  const opened = await at.advanced(await at.opened({ units: [{ unitId: centre }] }), 'self-check');
  const below = at.as('administrator', county);
  const rightsOf = async (who: typeof below) => (await who.get<{ rights: object }>(`/assessments/${opened.id}`)).body.rights;
  expect(await rightsOf(below)).toEqual({ change: false, advance: false, stepBack: false });
  expect(await rightsOf(at.administrator)).toEqual({ change: true, advance: true, stepBack: false });
  expect(await rightsOf(at.leader)).toEqual({ change: false, advance: true, stepBack: true });
  expect((await below.post(`/assessments/${opened.id}/advance`, { to: 'inspection', version: opened.version })).problem).toMatchObject({
    code: 'not-allowed',
  });
  expect((await below.get(`/assessments/${opened.id}/assessors`)).status).toBe(403);
});

test('of two administrators the second is told, and is given what the first saved', async () => {
  const opened = await at.opened();
  const change = (title: string, version: number) =>
    at.administrator.put<Assessment>(`/assessments/${opened.id}`, at.input({ title, version, units: undefined }));
  expect((await change('先改的', 1)).body).toMatchObject({ title: '先改的', version: 2 });
  const { status, problem } = await change('后改的', 1);
  expect([status, problem.code, (problem.current as Assessment).title]).toEqual([409, 'stale-version', '先改的']);
  const both = await Promise.all([change('甲', 2), change('乙', 2)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('an assessment in 筹备 can be taken back, a running one not', async () => {
  const opened = await at.opened();
  expect((await at.administrator.delete(`/assessments/${opened.id}?version=7`)).problem.code).toBe('stale-version');
  const running = await at.advanced(opened, 'self-check');
  expect((await at.administrator.delete(`/assessments/${opened.id}?version=${running.version}`)).problem.code).toBe('in-use');
  const other = await at.opened();
  expect((await at.administrator.delete(`/assessments/${other.id}?version=1`)).status).toBe(204);
  expect((await at.administrator.get(`/assessments/${other.id}`)).status).toBe(404);
});
