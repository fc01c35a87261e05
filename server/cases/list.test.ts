import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../testing/app.ts';
import type { CasePage } from './contract.ts';
import { asProposed, bring, type County, ended, makeCounty } from './test-files.ts';

const CASES = 300;
let app: TestApp;
let county: County;

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
  const upload = await bring(app, county.id, county.cases);
  await app.as('administrator').post(`/case-imports/${upload.id}/start`, asProposed(upload));
  await ended(app, upload.id);
});
afterAll(() => app.close());

const listed = async (query: Readonly<Record<string, string>> = {}) => (await app.as('administrator').get<CasePage>('/cases', { query })).body;

test('the latest stand first; every page follows on the one before', async () => {
  const pages = [];
  for (const page of ['1', '2', '3']) pages.push(await listed({ size: '100', page }));
  expect(pages.map(({ total, more }) => [total, more])).toEqual(Array(3).fill([CASES, false]));
  const accepted = pages.flatMap(({ items }) => items.map((item) => item.accepted));
  expect(accepted).toEqual([...accepted].sort().reverse());
  expect(new Set(pages.flatMap(({ items }) => items.map(({ unitId, key }) => `${unitId} ${key}`))).size).toBe(CASES);
});

test('sorted by what may be missing, that stands last in both directions', async () => {
  for (const sort of ['due', '-due', 'used', '-used']) {
    const { items } = await listed({ size: '200', sort, page: '2' });
    const { items: first } = await listed({ size: '200', sort });
    const values = [...first, ...items].map((item) => (sort.endsWith('due') ? item.due : item.used));
    const known = values.filter((value) => value !== null);
    expect(values.slice(0, known.length)).toEqual(known);
    expect(known.length).toBeGreaterThan(CASES / 2);
  }
});

test('a whole number finds its case alone, a part of one all that have it', async () => {
  const [some] = (await listed()).items;
  const number = some?.number ?? '';
  const { items, total } = await listed({ search: number });
  expect([total, items.map((item) => item.number)]).toEqual([1, [number]]);
  const part = await listed({ search: number.slice(2, -1), size: '200' });
  expect(part.total).toBeGreaterThanOrEqual(1);
  for (const item of part.items) expect(item.number).toContain(number.slice(2, -1));
  expect((await listed({ search: `${number}%` })).total).toBe(0);
});

test('of very many it is said that there are more, unless the sums know how many', async () => {
  const columns = (await app.store.pool.query(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'cases'`)).rows;
  const names = columns.map(({ name }) => String(name));
  const copies = names.map((name) => (name === 'key' ? 'n' : name)).join(', ');
  await app.store.pool.query(
    `INSERT INTO cases (${names.join(', ')}) SELECT ${copies} FROM (SELECT * FROM cases WHERE channel = 'window' LIMIT 1) one, generate_series(1, 10001) n`,
  );
  expect(await listed({ channel: 'window' })).toMatchObject({ total: 10_000, more: true });
  expect(await listed({ channel: 'window', page: '201', size: '50' })).toMatchObject({ total: 10_000, more: true });
  expect(await listed()).toMatchObject({ total: CASES, more: false });
});
