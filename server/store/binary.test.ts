import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { newStore } from '../testing/database.ts';
import { BinaryRows, copyRawIn, int4Array, int8Array } from './index.ts';

const TEXTS = ['', '51999920261129000022', '剑阁县公安局', 'mixed 中文 \t\n\\N \u0001', 'é'.repeat(100_000), '办'.repeat(50_000)];

test('what is written in binary rows is what comes back, whatever its length and signs', async () => {
  const store = await newStore();
  await store.pool.query('CREATE TABLE kinds (n int, key bigint, at bigint, share float8, yes boolean, name text, list jsonb, changed timestamptz)');
  const rows = TEXTS.flatMap(
    (name, index) =>
      [
        {
          n: index,
          lanes: [-1 - index, index * 1000],
          at: 1_790_000_000 * index,
          share: index / 7,
          yes: index % 2 === 0,
          name,
          list: [{ kind: name, from: 1 }],
        },
        { n: -1 - index, lanes: [0, -1], at: -1, share: -0.5, yes: false, name, list: null },
      ] as const,
  );
  const changed = Date.parse('2026-11-24T02:00:00.123Z');
  await store.withClient(async (client) => {
    function* blocks() {
      const written = new BinaryRows();
      for (const { n, lanes, at, share, yes, name, list } of rows) {
        written.row(8);
        written.int4(n);
        written.lanes(lanes[0], lanes[1]);
        written.int8(at);
        written.float8(share);
        written.bool(yes);
        written.text(name);
        if (list) written.jsonb(list);
        else written.none();
        written.timestamptz(changed);
        if (written.full) yield written.take();
      }
      yield written.end();
    }
    expect(await copyRawIn(client, 'COPY kinds FROM STDIN (FORMAT binary)', Readable.from(blocks()))).toBe(rows.length);
  });
  const { rows: back } = await store.pool.query('SELECT *, key::text FROM kinds ORDER BY ctid');
  expect(back).toEqual(
    rows.map(({ lanes, ...row }) => ({
      ...row,
      key: ((BigInt(lanes[0]) << 32n) | BigInt(lanes[1] >>> 0)).toString(),
      changed: '2026-11-24T02:00:00.123Z',
    })),
  );
});

test('arrays of numbers are parameters', async () => {
  const store = await newStore();
  const { rows } = await store.pool.query('SELECT $1::int[] AS ints, $2::bigint[]::text[] AS longs, $3::int[] AS none', [
    int4Array([1, -2, 2_147_483_647]),
    int8Array(Int32Array.of(0, 7, -1, -1, 0x7fffffff, -1)),
    int4Array([]),
  ]);
  expect(rows).toEqual([{ ints: [1, -2, 2_147_483_647], longs: ['7', '-1', '9223372036854775807'], none: [] }]);
});
