import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.ts';
import { dying } from '../../testing/dying.ts';
import { bring, type County, makeCounty } from '../test-files.ts';
import { runImport } from './run.ts';
import { findImport } from './table.ts';

const CASES = 1500;
const BATCH = 50;
let app: TestApp;
let county: County;
/** The county's file as it was, and what has become of it since: every third case is another, one row is wrong. */
let older: string;
let newer: string;
/** What an undisturbed import of the newer leaves behind. */
let truth: Awaited<ReturnType<typeof left>>;

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
  const [head = '', ...lines] = county.cases.trimEnd().split('\r\n');
  older = `${[head, ...lines.slice(0, CASES / 2).map(asBefore)].join('\r\n')}\r\n`;
  newer = county.cases.replace(/(\r\n[^,]+,[^,]+,)县公安局/, '$1没有的局');
  truth = await finished(await begun());
  expect(truth.counts).toEqual({ state: 'done', fresh: CASES / 2, changed: CASES / 6 - 1, unchanged: CASES / 3, faulty: 1 });
});
afterAll(() => app.close());

/** Every third case was open, and had come in by another channel. */
function asBefore(line: string, index: number): string {
  if (index % 3 !== 0) return line;
  const cells = line.split(',');
  cells[4] = cells[4] === '网上' ? '窗口' : '网上';
  cells[13] = '';
  cells[14] = '';
  return cells.join(',');
}

/** An import that somebody has started, of the newer file on top of the older one. */
async function begun(): Promise<number> {
  await sql`TRUNCATE cases, case_cells, open_cases, case_import_rejects, case_imports CASCADE`.execute(app.store.db);
  await runImport(app.house, await started(older), { batch: BATCH });
  return started(newer);
}

async function started(text: string): Promise<number> {
  const { id } = await bring(app, county.id, text);
  const mapping = JSON.stringify({ table: 'cases', columns: {}, personal: [] });
  await app.store.db.updateTable('case_imports').set({ state: 'running', mapping }).where('id', '=', id).execute();
  return id;
}

/** Everything that an import leaves behind, row by row, without what may differ from run to run. */
async function left(id: number) {
  const rows = async (query: string) => (await app.store.pool.query(query)).rows;
  const { state, fresh, changed, unchanged, faulty } = (await findImport(app.store.db, id)) ?? {};
  return {
    counts: { state, fresh, changed, unchanged, faulty },
    cases: await rows(`SELECT (to_jsonb(cases) - 'import_id' - 'changed_at')::text AS row FROM cases ORDER BY unit_id, key`),
    cells: await rows('SELECT * FROM case_cells ORDER BY unit_id, service_id, month'),
    open: await rows('SELECT * FROM open_cases WHERE count <> 0 ORDER BY unit_id, service_id, due_day'),
    rejects: await rows(`SELECT row, cells, reasons FROM case_import_rejects WHERE import_id = ${id} ORDER BY row`),
  };
}

async function finished(id: number) {
  await runImport(app.house, id, { batch: BATCH });
  return left(id);
}

let seed = 7;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};

test('where its store dies, twelve times around a transaction, it ends as if nothing had happened', async () => {
  const ways = ['before', 'within', 'after'] as const;
  for (let round = 0; round < 6; round += 1) {
    const id = await begun();
    for (let death = 0; death < 2; death += 1) {
      const house = dying(app.house, 1 + random(14), ways[random(3)] ?? 'within');
      await runImport(house, id, { batch: BATCH }).catch(({ message }) => expect(message).toBe('killed'));
    }
    expect(await finished(id)).toEqual(truth);
  }
});

/** Runs an import in a process of its own and kills that some milliseconds after it has begun its n-th transaction. @returns whether it was still running */
async function killed(id: number, transaction: number, milliseconds: number): Promise<boolean> {
  const script = fileURLToPath(new URL('./runner.test-helper.ts', import.meta.url));
  const url = String(app.store.pool.options.connectionString);
  const args = ['--import', 'tsx', script, url, app.house.settings.DATA_DIR, String(id), String(BATCH)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = new Promise<boolean>((resolve) => child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  let begins = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    begins += 1;
    if (begins === transaction) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }
  return exit;
}

test('where its process is killed, eight times at any moment, it ends as if nothing had happened', async () => {
  let deaths = 0;
  for (let round = 0; round < 4; round += 1) {
    const id = await begun();
    for (let death = 0; death < 2; death += 1) if (await killed(id, 1 + random(9), random(25))) deaths += 1;
    expect(await finished(id)).toEqual(truth);
  }
  expect(deaths).toBe(8);
});
