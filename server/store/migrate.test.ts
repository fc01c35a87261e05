import { type Migration, sql } from 'kysely';
import { expect, test } from 'vitest';
import { newDatabase, newStore } from '../testing/database.ts';
import { appliedMigrations, migrate, openStore, StoreError } from './index.ts';

const step = (text: string): Migration => ({
  async up(db) {
    await sql.raw(text).execute(db);
  },
});
const first = { '0001-a': step('CREATE TABLE a (id int)') };
const both = { ...first, '0002-b': step('CREATE TABLE b (id int)') };

test('runs what is new, in order, and only once', async () => {
  const store = await newStore();
  expect(await migrate(store, first)).toEqual(['0001-a']);
  expect(await migrate(store, both)).toEqual(['0002-b']);
  expect(await migrate(store, both)).toEqual([]);
  expect(await appliedMigrations(store.db)).toEqual(['0001-a', '0002-b']);
  await expect(migrate(store, { '0002-b': step(''), '0001-a': step('') })).rejects.toThrow('out of order');
});

test('a step that fails undoes the ones before it, and is named', async () => {
  const store = await newStore();
  await migrate(store, first);
  const broken = { ...both, '0003-c': step('ALTER TABLE nowhere ADD x int') };
  const failed = migrate(store, broken);
  await expect(failed).rejects.toThrow(/“0003-c”步失败，已退回升级前的状态.*nowhere/);
  await expect(failed).rejects.toMatchObject({ code: 'migration' });
  expect(await appliedMigrations(store.db)).toEqual(['0001-a']);
  expect((await store.pool.query(`SELECT to_regclass('b') AS b`)).rows).toEqual([{ b: null }]);
  // Nothing is left locked.
  expect(await migrate(store, both)).toEqual(['0002-b']);
});

test('processes that start together wait for each other', async () => {
  const settings = await newDatabase();
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore<unknown>(settings)));
  const slow = { ...both, '0003-slow': step('SELECT pg_sleep(0.1)') };
  const ran = await Promise.all(stores.map((store) => migrate(store, slow)));
  expect(ran.map((names) => names.length).sort()).toEqual([0, 0, 0, 3]);
  await Promise.all(stores.map((store) => store.close()));
});

test('a database newer than the program is refused', async () => {
  const store = await newStore();
  await migrate(store, both);
  const refused = migrate(store, first);
  await expect(refused).rejects.toBeInstanceOf(StoreError);
  await expect(refused).rejects.toThrow(/更新版本的程序升级过（0002-b）/);
});
