import { createHash } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FactSetting, factSetting } from '../facts/test-setting.ts';
import { API } from '../http/openapi.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { arrivals, sweepArrivals } from './arrival.ts';
import { bucketOf } from './bucket.ts';
import type { EvidenceView } from './contract.ts';
import { FORM, mp4, program } from './test-files.ts';

/** Uploads over a real socket, as they break in life. */

let at: FactSetting;
let origin: string;
beforeAll(async () => {
  at = await factSetting();
  await at.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(at.app.server.address() as AddressInfo).port}`;
});
afterAll(() => at?.close());

const PASSWORD = 'Aa-123456-xyz';

/** Somebody signed in over the network. */
async function person(unitId: number): Promise<Record<string, string>> {
  const login = `p${Math.random().toString(36).slice(2, 10)}`;
  await at.newAccount({ login, password: PASSWORD, grants: [{ role: 'clerk', unitId }] });
  const answer = await fetch(`${origin}${API}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    'x-csrf-token': csrfToken,
  };
}

const path = (rest = '', centre = at.centres[0]) => `${origin}${API}${at.at(centre, `evidence${rest}`)}`;
const lying = async (folder: string) => readdir(join(at.house.settings.DATA_DIR, 'uploads', folder)).catch(() => []);

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };
const named = (name: string) => ({ 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` });

async function begin(who: Record<string, string>, size: number, name = '现场.mp4'): Promise<Response> {
  return fetch(path('/uploads'), { method: 'POST', headers: { ...who, ...TUS, ...named(name), 'upload-length': String(size) } });
}
const piece = (who: Record<string, string>, place: string, offset: number, body: Buffer) =>
  fetch(place, { method: 'PATCH', headers: { ...who, ...PIECE, 'upload-offset': String(offset) }, body });
const finish = (who: Record<string, string>, place: string, body: object = {}) =>
  fetch(`${place}/finish`, { method: 'POST', headers: { ...who, 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Sends the beginning of a body, and then the line goes dead. */
function breakOff(method: string, url: string, headers: Record<string, string>, start: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const sending = plainRequest(url, { method, headers });
    sending.on('error', () => resolve());
    sending.on('close', () => resolve());
    sending.write(start, () => setTimeout(() => sending.destroy(), 150));
  });
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never came about');
}

test('a large file goes on where it broke off, and becomes proof when it is whole', async () => {
  const who = await person(at.centres[0]);
  const content = mp4(3_000_000);
  const begun = await begin(who, content.length);
  expect(begun.status).toBe(201);
  const place = new URL(begun.headers.get('location') ?? '', origin).href;
  expect(place).toMatch(new RegExp(`${path('/uploads')}/[0-9a-f]{32}$`));
  expect((await piece(who, place, 0, content.subarray(0, 1_000_000))).headers.get('upload-offset')).toBe('1000000');

  await breakOff(
    'PATCH',
    place,
    { ...who, ...PIECE, 'upload-offset': '1000000', 'content-length': String(content.length - 1_000_000) },
    content.subarray(1_000_000, 1_500_000),
  );
  const early = await finish(who, place);
  expect([early.status, ((await early.json()) as { detail: string }).detail]).toEqual([400, '文件还没有传完，请继续上传']);
  const standing = await fetch(place, { method: 'HEAD', headers: { ...who, ...TUS } });
  const offset = Number(standing.headers.get('upload-offset'));
  expect(standing.headers.get('upload-length')).toBe(String(content.length));
  expect(offset).toBeGreaterThanOrEqual(1_000_000);
  expect((await piece(who, place, 0, content.subarray(0, 10))).status).toBe(409);
  expect((await piece(who, place, offset, content.subarray(offset))).status).toBe(204);

  const fact = await at.report({ fact: '刊物发表', level: '市级', happenedOn: '2026-03-01', note: '甲' });
  const done = await finish(who, place, { factId: fact.id, hash: createHash('sha256').update(content).digest('hex') });
  const file = (await done.json()) as EvidenceView;
  expect([done.status, file.name, file.size, file.facts.map(({ id }) => id)]).toEqual([201, '现场.mp4', content.length, [fact.id]]);
  const sent = await fetch(path(`/${file.id}/content`), { headers: who });
  expect(Buffer.from(await sent.arrayBuffer()).equals(content)).toBe(true);
  expect((await finish(who, place)).status).toBe(410);
  expect(await lying('unfinished')).toEqual([]);
});

test('an upload belongs to who began it, and to its unit', async () => {
  const who = await person(at.centres[0]);
  const colleague = await person(at.centres[0]);
  const place = new URL((await begin(who, 100)).headers.get('location') ?? '', origin).href;
  expect((await piece(colleague, place, 0, Buffer.alloc(10))).status).toBe(410);
  expect((await fetch(place, { method: 'HEAD', headers: { ...colleague, ...TUS } })).status).toBe(410);
  expect((await piece(who, place.replace(`/units/${at.centres[0]}/`, `/units/${at.centres[1]}/`), 0, Buffer.alloc(10))).status).toBe(403);
  const { 'x-csrf-token': _, ...foreign } = who;
  expect((await piece(foreign, place, 0, Buffer.alloc(10))).status).toBe(403);
  expect((await piece(who, place, 0, Buffer.alloc(200))).status).toBe(413);
  expect((await fetch(place, { method: 'DELETE', headers: { ...who, ...TUS } })).status).toBe(204);
  expect((await piece(who, place, 0, Buffer.alloc(10))).status).toBe(410);
  expect((await fetch(path(`/uploads/${encodeURIComponent('../../../x')}`), { method: 'DELETE', headers: { ...who, ...TUS } })).status).toBe(400);
});

test('5 GB are refused before they come, what is no proof when it is whole, and what came out different too', async () => {
  const who = await person(at.centres[0]);
  const huge = await begin(who, 5 * 1024 ** 3);
  expect([huge.status, ((await huge.json()) as { detail: string }).detail]).toEqual([413, expect.stringContaining('文件超过 200 MB')]);
  for (const [content, more, status] of [
    [program(), {}, 415],
    [mp4(50), { hash: '0'.repeat(64) }, 400],
  ] as const) {
    const place = new URL((await begin(who, content.length)).headers.get('location') ?? '', origin).href;
    await piece(who, place, 0, content);
    expect((await finish(who, place, more)).status).toBe(status);
  }
  expect(await lying('unfinished')).toEqual([]);
});

test('a form whose line goes dead leaves nothing, nor does one that turns out too large', async () => {
  const who = await person(at.centres[0]);
  const head = Buffer.from('--kaocheng-boundary\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n');
  await breakOff('POST', path(), { ...who, ...FORM, 'content-length': '5000000' }, Buffer.concat([head, mp4(1_000_000)]));
  await until(async () => (await lying('arriving')).length === 0);

  const endless = new ReadableStream<Uint8Array>({
    start: (control) => control.enqueue(head),
    pull: (control) => control.enqueue(new Uint8Array(4 * 1024 * 1024)),
  });
  const refused = await fetch(path(), { method: 'POST', headers: { ...who, ...FORM }, body: endless, duplex: 'half' } as RequestInit).catch(
    () => undefined,
  );
  // The line is closed as soon as the limit is passed; whether the answer is still read lies with the sender.
  if (refused) expect(refused.status).toBe(413);
  await until(async () => (await lying('arriving')).length === 0);
  const { total } = (await (await fetch(path('?search=a.mp4'), { headers: who })).json()) as { total: number };
  expect(total).toBe(0);
}, 30_000);

test('what a killed program left behind is cleared away after a day', async () => {
  const folder = arrivals(at.house.settings);
  await sweepArrivals(folder, Date.now() - 1000);
  await writeFile(join(folder, 'old'), 'x');
  await writeFile(join(folder, 'new'), 'x');
  await utimes(join(folder, 'old'), 1, 1);
  await sweepArrivals(folder, Date.now() - 86_400_000);
  expect(await readdir(folder)).toEqual(['new']);
});

test('a bucket is named whole or not at all', () => {
  expect(bucketOf(readSettings({}))).toBeUndefined();
  const whole = {
    EVIDENCE_S3_ENDPOINT: 'https://s3.example.gov.cn',
    EVIDENCE_S3_BUCKET: 'proof',
    EVIDENCE_S3_KEY_ID: 'a',
    EVIDENCE_S3_SECRET: 'b',
  };
  expect(bucketOf(readSettings(whole))).toMatchObject({ name: 'proof', region: 'us-east-1' });
  const half = () => bucketOf(readSettings({ ...whole, EVIDENCE_S3_SECRET: '' }));
  expect(half).toThrow(SettingsError);
  expect(half).toThrow('EVIDENCE_S3_SECRET');
});
