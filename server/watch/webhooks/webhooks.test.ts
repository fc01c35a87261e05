import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.ts';
import { closeSupervisions } from '../supervision/closing.ts';
import type { Supervision } from '../supervision/contract.ts';
import { caseKey, newService, storeCases } from '../test-cases.ts';
import type { Delivery, Webhook } from './contract.ts';
import { resolveAllowed, urlFault } from './guard.ts';
import { deliverDue, noticeEvents } from './rounds.ts';

interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let app: TestApp;
let [county, police, service]: number[] = [];
let server: Server;
let url: string;
let received: Received[] = [];
/** What the other side answers next; 200 when there is no more. */
let answers: number[] = [];

/** Thursday, 10:00 in China. */
const NOW = '2026-11-26T02:00:00.000Z';

beforeAll(async () => {
  app = await testApp({ now: NOW, settings: { WEBHOOK_PRIVATE: true } });
  county = await app.newUnit({ name: '剑阁县', level: 'county' });
  police = await app.newUnit({ name: '县公安局', parentId: county });
  service = await newService(app, police, '居住证办理', 5);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:1/' }).end('thanks');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?from=kaocheng`;
});
afterAll(async () => {
  server.close();
  await app.close();
});
beforeEach(async () => {
  await app.store.pool.query('TRUNCATE webhooks, webhook_told, webhook_deliveries, cases, case_cells, open_cases, supervision_events, supervisions');
  received = [];
  answers = [];
  app.clock.set(NOW);
});

const SECRET = 'sixteen-characters-and-more';
const ALL = ['due-tomorrow', 'overdue', 'red-card', 'supervision-closed'];
const admin = () => app.as('administrator', county);
async function newWebhook(events: readonly string[] = ALL): Promise<Webhook> {
  const { status, text, body } = await admin().post<{ webhook: Webhook }>('/webhooks', {
    ...{ unitId: county, name: '省平台', url, events, enabled: true, secret: SECRET },
  });
  expect(status, text).toBe(201);
  return body.webhook;
}
const put = (number: string, accepted: string, closed?: string) =>
  storeCases(app, [{ unitId: police ?? 0, number, accepted, serviceId: service ?? 0, ...(closed && { closed }) }]);
async function round(): Promise<void> {
  await noticeEvents(app.house);
  await deliverDue(app.house);
}
const told = () =>
  received.map(({ body }) => JSON.parse(body)).map(({ event, cases }) => `${event} ${cases.map((one: { number: string }) => one.number)}`);
const log = async ({ id }: Webhook) => (await admin().get<{ items: Delivery[] }>(`/webhooks/${id}/deliveries`)).body.items;

test('what happens after it was set up is told, signed, each event once', async () => {
  await put('BEFORE', '2026-11-12 09:00');
  await newWebhook();
  await round();
  expect(told()).toEqual([]);
  await put('A', '2026-11-20 09:00'); // due 11-27
  await put('B', '2026-11-20 10:00');
  await round();
  await round();
  expect(told()).toEqual(['due-tomorrow A,B']);
  app.clock.set('2026-11-28T02:00:00.000Z');
  await put('B', '2026-11-20 10:00', '2026-11-27 10:00');
  await round();
  await round();
  expect(told()).toEqual(['due-tomorrow A,B', 'overdue A']);

  const { headers, body } = received[1] ?? { headers: {}, body: '' };
  expect(JSON.parse(body).cases).toEqual([
    { number: 'A', service: '居住证办理', unit: '县公安局', due: '2026-11-27', provisional: false, deadline: null },
  ]);
  const [, seconds, sign] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['x-kaocheng-signature'] ?? '') ?? [];
  expect(sign).toBe(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex'));
  expect(Number(seconds)).toBe(Date.parse('2026-11-28T02:00:00.000Z') / 1000);
  expect(headers).toMatchObject({ 'x-kaocheng-event': 'overdue', 'x-kaocheng-delivery': expect.stringMatching(/^kaocheng-\d+$/) });
});

test('red cards and the end of supervisions are told too', async () => {
  await put('LATE', '2026-11-12 09:00');
  await newWebhook(['red-card', 'supervision-closed']);
  const path = `/watch/units/${police}/cases/${caseKey('LATE')}/supervisions`;
  await app.as('inspector', county).post<Supervision>(path, { reason: '请办结', deadline: '2026-11-27' });
  await round();
  app.clock.set('2026-11-30T02:00:00.000Z');
  await round();
  await put('LATE', '2026-11-12 09:00', '2026-11-30 09:00');
  await closeSupervisions(app.house);
  await round();
  await round();
  expect(told()).toEqual(['red-card LATE', 'supervision-closed LATE']);
});

test('what does not get through is tried again, later and later, also after a crash, and is given up at last', async () => {
  const webhook = await newWebhook(['overdue']);
  await put('A', '2026-11-12 09:00');
  answers = [500, 302, ...Array.from({ length: 20 }, () => 503)];
  await noticeEvents(app.house);
  // A program that dies while it sends: the message is taken, and nothing is ever noted.
  await app.store.pool.query(`UPDATE webhook_deliveries SET attempts = 1, next_at = '2026-11-26T02:02:00Z'`);
  await deliverDue(app.house);
  expect(received.length).toBe(0);
  app.clock.forward(3);
  await deliverDue(app.house);
  expect((await log(webhook))[0]).toMatchObject({ state: 'waiting', attempts: 2, status: 500, nextAt: '2026-11-26T02:08:00.000Z' });
  app.clock.forward(5);
  await deliverDue(app.house);
  expect((await log(webhook))[0]).toMatchObject({ status: 302, note: expect.stringContaining('跳转') });
  for (let hours = 0; hours < 60; hours += 1) {
    app.clock.forward(60);
    await deliverDue(app.house);
  }
  const [given] = await log(webhook);
  expect(given).toMatchObject({ state: 'failed', attempts: 8, nextAt: null });
  expect(received.length).toBe(7);
  expect(new Set(received.map(({ headers }) => headers['x-kaocheng-delivery'])).size).toBe(1);
  answers = [];
  expect((await admin().post(`/webhooks/${webhook.id}/deliveries/${given?.id}/again`)).status).toBe(200);
  await deliverDue(app.house);
  expect((await log(webhook))[0]).toMatchObject({ state: 'delivered', status: 200 });
});

test('a test message is sent at once; the secret is never shown again, nor in the log', async () => {
  const webhook = await newWebhook(['overdue']);
  const tested = await admin().post<Delivery>(`/webhooks/${webhook.id}/test`);
  expect(tested.body).toMatchObject({ event: 'test', state: 'delivered', status: 200 });
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({ event: 'test', at: NOW, cases: [] });
  const list = await admin().get('/webhooks');
  const { rows } = await app.store.pool.query(
    "SELECT string_agg(concat(before, after, summary), ' ') AS told FROM audit_entries WHERE topic = 'webhooks'",
  );
  expect(`${list.text}${rows[0].told}`).not.toContain(SECRET);
  const changed = await admin().put<{ webhook: Webhook }>(`/webhooks/${webhook.id}`, {
    ...{ unitId: county, name: '省平台', url, events: ['overdue'], enabled: false, version: 1 },
  });
  expect(changed.body.webhook).toMatchObject({ enabled: false, version: 2 });
  await put('A', '2026-11-12 09:00');
  await round();
  expect(told()).toEqual(['test ']);
  expect((await app.as('administrator', police).get(`/webhooks/${webhook.id}`)).status).toBe(404);
});

test('messages never go into the own network, whatever its name', async () => {
  const at = (host: string, address: string, family = 4) =>
    resolveAllowed(new URL(`https://${host}/`), false, async () => [
      { address: '93.184.216.34', family: 4 },
      { address, family },
    ]);
  for (const address of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'])
    await expect(at('hook.example.com', address)).rejects.toThrow(/不能推送/);
  for (const address of ['::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '2002:7f00:1::'])
    await expect(at('hook.example.com', address, 6)).rejects.toThrow(/不能推送/);
  for (const host of ['127.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:7f00:1]', 'localhost'])
    await expect(resolveAllowed(new URL(`https://${host}/`), false)).rejects.toThrow(/不能推送/);
  expect(await at('hook.example.com', '2400:3200::1', 6)).toHaveLength(2);
  await expect(resolveAllowed(new URL('https://hook.invalid/'), false, async () => [])).rejects.toThrow('找不到主机');
  // A setting opens the own network, never the addresses of the link, and plain http only there.
  const allowed = (text: string) => resolveAllowed(new URL(text), true);
  expect(await allowed('http://10.1.2.3/')).toHaveLength(1);
  await expect(allowed('http://169.254.169.254/')).rejects.toThrow(/不能推送/);
  await expect(allowed('http://93.184.216.34/')).rejects.toThrow('https');
  expect(
    ['ftp://a.cn', 'http://a.cn', 'https://me:pw@a.cn', 'https://a.cn/#x', 'a.cn', 'https://[::1]/', 'https://127.1/']
      .map((text) => urlFault(text, false))
      .every(Boolean),
  ).toBe(true);
  expect(urlFault('https://a.cn/hook?x=1', false)).toBeUndefined();
});
