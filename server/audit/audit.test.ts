import { readTable } from '@kaocheng/tables';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, SYSTEM } from '../http/frame.ts';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { recordDeed, recordDeeds, verifyChain } from './index.ts';
import { verifyView } from './verify.ts';

let world: TestApp;
let administrator: Client;
let town: number;
let office: number;
const AT = '2026-03-02T02:00:00.000Z';

beforeAll(async () => {
  world = await testApp({ now: AT });
  administrator = world.as('administrator');
  town = await world.newUnit({ name: '东镇' });
  office = await world.newUnit({ name: '西镇' });
});

beforeEach(async () => {
  await sql`TRUNCATE audit_entries, audit_head`.execute(world.store.db);
});

afterAll(() => world?.close());

const deed = (summary: string, unitId: number | null = null) => ({ action: 'units.write', topic: 'units', record: unitId ?? 'x', unitId, summary });
const record = (actor: Actor, ...deeds: ReturnType<typeof deed>[]) => world.store.transaction((tx) => recordDeeds(tx, actor, AT, deeds));
const list = async (client: Client, query = '') =>
  (await client.get<{ items: { id: number; summary: string }[]; total: number }>(`/audit${query}`)).body;

test('entries are searched, filtered, sorted, paged and exported', async () => {
  await record(SYSTEM, deed('新增单位 东镇', town), deed('修改单位 西镇', office), deed('100%_完成'));
  expect((await list(administrator)).items.map(({ id }) => id)).toEqual([3, 2, 1]);
  expect((await list(administrator, `?search=${encodeURIComponent('东镇')}`)).items).toHaveLength(1);
  expect((await list(administrator, `?search=${encodeURIComponent('%_')}`)).items).toHaveLength(1);
  expect((await list(administrator, `?unitId=${office}`)).items[0]?.summary).toBe('修改单位 西镇');
  expect((await list(administrator, `?topic=units&record=${town}`)).total).toBe(1);
  expect((await list(administrator, '?sort=at&size=2&page=2')).items.map(({ id }) => id)).toEqual([3]);
  expect((await list(administrator, '?from=2026-03-02&to=2026-03-02')).total).toBe(3);
  expect((await list(administrator, '?from=2026-03-03')).total).toBe(0);
  expect((await administrator.get('/audit?from=yesterday')).problem.errors?.[0]?.path).toBe('from');
  const { bytes, headers } = await administrator.get('/audit/export?sort=at');
  expect(headers['content-disposition']).toContain("filename*=UTF-8''");
  const { sheets, problems } = await readTable({ name: 'x.xlsx', bytes });
  expect(problems).toEqual([]);
  expect(sheets[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(['1', '2026-03-02 10:00', '系统', '新增单位 东镇', '单位', '东镇', '系统', '']);
});

test('a supervisor of a unit sees its entries and the own, nothing else', async () => {
  const accountId = await world.newAccount();
  await record(SYSTEM, deed('东镇的事', town), deed('西镇的事', office), deed('全局的事'));
  await record({ ...SYSTEM, accountId }, deed('自己做的事'));
  const supervisor = world.as('supervisor', town, { accountId });
  expect((await list(supervisor)).items.map(({ summary }) => summary)).toEqual(['自己做的事', '东镇的事']);
  expect((await supervisor.get('/audit/2')).status).toBe(404);
  expect((await supervisor.get('/audit/1')).status).toBe(200);
  expect((await world.as('clerk', town).get('/audit')).status).toBe(403);
  expect((await world.nobody.get('/audit')).status).toBe(401);
});

test('an entry shows what changed in words', async () => {
  const change = { ...deed('改名', town), before: { name: '旧', level: 'unit' }, after: { name: '新', level: 'unit' } };
  await world.store.transaction((tx) => recordDeed(tx, SYSTEM, AT, change));
  const { body } = await administrator.get<{ differences: unknown[]; actionName: string }>('/audit/1');
  expect(body.differences).toEqual([{ label: '名称', before: '旧', after: '新' }]);
  expect(body.actionName).toBe('新增、修改、导入、合并单位');
});

test('hostile text does not break the chain', async () => {
  await record({ ...SYSTEM, name: '半个\ud800字', ip: 'a\0b' }, deed('末尾\udc00'), deed('=1+1<script>'), {
    ...deed('x'),
    ...{ after: { name: '\ud800\0' } },
  });
  expect(await verifyChain(world.store.db)).toMatchObject({ ok: true, entries: 3 });
});

test('tampering in the database is found where it was done', async () => {
  const { db } = world.store;
  await record(SYSTEM, ...['一', '二', '三', '四', '五'].map((summary) => ({ ...deed(summary), after: { name: summary } })));
  expect(await verifyChain(db, 2)).toMatchObject({ ok: true, entries: 5 });
  const tampering = [
    [sql`UPDATE audit_entries SET summary = '假' WHERE id = 3`, 3],
    [sql`UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE id = 2`, 2],
    [sql`UPDATE audit_entries SET after = '{"name": "四"}' WHERE id = 4`, 4],
    [sql`DELETE FROM audit_entries WHERE id = 2`, 2],
    [sql`DELETE FROM audit_entries WHERE id >= 4`, 4],
    [sql`UPDATE audit_entries SET id = -id WHERE id = 1`, 1],
    [sql`DELETE FROM audit_head`, 1],
  ] as const;
  for (const [statement, id] of tampering) {
    const found = await db
      .transaction()
      .execute(async (tx) => {
        await statement.execute(tx);
        throw await verifyView(tx, 2);
      })
      .catch((thrown) => thrown);
    expect(found).toMatchObject({ ok: false, broken: { id } });
  }
  await sql`UPDATE audit_entries SET summary = '假' WHERE id = 3`.execute(db);
  const { body } = await administrator.post<{ ok: boolean; entries: number; broken: unknown }>('/audit/verify');
  expect(body).toMatchObject({ ok: false, entries: 2, broken: { id: 3, reason: expect.stringContaining('改动') } });
});

test('a hundred thousand entries are verified in seconds', async () => {
  const deeds = Array.from({ length: 20_000 }, (_, place) => ({
    ...deed(`第 ${place} 件`, town),
    before: { name: '旧' },
    after: { name: '新', place },
  }));
  for (let round = 0; round < 5; round += 1) await record(SYSTEM, ...deeds);
  const start = performance.now();
  expect(await verifyChain(world.store.db)).toMatchObject({ ok: true, entries: 100_000 });
  expect(performance.now() - start).toBeLessThan(15_000);
});
