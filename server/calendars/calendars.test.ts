import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../testing/app.ts';
import { calendarOf } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
});
afterAll(() => app.close());

const YEAR_2027 = {
  version: 0,
  source: '国务院办公厅关于2027年部分节假日安排的通知',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
  ],
  makeUpDays: [{ name: '春节', date: '2027-01-31' }],
};

interface Year {
  year: number;
  origin: string;
  provisional: string;
  version: number;
  workingDays: number;
  days: { day: string; working: boolean; provisional: boolean }[];
}
interface Saved {
  changed: { from: string; to: string } | null;
  year: Year;
}

test('years that are shipped, the next one as not announced', async () => {
  const { body } = await app.as('clerk', await app.newUnit()).get<{ items: Year[] }>('/calendars');
  const [next, current] = body.items;
  expect(next).toMatchObject({ year: 2027, origin: 'none', provisional: 'whole', version: 0 });
  expect(current).toMatchObject({ year: 2026, origin: 'shipped', provisional: 'december' });
  expect(body.items.at(-1)).toMatchObject({ year: 2011, origin: 'shipped', provisional: 'no' });
});

test('an administrator gives a year, changes it, takes it back; everybody counts by it at once', async () => {
  const admin = app.as('administrator');
  const before = await calendarOf(app.house);
  const given = await admin.put<Saved>('/calendars/2027', YEAR_2027);
  expect(given.status).toBe(200);
  expect(given.body.year).toMatchObject({ origin: 'added', provisional: 'december', version: 1 });
  // The last days of December 2026 are certain now, and the last days of 2027 wait for the year after.
  expect(given.body.changed).toEqual({ from: '2026-12-28', to: '2027-12-27' });
  const day = (text: string) => given.body.year.days.find(({ day }) => day === text);
  expect(day('2027-02-08')).toMatchObject({ working: false, provisional: false });
  expect(day('2027-01-31')).toMatchObject({ working: true });
  const after = await calendarOf(app.house);
  expect(after).not.toBe(before);
  expect(await calendarOf(app.house)).toBe(after);

  const stale = await admin.put('/calendars/2027', YEAR_2027);
  expect(stale.problem).toMatchObject({ code: 'stale-version' });
  const changed = await admin.put<Saved>('/calendars/2027', { ...YEAR_2027, version: 1, makeUpDays: [] });
  expect(changed.body).toMatchObject({ changed: { from: '2027-01-31', to: '2027-01-31' }, year: { version: 2 } });

  const back = await admin.delete<Saved>('/calendars/2027', undefined, { query: { version: '2' } });
  expect(back.body.year).toMatchObject({ origin: 'none', provisional: 'whole', version: 0 });
  const { body } = await admin.get<{ items: { summary: string }[] }>('/audit', { query: { topic: 'calendars' } });
  expect(body.items.map(({ summary }) => summary)).toEqual([
    '删除 2027 年放假安排，暂按周一至周五计算',
    '修改 2027 年放假安排',
    '录入 2027 年放假安排',
  ]);
});

test('a shipped year is replaced and restored', async () => {
  const admin = app.as('administrator');
  const own = { version: 0, source: '州政府通知', holidays: [{ name: '火把节', from: '2026-08-06', to: '2026-08-08' }], makeUpDays: [] };
  expect((await admin.put<Saved>('/calendars/2026', own)).body.year).toMatchObject({ origin: 'added' });
  expect((await admin.delete<Saved>('/calendars/2026', undefined, { query: { version: '1' } })).body.year).toMatchObject({ origin: 'shipped' });
});

test.each([
  [
    'holidays that overlap',
    { holidays: [...YEAR_2027.holidays, { name: '清明节', from: '2027-01-03', to: '2027-01-04' }] },
    'holidays.2',
    '日期重叠',
  ],
  ['a make-up day on a weekday', { makeUpDays: [{ name: '元旦', date: '2027-01-06' }] }, 'makeUpDays.0', '应在周末'],
  ['a day of another year', { holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-03' }] }, 'holidays.0.from', '不在 2027 年'],
  ['backwards', { holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }, 'holidays.0', '早于开始'],
  ['a day that does not exist', { holidays: [{ name: '元旦', from: '2027-02-30', to: '2027-03-01' }] }, 'holidays.0.from', '日期'],
])('refused: %s', async (_, wrong, path, says) => {
  const { status, problem } = await app.as('administrator').put('/calendars/2027', { ...YEAR_2027, ...wrong });
  expect(status).toBe(400);
  expect(problem.errors).toContainEqual({ path, message: expect.stringContaining(says) });
});

test('the text of a notice is read into the form, and nothing is saved', async () => {
  const admin = app.as('administrator');
  const text = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日至11日放假调休，共7天。1月31日（周日）上班。';
  const { body } = await admin.post('/calendars/2027/notice', { text });
  expect(body).toEqual({ holidays: YEAR_2027.holidays, makeUpDays: YEAR_2027.makeUpDays });
  expect((await admin.get<Year>('/calendars/2027')).body).toMatchObject({ origin: 'none' });
});
