import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionView } from '../sessions/index.ts';
import { type TestApp, testApp } from '../testing/app.ts';

const PASSWORD = 'Chunfeng-2026';
let house: TestApp;
let unitId: number;

beforeAll(async () => {
  house = await testApp();
  unitId = await house.newUnit({ name: '甲县政务中心' });
  await house.newAccount({ login: 'lihua', name: '李华', password: PASSWORD, grants: [{ role: 'clerk', unitId }] });
});
afterAll(() => house.close());

test('somebody who has not signed in is told so, and leaves nothing in the store', async () => {
  const browser = house.browser();
  const { body, headers } = await browser.get<SessionView>('/session');
  expect(body).toMatchObject({ signedIn: false, account: null, csrfToken: null, mode: 'demo', singleSignOn: false });
  expect(headers['set-cookie']).toBeUndefined();
  expect(await house.store.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
});

test('signing in gives a cookie that scripts cannot read, a token, and what the person may do where', async () => {
  const browser = house.browser();
  const { status, body, headers } = await browser.post<SessionView>('/session', { login: ' LiHua ', password: PASSWORD });
  expect(status).toBe(200);
  expect(String(headers['set-cookie'])).toMatch(/^kaocheng=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(body.account).toMatchObject({ login: 'lihua', name: '李华', roles: [{ role: 'clerk', unitId, unitName: '甲县政务中心' }] });
  expect(body.account?.actions).toContain('units.read');
  expect(body.account?.actions).not.toContain('units.write');
  expect((await browser.get<{ total: number }>('/units')).body.total).toBe(1);
  const row = await house.store.db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow();
  expect(String(headers['set-cookie'])).not.toContain(row.id);
  expect(row.ip).toMatch(/^10\.0\./);
});

test('a change needs the token of the session; a page elsewhere cannot sign anybody in or out', async () => {
  const browser = await house.signIn('lihua', PASSWORD);
  for (const token of ['', 'forged', (await (await house.signIn('lihua', PASSWORD)).get<SessionView>('/session')).body.csrfToken ?? '']) {
    const refused = await browser.delete('/session', undefined, { headers: { 'x-csrf-token': token } });
    expect([refused.status, refused.problem.code]).toEqual([403, 'bad-csrf']);
  }
  expect((await browser.get<SessionView>('/session')).body.signedIn).toBe(true);
  const foreign = { headers: { 'sec-fetch-site': 'cross-site' } };
  expect((await house.browser().post('/session', { login: 'lihua', password: PASSWORD }, foreign)).problem.code).toBe('bad-csrf');
  expect((await browser.delete('/session')).status).toBe(204);
  expect((await browser.get<SessionView>('/session')).body.signedIn).toBe(false);
});

test('a session id that was known before is worth nothing after signing in', async () => {
  const known = 'A'.repeat(43);
  const browser = house.browser();
  const { headers } = await browser.post('/session', { login: 'lihua', password: PASSWORD }, { headers: { cookie: `kaocheng=${known}` } });
  expect(String(headers['set-cookie'])).not.toContain(known);
});

test.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`, '%00', 'A'.repeat(5000)])('a forged cookie is nobody (%#)', async (cookie) => {
  const { problem } = await house.nobody.get('/units', { headers: { cookie: `kaocheng=${cookie}` } });
  expect(problem.code).toBe('not-signed-in');
});

test('whoever does nothing for half an hour is signed out; whoever works, after a working day', async () => {
  const idle = await house.signIn('lihua', PASSWORD);
  house.clock.forward(29);
  expect((await idle.get<SessionView>('/session')).body.signedIn).toBe(true);
  house.clock.forward(29);
  expect((await idle.get<SessionView>('/session')).body.signedIn).toBe(true);
  house.clock.forward(31);
  expect((await idle.get('/units')).problem.code).toBe('not-signed-in');
  const busy = await house.signIn('lihua', PASSWORD);
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    house.clock.forward(20);
    expect((await busy.get<SessionView>('/session')).body.signedIn).toBe(true);
  }
  house.clock.forward(20);
  expect((await busy.get('/units')).problem.code).toBe('not-signed-in');
});

test('a session is written down as seen at most once a minute', async () => {
  const browser = await house.signIn('lihua', PASSWORD);
  const seen = async () => {
    const { at } = await house.store.db
      .selectFrom('sessions')
      .select((select) => select.fn.max('last_seen_at').as('at'))
      .executeTakeFirstOrThrow();
    return at;
  };
  const first = await seen();
  house.clock.forward(0.5);
  await browser.get('/units');
  expect(await seen()).toBe(first);
  house.clock.forward(0.6);
  await browser.get('/units');
  expect(await seen()).toBe(house.clock.now());
});

test('my sessions are listed, ended one by one, or all but this one', async () => {
  await house.newAccount({ login: 'duo', password: PASSWORD });
  const here = await house.signIn('duo', PASSWORD);
  const there = await house.signIn('duo', PASSWORD);
  const third = await house.signIn('duo', PASSWORD);
  const { items } = (await here.get<{ items: { id: string; current: boolean }[] }>('/session/mine')).body;
  expect(items.map(({ current }) => current).sort()).toEqual([false, false, true]);
  const current = (await there.get<{ items: { id: string; current: boolean }[] }>('/session/mine')).body.items.find((one) => one.current);
  expect((await here.delete(`/session/mine/${current?.id}`)).body).toEqual({ ended: 1 });
  expect((await there.get<SessionView>('/session')).body.signedIn).toBe(false);
  expect((await here.delete('/session/mine')).body).toEqual({ ended: 1 });
  expect((await third.get<SessionView>('/session')).body.signedIn).toBe(false);
  expect((await here.get<SessionView>('/session')).body.signedIn).toBe(true);
  const stranger = await house.signIn('lihua', PASSWORD);
  const mine = (await here.get<{ items: { id: string }[] }>('/session/mine')).body.items[0]?.id;
  expect((await stranger.delete(`/session/mine/${mine}`)).problem.code).toBe('not-found');
});

test('wrong passwords lock the account for growing times, and the message says until when', async () => {
  await house.newAccount({ login: 'forgetful', password: PASSWORD });
  const browser = house.browser();
  const wrong = () => browser.post('/session', { login: 'forgetful', password: 'Wrong-password-1' });
  house.clock.set('2026-06-01T01:00:00.000Z');
  const codes = [];
  for (let n = 0; n < 4; n += 1) codes.push((await wrong()).problem.code);
  expect(codes).toEqual(Array(4).fill('sign-in-failed'));
  const fifth = await wrong();
  expect([fifth.status, fifth.problem.code]).toEqual([403, 'account-locked']);
  expect(fifth.problem.detail).toContain('2026-06-01 09:01');
  expect((await browser.post('/session', { login: 'forgetful', password: PASSWORD })).problem.code).toBe('account-locked');
  house.clock.forward(1.1);
  expect((await wrong()).problem.detail).toContain('09:03');
  house.clock.forward(2.1);
  expect((await browser.post('/session', { login: 'forgetful', password: PASSWORD })).status).toBe(200);
  const locks = await house.store.db.selectFrom('audit_entries').select('summary').where('summary', 'like', '%锁定到%').execute();
  expect(locks).toHaveLength(2);
});

test('a login that nobody has is answered in the same words, with the same lock', async () => {
  await house.newAccount({ login: 'known', password: PASSWORD });
  const told = async (login: string) => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push((await house.browser().post('/session', { login, password: 'Wrong-password-1' })).problem);
    return answers.map(({ code, detail }) => ({ code, detail }));
  };
  expect(await told('unknown')).toEqual(await told('known'));
});

test('attempts at the same time count one by one', async () => {
  await house.newAccount({ login: 'besieged', password: PASSWORD });
  const attempts = Array.from({ length: 8 }, () => house.browser().post('/session', { login: 'besieged', password: 'Wrong-password-1' }));
  await Promise.all(attempts);
  const { failed_attempts } = await house.store.db
    .selectFrom('accounts')
    .select('failed_attempts')
    .where('login', '=', 'besieged')
    .executeTakeFirstOrThrow();
  expect(failed_attempts).toBeGreaterThanOrEqual(5);
  expect((await house.browser().post('/session', { login: 'besieged', password: PASSWORD })).problem.code).toBe('account-locked');
});

test('the first password must be changed before anything else, by the rules', async () => {
  await house.newAccount({ login: 'newcomer', name: '王新', password: PASSWORD, mustChangePassword: true, grants: [{ role: 'clerk', unitId }] });
  const browser = await house.signIn('newcomer', PASSWORD);
  const elsewhere = await house.signIn('newcomer', PASSWORD);
  expect((await browser.get('/units')).problem.code).toBe('password-change-required');
  const change = (current: string, next: string) => browser.post<SessionView>('/session/password', { current, next });
  expect((await change('Wrong-password-1', 'Qiushui-2027')).problem.errors).toEqual([{ path: 'current', message: '当前密码不正确' }]);
  for (const next of [PASSWORD, 'short1', 'newcomer-2027', '王新的密码2027-x', 'Admin@123456']) {
    const { problem } = await change(PASSWORD, next);
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['bad-input', 'next']);
  }
  const changed = await change(PASSWORD, 'Qiushui-2027');
  expect(changed.body.account?.mustChangePassword).toBe(false);
  expect((await browser.get('/units')).status).toBe(200);
  expect((await elsewhere.get<SessionView>('/session')).body.signedIn).toBe(false);
  expect((await house.browser().post('/session', { login: 'newcomer', password: PASSWORD })).problem.code).toBe('sign-in-failed');
});

test.each([
  [{ login: 'lihua' }, 'bad-input'],
  [{ login: 1, password: [] }, 'bad-input'],
  [{ login: 'lihua', password: 'x'.repeat(10_000) }, 'bad-input'],
  [{ login: 'lihua', password: PASSWORD, admin: true }, 'bad-input'],
  [{ login: "' OR 1=1 --", password: PASSWORD }, 'bad-input'],
  ['"just text"', 'bad-input'],
  [{ login: 'lihua', password: 'x'.repeat(3_000_000) }, 'too-large'],
])('bad input %#', async (body, code) => {
  const { problem, status } = await house.nobody.post(
    '/session',
    body,
    typeof body === 'string' ? { headers: { 'content-type': 'text/plain' } } : {},
  );
  expect(problem.code).toBe(code);
  expect(status).toBeLessThan(500);
});

test('sign-in is limited by address', async () => {
  const attempts = [];
  for (let n = 0; n < 61; n += 1) attempts.push((await house.nobody.post('/session', {}, { remoteAddress: '10.9.9.9' })).status);
  expect(attempts.slice(0, 60)).toEqual(Array(60).fill(400));
  expect(attempts[60]).toBe(429);
});

test('disabled accounts, and those of the demo in a real installation, do not get in', async () => {
  const real = await testApp({ settings: { KAOCHENG_MODE: 'production' } });
  const id = await real.newAccount({ login: 'gone', password: PASSWORD });
  const demo = await real.newAccount({ login: 'demo', password: PASSWORD });
  const browser = await real.signIn('gone', PASSWORD);
  await real.store.db.updateTable('accounts').set({ disabled_at: real.clock.now() }).where('id', '=', id).execute();
  await real.store.db.updateTable('accounts').set({ demo: true }).where('id', '=', demo).execute();
  expect((await browser.get<SessionView>('/session')).body.signedIn).toBe(false);
  for (const login of ['gone', 'demo']) {
    expect((await real.browser().post('/session', { login, password: PASSWORD })).problem.code).toBe('account-disabled');
  }
  await real.close();
});
