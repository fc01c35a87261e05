import { type SamplePiece, sampleCases } from '@kaocheng/casework';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { FORM, form } from '../units/test-units.ts';
import type { Service, ServiceFigures, ServicePlan } from './contract.ts';

let app: TestApp;
let admin: Client;
let county: number;
let police: number;
let town: number;

beforeAll(async () => {
  app = await testApp();
  admin = app.as('administrator');
  county = await app.newUnit({ name: '剑阁县', level: 'county' });
  police = await app.newUnit({ name: '剑阁县公安局', parentId: county, kind: '部门' });
  town = await app.newUnit({ name: '剑阁县普安镇人民政府', parentId: county, kind: '乡镇' });
});
afterAll(() => app.close());

const CODE = '11510823008441234A3000112001000';
const serviceOf = (more: Partial<Service> = {}) => ({
  unitId: police,
  code: CODE,
  name: '户口登记',
  kind: 'promised',
  statutory: { amount: 20, unit: 'working days' },
  promised: { amount: 5, unit: 'working days' },
  visits: 1,
  onlineLevel: 3,
  joint: 'none',
  fee: false,
  presence: 'entered',
  from: null,
  to: null,
  ...more,
});

const preview = (client: Client, text: string, name = '事项.csv') => client.post<ServicePlan>('/services/import/preview', form(text, {}, name), FORM);
const apply = (client: Client, text: string | Uint8Array, fingerprint: string) =>
  client.post<{ created: number; changed: number; unchanged: number }>('/services/import', form(text, { fingerprint }, '事项.csv'), FORM);

test('a service is made, found, changed as it was seen, and ends on its day', async () => {
  const made = await admin.post<Service>('/services', serviceOf({ code: ` ${CODE.toLowerCase()} ` }));
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ code: CODE, unitName: '剑阁县公安局', version: 1 });
  const { id, version } = made.body;
  const twice = await admin.post('/services', serviceOf());
  expect(twice.problem.errors).toEqual([{ path: 'code', message: '这个实施编码已有事项使用' }]);
  const backwards = await admin.put(`/services/${id}`, { ...serviceOf({ from: '2026-02-01', to: '2026-01-01' }), version });
  expect(backwards.problem.errors?.[0]?.path).toBe('to');

  const ended = await admin.put<Service>(`/services/${id}`, { ...serviceOf({ to: '2026-03-01' }), version });
  expect(ended.body.version).toBe(2);
  expect((await admin.put(`/services/${id}`, { ...serviceOf(), version })).problem.code).toBe('stale-version');
  const listed = async (query: Record<string, string>) => (await admin.get<{ total: number }>('/services', { query })).body.total;
  expect(await listed({ search: '户口' })).toBe(0);
  expect(await listed({ search: '户口', ended: 'true' })).toBe(1);
  await admin.put(`/services/${id}`, { ...serviceOf(), version: 2 });
  expect(await listed({ search: CODE.slice(3, 12), kind: 'promised', presence: 'entered', online: '3', under: String(county) })).toBe(1);
  expect(await listed({ under: String(town) })).toBe(0);
});

test('who is responsible for one unit sees and changes only its services', async () => {
  const clerk = app.as('administrator', town);
  const { body } = await admin.get<{ items: Service[] }>('/services');
  const foreign = body.items[0]?.id;
  expect((await clerk.get<{ total: number }>('/services')).body.total).toBe(0);
  expect((await clerk.get(`/services/${foreign}`)).status).toBe(404);
  expect((await clerk.put(`/services/${foreign}`, { ...serviceOf({ unitId: town }), version: 3 })).status).toBe(404);
  const { body: plan } = await preview(clerk, `实施编码,事项名称,单位\n${CODE},户口登记,普安镇\n`);
  expect(plan.faults.map(({ message }) => message)).toEqual(['实施编码：这个实施编码已被另一单位使用']);
});

test('a catalogue comes in as it was shown; names without the county in front are understood; what is not said stays', async () => {
  const text = `事项编码,名称,实施主体,承诺时限\n${CODE},户口登记,县公安局,3\n11510823008441234A3000112001001,身份证办理,公安局,2\n11510823008441234A3000112001002,生育登记,普安镇,0\n`;
  const { body: plan } = await preview(admin, text);
  expect(plan.faults).toEqual([]);
  expect(plan.counts).toEqual({ new: 2, changed: 1, unchanged: 0, faulty: 0 });
  expect(plan.rows[0]).toMatchObject({ state: 'changed', unit: '剑阁县公安局', changes: [{ label: '承诺时限', before: '5', after: '3' }] });
  expect((await apply(admin, text, '0'.repeat(64))).problem.code).toBe('stale-version');
  expect((await apply(admin, text, plan.fingerprint)).body).toEqual({ created: 2, changed: 1, unchanged: 0 });
  const { body } = await admin.get<{ items: Service[] }>('/services', { query: { search: CODE } });
  expect(body.items[0]).toMatchObject({ promised: { amount: 3, unit: 'working days' }, statutory: { amount: 20 }, visits: 1, presence: 'entered' });
  expect((await preview(admin, text)).body.counts).toEqual({ new: 0, changed: 0, unchanged: 3, faulty: 0 });
});

test.each([
  ['a code that Excel has broken', '1.15108E+30,户口登记,县公安局', 'A2', '原来的编码已经丢失'],
  ['an unknown unit', `${CODE},户口登记,县公安`, 'C2', '没有叫“县公安”的单位'],
  ['no unit', `${CODE},户口登记,`, 'C2', '没有写单位'],
])('refused as a whole: %s', async (_, line, address, says) => {
  const { body: plan } = await preview(admin, `实施编码,事项名称,单位\n${line}\n`);
  expect(plan.faults).toContainEqual({ address, row: 2, message: expect.stringContaining(says) });
  const { status, problem } = await apply(admin, `实施编码,事项名称,单位\n${line}\n`, plan.fingerprint);
  expect([status, problem.code]).toEqual([422, 'has-errors']);
});

test('a year of sample services; the indicators that come from them; a workbook that comes back unchanged', async () => {
  const units = [
    { id: '县公安局', name: '剑阁县公安局', kind: '部门' },
    { id: '普安镇', name: '剑阁县普安镇人民政府', kind: '乡镇' },
  ];
  const pieces: SamplePiece[] = [];
  for (const piece of sampleCases({ cases: 1, seed: 1, units })) pieces.push(piece);
  const text = pieces.find(({ file }) => file === 'services.csv')?.text ?? '';
  const { body: plan } = await preview(admin, text);
  expect(plan.faults).toEqual([]);
  await apply(admin, text, plan.fingerprint);
  const { body: figures } = await admin.get<ServiceFigures>('/services/figures', { query: { under: String(county) } });
  expect(figures.units.map(({ unitName }) => unitName)).toEqual(['剑阁县公安局', '剑阁县普安镇人民政府']);
  const at = figures.indicators.findIndex(({ name }) => name === '承诺时限缩短率');
  expect(figures.all[at]).toMatch(/^\d+\.\d\d%$/);

  const { bytes } = await admin.get('/services/export');
  const back = await admin.post<ServicePlan>('/services/import/preview', form(bytes, {}, '事项目录.xlsx'), FORM);
  expect(back.body.faults).toEqual([]);
  expect(back.body.counts).toMatchObject({ new: 0, changed: 0 });
});
