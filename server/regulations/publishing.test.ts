import { readRegulation } from '@kaocheng/regulations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { SavedVersion, VersionDetail } from './contract.ts';
import type { Redline } from './contract-redline.ts';
import { regulationText } from './testing/texts.ts';
import { deleteDraft, publishDraft, updateDraft } from './version-table.ts';

let house: TestApp;
let administrator: Client;
beforeAll(async () => {
  house = await testApp();
  administrator = house.as('administrator');
});
afterAll(() => house.close());

const create = async (text: string) => (await administrator.post<SavedVersion>('/regulations', { text })).body;
const publishIt = (id: number, body: object) => administrator.post<SavedVersion>(`/regulation-versions/${id}/publish`, body);
const reason = '提醒已逐条看过，照条文执行';

test('a draft is saved with its errors, and published only without them; then it stands for ever', async () => {
  const draft = await create(regulationText({ key: 'flow' }));
  expect(draft).toMatchObject({ number: 1, state: 'draft', key: 'flow', title: '试行考核' });
  const broken = regulationText({ key: 'flow' }).replace('达标: 正常运行', '达标: 正常 运行 且');
  const saved = await administrator.put<SavedVersion>(`/regulation-versions/${draft.id}`, { text: broken, version: draft.version });
  expect(saved.status).toBe(200);
  expect(saved.body.findings).toContainEqual(expect.objectContaining({ severity: 'error', line: 20, clause: '第一条' }));
  const refused = await publishIt(draft.id, { version: saved.body.version });
  expect(refused.problem).toMatchObject({ code: 'has-errors', detail: expect.stringContaining('处错误') });
  expect(refused.problem.current).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]) });

  const mended = await administrator.put<SavedVersion>(`/regulation-versions/${draft.id}`, {
    text: regulationText({ key: 'flow', title: '定稿' }),
    version: saved.body.version,
  });
  const published = await publishIt(draft.id, { version: mended.body.version, note: reason, acceptWarnings: true });
  expect(published.body).toMatchObject({ state: 'published', title: '定稿', publishedAt: house.clock.now() });

  const again = { text: regulationText({ key: 'flow', rate: '2' }), version: published.body.version };
  expect((await administrator.put(`/regulation-versions/${draft.id}`, again)).problem.code).toBe('frozen');
  expect((await administrator.delete(`/regulation-versions/${draft.id}?version=${published.body.version}`)).problem.code).toBe('frozen');
  expect((await publishIt(draft.id, { version: published.body.version })).problem.code).toBe('frozen');
});

test('whatever is asked of the table, a published row does not change', async () => {
  const draft = await create(regulationText({ key: 'guard' }));
  const { body } = await publishIt(draft.id, { version: draft.version, note: reason, acceptWarnings: true });
  const at = house.clock.now();
  expect(await updateDraft(house.store.db, draft.id, body.version, { text: 'x', hash: 'x', note: 'x' }, at)).toBe(false);
  expect(await publishDraft(house.store.db, draft.id, body.version, 'x', null, at)).toBe(false);
  expect(await deleteDraft(house.store.db, draft.id, body.version)).toBe(false);
  const { body: still } = await administrator.get<VersionDetail>(`/regulation-versions/${draft.id}`);
  expect(still).toMatchObject({ hash: body.hash, note: reason, version: body.version });
});

test('warnings ask for a confirmation with a reason', async () => {
  const text = readRegulation('chengdu').replace('细则: chengdu', '细则: warned');
  const draft = await create(text);
  expect(draft.findings.map(({ severity }) => severity)).toContain('warning');
  expect(draft.findings.map(({ severity }) => severity)).not.toContain('error');
  expect((await publishIt(draft.id, { version: draft.version })).problem.code).toBe('needs-confirmation');
  expect((await publishIt(draft.id, { version: draft.version, acceptWarnings: true, note: '  ' })).problem.errors).toMatchObject([{ path: 'note' }]);
  expect((await publishIt(draft.id, { version: draft.version, acceptWarnings: true, note: reason })).status).toBe(200);
});

test('two editors at once: the second is told, sees the first one’s text and loses nothing', async () => {
  const draft = await create(regulationText({ key: 'pair' }));
  const other = house.as('administrator');
  const save = (client: Client, rate: string, version: number) =>
    client.put<SavedVersion>(`/regulation-versions/${draft.id}`, { text: regulationText({ key: 'pair', rate }), version });
  const answers = await Promise.all([save(administrator, '2', 1), save(other, '3', 1)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.problem).toMatchObject({ code: 'stale-version', current: { version: 2, text: expect.stringMatching(/每次: [23]/) } });
  expect((await save(other, '4', 2)).status).toBe(200);
  expect((await publishIt(draft.id, { version: 2 })).problem.code).toBe('stale-version');
});

test('one draft a regulation, from any version; thrown away again, the last one takes the regulation with it', async () => {
  const first = await create(regulationText({ key: 'series' }));
  await publishIt(first.id, { version: 1, note: reason, acceptWarnings: true });
  const at = `/regulations/${first.regulationId}/drafts`;
  const second = await administrator.post<SavedVersion>(at, { fromVersionId: first.id });
  expect(second.body).toMatchObject({ number: 2, state: 'draft', hash: first.hash });
  expect((await administrator.post(at, {})).problem).toMatchObject({ code: 'already-exists', current: { id: second.body.id } });
  expect((await publishIt(second.body.id, { version: 1, note: reason, acceptWarnings: true })).problem.detail).toContain('第 1 版完全相同');
  const other = await administrator.put<SavedVersion>(`/regulation-versions/${second.body.id}`, {
    text: regulationText({ key: 'else' }),
    version: 1,
  });
  expect(other.body.findings[0]).toMatchObject({ code: 'other-regulation', severity: 'error', line: 2 });
  expect((await publishIt(second.body.id, { version: 2 })).problem.code).toBe('has-errors');
  expect((await administrator.delete(`/regulation-versions/${second.body.id}?version=1`)).problem.code).toBe('stale-version');
  expect((await administrator.delete(`/regulation-versions/${second.body.id}?version=2`)).status).toBe(204);
  expect((await administrator.get(`/regulations/${first.regulationId}`)).status).toBe(200);

  const alone = await create(regulationText({ key: 'alone' }));
  expect((await administrator.post('/regulations', { text: regulationText({ key: 'alone' }) })).problem).toMatchObject({
    code: 'already-exists',
    current: { id: alone.regulationId, draftId: alone.id },
  });
  await administrator.delete(`/regulation-versions/${alone.id}?version=1`);
  expect((await administrator.get(`/regulations/${alone.regulationId}`)).status).toBe(404);
});

test('the redline of a version against the one before', async () => {
  const first = await create(regulationText({ key: 'lines' }));
  await publishIt(first.id, { version: 1, note: reason, acceptWarnings: true });
  expect((await administrator.get(`/regulation-versions/${first.id}/redline`)).problem.code).toBe('not-found');
  const { body: second } = await administrator.post<SavedVersion>(`/regulations/${first.regulationId}/drafts`, {
    text: regulationText({ key: 'lines', rate: '0.5' }),
  });
  const { body } = await administrator.get<Redline>(`/regulation-versions/${second.id}/redline`);
  expect(body).toMatchObject({ old: { number: 1 }, new: { number: 2 }, changed: 2 });
  const changed = body.sections.filter(({ change }) => change === 'changed');
  expect(changed.map(({ title }) => title)).toEqual(['第二条 文章', '规则 第二条 文章']);
  expect(changed[0]?.pieces.filter(({ change }) => change !== 'same').map(({ change, text }) => [change, text])).toEqual([
    ['removed', '1'],
    ['added', '0.5'],
  ]);
  const foreign = await create(regulationText({ key: 'foreign' }));
  expect((await administrator.get(`/regulation-versions/${second.id}/redline?against=${foreign.id}`)).problem.code).toBe('bad-input');
});

test('every step stands in the log, with hashes instead of texts', async () => {
  const draft = await create(regulationText({ key: 'logged' }));
  await administrator.put(`/regulation-versions/${draft.id}`, { text: regulationText({ key: 'logged', rate: '2' }), version: 1 });
  await publishIt(draft.id, { version: 2, note: reason, acceptWarnings: true });
  const entries = await house.store.db
    .selectFrom('audit_entries')
    .selectAll()
    .where('topic', '=', 'regulations')
    .where('record', '=', String(draft.regulationId))
    .orderBy('id')
    .execute();
  expect(entries.map(({ action }) => action)).toEqual(['regulations.write', 'regulations.write', 'regulations.publish']);
  expect(JSON.stringify(entries)).not.toContain('正常运行的，得 10 分');
  expect(entries[1]?.after).toMatchObject({ number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
