import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.ts';
import { newService, storeCases } from '../test-cases.ts';
import { calendarText } from './ics.ts';

let app: TestApp;
let [county, police, town]: number[] = [];
beforeAll(async () => {
  app = await testApp({ now: '2026-11-26T02:00:00.000Z' });
  county = await app.newUnit({ name: '剑阁县', level: 'county' });
  police = await app.newUnit({ name: '县公安局', parentId: county });
  town = await app.newUnit({ name: '普安镇', parentId: county });
  const service = await newService(app, police, '居住证；申领,换领', 5);
  await storeCases(app, [
    { unitId: police, number: '川H-0001', accepted: '2026-11-23 09:00', serviceId: service },
    { unitId: police, number: 'LATE', accepted: '2026-11-12 09:00', serviceId: service },
    { unitId: police, number: 'CLOSED', accepted: '2026-11-23 09:00', closed: '2026-11-24 09:00', serviceId: service },
    { unitId: police, number: 'UNSURE', accepted: '2026-12-28 09:00', serviceId: service },
    { unitId: town, number: 'TOWN', accepted: '2026-11-26 08:00', due: '2026-12-01' },
  ]);
});
afterAll(() => app.close());

const query = (address: string) => ({ query: { key: new URL(address).searchParams.get('key') ?? '' } });
const read = async (address: string) => {
  const { status, text, headers } = await app.nobody.get('/calendar-feed.ics', query(address));
  return { status, text, headers };
};
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('a calendar program reads due dates under a secret address, until it is revoked', async () => {
  const clerk = app.as('clerk', police);
  const made = await clerk.post<{ feed: { id: number }; address: string }>('/feeds', { name: '我的手机', unitId: null });
  expect(made.status, made.text).toBe(201);
  const { status, text, headers } = await read(made.body.address);
  expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  const found = events(text);
  expect(found.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
    '2026-11-30 到期 川H-0001',
    '2027-01-04 到期 UNSURE',
    '2026-11-19 已超期 LATE',
  ]);
  expect(found[0]?.description).toBe('事项：居住证；申领,换领\n到期：2026-11-30');
  expect(found[1]?.description).toContain('暂定');
  // One working day before, in the morning: on Friday for Monday.
  const alarm = found[0]?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
  expect(String(alarm)).toBe('2026-11-27T01:00:00Z');
  expect(new Set(found.map(({ uid }) => uid)).size).toBe(3);

  const list = await clerk.get<{ items: { lastReadAt: string | null }[] }>('/feeds');
  expect(list.body.items[0]?.lastReadAt).toBe('2026-11-26T02:00:00.000Z');
  expect(list.text).not.toContain(new URL(made.body.address).searchParams.get('key'));
  expect((await app.as('clerk', police).delete(`/feeds/${made.body.feed.id}`)).status).toBe(404);
  expect((await clerk.delete(`/feeds/${made.body.feed.id}`)).status).toBe(200);
  expect((await read(made.body.address)).status).toBe(404);
});

test('it shows what its person may see at that moment, and nothing of an account that is shut', async () => {
  const accountId = await app.newAccount({ grants: [{ role: 'inspector', unitId: county ?? 0 }] });
  const inspector = app.as('inspector', county, { accountId });
  expect((await app.as('clerk', town).post('/feeds', { name: '别人的', unitId: police })).problem.errors?.[0]?.path).toBe('unitId');
  const { body } = await inspector.post<{ address: string }>('/feeds', { name: '乡镇', unitId: town });
  const titles = async () => events((await read(body.address)).text).map(({ summary }) => summary);
  expect(await titles()).toEqual(['到期 TOWN']);
  await app.store.db.deleteFrom('grants').where('account_id', '=', accountId).execute();
  expect(await titles()).toEqual([]);
  await app.store.db.updateTable('accounts').set({ disabled_at: app.house.now() }).where('id', '=', accountId).execute();
  expect((await read(body.address)).status).toBe(404);
  for (const key of ['', 'x', 'A'.repeat(43)]) expect((await app.nobody.get('/calendar-feed.ics', { query: { key } })).status).toBe(404);
});

test('lines are folded at 75 octets without cutting a character, and text means what it said', () => {
  const title = '到期、逗号,分号;反斜杠\\换行\n引号"和很长很长的事项名称𠮷𠮷𠮷'.repeat(6);
  const text = calendarText(
    '甲,乙',
    [{ uid: 'a@b', day: '2026-12-01', title, text: `${title}\r\nBEGIN:VEVENT\u0007`, remindAt: undefined }],
    '2026-11-26T02:00:00.000Z',
  );
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [event, ...others] = events(text);
  expect(others).toEqual([]);
  expect(event?.summary).toBe(title);
  expect(event?.description).toBe(`${title}\nBEGIN:VEVENT`);
});
