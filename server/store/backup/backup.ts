import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { copyOut, quoteName } from '../copy.ts';
import { overClient } from '../dialect.ts';
import { StoreError } from '../errors.ts';
import { appliedMigrations } from '../migrate.ts';
import type { Store } from '../store.ts';
import { listTables, readSequences, type TableShape } from './catalog.ts';
import { filesIn } from './folders.ts';
import { MANIFEST, type Manifest, OPENING, type Opening, type Tally, toEntry } from './manifest.ts';
import { Counter, counted } from './tally.ts';
import { endOfTar, writeEntry } from './tar.ts';

export interface BackupOptions {
  /** Folders to take along, by the name they get in the archive: `{ evidence: '…/evidence' }`. */
  readonly extraFiles?: Readonly<Record<string, string>>;
}

export interface BackupResult {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

const PART = 1024 * 1024;

/**
 * Writes all rows of one moment, and the given folders, into a .tar.gz. Rows are COPY text, which every later PostgreSQL reads.
 * The file appears under its name only when it is whole.
 */
export async function backup<DB>(store: Store<DB>, file: string, { extraFiles = {} }: BackupOptions = {}): Promise<BackupResult> {
  if (existsSync(file)) throw new StoreError('backup', `文件 ${file} 已存在。请换一个文件名，备份不会覆盖已有的文件。`);
  const half = `${file}.${randomBytes(4).toString('hex')}.partial`;
  const result = { tables: 0, rows: 0, files: 0 };
  let reason: unknown;
  const write = async (client: PoolClient) => {
    try {
      const sink = createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(Readable.from(archive(client, extraFiles, result), { objectMode: false }), createGzip({ level: 3 }), sink);
    } catch (error) {
      reason = error;
      throw error;
    }
  };
  try {
    await store.transaction((_, client) => write(client), { isolation: 'repeatable read', readOnly: true, unlimited: true, attempts: 1 });
    await rename(half, file);
    return result;
  } catch (error) {
    await rm(half, { force: true });
    throw explain(reason ?? error, file);
  }
}

function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (error instanceof StoreError || code === undefined) return error;
  const why =
    code === 'ENOSPC' ? '磁盘已满' : code === 'ENOENT' ? '目录不存在' : code === 'EACCES' || code === 'EROFS' ? '没有写入权限' : String(code);
  return new StoreError('backup', `备份文件 ${file} 没有写成：${why}。`, { cause: error });
}

async function* archive(client: PoolClient, folders: Readonly<Record<string, string>>, result: { -readonly [K in keyof BackupResult]: number }) {
  const tables = await listTables(client);
  const schema = await appliedMigrations(overClient<unknown>(client));
  const opening: Opening = { format: 1, madeAt: new Date().toISOString(), schema, tables, folders: Object.keys(folders) };
  yield* json(OPENING, opening);

  const tallies: Record<string, Tally> = {};
  for (const table of tables) {
    const tally = yield* rowsOf(client, table);
    tallies[table.name] = tally;
    result.tables += 1;
    result.rows += tally.count;
  }
  // After the rows: numbers given out meanwhile are only left out, never given twice.
  const sequences = await readSequences(client);
  const fileTallies: Record<string, Tally> = {};
  for (const [name, folder] of Object.entries(folders)) {
    const tally = yield* filesOf(name, folder);
    fileTallies[name] = tally;
    result.files += tally.count;
  }
  const manifest: Manifest = { tables: tallies, folders: fileTallies, sequences };
  yield* json(MANIFEST, manifest);
  yield endOfTar();
}

async function* json(name: string, value: Opening | Manifest) {
  const bytes = toEntry(value);
  yield* writeEntry(name, bytes.length, [bytes]);
}

/** One table in parts, because tar wants the size before the content. */
async function* rowsOf(client: PoolClient, table: TableShape): AsyncGenerator<Buffer, Tally> {
  const counter = new Counter();
  const source = copyOut(client, `COPY (SELECT ${table.columns.map(quoteName).join(', ')} FROM ${quoteName(table.name)}) TO STDOUT`);
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const part = () => {
    number += 1;
    return writeEntry(`tables/${encodeURIComponent(table.name)}/${String(number).padStart(6, '0')}.copy`, size, held);
  };
  for (;;) {
    const { value, done } = await source.next();
    if (done === true) {
      counter.count = value;
      break;
    }
    counter.add(value);
    held.push(value);
    size += value.length;
    if (size < PART) continue;
    yield* part();
    held = [];
    size = 0;
  }
  if (size > 0) yield* part();
  return counter.tally();
}

async function* filesOf(name: string, folder: string): AsyncGenerator<Buffer, Tally> {
  const counter = new Counter();
  for await (const { path, file, size } of filesIn(folder)) {
    const hash = createHash('sha256');
    const content = counted(createReadStream(file), { add: (part) => void hash.update(part) });
    yield* writeEntry(`folders/${name}/${path}`, size, content);
    counter.addFile(path, size, hash.digest('hex'));
  }
  return counter.tally();
}
