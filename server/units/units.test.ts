import { readTable } from '@kaocheng/tables';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChain } from '../audit/index.ts';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { Unit, UnitEvent } from './contract.ts';
import { changeOf, code, unitOf } from './test-units.ts';

let world: TestApp;
let admin: Client;
let city: Unit;
let county: Unit;
let town: Unit;

beforeAll(async () => {
  world = await testApp({ now: '2026-03-02T17:00:00.000Z' });
  admin = world.as('administrator');
});
afterAll(() => world?.close());

beforeEach(async () => {
  await sql`TRUNCATE units, unit_events RESTART IDENTITY CASCADE`.execute(world.store.db);
  city = await made(unitOf('成都市', null, { level: 'city' }));
  county = await made(unitOf('锦江区', city.id, { level: 'county' }));
  town = await made(unitOf('锦江区政务服务中心', county.id, { kind: '区县政务服务中心', group: '第一圈' }));
});

async function made(input: object, client: Client = admin): Promise<Unit> {
  const { status, body, text } = await client.post<Unit>('/units', input);
  expect(status, text).toBe(201);
  return body;
}
const list = async (query: string, client: Client = admin) => (await client.get<{ items: Unit[]; total: number }>(`/units?${query}`)).body;
const names = async (query: string, client: Client = admin) => (await list(query, client)).items.map(({ name }) => name);
const history = async (id: number) => (await admin.get<{ items: UnitEvent[] }>(`/units/${id}/history`)).body.items;

test('a tree is listed, searched, filtered, sorted, paged', async () => {
  await made(unitOf('青羊区', city.id, { level: 'county' }));
  await made(unitOf('已撤中心', county.id, { activeFrom: '2020-01-01', activeTo: '2026-03-02' }));
  expect(await names('sort=-name')).toEqual(['青羊区', '锦江区政务服务中心', '锦江区', '成都市']);
  expect(await names('closed=true&under=2&sort=level')).toEqual(['锦江区', '锦江区政务服务中心', '已撤中心']);
  expect(await names(`search=${encodeURIComponent('政务')}`)).toEqual(['锦江区政务服务中心']);
  expect(await names('search=%25')).toEqual([]);
  expect(await names(`group=${encodeURIComponent('第一圈')}`)).toEqual(['锦江区政务服务中心']);
  expect(await list('size=2&page=2&sort=name')).toMatchObject({ total: 4, page: 2, items: [{ name: '锦江区政务服务中心' }, { name: '青羊区' }] });
  expect((await admin.get('/units/facets')).body).toEqual({
    kinds: [{ value: '区县政务服务中心', count: 1 }],
    groups: [{ value: '第一圈', count: 1 }],
  });
  const { body } = await admin.get<{ items: { name: string; parentId: number }[] }>('/units/tree');
  expect(body.items.map(({ name }) => name)).toEqual(['成都市', '锦江区', '锦江区政务服务中心', '青羊区']);
});

test.each([
  [{ name: 1 }, 'name', '应填文字'],
  [{ name: ' \u200b ' }, 'name', '不能为空'],
  [{ name: '长'.repeat(101) }, 'name', '最多 100 个字'],
  [{ code: '91350100M000100Y44' }, 'code', '末位校验不通过'],
  [{ code: '91350100M000200Y43' }, 'code', '第 9 至 17 位'],
  [{ level: 'moon' }, 'level', '只能是'],
  [{ activeFrom: '2026-02-30' }, 'activeFrom', '日期'],
  [{ activeFrom: '2026-03-01', activeTo: '2026-02-01' }, 'activeTo', '不能早于'],
  [{ parentId: 2_000_000_000 }, 'parentId', '不存在'],
  [{ parentId: 2 ** 31 }, 'parentId', '不能大于'],
  [{ parentId: null }, 'parentId', '单位的上级须是'],
  [{ level: 'city' }, 'parentId', '市在最上层'],
  [{ name: '锦江区政务服务中心' }, 'name', '同一上级下已有'],
])('%j is refused at %s', async (more, path, message) => {
  const { status, problem } = await admin.post('/units', unitOf('新单位', county.id, more as Partial<Unit>));
  expect(status).toBe(400);
  expect(problem.errors?.[0]?.path).toBe(path);
  expect(problem.errors?.[0]?.message).toContain(message);
});

test('unknown fields and codes in use are refused', async () => {
  await made(unitOf('甲局', county.id, { code: code(1) }));
  const double = await admin.post('/units', unitOf('乙局', county.id, { code: code(1).toLowerCase() }));
  expect(double.problem.errors).toEqual([{ path: 'code', message: '这个统一社会信用代码已被另一单位使用' }]);
  expect((await admin.post('/units', { ...unitOf('丙局', county.id), admin: true })).problem.detail).toContain('不认识的字段：admin');
  expect((await admin.put(`/units/${town.id}`, { version: 1, name: '丁' })).problem.errors?.map(({ path }) => path)).toContain('level');
});

test('HTML and formulas in names are only text, in answers and in Excel', async () => {
  const evil = [
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("http://evil.example","点我")',
    '@SUM(A1)',
    '+1',
    "'; DROP TABLE units; --",
    '半\ud800字',
  ];
  const kept = evil.map((name) => name.replace('\ud800', '\ufffd'));
  for (const [place, name] of evil.entries()) expect(await made(unitOf(name, county.id))).toMatchObject({ name: kept[place] });
  const { bytes } = await admin.get(`/units/export?parentId=${county.id}`);
  const { sheets, problems } = await readTable({ name: 'x.xlsx', bytes });
  expect(problems).toEqual([]);
  expect(sheets[0]?.rows.map(({ cells }) => [cells[0]?.kind, cells[0]?.text])).toEqual([['text', town.name], ...kept.map((name) => ['text', name])]);
  expect(await verifyChain(world.store.db)).toMatchObject({ ok: true });
});

test('no circle, no level out of order', async () => {
  const below = await made(unitOf('窗口', town.id));
  const into = await admin.put(`/units/${town.id}`, changeOf(town, { parentId: below.id }));
  expect(into.problem.errors?.[0]).toEqual({ path: 'parentId', message: '上级单位“窗口”是本单位的下级，会绕成一圈' });
  expect((await admin.put(`/units/${town.id}`, changeOf(town, { parentId: town.id }))).problem.detail).toContain('自己');
  expect((await admin.put(`/units/${city.id}`, changeOf(city, { level: 'county' }))).problem.detail).toContain('下级“锦江区”是区县');
});

test('two administrators at once: moves that would make a circle together, and one record', async () => {
  const other = await made(unitOf('另一中心', county.id));
  const moves = await Promise.all([
    admin.put(`/units/${town.id}`, changeOf(town, { parentId: other.id })),
    world.as('administrator').put(`/units/${other.id}`, changeOf(other, { parentId: town.id })),
  ]);
  expect(moves.map(({ status }) => status).sort()).toEqual([200, 400]);
  const renames = await Promise.all(['甲', '乙'].map((name) => admin.put<Unit>(`/units/${county.id}`, changeOf(county, { name }))));
  const [won, lost] = renames.toSorted((a, b) => a.status - b.status);
  expect([won?.status, lost?.status]).toEqual([200, 409]);
  expect(lost?.problem).toMatchObject({ code: 'stale-version', current: { name: won?.body.name, version: 2 } });
  expect((await admin.get<Unit>(`/units/${county.id}`)).body.name).toBe(won?.body.name);
});

test('renames and moves are remembered from their day on, not from a day to come', async () => {
  const other = await made(unitOf('青羊区', city.id, { level: 'county' }));
  const change = changeOf(town, { name: '青羊区政务服务中心', parentId: other.id, effectiveOn: '2026-01-01' });
  expect((await admin.put(`/units/${town.id}`, { ...change, effectiveOn: '2026-03-04' })).problem.errors?.[0]?.path).toBe('effectiveOn');
  expect((await admin.put(`/units/${town.id}`, change)).status).toBe(200);
  expect(await history(town.id)).toMatchObject([
    { kindName: '登记', effectiveOn: '2026-03-03', after: '锦江区政务服务中心', actorName: expect.stringContaining('人员') },
    { kindName: '划转', effectiveOn: '2026-01-01', before: '锦江区', after: '青羊区' },
    { kindName: '更名', effectiveOn: '2026-01-01', before: '锦江区政务服务中心', after: '青羊区政务服务中心' },
  ]);
  const { body } = await admin.get<{ items: { summary: string }[] }>(`/audit?topic=units&record=${town.id}`);
  expect(body.items[0]?.summary).toBe('单位更名：锦江区政务服务中心 → 青羊区政务服务中心');
});

test('a unit closes after those below it, and opens again', async () => {
  const refused = await admin.post(`/units/${county.id}/close`, { version: 1, lastDay: '2026-03-31' });
  expect(refused.problem.detail).toContain('锦江区政务服务中心');
  expect((await admin.post<Unit>(`/units/${town.id}/close`, { version: 1, lastDay: '2026-03-31' })).body.activeTo).toBe('2026-03-31');
  expect((await admin.post(`/units/${county.id}/close`, { version: 1, lastDay: '2026-03-31' })).status).toBe(200);
  expect((await admin.post(`/units/${town.id}/reopen`, { version: 2 })).problem.detail).toContain('上级单位“锦江区”只到 2026-03-31');
  expect((await admin.post(`/units/${county.id}/reopen`, { version: 2 })).status).toBe(200);
  expect((await admin.post(`/units/${town.id}/reopen`, { version: 2 })).status).toBe(200);
  expect((await history(town.id)).map(({ kindName }) => kindName).sort()).toEqual(['停用', '恢复启用', '登记']);
});

test('only what nothing refers to can be deleted; what does is said', async () => {
  await world.newAccount({ grants: [{ role: 'clerk', unitId: county.id }] });
  const { status, problem } = await admin.delete(`/units/${county.id}?version=1`);
  expect(status).toBe(409);
  expect(problem.detail).toBe('“锦江区”还有 1 项账号授权、1 个下级单位，不能删除；不再使用的单位请改为停用');
  expect((await admin.delete(`/units/${town.id}?version=9`)).problem.code).toBe('stale-version');
  expect((await admin.delete(`/units/${town.id}?version=1`)).status).toBe(204);
  expect((await admin.get(`/units/${town.id}`)).status).toBe(404);
});

test('the scope of a role holds for every address, in the path, the query and the body', async () => {
  const far = await made(unitOf('青羊区', city.id, { level: 'county' }));
  const farTown = await made(unitOf('青羊中心', far.id));
  const local = world.as('administrator', county.id);
  expect(await names('', local)).toEqual(['锦江区', '锦江区政务服务中心']);
  expect(await names(`under=${far.id}`, local)).toEqual([]);
  expect((await local.get<{ items: unknown[] }>('/units/tree')).body.items).toHaveLength(2);
  const answers = await Promise.all([
    local.get(`/units/${farTown.id}`),
    local.get(`/units/${farTown.id}/history`),
    local.put(`/units/${farTown.id}`, changeOf(farTown)),
    local.post(`/units/${farTown.id}/close`, { version: 1, lastDay: '2026-03-31' }),
    local.post(`/units/${farTown.id}/merge`, { version: 1, intoId: town.id, effectiveOn: '2026-03-01' }),
    local.delete(`/units/${farTown.id}?version=1`),
    local.post('/units', unitOf('新', far.id)),
    local.post('/units', unitOf('新', null, { level: 'county' })),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(403));
  expect((await local.put(`/units/${town.id}`, changeOf(town, { parentId: far.id }))).problem.errors?.[0]?.path).toBe('parentId');
  expect((await local.post(`/units/${town.id}/merge`, { version: 1, intoId: farTown.id, effectiveOn: '2026-03-01' })).problem.errors?.[0]?.path).toBe(
    'intoId',
  );
  expect((await world.as('clerk', county.id).post('/units', unitOf('新', county.id))).status).toBe(403);
});

test('market days are written as people write them; inspectors hear where the market is held today and tomorrow', async () => {
  const { status, problem } = await admin.post('/units', unitOf('下寺镇人民政府', county.id, { kind: '乡镇', marketDays: '二十' }));
  expect([status, problem.errors?.[0]?.path, problem.errors?.[0]?.message]).toEqual([400, 'marketDays', expect.stringContaining('可写：1、4、7')]);
  await made(unitOf('下寺镇人民政府', county.id, { kind: '乡镇', marketDays: '3、6、9' }));
  const other = await made(unitOf('普安镇人民政府', county.id, { kind: '乡镇', marketDays: '周三、周六' }));
  await made(unitOf('白龙镇人民政府', county.id, { kind: '乡镇', marketDays: '1、4、7' }));
  const told = async (client: Client) =>
    (await client.get<{ todos: { title: string; detail: string }[] }>('/home')).body.todos.filter(({ title }) => title.includes('逢场'));
  // Tuesday, 3 March 2026, in China.
  expect(await told(world.as('inspector', county.id))).toMatchObject([
    { title: '今天逢场：1 个乡镇', detail: expect.stringContaining('下寺镇人民政府') },
    { title: '明天逢场：2 个乡镇', detail: expect.stringContaining('普安镇人民政府、白龙镇人民政府') },
  ]);
  expect(await told(world.as('clerk', county.id))).toEqual([]);
  const { body } = await admin.put<Unit>(`/units/${other.id}`, changeOf(other, { name: '普安镇' }));
  expect(body).toMatchObject({ name: '普安镇', marketDays: '周三、周六' });
});
