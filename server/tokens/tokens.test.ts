import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { Token } from './contract.ts';

const PASSWORD = 'Chunfeng-2026';
let house: TestApp;
let unitId: number;
let owner: Client;
let ownerId: number;

beforeAll(async () => {
  house = await testApp();
  unitId = await house.newUnit();
  ownerId = await house.newAccount({ login: 'owner', name: '李华', password: PASSWORD, grants: [{ role: 'administrator', unitId }] });
  owner = await house.signIn('owner', PASSWORD);
});
afterAll(() => house.close());

const make = (more: object = {}) =>
  owner.post<{ token: Token; secret: string }>('/tokens', { name: '市平台', actions: ['units.read'], lastDay: '2026-12-31', ...more });
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

test('a token does what it was made for, without cookie or CSRF token, and nothing else', async () => {
  const { status, body } = await make();
  expect(status).toBe(201);
  expect(body.secret).toMatch(/^kc_[\w-]{43}$/);
  const call = bearer(body.secret);
  expect((await house.nobody.get<{ total: number }>('/units', call)).body.total).toBe(1);
  expect((await house.nobody.get('/accounts', call)).problem.code).toBe('not-allowed');
  expect((await house.nobody.post('/units', { parentId: unitId, name: '新' }, call)).problem.code).toBe('not-allowed');
  expect((await house.nobody.post('/tokens', { name: 'x', actions: ['units.read'], lastDay: '2026-12-31' }, call)).problem.code).toBe('not-allowed');
  const writer = (await make({ actions: ['units.write'] })).body.secret;
  expect((await house.nobody.post('/units', { parentId: unitId, name: '新' }, bearer(writer))).status).toBe(201);
  const deed = await house.store.db.selectFrom('audit_entries').selectAll().where('via', '=', 'token').executeTakeFirstOrThrow();
  expect(deed).toMatchObject({ actor_id: ownerId, actor_name: '李华（令牌 市平台）' });
});

test('the secret is shown once and kept as a hash', async () => {
  const { secret } = (await make()).body;
  const kept = JSON.stringify([await house.store.db.selectFrom('tokens').selectAll().execute(), (await owner.get('/tokens')).body]);
  expect(kept).not.toContain(secret.slice(3));
  expect(JSON.stringify(await house.store.db.selectFrom('audit_entries').selectAll().execute())).not.toContain(secret.slice(3));
});

test.each(['nonsense', 'kc_', `kc_${'A'.repeat(43)}`, 'A'.repeat(43), `kc_${'A'.repeat(5000)}`])('a forged token is refused (%#)', async (secret) => {
  const { status, problem } = await house.nobody.get('/units', bearer(secret));
  expect([status, problem.code]).toEqual([401, 'bad-token']);
});

test('a token beside a valid cookie counts as the token', async () => {
  expect((await owner.get('/units', bearer('kc_wrong'))).problem.code).toBe('bad-token');
});

test('revoked and expired tokens end; the list says so and when each was used', async () => {
  const { secret, token } = (await make({ lastDay: '2026-03-05' })).body;
  await house.nobody.get('/units', bearer(secret));
  const listed = async () => (await owner.get<{ items: Token[] }>('/tokens')).body.items.find(({ id }) => id === token.id);
  expect(await listed()).toMatchObject({ state: 'active', lastUsedAt: house.clock.now(), expiresAt: '2026-03-05T16:00:00.000Z' });
  const now = house.clock.now();
  house.clock.set('2026-03-05T15:59:59.000Z');
  expect((await house.nobody.get('/units', bearer(secret))).status).toBe(200);
  house.clock.set('2026-03-05T16:00:00.000Z');
  expect((await house.nobody.get('/units', bearer(secret))).problem.code).toBe('bad-token');
  house.clock.set(now);
  expect((await owner.delete<Token>(`/tokens/${token.id}`)).body.state).toBe('revoked');
  expect((await house.nobody.get('/units', bearer(secret))).problem.code).toBe('bad-token');
  const stranger = house.as('administrator');
  expect((await stranger.delete(`/tokens/${token.id}`)).problem.code).toBe('not-found');
});

test('a token follows its owner: fewer roles, fewer rights; disabled, none', async () => {
  const { secret } = (await make()).body;
  await house.store.db.updateTable('grants').set({ role: 'clerk' }).where('account_id', '=', ownerId).execute();
  expect((await house.nobody.get('/units', bearer(secret))).status).toBe(200);
  await house.store.db.deleteFrom('grants').where('account_id', '=', ownerId).execute();
  expect((await house.nobody.get('/units', bearer(secret))).problem.code).toBe('not-allowed');
  await house.store.db.updateTable('accounts').set({ disabled_at: house.clock.now() }).where('id', '=', ownerId).execute();
  expect((await house.nobody.get('/units', bearer(secret))).problem.code).toBe('bad-token');
  await house.store.db.updateTable('accounts').set({ disabled_at: null }).where('id', '=', ownerId).execute();
  await house.store.db.insertInto('grants').values({ account_id: ownerId, role: 'administrator', unit_id: unitId }).execute();
  owner = await house.signIn('owner', PASSWORD);
});

test.each([
  [{ actions: [] }, 'actions'],
  [{ actions: ['accounts.write'] }, 'actions.0'],
  [{ actions: ['units.read', 'no.such'] }, 'actions.1'],
  [{ actions: ['toString'] }, 'actions.0'],
  [{ actions: ['assessments.step-back'] }, 'actions.0'],
  [{ lastDay: '2026-03-01' }, 'lastDay'],
  [{ lastDay: '2027-03-03' }, 'lastDay'],
  [{ lastDay: '2026-02-30' }, 'lastDay'],
  [{ name: '' }, 'name'],
])('a token cannot be made with %j', async (wrong, path) => {
  const { status, problem } = await make(wrong);
  expect([status, problem.errors?.[0]?.path]).toEqual([400, path]);
});

test('what may be lent is what the owner has and machines may do', async () => {
  const { body } = await owner.get<{ actions: { action: string }[] }>('/tokens/actions');
  const names = body.actions.map(({ action }) => action);
  expect(names).toContain('units.write');
  for (const not of ['accounts.write', 'assessments.step-back', 'tokens.manage', 'service.read']) expect(names).not.toContain(not);
});

test('an account has so many tokens and no more', async () => {
  const answers = [];
  for (let n = 0; n < 21; n += 1) answers.push((await make({ name: `第${n}个` })).status);
  expect(answers.at(-1)).toBe(409);
});
