import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../testing/app.ts';
import { type County, makeCounty } from '../test-files.ts';
import type { PushAnswer } from './contract.ts';

const PASSWORD = 'Chunfeng-2026';
let app: TestApp;
let county: County;
let owner: Client;
let account: number;

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, 1);
  account = await app.newAccount({ login: 'platform', name: '省平台', password: PASSWORD, grants: [{ role: 'administrator', unitId: county.id }] });
  owner = await app.signIn('platform', PASSWORD);
});
afterAll(() => app.close());

const admin = () => app.as('administrator', null, { accountId: account });
const clear = () => sql`TRUNCATE cases, ratings, complaints, case_cells, open_cases, case_import_rejects, case_imports CASCADE`.execute(app.store.db);
const row = (number: string, more: object = {}) => ({ proj_id: number, dept_name: '县公安局', accept_time: '2026-03-02 09:00:00', ...more });
const push = (body: object, key: string, { path = 'case-batches', unit = county.id, headers = {} } = {}) =>
  admin().post<PushAnswer>(`/units/${unit}/${path}`, body, { headers: { 'idempotency-key': key, ...headers } });
const count = async (table: string) => (await app.store.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
const accepted = async () => (await app.store.pool.query('SELECT coalesce(sum(accepted), 0)::int AS n FROM case_cells')).rows[0].n;

test('a platform pushes with its token: its own field names, good rows go in, every other is told with its reasons', async () => {
  await clear();
  const { secret } = (await owner.post<{ secret: string }>('/tokens', { name: '省平台', actions: ['cases.push'], lastDay: '2027-03-01' })).body;
  const headers = { authorization: `Bearer ${secret}`, 'idempotency-key': 'batch-1' };
  const body = {
    rows: [
      row('A1', { finish_time: '2026-03-04 10:00', linkman: '张三', certificate_no: '510823199001011234', xm: '张三' }),
      row('A2', { finish_time: '2026-03-01 10:00' }),
      row('A3', { dept_name: '没有的局' }),
      row('A1'),
    ],
  };
  const { status, body: answer, text } = await app.nobody.post<PushAnswer>(`/units/${county.id}/case-batches`, body, { headers });
  expect(status, text).toBe(200);
  expect(answer).toMatchObject({ stored: true, rows: 4, fresh: 1, changed: 0, unchanged: 0, faulty: 3 });
  expect(answer.rejected.map(({ index, number }) => [index, number])).toEqual([
    [1, 'A2'],
    [2, 'A3'],
    [3, 'A1'],
  ]);
  expect(answer.rejected.map(({ reasons }) => reasons.join())).toEqual([
    expect.stringContaining('时间倒流'),
    expect.stringContaining('没有的局'),
    expect.stringContaining('重复'),
  ]);
  expect(answer.notes.join()).toMatch(/个人信息没有保存：linkman、certificate_no.*没有读取的项：xm/s);
  expect(await accepted()).toBe(1);
  const tables = ['case_imports', 'case_import_rejects', 'cases', 'audit_entries'].map((table) => `SELECT (t.*)::text FROM ${table} t`);
  const everything = JSON.stringify((await app.store.pool.query(tables.join(' UNION ALL '))).rows);
  expect(everything).not.toMatch(/张三|510823199001011234/);
  expect((await app.nobody.get('/cases', { headers: { authorization: `Bearer ${secret}` } })).problem.code).toBe('not-allowed');
  const deed = await app.store.db.selectFrom('audit_entries').selectAll().where('action', '=', 'cases.push').executeTakeFirstOrThrow();
  expect(deed).toMatchObject({ via: 'token', summary: '接收推送的办件：新增 1，变更 0，没有变化 0，有错误 3' });
});

test('the same key and content again: the same answer, nothing applied; the same key and other content: refused', async () => {
  await clear();
  const body = { rows: [row('A1'), row('A2', { dept_name: '没有的局' })] };
  const first = await push(body, 'k');
  const again = await push({ rows: body.rows.map((fields) => Object.fromEntries(Object.entries(fields).reverse())) }, 'k');
  expect(again.body).toEqual(first.body);
  expect([first, again].map(({ headers }) => headers['idempotent-replayed'])).toEqual([undefined, 'true']);
  expect(await count('case_imports')).toBe(1);
  for (const other of [{ rows: [row('A3')] }, { ...body, allOrNothing: true }]) {
    const { status, problem } = await push(other, 'k');
    expect([status, problem.code]).toEqual([422, 'key-reused']);
    expect(problem.detail).toContain('已经用于另一批内容');
  }
  expect((await push(body, 'k', { unit: county.units[0] })).problem.code).toBe('key-reused');
  expect(await count('cases')).toBe(1);
});

test('a later batch changes what has changed, and only that', async () => {
  await clear();
  await push({ rows: [row('A1'), row('A2')] }, '1');
  const { body } = await push({ rows: [row('A1', { finish_time: '2026-03-09' }), row('A2'), row('A3')] }, '2');
  expect(body).toMatchObject({ fresh: 1, changed: 1, unchanged: 1, faulty: 0 });
  expect(await accepted()).toBe(3);
});

test('calls at the same time apply a batch once and are all answered the same', async () => {
  await clear();
  const body = { rows: Array.from({ length: 300 }, (_, index) => row(`R${index}`)) };
  const answers = await Promise.all(Array.from({ length: 6 }, () => push(body, 'race')));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  for (const { body: answer } of answers) expect(answer).toEqual(answers[0]?.body);
  expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === undefined).length).toBe(1);
  expect([await count('case_imports'), await count('cases'), await accepted()]).toEqual([1, 300, 300]);
  // Different batches with the same cases, at once: every case counts once.
  const many = await Promise.all(
    Array.from({ length: 4 }, (_, index) => push({ rows: body.rows.map((one) => ({ ...one, finish_time: `2026-03-0${index + 3}` })) }, `r${index}`)),
  );
  expect(many.every(({ status }) => status === 200)).toBe(true);
  expect([await count('cases'), await accepted()]).toEqual([300, 300]);
});

test('all or nothing: one wrong row keeps all out, and the answer stands under its key', async () => {
  await clear();
  const body = { allOrNothing: true, rows: [row('A1'), row('A2', { accept_time: '昨天' })] };
  const { body: answer } = await push(body, 'k');
  expect(answer).toMatchObject({ stored: false, fresh: 0, faulty: 1 });
  expect(await count('cases')).toBe(0);
  expect((await push(body, 'k')).body).toEqual(answer);
  expect((await push({ allOrNothing: true, rows: [row('A1')] }, 'k2')).body).toMatchObject({ stored: true, fresh: 1 });
});

test('ratings and complaints are pushed the same way', async () => {
  await clear();
  const rating = { 办件编号: 'A1', 单位: '县公安局', 评价时间: '2026-03-02 10:00', 评价等级: '不满意' };
  expect((await push({ rows: [rating] }, 'r1', { path: 'rating-batches' })).body).toMatchObject({ kind: 'ratings', fresh: 1 });
  expect((await push({ rows: [{ ...rating, 整改时间: '2026-03-09' }] }, 'r2', { path: 'rating-batches' })).body).toMatchObject({ changed: 1 });
  const complaint = { number: 'T1', unit: '普安镇', at: '2026-03-02', valid: true, closed: null };
  expect((await push({ rows: [complaint] }, 'c1', { path: 'complaint-batches' })).body).toMatchObject({ kind: 'complaints', fresh: 1 });
  expect((await app.store.pool.query('SELECT sum(poor_corrected)::int AS a, sum(valid_complaints)::int AS b FROM case_cells')).rows).toEqual([
    { a: 1, b: 1 },
  ]);
});

test.each([
  ['no key', { rows: [{}] }, {}, 400, 'Idempotency-Key'],
  ['a key of spaces', { rows: [{}] }, { 'idempotency-key': '   ' }, 400, 'Idempotency-Key'],
  ['no rows', { rows: [] }, { 'idempotency-key': 'h' }, 400, '至少'],
  ['too many rows', { rows: Array.from({ length: 5001 }, () => ({})) }, { 'idempotency-key': 'h' }, 400, '分批'],
  ['a nested value', { rows: [{ proj_id: { a: 1 } }] }, { 'idempotency-key': 'h' }, 400, '只能是文本'],
  ['no necessary field', { rows: [{ proj_id: 'A1' }] }, { 'idempotency-key': 'h' }, 400, '受理时间'],
  ['one field twice', { rows: [row('A', { 办件编号: 'B' })] }, { 'idempotency-key': 'h' }, 400, '同一项'],
  [
    'ever other fields',
    { rows: Array.from({ length: 150 }, (_, index) => row(`A${index}`, { [`f${index}`]: 1 })) },
    { 'idempotency-key': 'h' },
    400,
    '同样的项',
  ],
  ['an unknown part', { rows: [row('A')], force: true }, { 'idempotency-key': 'h' }, 400, ''],
])('refused as a whole: %s', async (_, body, headers, status, says) => {
  const answer = await admin().post(`/units/${county.id}/case-batches`, body, { headers: headers as Record<string, string> });
  expect([answer.status, answer.problem.detail]).toEqual([status, expect.stringContaining(says)]);
});

test('hostile values are rows that do not go in, never a fault of the server', async () => {
  await clear();
  const rows = [
    row('1.2E+17'),
    { ...row('B'), proj_id: Number('510823202603050001') },
    row('C\u0000'),
    row('D', { parallel_no: '\ud800' }),
    row(`E","x\r\n"`),
    row('=cmd|calc!A1'),
    row("F'); DROP TABLE cases;--"),
    { proj_id: '', dept_name: null, accept_time: '' },
    row('G'.repeat(2000)),
  ];
  const { status, body, text } = await push({ rows }, 'hostile');
  expect(status, text).toBe(200);
  expect(body.rejected.map(({ index }) => index)).toEqual([0, 1, 2, 7, 8]);
  const { rows: stored } = await app.store.pool.query('SELECT number FROM cases ORDER BY number');
  expect(stored.map(({ number }) => number)).toEqual(['=cmd|calc!A1', 'D', 'E","x\r\n"', "F'); DROP TABLE cases;--"]);
});

test('nobody pushes for units outside their scope, or without the right', async () => {
  const elsewhere = await app.newUnit({ name: '别县', level: 'county' });
  const body = { rows: [row('A1')] };
  const headers = { 'idempotency-key': 'scope' };
  expect((await owner.post(`/units/${elsewhere}/case-batches`, body, { headers })).problem.code).toBe('not-allowed');
  expect((await app.as('clerk', county.units[0]).post(`/units/${county.units[0]}/case-batches`, body, { headers })).problem.code).toBe('not-allowed');
  const { body: answer } = await push({ rows: [row('A1', { dept_name: '剑阁县公安局' })] }, 'below', { unit: county.units[1] });
  expect(answer).toMatchObject({ fresh: 0, faulty: 1 });
});
