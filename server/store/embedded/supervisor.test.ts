import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, type StoreEvent, StoreFull, StoreUnavailable } from '../index.ts';
import { findPostmaster } from './postmaster.ts';

const WRITER = fileURLToPath(new URL('./writer.test-helper.ts', import.meta.url));
let dataDir: string;
const data = () => join(dataDir, 'postgres', 'data');
const running: ChildProcess[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kaocheng-embedded-'));
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  if (findPostmaster(data()) !== undefined) await (await open()).close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(events: StoreEvent[] = [], loopback?: boolean): Promise<Store<unknown>> {
  const settings = { DATA_DIR: dataDir, POSTGRES_BIN: process.env.POSTGRES_BIN };
  return openStore<unknown>(settings, { say: (event) => events.push(event), ...(loopback !== undefined && { loopback }) });
}

const kinds = (events: readonly StoreEvent[]) => events.map((event) => event.kind);

/** A second program on the same data folder; `acknowledged` grows with every number that it committed. */
async function startWriter(until: number): Promise<{ child: ChildProcess; acknowledged: number[] }> {
  const args = ['--import', 'tsx', WRITER, dataDir, process.env.POSTGRES_BIN ?? ''];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  running.push(child);
  const acknowledged: number[] = [];
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (acknowledged.push(Number(line)) === until) resolve();
    });
  });
  return { child, acknowledged };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

async function written(store: Store<unknown>): Promise<Set<number>> {
  const { rows } = await store.pool.query<{ n: number }>('SELECT n FROM written');
  return new Set(rows.map((row) => row.n));
}

describe('a PostgreSQL of our own', () => {
  test('is made, started, and stopped by the last who leaves', async () => {
    const events: StoreEvent[] = [];
    const store = await open(events);
    expect(kinds(events)).toEqual(['created', 'started']);
    const second = await open(events);
    expect(kinds(events)).toEqual(['created', 'started', 'joined']);

    await store.close();
    expect(await second.ready()).toBe(true);
    await second.close();
    expect(kinds(events)).toEqual(['created', 'started', 'joined', 'stopped']);
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false);
  });

  test('goes on after kill -9 of the program, and nothing acknowledged is lost', async () => {
    const { child, acknowledged } = await startWriter(100);
    await kill(child);
    expect(findPostmaster(data())).toBeDefined();

    const events: StoreEvent[] = [];
    const store = await open(events);
    expect(kinds(events)).toEqual(['joined']);
    const found = await written(store);
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
    await store.close();
    expect(kinds(events)).toEqual(['joined', 'stopped']);
  });

  test('dies with the program, as in a power cut, and nothing acknowledged is lost', async () => {
    const { child, acknowledged } = await startWriter(50);
    const postmaster = findPostmaster(data());
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await kill(child);

    const store = await open();
    const found = await written(store);
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
    await store.close();
  });

  test('comes back by itself when it dies: errors meanwhile say so, two programs agree on one', async () => {
    const { child, acknowledged } = await startWriter(10);
    const events: StoreEvent[] = [];
    const store = await open(events);
    process.kill(findPostmaster(data())?.pid ?? 0, 'SIGKILL');

    const errors: unknown[] = [];
    for (let answered = false; !answered; ) {
      try {
        await store.db.selectNoFrom((e) => e.val(1).as('one')).execute();
        answered = kinds(events).includes('back');
      } catch (error) {
        errors.push(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every((error) => error instanceof StoreUnavailable)).toBe(true);

    const before = acknowledged.length;
    while (acknowledged.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    const closed = once(child, 'exit');
    child.stdin?.write('stop\n');
    await closed;
    const found = await written(store);
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
    await store.close();
    expect(kinds(events).at(-1)).toBe('stopped');
  });

  test('starts over a pid file that a dead one left, or whose number another program has now', async () => {
    for (const pid of [2 ** 22 + 1, process.pid]) {
      writeFileSync(join(data(), 'postmaster.pid'), `${pid}\n${data()}\n1\n5432\n\n\n\nready   \n`);
      const store = await open();
      expect(await store.ready()).toBe(true);
      await store.close();
    }
  });

  test('stops writing before the disk is full, reads on, and writes again when there is space', async () => {
    let free = 1e9;
    const events: StoreEvent[] = [];
    const settings = { DATA_DIR: dataDir, POSTGRES_BIN: process.env.POSTGRES_BIN };
    const store = await openStore<{ written: { n: number } }>(settings, { say: (event) => events.push(event), free: async () => free });
    const write = () => store.db.insertInto('written').values({ n: -1 }).execute();
    const happened = (kind: StoreEvent['kind']) => expect.poll(() => kinds(events), { timeout: 10_000 }).toContain(kind);

    free = 1e6;
    await happened('full');
    await expect.poll(() => write().catch((error: unknown) => error)).toBeInstanceOf(StoreFull);
    expect(await store.ready()).toBe(true);
    free = 1e9;
    await happened('space');
    await expect
      .poll(() =>
        write().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await store.close();
  });

  test('listens on a free port of this machine where sockets do not work', async () => {
    const store = await open([], true);
    expect(findPostmaster(data())?.host).toBe('127.0.0.1');
    expect(await store.ready()).toBe(true);
    await store.close();
  });
});

describe('refusals', () => {
  test('a failed start shows the last lines of the log', async () => {
    const file = join(data(), 'postgresql.conf');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nshared_buffers = nonsense\n`);
    await expect(open()).rejects.toThrow(/没有启动成功[\s\S]*shared_buffers/);
    writeFileSync(file, text);
  });

  test('the data folder of another major version', async () => {
    const other = join(dataDir, 'other');
    mkdirSync(join(other, 'postgres', 'data'), { recursive: true });
    writeFileSync(join(other, 'postgres', 'data', 'PG_VERSION'), '12\n');
    await expect(openStore({ DATA_DIR: other })).rejects.toThrow(/PostgreSQL 12 建立.*kaocheng backup.*kaocheng restore/);
  });

  test('programs that are not there', async () => {
    await expect(openStore({ DATA_DIR: join(dataDir, 'none'), POSTGRES_BIN: '/nowhere' })).rejects.toThrow(/POSTGRES_BIN=\/nowhere/);
  });

  test.skipIf(process.getuid?.() !== 0)('as root, a folder below a closed one', async () => {
    const closed = join(dataDir, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    await expect(openStore({ DATA_DIR: join(closed, 'home') })).rejects.toThrow(/进不了目录 .*closed.*DATA_DIR=/);
  });

  test('a server that does not answer, by its address without the password', async () => {
    const settings = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' };
    const refused = openStore(settings, { waitSeconds: 0 });
    await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(refused).rejects.toThrow(/^(?!.*secret).*127\.0\.0\.1:1\/none.*DATABASE_URL/);
  });
});
