import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.ts';
import { asProposed, bring, type County, ended, makeCounty } from '../test-files.ts';
import type { CaseImport } from './contract.ts';
import { tidyUp } from './hygiene.ts';
import { moveImport } from './table.ts';

const DAY = 24 * 60;
let app: TestApp;
let county: County;

beforeAll(async () => {
  app = await testApp({ now: '2026-03-02T02:00:00.000Z' });
  county = await makeCounty(app, 20);
});
afterAll(() => app.close());

const admin = () => app.as('administrator');
const show = async (id: number) => (await admin().get<CaseImport>(`/case-imports/${id}`)).body;
const files = async () => (await readdir(join(app.house.settings.DATA_DIR, 'uploads', 'cases'))).filter((name) => name !== 'arriving');

test('files of imports that stopped are kept for a week; after that going on says so', async () => {
  const untouched = await bring(app, county.id, county.cases);
  const stopped = await bring(app, county.id, county.cases);
  const at = app.clock.now();
  const mapping = JSON.stringify({ table: 'cases', columns: {}, personal: [] });
  await moveImport(app.store.db, stopped.id, { state: ['uploaded'] }, { state: 'cancelled', mapping, started_at: at, finished_at: at });
  app.clock.forward(6 * DAY);
  await tidyUp(app.house);
  expect((await files()).length).toBe(2);
  app.clock.forward(2 * DAY);
  await tidyUp(app.house);
  expect(await files()).toEqual([]);
  expect([await show(untouched.id), await show(stopped.id)]).toMatchObject([
    { state: 'cancelled', fileGone: true },
    { state: 'cancelled', fileGone: true },
  ]);
  const { problem } = await admin().post(`/case-imports/${stopped.id}/resume`, { version: (await show(stopped.id)).version });
  expect([problem.code, problem.detail]).toEqual(['upload-gone', expect.stringContaining('7 天')]);
});

test('rows that did not go in are kept for half a year; after that the download says so', async () => {
  const wrong = county.cases.replace(/(\r\n[^,]+,[^,]+,)(县公安局|普安镇)/, '$1没有的局');
  const upload = await bring(app, county.id, wrong);
  await admin().post(`/case-imports/${upload.id}/start`, asProposed(upload));
  expect(await ended(app, upload.id)).toMatchObject({ faulty: 1, rejectsGone: false });
  app.clock.forward(179 * DAY);
  await tidyUp(app.house);
  expect((await admin().get(`/case-imports/${upload.id}/rejects`)).status).toBe(200);
  app.clock.forward(2 * DAY);
  await tidyUp(app.house);
  expect(await show(upload.id)).toMatchObject({ faulty: 1, rejectsGone: true });
  expect((await admin().get(`/case-imports/${upload.id}/rejects`)).problem.detail).toContain('180 天');
  expect(await app.store.db.selectFrom('case_import_rejects').selectAll().execute()).toEqual([]);
});

test('what the program does with an import stands under the account of who began it', async () => {
  const accountId = await app.newAccount({ name: '王五' });
  const upload = await bring(app, county.id, county.ratings, '评价.csv');
  await app.as('administrator', null, { accountId, name: '王五' }).post(`/case-imports/${upload.id}/start`, asProposed(upload));
  await ended(app, upload.id);
  const deeds = await app.store.db.selectFrom('audit_entries').selectAll().where('record', '=', `import-${upload.id}`).orderBy('id').execute();
  expect(deeds.at(-1)).toMatchObject({
    actor_id: accountId,
    actor_name: '王五',
    via: 'system',
    summary: expect.stringContaining('导入评价（评价.csv）：新增'),
  });
});
