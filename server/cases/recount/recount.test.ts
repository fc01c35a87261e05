import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeYear } from '../../calendars/table.ts';
import { type TestApp, testApp } from '../../testing/app.ts';
import { dying } from '../../testing/dying.ts';
import { FORM, form } from '../../units/test-units.ts';
import { measureOf, openBatch } from '../measure.ts';
import { STORED } from '../stored.ts';
import { asProposed, bring, type County, ended, makeCounty, sampleFiles } from '../test-files.ts';
import type { Recount } from './contract.ts';
import { runRecounts } from './run.ts';
import { noticeShippedYears } from './shipped.ts';

const CASES = 1200;
let app: TestApp;
let county: County;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
});
afterAll(() => app.close());

const admin = () => app.as('administrator');
const rows = async (query: string) => (await app.store.pool.query(query)).rows;

async function importAll(): Promise<void> {
  await sql`TRUNCATE cases, case_cells, open_cases, case_import_rejects, case_imports CASCADE`.execute(app.store.db);
  const upload = await bring(app, county.id, county.cases);
  await admin().post(`/case-imports/${upload.id}/start`, asProposed(upload));
  expect(await ended(app, upload.id)).toMatchObject({ state: 'done', fresh: CASES });
}

const READ = [...STORED, 'key::text AS key', 'hash::text AS hash'].join(', ');

/** Everything that is known of cases, without zeros and without which import brought them. */
const state = async () => ({
  cases: await rows(`SELECT ${READ} FROM cases ORDER BY unit_id, cases.key`),
  cells: await rows('SELECT * FROM case_cells ORDER BY unit_id, service_id, month').then((all) =>
    all.filter(({ unit_id, service_id, month, ...sums }) => Object.values(sums).some((sum) => sum !== 0)),
  ),
  open: await rows('SELECT * FROM open_cases WHERE count <> 0 ORDER BY unit_id, service_id, due_day'),
});

/** Which version of a row it is: the same where nothing was written. */
const versions = async () =>
  new Map((await rows('SELECT unit_id, key::text AS key, xmin FROM cases')).map((row) => [`${row.unit_id}/${row.key}`, row.xmin]));
const latest = async (query: Record<string, string> = {}) =>
  (await admin().get<{ recount: Recount | null }>('/cases/recounts/latest', { query })).body.recount;

interface Table {
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeUpDays: readonly { readonly name: string; readonly date: string }[];
}

async function giveYear(year: number, { holidays, makeUpDays }: Table): Promise<void> {
  const { body } = await admin().get<{ version: number }>(`/calendars/${year}`);
  const given = await admin().put(`/calendars/${year}`, { version: body.version, source: '测试', holidays, makeUpDays });
  expect(given.status, given.text).toBe(200);
}

const off = (...days: readonly (readonly [from: string, to: string])[]): Table => ({
  holidays: days.map(([from, to]) => ({ name: '临时放假', from, to })),
  makeUpDays: [],
});

beforeEach(async () => {
  await sql`DELETE FROM year_tables`.execute(app.store.db);
  await sql`TRUNCATE case_recounts`.execute(app.store.db);
  await importAll();
});

const dayOf2026 = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
/** Another year altogether (everything that is shipped is gone), the year after, and whatever else may come. */
const CHANGES: readonly (readonly [year: number, Table])[] = [
  [2026, off(['2026-07-06', '2026-07-10'])],
  [2027, off(['2027-01-01', '2027-01-03'], ['2027-02-05', '2027-02-12'])],
  ...fc
    .sample(fc.tuple(fc.integer({ min: 0, max: 340 }), fc.integer({ min: 0, max: 12 })), { numRuns: 4, seed: 5 })
    .map(([first, length]): [number, Table] => [2026, off([dayOf2026(first), dayOf2026(first + length)])]),
];

test('after a change of days everything is as if it had come in under the new ones', { timeout: 120_000 }, async () => {
  for (const [year, table] of CHANGES) {
    const before = await state();
    await giveYear(year, table);
    expect(await latest({ year: String(year) })).toMatchObject({ cause: 'calendar', total: null, done: 0, finishedAt: null });
    await runRecounts(app.house, { batch: 70 });
    const recounted = await state();
    expect(recounted.cases).not.toEqual(before.cases);
    const recount = await latest({ year: String(year) });
    expect(recount).toMatchObject({ finishedAt: '2026-11-24T02:00:00.000Z', done: recount?.total });
    await importAll();
    expect(await state()).toEqual(recounted);
  }
});

test('only cases whose span meets the changed days are read, and only those that changed are written', async () => {
  const before = await state();
  const written = await versions();
  const { body: shipped } = await admin().get<Table>('/calendars/2026');
  await giveYear(2026, { ...shipped, holidays: [...shipped.holidays, { name: '临时放假', from: '2026-07-06', to: '2026-07-06' }] });
  await runRecounts(app.house, { batch: 70 });
  const after = await state();
  const recount = await latest({ year: '2026' });
  // Told from the cases themselves: accepted by that day, and anything that was counted on or after it.
  const day = Date.parse('2026-07-06') / 1000;
  const services = await rows("SELECT id, statutory_amount FROM services WHERE statutory_unit = 'calendar days'");
  const inDays = new Map(services.map(({ id, statutory_amount }): [number, number] => [id, statutory_amount]));
  const meets = before.cases.filter(
    ({ accepted, due, closed, delivery_due, computed, service_id }) =>
      accepted < day + 86_400 &&
      ((due === null && computed) || Math.max(due ?? 0, closed ?? 0, delivery_due ?? 0, accepted + (inDays.get(service_id) ?? 0) * 86_400) >= day),
  );
  expect(recount?.total).toBe(meets.length);
  expect(meets.length).toBeGreaterThan(20);
  expect(meets.length).toBeLessThan(CASES / 2);
  const changed = after.cases.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before.cases[index]));
  expect(recount?.changed).toBe(changed.length);
  expect(changed.length).toBeGreaterThan(0);
  const now = await versions();
  expect(
    [...now]
      .filter(([key, version]) => written.get(key) !== version)
      .map(([key]) => key)
      .sort(),
  ).toEqual(changed.map(({ unit_id, key }) => `${unit_id}/${key}`).sort());
});

test('a limit that changes, by hand or by a file, moves the cases of its service and no others', { timeout: 60_000 }, async () => {
  const [service] = await rows('SELECT service_id AS id, count(*)::int AS cases FROM cases GROUP BY 1 ORDER BY 2 DESC LIMIT 1');
  const { body } = await admin().get<{ version: number; promised: object | null }>(`/services/${service.id}`);
  const { id: _id, unitName: _unit, updatedAt: _at, ...fields } = body as Record<string, unknown>;
  expect((await admin().put(`/services/${service.id}`, { ...fields, visits: 2 })).status).toBe(200);
  expect(await latest({ serviceId: service.id })).toBeNull();
  const longer = { ...fields, version: body.version + 1, promised: { amount: 3, unit: 'calendar days' } };
  expect((await admin().put(`/services/${service.id}`, longer)).status).toBe(200);
  await runRecounts(app.house, { batch: 70 });
  expect(await latest({ serviceId: service.id })).toMatchObject({ cause: 'services', total: service.cases, done: service.cases });
  const byHand = await state();
  await importAll();
  expect(await state()).toEqual(byHand);

  // The file says what it said at first.
  const file = sampleFiles(CASES)['services.csv'];
  const preview = await admin().post<{ fingerprint: string }>('/services/import/preview', form(file, {}, '事项.csv'), FORM);
  expect((await admin().post('/services/import', form(file, { fingerprint: preview.body.fingerprint }, '事项.csv'), FORM)).status).toBe(200);
  await runRecounts(app.house, { batch: 70 });
  const byFile = await state();
  expect(byFile.cases).not.toEqual(byHand.cases);
  await importAll();
  expect(await state()).toEqual(byFile);
});

test('killed anywhere it goes on, and ends as if nothing had happened', { timeout: 60_000 }, async () => {
  await giveYear(2026, off(['2026-07-06', '2026-07-10']));
  const ways = ['before', 'within', 'after'] as const;
  let killed = 0;
  for (let at = 1; at <= 9; at += 1) {
    await runRecounts(dying(app.house, 1 + (at % 3), ways[at % 3] ?? 'within'), { batch: 100 }).catch(({ message }) => {
      expect(message).toBe('killed');
      killed += 1;
    });
  }
  expect(killed).toBe(9);
  await runRecounts(app.house, { batch: 100 });
  const recounted = await state();
  const recount = await latest({ year: '2026' });
  expect(recount?.done).toBe(recount?.total);
  await importAll();
  expect(await state()).toEqual(recounted);
});

test('what a batch stores by a measure that has grown old is read again', async () => {
  const old = await measureOf(app.house, 'all');
  await giveYear(2026, off(['2026-07-06', '2026-07-10']));
  await runRecounts(app.house);
  expect((await latest({ year: '2026' }))?.finishedAt).not.toBeNull();
  await app.store.transaction((_tx, client) => openBatch(client, old));
  expect(await latest({ year: '2026' })).toMatchObject({ finishedAt: null, done: 0 });
  await app.store.transaction(async (_tx, client) => openBatch(client, await measureOf(app.house, 'all')));
  await runRecounts(app.house);
  expect((await latest({ year: '2026' }))?.finishedAt).not.toBeNull();
});

test('recounts wait while files come in', async () => {
  await giveYear(2026, off(['2026-07-06', '2026-07-10']));
  await app.store.db.updateTable('case_imports').set({ state: 'running' }).execute();
  await runRecounts(app.house);
  expect(await latest({ year: '2026' })).toMatchObject({ total: null, finishedAt: null });
});

test('a year that a new version brings is noticed by the cases that waited for it', async () => {
  await noticeShippedYears(app.house);
  expect(await latest({ year: '2027' })).toBeNull();
  const waiting = (await state()).cases.filter(({ provisional }) => provisional).length;
  expect(waiting).toBeGreaterThan(0);
  // As if it came with the program: no change was made by anybody.
  const table = off(['2027-01-01', '2027-01-03'], ['2027-02-05', '2027-02-12']);
  const year = { ...table, year: 2027, source: '测试' };
  await app.store.transaction((tx) => writeYear(tx, year, 1, null, app.house.now()));
  await noticeShippedYears(app.house);
  await runRecounts(app.house);
  const recounted = await state();
  expect(recounted.cases.filter(({ provisional }) => provisional)).toEqual([]);
  await noticeShippedYears(app.house);
  expect(await rows('SELECT count(*)::int AS recounts FROM case_recounts')).toEqual([{ recounts: 1 }]);
  await importAll();
  expect(await state()).toEqual(recounted);
});
