import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { CheckedText, SavedVersion, VersionDetail } from './contract.ts';
import { fileForm, regulationText } from './testing/texts.ts';

let house: TestApp;
let administrator: Client;
beforeAll(async () => {
  house = await testApp();
  administrator = house.as('administrator');
});
afterAll(() => house.close());

const upload = (name: string, content: Uint8Array) => {
  const { payload, headers } = fileForm(name, content);
  return administrator.post<CheckedText & { text: string; encoding: string }>('/regulations/read', payload, { headers });
};

test('files in UTF-8, GB18030 and UTF-16 are read, with the same text', async () => {
  const text = regulationText({ key: 'coded', title: '成都市考核' });
  // 成都市考核 in GB18030.
  const gb = Buffer.concat([Buffer.from('---\n'), Buffer.from([0xb3, 0xc9, 0xb6, 0xbc, 0xca, 0xd0, 0xbf, 0xbc, 0xba, 0xcb]), Buffer.from('\n---\n')]);
  expect((await upload('a.md', Buffer.from(text))).body).toMatchObject({
    encoding: 'UTF-8',
    key: 'coded',
    title: '成都市考核',
    existing: null,
    text,
  });
  expect((await upload('a.md', gb)).body).toMatchObject({ encoding: 'GB18030', text: '---\n成都市考核\n---\n' });
  expect((await upload('a.md', Buffer.from(`\ufeff${text}`, 'utf16le'))).body).toMatchObject({ encoding: 'UTF-16', key: 'coded' });
});

test.each([
  ['no text in any encoding', Buffer.from([0x61, 0xff, 0xff, 0xff, 0x80]), 415, '编码'],
  ['a Word file', Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(100)]), 415, '不是文本文件'],
  ['NUL bytes', Buffer.from('---\n细则: x\0\n---'), 400, '第 2 行'],
  ['more than 1 MB', Buffer.alloc(1024 * 1024 + 1, 0x61), 413, '1 MB'],
  ['nothing', Buffer.alloc(0), 400, '空'],
])('a file with %s is refused in Chinese', async (_, content, status, says) => {
  const { status: got, problem } = await upload('坏.md', content);
  expect(got).toBe(status);
  expect(problem.detail).toContain(says);
});

test.each([
  ['a million brackets', '['.repeat(999_000)],
  ['brackets in a rule', regulationText({ key: 'deep' }).replace('每次: 1', `每次: ${'['.repeat(50_000)}`)],
  ['quotes in quotes', regulationText({ key: 'deep', more: `\n\n${'> '.repeat(3_000)}a` })],
  ['a bomb of aliases', regulationText({ key: 'deep' }).replace('每次: 1', 'a: &a [1,1]\nb: &b [*a,*a,*a]\n每次: *b')],
])('%s: answered at once, with findings', async (_, text) => {
  const started = performance.now();
  const { status, body } = await administrator.post<CheckedText>('/regulations/check', { text });
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(status).toBe(200);
  expect(body.findings[0]).toMatchObject({ severity: 'error', line: expect.any(Number) });
});

test('a hostile draft can be kept and mended, never published', async () => {
  const draft = (await administrator.post<SavedVersion>('/regulations', { text: regulationText({ key: 'kept' }) })).body;
  const text = regulationText({ key: 'kept' }).replace('每次: 1', `每次: ${'{a: '.repeat(1_000)}`);
  const { body, status } = await administrator.put<SavedVersion>(`/regulation-versions/${draft.id}`, { text, version: 1 });
  expect([status, body.findings[0]?.code]).toEqual([200, 'too-deep']);
  expect((await administrator.get<VersionDetail>(`/regulation-versions/${draft.id}`)).body.text).toBe(text);
  expect((await administrator.post(`/regulation-versions/${draft.id}/publish`, { version: 2 })).problem.code).toBe('has-errors');
});

test('HTML in a text is kept as text, and NUL is refused before the store', async () => {
  const text = regulationText({ key: 'html', more: '<img src=x onerror=alert(1)>' });
  const draft = (await administrator.post<SavedVersion>('/regulations', { text })).body;
  const { body } = await administrator.get<VersionDetail>(`/regulation-versions/${draft.id}`);
  expect(body.description?.clauses.find(({ number }) => number === '第二条')?.markdown).toContain('<img src=x onerror=alert(1)>');
  const nul = await administrator.put(`/regulation-versions/${draft.id}`, { text: `${text}\0`, version: 1 });
  expect(nul.problem).toMatchObject({ code: 'bad-input', errors: [{ path: 'text' }] });
});

test.each([
  ['no front matter', '# 考核\n\n正文'],
  ['a key that is none', regulationText({ key: '成都 考核' })],
  ['an unclosed front matter', '---\n细则: x\n标题: t'],
])('a new regulation with %s is not made, and says what is missing', async (_, text) => {
  const { status, problem } = await administrator.post('/regulations', { text });
  expect(status).toBe(400);
  expect(problem).toMatchObject({
    errors: [{ path: 'text', message: expect.stringContaining('细则: 标识') }],
    current: { findings: expect.any(Array) },
  });
});

test('ids that are none, unknown fields, foreign versions', async () => {
  expect((await administrator.get('/regulations/x')).status).toBe(400);
  expect((await administrator.get('/regulations/999')).status).toBe(404);
  expect((await administrator.get('/regulation-versions/999')).status).toBe(404);
  expect((await administrator.post('/regulations', { text: 'x', state: 'published' })).status).toBe(400);
  expect((await administrator.put('/regulation-versions/999', { text: 'x', version: 1 })).status).toBe(404);
});
