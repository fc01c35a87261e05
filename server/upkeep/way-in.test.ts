import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../testing/app.ts';
import { wayInto } from './way-in.ts';

const OLD = 'Chunfeng-2026';
const NEW = 'Qiuyue-2026-kc';
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app?.close());

test('a lost administrator comes in again with a link from the terminal, and nobody with the old password', async () => {
  await app.newAccount({ login: 'admin', name: '王主任', password: OLD, grants: [{ role: 'administrator', unitId: null }] });
  const { name, link } = await wayInto(app.house, 'admin');
  expect(name).toBe('王主任');
  const signIn = (password: string) => app.browser().post('/session', { login: 'admin', password });
  expect((await signIn(OLD)).status).toBe(401);
  const set = await app.browser().post('/setup/password', { secret: link?.split('#')[1], password: NEW });
  expect(set.status, set.text).toBe(200);
  expect((await signIn(NEW)).status).toBeLessThan(300);
  await expect(wayInto(app.house, 'nobody')).rejects.toMatchObject({ code: 'not-found', detail: expect.stringContaining('没有账号“nobody”') });
});
