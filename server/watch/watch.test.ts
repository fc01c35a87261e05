import { readTable } from '@kaocheng/tables';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runRecounts } from '../cases/recount/run.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import type { Board, WatchedCase } from './board/contract.ts';
import type { Report } from './report/contract.ts';
import { closeSupervisions } from './supervision/closing.ts';
import type { CasePage, Supervision } from './supervision/contract.ts';
import { caseKey, newService, storeCases } from './test-cases.ts';

let app: TestApp;
let [county, police, town, service]: number[] = [];
/** Thursday, 10:00 in China. */
const NOW = '2026-11-26T02:00:00.000Z';

beforeAll(async () => {
  app = await testApp({ now: NOW });
  county = await app.newUnit({ name: '剑阁县', level: 'county' });
  police = await app.newUnit({ name: '县公安局', parentId: county });
  town = await app.newUnit({ name: '普安镇', parentId: county });
  service = await newService(app, police, '居住证办理', 5);
});
afterAll(() => app.close());

beforeEach(async () => {
  app.clock.set(NOW);
  await sql`TRUNCATE cases, case_cells, open_cases, case_recounts, supervision_events, supervisions, year_tables`.execute(app.store.db);
  await storeCases(app, [
    { unitId: police ?? 0, number: 'LATE', accepted: '2026-11-12 09:00', serviceId: service ?? 0 }, // due 11-19
    { unitId: police ?? 0, number: 'TODAY', accepted: '2026-11-19 09:00', serviceId: service ?? 0 }, // due 11-26
    { unitId: police ?? 0, number: 'NEXT', accepted: '2026-11-20 09:00', serviceId: service ?? 0 }, // due 11-27
    { unitId: police ?? 0, number: 'THEN', accepted: '2026-11-23 09:00', serviceId: service ?? 0 }, // due 11-30
    { unitId: police ?? 0, number: 'DONE-LATE', accepted: '2026-11-02 09:00', closed: '2026-11-11 09:00', serviceId: service ?? 0 }, // due 11-09
    { unitId: police ?? 0, number: 'DONE', accepted: '2026-11-02 09:00', closed: '2026-11-05 09:00', serviceId: service ?? 0 },
    { unitId: town ?? 0, number: 'NOON', accepted: '2026-11-26 08:00', due: '2026-11-26 09:30' },
  ]);
});

const as = (role: 'administrator' | 'inspector' | 'clerk' | 'leader', unit = county) => app.as(role, unit);
const board = async (who = as('leader')) => (await who.get<Board>('/watch/board')).body;
const numbers = async (kind: string, query: Record<string, string> = {}) =>
  (await as('leader').get<{ items: WatchedCase[] }>('/watch/cases', { query: { kind, ...query } })).body.items.map(({ number }) => number);
const path = (number: string, unit = police) => `/watch/units/${unit}/cases/${caseKey(number)}`;
const supervise = (number: string, deadline = '2026-11-30', who = as('inspector')) =>
  who.post<Supervision>(`${path(number)}/supervisions`, { reason: '请尽快办结并说明原因', deadline });

test('the board counts by unit what is due today, on the next working day, and overdue; each sees their own', async () => {
  const seen = await board();
  expect(seen).toMatchObject({ today: '2026-11-26', next: '2026-11-27', provisional: false });
  expect(seen.units.map(({ unitName, ...counts }) => [unitName, counts.today, counts.next, counts.overdue, counts.red])).toEqual([
    ['县公安局', 1, 1, 1, 0],
    ['普安镇', 0, 0, 1, 0],
  ]);
  expect(seen.all).toEqual({ today: 1, next: 1, overdue: 2, supervised: 0, red: 0 });
  expect(await numbers('overdue')).toEqual(['LATE', 'NOON']);
  expect((await board(as('clerk', town))).all).toEqual({ today: 0, next: 0, overdue: 1, supervised: 0, red: 0 });
  // Before a weekend the reminder looks over it: on Friday Monday is the next working day.
  app.clock.set('2026-11-27T02:00:00.000Z');
  expect(await board()).toMatchObject({ next: '2026-11-30', all: { today: 1, next: 1, overdue: 3 } });
  const { bytes } = await as('leader').get('/watch/cases/export', { query: { kind: 'overdue' } });
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  expect(sheets[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['LATE', 'NOON', 'TODAY']);
});

test('a holiday that is announced moves what is due, without anybody looking', async () => {
  const { body } = await app.as('administrator').get<{ holidays: object[]; makeUpDays: object[] }>('/calendars/2026');
  const holidays = [...body.holidays, { name: '临时放假', from: '2026-11-23', to: '2026-11-24' }];
  await app.as('administrator').put('/calendars/2026', { version: 0, source: '测试', holidays, makeUpDays: body.makeUpDays });
  await runRecounts(app.house);
  expect(await numbers('today')).toEqual([]);
  // TODAY has two days more and NEXT has them too; they are due on Monday and Tuesday.
  app.clock.set('2026-11-30T02:00:00.000Z');
  expect(await numbers('today')).toEqual(['TODAY']);
  expect(await numbers('next')).toEqual(['NEXT', 'THEN']);
});

test('a supervision: opened on an overdue case, answered by the unit, red when its day has passed, ended by the case', async () => {
  expect((await supervise('TODAY')).problem.detail).toContain('还没有超期');
  expect((await supervise('DONE-LATE')).problem.detail).toContain('已经办结');
  expect((await supervise('LATE', '2026-11-25')).problem.errors?.[0]).toMatchObject({ path: 'deadline' });
  const named = await as('inspector').post(`${path('LATE')}/supervisions`, { reason: '联系 13812345678 核实', deadline: '2026-11-30' });
  expect(named.problem.detail).toContain('电话');
  const opened = await supervise('LATE');
  expect(opened.body).toMatchObject({ state: 'open', red: false, due: '2026-11-19', events: [{ kind: 'opened', deadline: '2026-11-30' }] });
  expect((await supervise('LATE')).problem.code).toBe('already-exists');
  const { id } = opened.body;

  const answered = await as('clerk', police).post<Supervision>(`/supervisions/${id}/answers`, { version: 1, text: '材料已补齐，明天办结' });
  expect(answered.body).toMatchObject({ version: 2, answeredAt: NOW });
  expect((await as('clerk', town).post(`/supervisions/${id}/answers`, { version: 2, text: '不是我们' })).status).toBe(404);
  expect((await as('clerk', police).post(`/supervisions/${id}/answers`, { version: 1, text: '再答' })).problem.code).toBe('stale-version');
  const later = await as('inspector').put<Supervision>(`/supervisions/${id}/deadline`, {
    version: 2,
    deadline: '2026-12-01',
    reason: '等省厅核查结果',
  });
  expect(later.body).toMatchObject({ deadline: '2026-12-01', version: 3 });

  expect(await numbers('supervised')).toEqual(['LATE']);
  expect(await numbers('red')).toEqual([]);
  app.clock.set('2026-12-02T02:00:00.000Z');
  expect(await numbers('red')).toEqual(['LATE']);
  expect(await numbers('supervised')).toEqual([]);
  const saved = await as('inspector').put(`/supervisions/${id}/deadline`, { version: 3, deadline: '2026-12-09', reason: '不要红牌' });
  expect(saved.problem.detail).toContain('红牌');

  await storeCases(app, [{ unitId: police ?? 0, number: 'LATE', accepted: '2026-11-12 09:00', closed: '2026-12-02 09:00', serviceId: service ?? 0 }]);
  expect(await closeSupervisions(app.house)).toBe(1);
  expect(await closeSupervisions(app.house)).toBe(0);
  const { body: page } = await as('clerk', police).get<CasePage>(path('LATE'));
  expect(page.supervisions[0]).toMatchObject({ state: 'closed', red: true, closedOn: '2026-12-02' });
  expect(page.supervisions[0]?.events.map(({ kind }) => kind)).toEqual(['opened', 'answered', 'deadline', 'closed']);
  expect(page.case.supervision).toBeNull();
  const deeds = await app.store.db.selectFrom('audit_entries').select('summary').where('topic', '=', 'supervisions').orderBy('id').execute();
  expect(deeds.map(({ summary }) => summary.slice(0, 4))).toEqual(['督办超期', '回复督办', '督办期限', '办件 L']);
});

test('closed before its day, but imported after it, a case is no red card', async () => {
  const { body } = await supervise('LATE', '2026-11-30');
  app.clock.set('2026-12-04T02:00:00.000Z');
  expect(await numbers('red')).toEqual(['LATE']);
  await storeCases(app, [{ unitId: police ?? 0, number: 'LATE', accepted: '2026-11-12 09:00', closed: '2026-11-30 16:00', serviceId: service ?? 0 }]);
  await closeSupervisions(app.house);
  expect((await as('leader').get<Supervision>(`/supervisions/${body.id}`)).body).toMatchObject({ state: 'closed', red: false });
});

test('a supervision is taken back with a reason, and another may begin', async () => {
  const { body } = await supervise('LATE');
  const gone = await as('inspector').post<Supervision>(`/supervisions/${body.id}/withdraw`, { version: 1, reason: '登记错了' });
  expect(gone.body).toMatchObject({ state: 'withdrawn', red: false });
  expect((await as('clerk', police).post(`/supervisions/${body.id}/answers`, { version: 2, text: '收到' })).problem.code).toBe('wrong-stage');
  expect((await supervise('LATE')).status).toBe(201);
  const list = await as('leader').get<{ total: number }>('/supervisions', { query: { state: 'withdrawn' } });
  expect(list.body.total).toBe(1);
});

test('the report of some months is what its cases say, unit by unit', async () => {
  await supervise('LATE', '2026-11-27');
  app.clock.set('2026-11-30T02:00:00.000Z');
  const query = { fromMonth: '2026-11', toMonth: '2026-11' };
  const { body } = await as('leader').get<Report>('/watch/report', { query });
  const mine = body.units.find(({ unitId }) => unitId === police);
  // Due and open by now: LATE, TODAY, NEXT; closed: DONE in time, DONE-LATE two days late. LATE waits since 19 November.
  expect(mine).toMatchObject({ accepted: 6, due: 5, onTime: 1, rate: '20.00%', overdue: 4, openOverdue: 3, supervised: 1, red: 1, longest: 7 });
  expect(body.all).toMatchObject({ accepted: 7, due: 6, overdue: 5, red: 1 });
  expect(await numbers('late', { ...query, under: String(police) })).toEqual(['DONE-LATE', 'LATE', 'TODAY', 'NEXT']);
  const listed = async (state: string, months = query) =>
    (await as('leader').get<{ total: number }>('/supervisions', { query: { ...months, state } })).body.total;
  expect([await listed('kept'), await listed('red')]).toEqual([1, 1]);
  expect(await listed('red', { fromMonth: '2026-12', toMonth: '2026-12' })).toBe(0);
  const { bytes } = await as('leader').get('/watch/report/export', { query });
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  expect(sheets[0]?.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(['合计', '7', '6', '1', '16.66%', '5', '4', '1', '1', '7']);
});

test('the first page says what to do: to a clerk what is due, to an inspector what is red', async () => {
  const todos = async (who: ReturnType<typeof as>) =>
    (await who.get<{ todos: { key: string; title: string; urgency: string }[] }>('/home')).body.todos
      .filter(({ key }) => key.startsWith('watch.'))
      .map(({ title, urgency }) => `${urgency} ${title}`);
  expect(await todos(as('clerk', police))).toEqual(['overdue 1 件办件已超期', 'today 1 件办件今天到期', 'soon 1 件办件下一工作日到期']);
  expect(await todos(as('inspector'))).toEqual(['today 2 件超期办件还没有督办']);
  await supervise('LATE', '2026-11-27');
  expect(await todos(as('clerk', police))).toContain('today 1 件督办待回复');
  app.clock.set('2026-11-30T02:00:00.000Z');
  expect((await todos(as('inspector')))[0]).toBe('overdue 1 件红牌：督办后仍超期');
  expect(await todos(as('leader'))).toEqual([]);
});
