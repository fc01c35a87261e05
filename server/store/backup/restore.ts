import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import type { PoolClient } from 'pg';
import { copyRawIn, quoteName } from '../copy.ts';
import { StoreError } from '../errors.ts';
import { appliedMigrations, forward, type Migrations } from '../migrate.ts';
import type { Store } from '../store.ts';
import { Archive } from './archive.ts';
import type { BackupOptions, BackupResult } from './backup.ts';
import { firstFilled, listTables, setSequences, type TableShape, withoutForeignKeys } from './catalog.ts';
import { FolderReceiver } from './folders.ts';
import { MANIFEST, type Opening, readManifest, readOpening, type Tally } from './manifest.ts';
import { Counter, counted, sameTally } from './tally.ts';

export interface RestoreOptions extends BackupOptions {
  readonly migrations: Migrations;
}

/**
 * Fills an empty store from a backup: the schema as it was then, the rows, the files, then the newer steps of the schema. All of
 * it in one transaction, after every hash has been compared; on any error nothing remains.
 */
export async function restore<DB>(store: Store<DB>, file: string, options: RestoreOptions): Promise<BackupResult> {
  if (!existsSync(file)) throw new StoreError('backup', `找不到备份文件 ${file}。`);
  const folders = new Map(Object.entries(options.extraFiles ?? {}).map(([name, folder]) => [name, new FolderReceiver(folder)]));
  try {
    const result = await store.transaction(
      (transaction, client) => load(new Target(transaction as Transaction<unknown>, client, options.migrations, folders), file),
      { attempts: 1, unlimited: true },
    );
    await store.withClient((client) => client.query('SET statement_timeout = 0; ANALYZE; RESET statement_timeout'));
    return result;
  } catch (error) {
    for (const folder of folders.values()) await folder.undo();
    throw error;
  }
}

type Tallies = Map<string, Tally>;

/** Where a backup goes. */
class Target {
  constructor(
    private readonly transaction: Transaction<unknown>,
    readonly client: PoolClient,
    readonly migrations: Migrations,
    readonly folders: ReadonlyMap<string, FolderReceiver>,
  ) {}

  migrate(to?: string): Promise<readonly string[]> {
    return forward(this.transaction, this.client, this.migrations, to);
  }

  applied(): Promise<readonly string[]> {
    return appliedMigrations(this.transaction);
  }

  folder(name: string): FolderReceiver {
    const folder = this.folders.get(name);
    if (folder === undefined) throw new StoreError('backup', `备份中有文件目录“${name}”，但没有指定导入到哪里。`);
    return folder;
  }
}

async function load(target: Target, file: string): Promise<BackupResult> {
  const { client } = target;
  const archive = await Archive.open(file);
  try {
    const opening = readOpening(archive.name, await archive.whole());
    await prepare(target, opening);
    for (const name of opening.folders) await target.folder(name).begin();

    const tables: Tallies = new Map();
    await withoutForeignKeys(client, async () => {
      const names = opening.tables.map((table) => quoteName(table.name));
      if (names.length > 0) await client.query(`TRUNCATE ${names.join(', ')}`);
      for (const table of opening.tables) tables.set(table.name, await loadTable(client, archive, table));
    });
    for (const name of opening.folders) await loadFolder(archive, name, target.folder(name));
    if (archive.name !== MANIFEST) throw new StoreError('backup', `备份文件中有不认识的内容“${archive.name}”，没有导入任何内容。`);
    const manifest = readManifest(await archive.whole());
    const folders: Tallies = new Map(opening.folders.map((name) => [name, target.folder(name).tally()]));
    const result = {
      tables: tables.size,
      rows: compare('表', tables, manifest.tables),
      files: compare('文件目录', folders, manifest.folders),
    };

    await setSequences(client, manifest.sequences);
    await target.migrate();
    for (const name of opening.folders) await target.folder(name).place();
    return result;
  } finally {
    archive.close();
  }
}

/** Refuses what cannot be restored here, and builds the schema that the backup had. */
async function prepare(target: Target, opening: Opening): Promise<void> {
  const { client, migrations } = target;
  const known = Object.keys(migrations);
  const stranger = opening.schema.find((name, i) => known[i] !== name);
  if (stranger !== undefined) throw new StoreError('backup', `备份由更新版本的程序制作（${stranger}）。请先安装新版本的程序，再导入。`);
  const filled = await firstFilled(client, await listTables(client));
  if (filled !== undefined) {
    throw new StoreError('backup', `数据库里已有数据（表 ${filled}），不能导入，以免覆盖。请用新的 DATA_DIR，或新建空的数据库。`);
  }
  if ((await target.applied()).length > opening.schema.length) {
    throw new StoreError('backup', '数据库的结构比备份新，不能导入。请用新的 DATA_DIR，或新建空的数据库，不要先启动程序。');
  }
  const last = opening.schema.at(-1);
  if (last !== undefined) await target.migrate(last);
}

async function loadTable(client: PoolClient, archive: Archive, { name, columns }: TableShape): Promise<Tally> {
  const counter = new Counter();
  const parts = archive.bodiesBelow(`tables/${encodeURIComponent(name)}/`);
  const statement = `COPY ${quoteName(name)} (${columns.map(quoteName).join(', ')}) FROM STDIN`;
  const rows = Readable.from(counted(parts, counter), { objectMode: false });
  counter.count = await copyRawIn(client, statement, rows);
  return counter.tally();
}

async function loadFolder(archive: Archive, name: string, folder: FolderReceiver): Promise<void> {
  const start = `folders/${name}/`;
  for (let entry = archive.entry; entry?.name.startsWith(start) === true; entry = await archive.next()) {
    await folder.receive(entry.name.slice(start.length), entry.size, entry.body);
  }
}

function compare(what: string, found: Tallies, stated: Readonly<Record<string, Tally>>): number {
  let count = 0;
  for (const [name, tally] of found) {
    if (!sameTally(tally, stated[name])) throw new StoreError('backup', `${what} ${name} 与备份时的校验值不符，文件已损坏，没有导入任何内容。`);
    count += tally.count;
  }
  return count;
}
