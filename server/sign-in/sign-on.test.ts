import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionView } from '../sessions/index.ts';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { type Person, type TestProvider, testProvider } from './test-provider.ts';

const BASE = 'https://kaocheng.example';
let provider: TestProvider;
let house: TestApp;
let trusting: TestApp;

beforeAll(async () => {
  provider = await testProvider(`${BASE}/api/v1/session/sign-on/callback`);
  const settings = { PUBLIC_URL: BASE, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret };
  house = await testApp({ settings });
  trusting = await testApp({ settings: { ...settings, OIDC_BIND_BY_LOGIN: true } });
});
afterAll(async () => {
  await house.close();
  await trusting.close();
  await provider.close();
});

const start = async (browser: Client, returnTo = '/') => {
  const { headers, status } = await browser.get(`/session/sign-on?returnTo=${encodeURIComponent(returnTo)}`);
  expect(status).toBe(302);
  return String(headers.location);
};
const back = async (browser: Client, address: string) => String((await browser.get(address.replace(`${BASE}/api/v1`, ''))).headers.location);

/** Signs on as somebody; answers where the browser ends up. */
async function signOn(app: TestApp, person: Person, returnTo?: string): Promise<{ browser: Client; page: string }> {
  provider.become(person);
  const browser = app.browser();
  const page = await back(browser, await provider.walk(await start(browser, returnTo)));
  return { browser, page };
}

const bound = async (app: TestApp, login: string, subject: string, more: object = {}) => {
  const id = await app.newAccount({ login, name: '李华', mustChangePassword: true, ...more });
  await app.store.db.updateTable('accounts').set({ oidc_issuer: provider.issuer, oidc_subject: subject }).where('id', '=', id).execute();
  return id;
};

test('somebody whose identity is bound comes in and goes on where they were', async () => {
  await bound(house, 'lihua', 'subject-1');
  const { browser, page } = await signOn(house, { sub: 'subject-1' }, '/units?page=2');
  expect(page).toBe('/units?page=2');
  const { body } = await browser.get<SessionView>('/session');
  expect(body).toMatchObject({ singleSignOn: true, account: { login: 'lihua', mustChangePassword: false } });
  expect((await browser.get('/units')).status).toBe(403);
  expect((await browser.delete('/session')).status).toBe(204);
});

test('the request carries PKCE, state and nonce; all three belong to the browser that began', async () => {
  const address = new URL(await start(house.browser()));
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) expect(address.searchParams.get(name)?.length).toBeGreaterThan(20);
});

test('an answer without its flow, of another browser, altered, or used before, signs nobody in', async () => {
  await bound(house, 'wanghong', 'subject-2');
  provider.become({ sub: 'subject-2' });
  const victim = house.browser();
  const answer = await provider.walk(await start(victim));
  expect(await back(house.browser(), answer)).toBe('/sign-in?sign-on=failed');
  const attacker = house.browser();
  await start(attacker);
  expect(await back(attacker, answer)).toBe('/sign-in?sign-on=failed');
  const altered = house.browser();
  const own = new URL(await provider.walk(await start(altered)));
  own.searchParams.set('code', 'forged');
  expect(await back(altered, own.href)).toBe('/sign-in?sign-on=failed');
  expect(await back(victim, answer)).toBe('/');
  expect(await back(victim, answer)).toBe('/sign-in?sign-on=failed');
});

test('somebody unknown waits for an administrator of everything, who binds; then they come in', async () => {
  const unitId = await house.newUnit();
  const id = await house.newAccount({ login: 'zhaoliu', grants: [{ role: 'clerk', unitId }] });
  const person = { sub: 'subject-3', preferred_username: 'zhaoliu', name: '赵六<b>' };
  expect((await signOn(house, person)).page).toBe('/sign-in?sign-on=waiting');
  const administrator = house.as('administrator');
  const waiting = await administrator.get<{ items: object[] }>('/accounts/waiting-identities');
  expect(waiting.body.items).toMatchObject([{ issuer: provider.issuer, subject: 'subject-3', login: 'zhaoliu', name: '赵六b' }]);
  const identity = { version: 1, issuer: provider.issuer, subject: 'subject-3' };
  expect((await house.as('administrator', unitId).post(`/accounts/${id}/identity`, identity)).problem.code).toBe('not-allowed');
  expect((await house.as('administrator', unitId).get('/accounts/waiting-identities')).problem.code).toBe('not-allowed');
  expect((await administrator.post(`/accounts/${id}/identity`, { ...identity, subject: 'invented' })).problem.code).toBe('not-found');
  expect((await administrator.post(`/accounts/${id}/identity`, identity)).body).toMatchObject({ identity: { subject: 'subject-3' } });
  const { browser, page } = await signOn(house, person);
  expect(page).toBe('/');
  await administrator.delete(`/accounts/${id}/identity`, { version: 2 });
  expect((await browser.get<SessionView>('/session')).body.signedIn).toBe(false);
});

test('an equal login alone opens nothing, unless the settings allow it, and never an administrator', async () => {
  await house.newAccount({ login: 'equal' });
  expect((await signOn(house, { sub: 'subject-4', preferred_username: 'equal' })).page).toBe('/sign-in?sign-on=waiting');
  const unitId = await trusting.newUnit();
  await trusting.newAccount({ login: 'equal', grants: [{ role: 'clerk', unitId }] });
  await trusting.newAccount({ login: 'boss', grants: [{ role: 'administrator', unitId: null }] });
  await trusting.newAccount({ login: 'watcher', grants: [{ role: 'supervisor', unitId }] });
  await bound(trusting, 'taken', 'subject-of-another');
  expect((await signOn(trusting, { sub: 'subject-5', preferred_username: 'Equal' })).page).toBe('/');
  for (const login of ['boss', 'watcher', 'taken', 'nobody-at-all']) {
    expect((await signOn(trusting, { sub: `subject-of-${login}`, preferred_username: login })).page).toBe('/sign-in?sign-on=waiting');
  }
});

test('somebody disabled is told so', async () => {
  const id = await bound(house, 'retired', 'subject-6');
  await house.store.db.updateTable('accounts').set({ disabled_at: house.clock.now() }).where('id', '=', id).execute();
  expect((await signOn(house, { sub: 'subject-6' })).page).toBe('/sign-in?sign-on=disabled');
});

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'nobody is sent to another place afterwards: %s',
  async (page) => {
    expect((await house.browser().get(`/session/sign-on?returnTo=${encodeURIComponent(page)}`)).status).toBe(400);
  },
);

test('without configuration there is no single sign-on; with a provider that is away, the page says so', async () => {
  const plain = await testApp();
  expect((await plain.browser().get('/session/sign-on')).problem.code).toBe('not-found');
  await plain.close();
  const away = await testApp({ settings: { PUBLIC_URL: BASE, OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x' } });
  expect((await away.browser().get('/session/sign-on')).headers.location).toBe('/sign-in?sign-on=failed');
  await away.close();
});
