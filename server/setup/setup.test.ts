import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SessionView } from '../sessions/index.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { ensureFirstAdministrator } from './index.ts';

const PASSWORD = 'Chunfeng-2026';
let house: TestApp;

beforeAll(async () => {
  house = await testApp({ settings: { PUBLIC_URL: 'https://kaocheng.example' } });
});
beforeEach(() => house.store.db.deleteFrom('accounts').execute());
afterAll(() => house.close());

const secretOf = (link: string | undefined | null) => link?.split('#')[1] ?? '';
const first = async () => secretOf(await ensureFirstAdministrator(house.house));
const begin = (secret: string, more: object = {}) =>
  house.browser().post<SessionView>('/setup/first-administrator', { secret, login: 'admin', name: '王主任', password: PASSWORD, ...more });

test('where nobody has an account, a link makes the first administrator and signs in', async () => {
  const link = await ensureFirstAdministrator(house.house);
  expect(link).toMatch(/^https:\/\/kaocheng\.example\/setup#[\w-]{43}$/);
  const browser = house.browser();
  const look = await browser.post('/setup/look', { secret: secretOf(link) });
  expect(look.body).toMatchObject({ purpose: 'first-administrator', login: null, rules: expect.arrayContaining([expect.stringContaining('10')]) });
  const made = await browser.post<SessionView>('/setup/first-administrator', {
    secret: secretOf(link),
    login: 'Admin',
    name: '王主任',
    password: PASSWORD,
  });
  expect(made.body.account).toMatchObject({ login: 'admin', mustChangePassword: false, roles: [{ role: 'administrator', unitId: null }] });
  expect((await browser.get('/accounts')).status).toBe(200);
  expect(await ensureFirstAdministrator(house.house)).toBeUndefined();
  const row = await house.store.db.selectFrom('one_time_links').selectAll().execute();
  expect(JSON.stringify(row)).not.toContain(secretOf(link));
});

test('the link works once, also for two at the same moment', async () => {
  const secret = await first();
  const both = await Promise.all([begin(secret), begin(secret, { login: 'second' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  expect((await begin(secret, { login: 'third' })).problem.code).toBe('link-used');
});

test('a mistake in the form does not use the link up', async () => {
  const secret = await first();
  expect((await begin(secret, { password: 'admin-2026-x' })).problem.errors).toEqual([{ path: 'password', message: '密码不能包含账号名' }]);
  expect((await begin(secret)).status).toBe(200);
});

test('the link ends after a day, and with the next start', async () => {
  const old = await first();
  const next = await first();
  expect((await begin(old)).problem.code).toBe('link-used');
  house.clock.forward(24 * 60);
  expect((await begin(next)).problem.code).toBe('link-used');
});

test.each(['', 'x', 'A'.repeat(43), "' OR 1=1 --"])('an invented secret opens nothing: %s', async (secret) => {
  await first();
  expect([400, 410]).toContain((await begin(secret)).status);
  expect(await house.store.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
});

test('an administrator hands out a link; its owner sets a password; earlier ways in end', async () => {
  const id = await house.newAccount({ login: 'lihua', name: '李华', password: PASSWORD });
  const before = await house.signIn('lihua', PASSWORD);
  const administrator = house.as('administrator');
  const hand = async () => secretOf((await administrator.post<{ link: string }>(`/accounts/${id}/password`, { way: 'link' })).body.link);
  const old = await hand();
  const secret = await hand();
  expect((await before.get('/home')).status).not.toBe(200);
  expect((await house.browser().post('/session', { login: 'lihua', password: PASSWORD })).problem.code).toBe('sign-in-failed');
  expect((await house.nobody.post('/setup/look', { secret })).body).toMatchObject({ purpose: 'password', login: 'lihua', name: '李华' });
  expect((await begin(secret)).problem.code).toBe('link-used');
  const set = (key: string) => house.browser().post<SessionView>('/setup/password', { secret: key, password: 'Qiushui-2027' });
  expect((await set(old)).problem.code).toBe('link-used');
  expect((await set(secret)).body.account).toMatchObject({ login: 'lihua', mustChangePassword: false });
  expect((await set(secret)).problem.code).toBe('link-used');
  await house.signIn('lihua', 'Qiushui-2027');
});

test('a link of somebody disabled since opens nothing', async () => {
  const id = await house.newAccount({ login: 'gone' });
  const administrator = house.as('administrator');
  const secret = secretOf((await administrator.post<{ link: string }>(`/accounts/${id}/password`, { way: 'link' })).body.link);
  await administrator.post(`/accounts/${id}/disable`, { version: 1 });
  expect((await house.browser().post('/setup/password', { secret, password: 'Qiushui-2027' })).problem.code).toBe('account-disabled');
});
