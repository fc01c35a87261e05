import { openStore } from '../index.ts';

/** A process of its own that writes numbers and prints each one after its commit, until it is killed. Run by supervisor.test.ts. */
const [dataDir = '', programs = ''] = process.argv.slice(2);
const store = await openStore<unknown>({ DATA_DIR: dataDir, POSTGRES_BIN: programs || undefined });
await store.pool.query('CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)');
const { rows } = await store.pool.query<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM written');
process.stdin.once('data', () => void store.close().then(() => process.exit()));
for (let n = (rows[0]?.n ?? 0) + 1; ; n += 1) {
  try {
    await store.pool.query('INSERT INTO written VALUES ($1)', [n]);
    process.stdout.write(`${n}\n`);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
