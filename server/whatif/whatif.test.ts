import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoSetting, demoSetting } from '../results/test-setting.ts';
import type { TrialAnswer } from './contract.ts';

let setting: DemoSetting;
beforeAll(async () => {
  setting = await demoSetting('chengdu');
  await setting.record('confirmed', (_, fact) => fact !== '刊物发表');
  await setting.record('submitted', (_, fact) => fact === '刊物发表');
  await setting.moveTo('self-check');
});
afterAll(() => setting.close());

const address = () => `/assessments/${setting.assessment.id}/trial`;

test('gives regulation, units and the facts that count, and says of which state', async () => {
  const { body, status } = await setting.as('leader', setting.authority).get<TrialAnswer>(address());
  expect(status).toBe(200);
  expect(body.regulation.text).toBe(setting.demo.regulation);
  expect(body.units).toHaveLength(20);
  const { facts } = body;
  expect(
    new Set(
      Object.values(facts)
        .slice(1)
        .map(({ length }) => length),
    ),
  ).toEqual(new Set([facts.id.length]));
  expect(facts.names).not.toContain('刊物发表');
  const claimed = (await setting.as('leader', setting.authority).get<TrialAnswer>(address(), { query: { view: 'claimed' } })).body;
  expect(claimed.facts.names).toContain('刊物发表');
  expect(claimed.revision).toBe(body.revision);
});

test('nobody gets it who may not see every unit, and no clerk at all', async () => {
  const [first = 0] = setting.unitIds.values();
  expect((await setting.as('clerk', setting.authority).get(address())).status).toBe(403);
  expect((await setting.as('inspector', setting.authority).get(address())).status).toBe(403);
  const { status, body } = await setting.as('assessor', first).get<{ detail: string }>(address());
  expect([status, body.detail]).toEqual([403, '试算要用到全部考核对象的数据，其中有不在您权限范围内的单位']);
  for (const role of ['administrator', 'assessor', 'supervisor'] as const)
    expect((await setting.as(role, setting.authority).get(address())).status).toBe(200);
});

test('changes nothing: the state of the facts and the audit log are as before', async () => {
  const deeds = () =>
    setting.store.db
      .selectFrom('audit_entries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  const before = await deeds();
  const one = (await setting.as('leader').get<TrialAnswer>(address())).body;
  const two = (await setting.as('leader').get<TrialAnswer>(address())).body;
  expect(two).toEqual(one);
  expect(await deeds()).toEqual(before);
});

test('travels packed where the caller can open it', async () => {
  const id = await setting.newAccount({ login: 'lead', password: 'Kaocheng-2026-trial', grants: [{ role: 'leader', unitId: null }] });
  expect(id).toBeGreaterThan(0);
  const client = await setting.signIn('lead', 'Kaocheng-2026-trial');
  const plain = (await client.get<TrialAnswer>(address())).body;
  const signedIn = await setting.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'lead', password: 'Kaocheng-2026-trial' } });
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
  const packed = await setting.app.inject({ method: 'GET', url: `/api/v1${address()}`, headers: { 'accept-encoding': 'gzip, br' }, cookies });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(packed.rawPayload).toString('utf8'))).toEqual(plain);
  expect(packed.rawPayload.length * 2).toBeLessThan(JSON.stringify(plain).length);
});
