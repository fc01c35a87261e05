import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { newStore } from '../testing/database.ts';
import { testStore } from '../testing/store.ts';
import {
  ConstraintViolation,
  copyIn,
  copyOut,
  QueryCancelled,
  retrying,
  type Store,
  StoreConflict,
  StoreError,
  StoreUnavailable,
  sqlState,
  storeError,
} from './index.ts';
import { readInstant } from './values.ts';

interface Things {
  things: { id: number; name: string; amount: string | null };
  rows: { id: number; t: string | null; j: unknown; b: Buffer | null; day: string | null; at: string | null };
}

let store: Store<Things>;
beforeAll(async () => {
  store = await newStore<Things>();
  await store.pool.query(`
    CREATE TABLE things (id int CONSTRAINT things_id PRIMARY KEY, name text NOT NULL, amount numeric CONSTRAINT things_amount CHECK (amount >= 0));
    CREATE TABLE parts (id int PRIMARY KEY, thing int CONSTRAINT parts_thing REFERENCES things);
    CREATE TABLE rows (id int PRIMARY KEY, t text, j jsonb, b bytea, day date, at timestamptz);
    INSERT INTO things VALUES (1, '甲', 1.50), (2, '乙', NULL)`);
});

const failure = (work: Promise<unknown>): Promise<StoreError> =>
  work.then(
    () => Promise.reject(new Error('no error')),
    (error: unknown) => (error instanceof StoreError ? error : Promise.reject(error)),
  );

describe('values', () => {
  test('come out exact, and the same in every time zone', async () => {
    const { rows } = await store.pool.query(`
      SELECT 9007199254740991::int8 AS whole, 1.50::numeric AS amount, date '2024-02-29' AS day, array[date '2024-02-29', NULL] AS days,
             timestamptz '2024-03-01 08:00:00.5+08' AS at, array[timestamptz '2024-03-01 00:00:00.123456Z'] AS ats, '{1,NULL}'::int8[] AS wholes,
             '{1.0,2.50}'::numeric[] AS amounts, '\\x00ff'::bytea AS bytes, '{"a":[1]}'::jsonb AS json, time '08:30' AS time, count(*) AS count`);
    expect(rows[0]).toEqual({
      whole: Number.MAX_SAFE_INTEGER,
      amount: '1.50',
      day: '2024-02-29',
      days: ['2024-02-29', null],
      at: '2024-03-01T00:00:00.500Z',
      ats: ['2024-03-01T00:00:00.123456Z'],
      wholes: [1, null],
      amounts: ['1.0', '2.50'],
      bytes: Buffer.from([0, 255]),
      json: { a: [1] },
      time: '08:30:00',
      count: 1,
    });
    expect(readInstant('infinity')).toBe('infinity');
  });

  test('a whole number that a double cannot hold is an error, not another number', async () => {
    const error = await failure(store.pool.query('SELECT 9007199254740993::int8'));
    expect(error.message).toContain('::text');
    expect(await store.ready()).toBe(true);
  });
});

describe('errors', () => {
  const insert = (id: number, name: string | null, amount = '1') =>
    store.db
      .insertInto('things')
      .values({ id, name: name as string, amount })
      .execute();

  test('broken constraints carry their names', async () => {
    const twice = await failure(insert(1, '丙'));
    expect(twice).toBeInstanceOf(ConstraintViolation);
    expect(twice).toMatchObject({ code: 'unique', constraint: 'things_id', table: 'things', sqlState: '23505' });
    expect(await failure(insert(3, '丙', '-1'))).toMatchObject({ code: 'check', constraint: 'things_amount' });
    expect(await failure(insert(3, null))).toMatchObject({ code: 'not-null', column: 'name' });
    expect(await failure(sql`INSERT INTO parts VALUES (1, 99)`.execute(store.db))).toMatchObject({ code: 'foreign-key', constraint: 'parts_thing' });
    expect(await failure(insert(3, '丙', 'much'))).toMatchObject({ code: 'value' });
    expect(sqlState(twice)).toBe('23505');
  });

  test('what has no SQLSTATE and no socket stays what it was', () => {
    const own = new TypeError('x');
    expect(storeError(own)).toBe(own);
    expect(storeError(Object.assign(new Error('disk'), { code: '53100' }))).toMatchObject({ code: 'full', name: 'StoreFull' });
    expect(storeError(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))).toBeInstanceOf(StoreUnavailable);
    expect(sqlState(Object.assign(new Error('pipe'), { code: 'EPIPE' }))).toBeUndefined();
  });

  test('a statement beyond its limit is cancelled, and the connection serves on', async () => {
    const slow = store.transaction(async (trx) => {
      await sql`SET LOCAL statement_timeout = 30`.execute(trx);
      await sql`SELECT pg_sleep(5)`.execute(trx);
    });
    expect(await failure(slow)).toBeInstanceOf(QueryCancelled);
    expect(await store.ready()).toBe(true);
  });
});

describe('transactions', () => {
  test('all or nothing, also with errors of one own', async () => {
    const work = store.transaction(async (trx) => {
      await trx.insertInto('things').values({ id: 50, name: '丁', amount: null }).execute();
      throw new RangeError('mine');
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await store.db.selectFrom('things').selectAll().where('id', '=', 50).execute()).toEqual([]);
  });

  test('two that read and write the same are run again until both hold', async () => {
    await store.db.insertInto('things').values({ id: 60, name: '戊', amount: '0' }).execute();
    let runs = 0;
    const add = () =>
      store.transaction(
        async (trx) => {
          runs += 1;
          const { amount } = await trx.selectFrom('things').select('amount').where('id', '=', 60).executeTakeFirstOrThrow();
          await new Promise((resolve) => setTimeout(resolve, 20));
          await trx
            .updateTable('things')
            .set({ amount: String(Number(amount) + 1) })
            .where('id', '=', 60)
            .execute();
        },
        { isolation: 'serializable', attempts: 10 },
      );
    await Promise.all([add(), add(), add()]);
    expect(runs).toBeGreaterThan(3);
    expect(await store.db.selectFrom('things').select('amount').where('id', '=', 60).execute()).toEqual([{ amount: '3' }]);
  });

  test('a conflict that stays is told', async () => {
    let runs = 0;
    const conflict = store.transaction(async () => {
      runs += 1;
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    expect(await failure(conflict)).toBeInstanceOf(StoreConflict);
    expect(runs).toBe(3);
    await expect(retrying(() => Promise.reject(new StoreConflict('conflict', '…')), 1)).rejects.toThrow('…');
  });
});

describe('bulk load', () => {
  const target = { table: 'rows', columns: ['id', 't', 'j', 'b', 'day', 'at'] };

  test('any text, JSON and bytes arrive as they were', async () => {
    const texts = ['tab\there', 'line\nline\r\n', 'back\\slash \\N \\.', '"quotes"', '', null, '汉字𠀀 emoji 🀄', 'x'.repeat(100_000)];
    const bytes = Buffer.from([0, 1, 92, 255]);
    const at = new Date('2024-03-01T00:00:00.123Z');
    const rows = texts.map((t, id) => [id, t, { t }, bytes, '2024-02-29', at]);
    expect(await store.copyIn(target, rows)).toBe(texts.length);
    const found = await store.db.selectFrom('rows').selectAll().orderBy('id').execute();
    expect(found).toEqual(texts.map((t, id) => ({ id, t, j: { t }, b: bytes, day: '2024-02-29', at: at.toISOString() })));
  });

  test('shares the transaction it is called in; a bad row undoes all, a broken source too', async () => {
    const load = (rows: Iterable<readonly (string | number)[]>) =>
      store.transaction(async (trx, client) => {
        await trx.insertInto('things').values({ id: 70, name: '己', amount: null }).execute();
        await copyIn(client, { table: 'rows', columns: ['id', 'day'] }, rows);
      });
    expect(await failure(load([[100, '2024-02-30']]))).toMatchObject({ code: 'value' });
    function* broken() {
      yield [101, '2024-01-01'];
      throw new RangeError('source');
    }
    await expect(load(broken())).rejects.toThrow(RangeError);
    expect(await store.db.selectFrom('things').select('id').where('id', '=', 70).execute()).toEqual([]);
    await load([[102, '2024-01-01']]);
    expect(await store.db.selectFrom('rows').select('id').where('id', '>=', 100).execute()).toEqual([{ id: 102 }]);
  });
});

describe('bulk read', () => {
  test('streams text and says how many rows; an error in it leaves the connection whole', async () => {
    await store.withClient(async (client) => {
      const rows = copyOut(client, 'COPY (SELECT n, repeat($$x$$, 1000) FROM generate_series(1, 5000) n) TO STDOUT');
      let bytes = 0;
      let next = await rows.next();
      for (; next.done !== true; next = await rows.next()) bytes += next.value.length;
      expect(next.value).toBe(5000);
      expect(bytes).toBeGreaterThan(5_000_000);
      await expect(copyOut(client, 'COPY (SELECT 1 / 0) TO STDOUT').next()).rejects.toMatchObject({ sqlState: '22012' });
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    });
  });
});

describe('a server that goes away', () => {
  const cutAll = async (other: Store<unknown>) => {
    const name = (await store.pool.query<{ name: string }>('SELECT current_database() AS name')).rows[0]?.name;
    await other.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  };

  test('in the middle of a transaction: an error that says so, nothing half-done, and the next one works', async () => {
    const other = await newStore();
    const work = store.transaction(async (trx) => {
      await trx.insertInto('things').values({ id: 80, name: '庚', amount: null }).execute();
      await cutAll(other);
      await trx.insertInto('things').values({ id: 81, name: '辛', amount: null }).execute();
    });
    expect(await failure(work)).toBeInstanceOf(StoreUnavailable);
    await expect.poll(() => store.ready()).toBe(true);
    expect(await store.db.selectFrom('things').select('id').where('id', 'in', [80, 81]).execute()).toEqual([]);
    await other.close();
  });

  test('in the middle of a bulk load', async () => {
    const other = await newStore();
    async function* rows() {
      for (let id = 1000; id < 60_000; id += 1) {
        if (id === 30_000) await cutAll(other);
        yield [id, 'x'.repeat(100)];
      }
    }
    expect(await failure(store.copyIn({ table: 'rows', columns: ['id', 't'] }, rows()))).toBeInstanceOf(StoreUnavailable);
    await expect.poll(() => store.ready()).toBe(true);
    expect(await store.db.selectFrom('rows').select('id').where('id', '>=', 1000).execute()).toEqual([]);
    await other.close();
  });
});

test('a test store has the whole schema and nothing in it', async () => {
  const app = await testStore();
  expect(await app.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  await app.close();
});
