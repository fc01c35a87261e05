import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionView } from '../sessions/index.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import type { Account, HandedOver } from './contract.ts';

const PASSWORD = 'Chunfeng-2026';
let house: TestApp;
let county: number;
let town: number;
let other: number;
let chief: number;

beforeAll(async () => {
  house = await testApp();
  const city = await house.newUnit({ name: '市', level: 'city' });
  county = await house.newUnit({ name: '甲县', level: 'county', parentId: city });
  town = await house.newUnit({ name: '甲县一镇', parentId: county });
  other = await house.newUnit({ name: '乙县', level: 'county', parentId: city });
  chief = await house.newAccount({ login: 'chief', name: '市管理员', password: PASSWORD, grants: [{ role: 'administrator', unitId: null }] });
});
afterAll(() => house.close());

interface Made {
  readonly account: Account;
  readonly handedOver: HandedOver;
}
let counter = 0;
const person = (grants: readonly { role: string; unitId: number | null }[], more: object = {}) => {
  counter += 1;
  return { login: `person${counter}`, name: `某人${counter}`, grants, ...more };
};
const everywhere = () => house.as('administrator');
const inCounty = () => house.as('administrator', county);
const read = async (id: number) => (await everywhere().get<Account>(`/accounts/${id}`)).body;

test('a new account has a first password that is shown once, works once, and must be changed', async () => {
  const { status, body } = await everywhere().post<Made>('/accounts', person([{ role: 'clerk', unitId: town }], { login: ' Zhang.San ' }));
  expect(status).toBe(201);
  expect(body.account).toMatchObject({ login: 'zhang.san', state: 'active', mustChangePassword: true, changeable: true });
  const browser = await house.signIn('zhang.san', body.handedOver.firstPassword ?? '');
  expect((await browser.get('/units')).problem.code).toBe('password-change-required');
  const kept = JSON.stringify(await house.store.db.selectFrom('audit_entries').selectAll().execute());
  expect(kept).not.toContain(body.handedOver.firstPassword);
  expect(kept).toContain('新建账号');
});

test('an account by link has no password until the link is used; one for single sign-on alone has neither', async () => {
  const { body } = await everywhere().post<Made>('/accounts', person([{ role: 'leader', unitId: county }], { first: 'link' }));
  expect(body.account.state).toBe('unopened');
  expect(body.handedOver).toMatchObject({ firstPassword: null, link: expect.stringMatching(/\/setup#[\w-]{43}$/) });
  const none = await everywhere().post<Made>('/accounts', person([{ role: 'leader', unitId: county }], { first: 'none' }));
  expect(none.body.handedOver).toEqual({ firstPassword: null, link: null, linkExpiresAt: null });
});

test('lists are searched, filtered, sorted and exported, and show only who has a role within reach', async () => {
  await house.newAccount({ login: 'far', name: '乙县填报员', grants: [{ role: 'clerk', unitId: other }] });
  await house.newAccount({ login: 'near', name: '100%甲县', grants: [{ role: 'inspector', unitId: town }] });
  const logins = async (query: string, who = everywhere()) =>
    (await who.get<{ items: Account[] }>(`/accounts?size=200&${query}`)).body.items.map(({ login }) => login);
  expect(await logins('search=%E4%B9%99%E5%8E%BF')).toEqual(['far']);
  expect(await logins('search=100%25')).toEqual(['near']);
  expect(await logins('role=inspector')).toEqual(['near']);
  expect(await logins(`unitId=${other}`)).toEqual(['far']);
  expect(await logins('state=disabled')).toEqual([]);
  const sorted = await logins('sort=-login');
  expect(sorted).toEqual([...sorted].sort().reverse());
  const seen = await logins('', inCounty());
  expect(seen).toContain('near');
  for (const hidden of ['far', 'chief']) expect(seen).not.toContain(hidden);
  const file = await everywhere().get('/accounts/export?role=inspector');
  expect([file.status, file.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

test('an administrator of a county gives roles within the county only, and never more than it may', async () => {
  const give = async (...grants: { role: string; unitId: number | null }[]) => {
    const { status, problem } = await inCounty().post('/accounts', person(grants));
    return status === 201 ? 201 : problem.errors?.[0];
  };
  expect(await give({ role: 'clerk', unitId: town }, { role: 'administrator', unitId: county })).toBe(201);
  expect(await give({ role: 'clerk', unitId: town }, { role: 'clerk', unitId: other })).toMatchObject({ path: 'grants.1' });
  expect(await give({ role: 'administrator', unitId: null })).toMatchObject({ path: 'grants.0' });
  expect(await give({ role: 'supervisor', unitId: county })).toMatchObject({ path: 'grants.0', message: '监督员只能由全系统的管理员授予' });
  expect(await give()).toMatchObject({ path: 'grants' });
});

test('an administrator of a county cannot take over who also stands above it', async () => {
  const both = await house.newAccount({
    grants: [
      { role: 'clerk', unitId: town },
      { role: 'administrator', unitId: null },
    ],
  });
  const { version, login, name } = await read(both);
  const boss = inCounty();
  expect((await boss.get<Account>(`/accounts/${both}`)).body.changeable).toBe(false);
  const tries = [
    boss.put(`/accounts/${both}`, { version, login, name, grants: [{ role: 'clerk', unitId: town }] }),
    boss.post(`/accounts/${both}/password`, { way: 'password' }),
    boss.post(`/accounts/${both}/disable`, { version }),
    boss.post(`/accounts/${both}/unlock`),
    boss.delete(`/accounts/${both}/sessions`),
  ];
  for (const { problem } of await Promise.all(tries)) expect(problem.code).toBe('not-allowed');
  const far = await house.newAccount({ grants: [{ role: 'clerk', unitId: other }] });
  expect((await boss.get(`/accounts/${far}`)).problem.code).toBe('not-found');
  expect((await boss.post(`/accounts/${far}/password`, { way: 'link' })).problem.code).toBe('not-found');
});

test('a change is recorded with what was and what is', async () => {
  const id = await house.newAccount({ name: '旧名', grants: [{ role: 'clerk', unitId: town }] });
  const { version, login } = await read(id);
  const changed = await everywhere().put<Account>(`/accounts/${id}`, { version, login, name: '新名', grants: [{ role: 'leader', unitId: county }] });
  expect(changed.body).toMatchObject({ name: '新名', version: version + 1, roles: [{ role: 'leader', unitId: county, unitName: '甲县' }] });
  const entry = await house.store.db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ summary: '修改账号 新名', topic: 'accounts', record: String(id), unit_id: county });
  expect(JSON.stringify(entry.before)).toContain('旧名');
  expect(JSON.stringify(entry.after)).toContain('leader');
});

test('of two administrators at one account the second is told, and nothing is overwritten', async () => {
  const id = await house.newAccount({ name: '共同', grants: [{ role: 'clerk', unitId: town }] });
  const { version, login } = await read(id);
  const save = (name: string) => everywhere().put<Account>(`/accounts/${id}`, { version, login, name, grants: [{ role: 'clerk', unitId: town }] });
  const answers = await Promise.all([save('甲改的'), save('乙改的')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409);
  const won = answers.find(({ status }) => status === 200);
  expect(lost?.problem).toMatchObject({ code: 'stale-version', current: { name: won?.body.name, version: version + 1 } });
  expect((await read(id)).name).toBe(won?.body.name);
  expect((await everywhere().post(`/accounts/${id}/disable`, { version })).problem.code).toBe('stale-version');
});

test('nobody takes the last administrator away, not even two at the same moment', async () => {
  const alone = await testApp();
  const a = await alone.newAccount({ grants: [{ role: 'administrator', unitId: null }] });
  const as = (accountId: number) => alone.as([{ role: 'administrator', unitId: null }], null, { accountId });
  const only = await as(a).post(`/accounts/${a}/disable`, { version: 1 });
  expect([only.status, only.problem.code]).toEqual([409, 'in-use']);
  const demoted = await as(a).put(`/accounts/${a}`, { version: 1, login: 'user1', name: '人员1', grants: [] });
  expect(demoted.problem.code).toBe('in-use');
  const b = await alone.newAccount({ grants: [{ role: 'administrator', unitId: null }] });
  const both = await Promise.all([as(a).post(`/accounts/${b}/disable`, { version: 1 }), as(b).post(`/accounts/${a}/disable`, { version: 1 })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await alone.close();
});

test('disabling ends every session at once; enabling lets the person in again', async () => {
  const id = await house.newAccount({ login: 'onoff', password: PASSWORD, grants: [{ role: 'clerk', unitId: town }] });
  const browser = await house.signIn('onoff', PASSWORD);
  await everywhere().post(`/accounts/${id}/disable`, { version: 1 });
  expect((await browser.get<SessionView>('/session')).body.signedIn).toBe(false);
  expect((await read(id)).state).toBe('disabled');
  expect((await everywhere().post(`/accounts/${id}/password`, { way: 'link' })).problem.code).toBe('account-disabled');
  await everywhere().post(`/accounts/${id}/enable`, { version: 2 });
  expect((await house.browser().post('/session', { login: 'onoff', password: PASSWORD })).status).toBe(200);
});

test('a reset ends the old password and every session; unlocking and signing out leave the password', async () => {
  const id = await house.newAccount({ login: 'reset', password: PASSWORD, grants: [{ role: 'clerk', unitId: town }] });
  const browser = await house.signIn('reset', PASSWORD);
  expect((await inCounty().delete(`/accounts/${id}/sessions`)).body).toEqual({ ended: 1 });
  expect((await browser.get('/units')).problem.code).toBe('not-signed-in');
  for (let n = 0; n < 5; n += 1) await house.browser().post('/session', { login: 'reset', password: 'Wrong-password-1' });
  expect((await read(id)).state).toBe('locked');
  expect((await inCounty().post<Account>(`/accounts/${id}/unlock`)).body.state).toBe('active');
  const again = await house.signIn('reset', PASSWORD);
  const { body } = await inCounty().post<HandedOver>(`/accounts/${id}/password`, { way: 'password' });
  expect((await again.get('/units')).problem.code).toBe('not-signed-in');
  expect((await house.browser().post('/session', { login: 'reset', password: PASSWORD })).problem.code).toBe('sign-in-failed');
  expect((await house.browser().post('/session', { login: 'reset', password: body.firstPassword })).status).toBe(200);
});

test.each([
  [{ login: 'a b' }, 'login'],
  [{ login: 'x' }, 'login'],
  [{ login: 'x\u0000y' }, 'login'],
  [{ name: '<script>alert(1)</script>' }, 'name'],
  [{ name: '' }, 'name'],
  [{ name: '长'.repeat(51) }, 'name'],
  [{ grants: [{ role: 'king', unitId: null }] }, 'grants.0.role'],
  [{ grants: [{ role: 'clerk', unitId: 'x' }] }, 'grants.0.unitId'],
  [{ grants: [{ role: 'clerk', unitId: 999_999_9 }] }, 'grants'],
  [{ grants: Array(51).fill({ role: 'clerk', unitId: 1 }) }, 'grants'],
  [{ demo: true }, ''],
])('bad input is refused at its place %#', async (wrong, path) => {
  const { problem, status } = await everywhere().post('/accounts', { ...person([{ role: 'clerk', unitId: town }]), ...wrong });
  expect([status, problem.errors?.[0]?.path]).toEqual([400, path]);
});

test('the same role twice in one scope, and a login that is taken, are refused', async () => {
  const twice = await everywhere().post(
    '/accounts',
    person([
      { role: 'clerk', unitId: town },
      { role: 'clerk', unitId: town },
    ]),
  );
  expect(twice.problem.errors?.[0]?.path).toBe('grants');
  const taken = await everywhere().post('/accounts', person([], { login: 'CHIEF' }));
  expect([taken.status, taken.problem.detail]).toEqual([409, '这个账号名已有人使用']);
  expect((await read(chief)).name).toBe('市管理员');
});

test.each(['0', '-1', 'abc', '99999999999999', "1' OR '1'='1"])('an id that is none: %s', async (id) => {
  expect((await everywhere().get(`/accounts/${encodeURIComponent(id)}`)).status).toBe(400);
});

test('the policy table is shown as it is obeyed', async () => {
  const { body } = await house.as('clerk', town).get<{ rows: { action: string; reaches: unknown[]; routes: string[] }[] }>('/policy');
  const row = body.rows.find(({ action }) => action === 'accounts.write');
  expect(row?.reaches).toEqual([{ role: 'administrator', reach: 'within' }]);
  expect(row?.routes).toContain('PUT /api/v1/accounts/:accountId');
});
