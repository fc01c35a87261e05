import { createHash } from 'node:crypto';
import { REGULATIONS, readRegulation } from '@kaocheng/regulations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../http/frame.ts';
import type { Client } from '../testing/app.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import type { RegulationRecord, VersionDetail } from './contract.ts';
import { installBuiltIns, openVersion } from './index.ts';

type Library = { items: RegulationRecord[]; total: number };

let house: TestApp;
let administrator: Client;
beforeAll(async () => {
  house = await testApp();
  administrator = house.as('administrator');
});
afterAll(() => house.close());

const library = async (query = '') => (await administrator.get<Library>(`/regulations${query}`)).body;

describe('the built-in regulations', () => {
  test('come in published, once', async () => {
    expect(await installBuiltIns(house.house, SYSTEM)).toEqual(REGULATIONS.map(({ id }) => id));
    expect(await installBuiltIns(house.house, SYSTEM)).toEqual([]);
    expect((await administrator.post('/regulations/built-ins')).body).toEqual({ added: [] });
    const { items, total } = await library('?sort=key');
    expect(total).toBe(3);
    expect(items.map(({ key }) => key)).toEqual(['chengdu', 'jiange', 'xianyang']);
    for (const { versions } of items) expect(versions).toMatchObject([{ number: 1, state: 'published' }]);
  });

  test.each(REGULATIONS.map(({ id }) => [id]))('%s shows every clause and every rule, in its own words', async (key) => {
    const regulation = (await library(`?search=${key}`)).items[0];
    const { body } = await administrator.get<VersionDetail>(`/regulation-versions/${regulation?.versions[0]?.id}`);
    const text = readRegulation(key);
    expect(body.text).toBe(text);
    expect(body.hash).toBe(createHash('sha256').update(text).digest('hex'));
    const headings = [...text.matchAll(/^#+ .+$/gm)].map(([heading]) => heading.replace(/^#+ /, '').replace(/\s*\([\d.]+分\)$/, ''));
    expect(body.description?.clauses.map(({ label, title }) => [label, title].join(''))).toEqual(
      headings.map((heading) => heading.replaceAll(/[ ]/g, '')),
    );
    expect(body.description?.rules).toHaveLength(text.match(/^```规则/gm)?.length ?? -1);
    expect(body.description?.examples).toHaveLength(text.match(/^```算例/gm)?.length ?? -1);
    expect(body.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { line, message } of body.findings) {
      expect(line).toBeGreaterThan(0);
      expect(message).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('open ready to run; a text that was changed behind our back is not opened', async () => {
    const id = (await library('?search=chengdu')).items[0]?.versions[0]?.id ?? 0;
    const opened = await openVersion(house.house, id);
    expect(opened?.program?.rules).toHaveLength(17);
    expect(opened).toMatchObject({ state: 'published', number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await openVersion(house.house, id))?.program).toBe(opened?.program);
    expect(await openVersion(house.house, 999_999)).toBeUndefined();
    const { text } = await house.store.db.selectFrom('regulation_versions').select('text').where('id', '=', id).executeTakeFirstOrThrow();
    const change = (to: string) => house.store.db.updateTable('regulation_versions').set({ text: to }).where('id', '=', id).execute();
    await change(text.replace('每次: 0.5', '每次: 5'));
    await expect(openVersion(house.house, id)).rejects.toThrow(/hash/);
    await change(text);
  });
});

test('the library searches, filters, sorts, pages and exports', async () => {
  expect((await library('?search=%E6%88%90%E9%83%BD')).items.map(({ key }) => key)).toEqual(['chengdu']);
  expect((await library('?search=%25')).total).toBe(0);
  expect((await library('?state=draft')).total).toBe(0);
  expect((await library('?size=1&page=2&sort=-key')).items.map(({ key }) => key)).toEqual(['jiange']);
  const book = await administrator.get('/regulations/export');
  expect([book.status, book.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

test('an archived regulation leaves the library, and comes back', async () => {
  const id = (await library('?search=xianyang')).items[0]?.id;
  expect((await administrator.post<RegulationRecord>(`/regulations/${id}/archive`)).body.archivedAt).not.toBeNull();
  expect((await library()).total).toBe(2);
  expect((await library('?archived=true')).items.map(({ key }) => key)).toEqual(['xianyang']);
  expect((await administrator.post(`/regulations/${id}/drafts`, {})).problem.code).toBe('wrong-stage');
  expect((await administrator.post<RegulationRecord>(`/regulations/${id}/restore`)).body.archivedAt).toBeNull();
});

test('a version is downloaded as it was written', async () => {
  const id = (await library('?search=jiange')).items[0]?.versions[0]?.id;
  const { headers, text } = await administrator.get(`/regulation-versions/${id}/file`);
  expect(text).toBe(readRegulation('jiange'));
  expect(headers['content-type']).toContain('text/markdown');
  expect(headers['content-disposition']).toContain(encodeURIComponent('第1版.md'));
});

test('who may see no assessment sees none; reading is for all roles, writing for administrators', async () => {
  const [regulation] = (await library('?search=chengdu')).items;
  const county = await house.newUnit({ level: 'county' });
  const elsewhere = await house.newUnit({ level: 'county' });
  const row = { title: '某区考核', regulation_version_id: regulation?.versions[0]?.id ?? 0, authority_id: county, stage: 'preparing' };
  await house.store.db
    .insertInto('assessments')
    .values({ ...row, period_from: '2026-01-01', period_to: '2026-12-31', created_at: house.clock.now(), updated_at: house.clock.now() })
    .execute();
  const titles = async (client: Client) =>
    (await client.get<RegulationRecord>(`/regulations/${regulation?.id}`)).body.versions.flatMap(({ assessments }) =>
      assessments.map(({ title }) => title),
    );
  expect(await titles(administrator)).toEqual(['某区考核']);
  expect(await titles(house.as('clerk', county))).toEqual(['某区考核']);
  expect(await titles(house.as('clerk', elsewhere))).toEqual([]);
  expect((await house.as('clerk', county).post('/regulations', { text: 'x' })).status).toBe(403);
  expect((await house.nobody.get('/regulations')).status).toBe(401);
});
