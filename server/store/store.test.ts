import { expect, test } from 'vitest';
import { testStore } from '../testing/store.ts';

test('a test store has the schema and is quick to come by', async () => {
  const first = await testStore();
  const store = await testStore();
  expect(await store.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  expect(await first.ready()).toBe(true);
  await first.close();
});
