import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.ts';
import type { CaseImport } from '../import/contract.ts';
import { ImportJobs } from '../import/jobs.ts';
import { asProposed, type County, ended, makeCounty } from '../test-files.ts';
import type { FolderState } from './contract.ts';
import { FolderWatch } from './watch.ts';

const PLACE = '剑阁县';
let root: string;
let app: TestApp;
let county: County;
let jobs: ImportJobs;
let watch: FolderWatch;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kaocheng-drop-'));
  app = await testApp({ now: '2026-11-24T02:00:00.000Z', settings: { CASE_DROP_DIR: root } });
  county = await makeCounty(app, 50);
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
});
beforeEach(async () => {
  await sql`TRUNCATE cases, ratings, case_cells, open_cases, case_import_rejects, case_imports CASCADE`.execute(app.store.db);
  await mkdir(join(root, PLACE));
  jobs = new ImportJobs(app.house, []);
  watch = new FolderWatch(app.house, jobs);
});
afterEach(async () => {
  await watch.close();
  await jobs.close();
  for (const name of await readdir(root)) await rm(join(root, name), { recursive: true });
});

const admin = () => app.as('administrator');
const put = (name: string | Buffer, content: string) =>
  writeFile(typeof name === 'string' ? join(root, PLACE, name) : Buffer.concat([Buffer.from(`${join(root, PLACE)}/`), name]), content);
const inside = async (folder = '') => (await readdir(join(root, PLACE, folder))).sort();
const imports = async () => (await admin().get<{ items: CaseImport[] }>('/case-imports')).body.items;
const waiting = () => watch.state('all').waiting.map(({ path, why }) => `${path} ${why}`);
const looks = async (times: number) => {
  for (let time = 0; time < times; time += 1) await watch.look();
};

/** Lets a person look over the columns of what waits, once. */
async function decide(): Promise<void> {
  const [first] = await imports();
  if (!first) throw new Error('nothing waits');
  const { body } = await admin().get<CaseImport>(`/case-imports/${first.id}`);
  await admin().post(`/case-imports/${first.id}/start`, asProposed(body));
  await ended(app, first.id);
}

/** Brings a source in whose columns are known afterwards. */
async function knownSource(): Promise<void> {
  await put('第一夜.csv', county.cases);
  await looks(2);
  await decide();
  await watch.look();
}

test('a source that nobody knows waits for a person, with a to-do; after that its files go in by themselves', async () => {
  await put('办件 20261124.csv', county.cases);
  await watch.look();
  expect(await imports()).toEqual([]);
  expect(waiting()).toEqual([`${PLACE}/办件 20261124.csv 等它传完（两次查看大小不变才读取）`]);
  await looks(3);
  expect(await imports()).toMatchObject([{ state: 'uploaded', origin: 'folder', kind: 'cases', file: '办件 20261124.csv', actorName: '系统' }]);
  expect(waiting()[0]).toContain('等人核对');
  const { body: home } = await admin().get<{ todos: { key: string; title: string }[] }>('/home');
  expect(home.todos).toContainEqual(expect.objectContaining({ key: 'cases.folder', title: '1 个送来的文件等待核对各列' }));
  await decide();
  await watch.look();
  expect([await inside(), await inside('done')]).toEqual([['done'], ['办件 20261124.csv']]);

  await put('办件 20261125.csv', county.cases.replaceAll('网上', '窗口'));
  await looks(2);
  const [latest] = await imports();
  expect(await ended(app, latest?.id ?? 0)).toMatchObject({ state: 'done', fresh: 0, faulty: 0 });
  await watch.look();
  expect(await inside('done')).toEqual(['办件 20261124.csv', '办件 20261125.csv']);
  expect(watch.state('all').recent[0]).toMatchObject({ path: `${PLACE}/办件 20261125.csv`, what: '已导入，已移到 done' });
});

test('a file is taken when it has stopped growing; hidden and partial names never', async () => {
  await knownSource();
  const [head = '', ...lines] = county.ratings.split('\r\n');
  await put('评价.csv', `${head}\r\n`);
  for (const line of lines.slice(0, 5)) {
    await watch.look();
    await appendFile(join(root, PLACE, '评价.csv'), `${line}\r\n`);
  }
  for (const name of ['.隐藏.csv', '~$办件.csv', '办件.csv.part', '办件.csv.filepart', '办件.tmp']) await put(name, county.cases);
  await put('说明.docx', 'x');
  expect((await imports()).length).toBe(1);
  await looks(3);
  expect((await imports()).map(({ file }) => file)).toEqual(['评价.csv', '第一夜.csv']);
  expect(waiting().sort()).toEqual(
    [`${PLACE}/评价.csv 列名是第一次见到，等人核对后导入`, `${PLACE}/说明.docx 不是 CSV 或 Excel（.xlsx）文件，不读取`].sort(),
  );
});

test('the same file again, under any name, is told and set aside; nothing is imported twice', async () => {
  await knownSource();
  await put('又来.csv', county.cases);
  await put('第一夜.csv', county.cases);
  await looks(3);
  expect((await imports()).length).toBe(1);
  const done = await inside('done');
  expect(done.filter((name) => name.endsWith('.csv')).length).toBe(3);
  expect(await readFile(join(root, PLACE, 'done', '又来.csv.说明.txt'), 'utf8')).toMatch(/没有再导入：内容与第 \d+ 次导入的“第一夜.csv”/);
  expect(await inside()).toEqual(['done']);
  const deeds = await app.store.db.selectFrom('audit_entries').select('summary').where('record', '=', `folder-${county.id}`).execute();
  expect(deeds.map(({ summary }) => summary).sort()).toEqual(
    [`自动收文件：${PLACE}/又来.csv 内容相同的文件导入过，没有再导入`, `自动收文件：${PLACE}/第一夜.csv 内容相同的文件导入过，没有再导入`].sort(),
  );
});

test('a stop at any point leaves nothing undone: another watch goes on from the store and the folder', async () => {
  await knownSource();
  await put('二.csv', county.cases.replaceAll('窗口', '网上'));
  await looks(2);
  await jobs.close();
  jobs = new ImportJobs(app.house, []);
  watch = new FolderWatch(app.house, jobs);
  await jobs.resume();
  const [latest] = await imports();
  await ended(app, latest?.id ?? 0);
  await looks(2);
  expect((await imports()).length).toBe(2);
  expect(await inside('done')).toEqual(['二.csv', '第一夜.csv']);
});

test('what cannot be read goes to failed, with its reasons; wrong rows are told beside what went in', async () => {
  await knownSource();
  await put('坏.xlsx', 'PK\u0003\u0004 this is no workbook');
  const [head = '', first = '', second = ''] = county.cases.split('\r\n');
  await put('部分.csv', [head, first, second.replace(/县公安局|普安镇/, '没有的局'), ''].join('\r\n'));
  await looks(2);
  for (const one of await imports()) await ended(app, one.id);
  await looks(2);
  expect(await inside('failed')).toEqual(['坏.xlsx', '坏.xlsx.说明.txt']);
  expect(await readFile(join(root, PLACE, 'failed', '坏.xlsx.说明.txt'), 'utf8')).toMatch(/没有导入：.+/);
  expect(await readFile(join(root, PLACE, 'done', '部分.csv.说明.txt'), 'utf8')).toMatch(/有错误 1。.*第 3 行：.*没有的局/s);
});

test('an import that a person cancels sends its file to failed; dropped anew, it is tried anew', async () => {
  await put('一.csv', county.cases);
  await looks(2);
  const [first] = await imports();
  await admin().post(`/case-imports/${first?.id}/cancel`, { version: first?.version });
  await watch.look();
  expect(await readFile(join(root, PLACE, 'failed', '一.csv.说明.txt'), 'utf8')).toContain('没有导入：被取消');
  await rename(join(root, PLACE, 'failed', '一.csv'), join(root, PLACE, '一.csv'));
  await looks(2);
  expect((await imports()).map(({ state }) => state)).toEqual(['uploaded', 'cancelled']);
});

test('links lead nowhere: neither files nor folders', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'kaocheng-outside-'));
  await writeFile(join(outside, '秘密.csv'), county.cases);
  await app.newUnit({ name: '链接局', parentId: county.id });
  await symlink(join(outside, '秘密.csv'), join(root, PLACE, '链接.csv'));
  await symlink(outside, join(root, '链接局'));
  await symlink(outside, join(root, PLACE, 'done'));
  await put('真.csv', county.cases);
  await looks(2);
  await decide();
  await watch.look();
  expect((await imports()).map(({ file }) => file)).toEqual(['真.csv']);
  // `done` is a link: the file stays, and is not imported again.
  expect(waiting()).toEqual([`${PLACE}/真.csv “done”不是文件夹；稍后再试`]);
  await looks(2);
  expect((await imports()).length).toBe(1);
  expect(await readdir(outside)).toEqual(['秘密.csv']);
  await rm(outside, { recursive: true });
});

test('names of any bytes survive: another encoding, line ends, 255 bytes', async () => {
  await knownSource();
  const names = [
    Buffer.concat([Buffer.from([0xb0, 0xec, 0xbc, 0xfe]), Buffer.from('.csv')]),
    Buffer.from("a\nb'; rm -rf.csv"),
    Buffer.from(`${'长'.repeat(83)}xx.csv`),
  ];
  for (const [index, name] of names.entries()) await put(name, `${county.cases}${'\r\n'.repeat(index + 1)}`);
  await looks(2);
  for (const one of await imports()) await ended(app, one.id);
  await watch.look();
  const left = await readdir(Buffer.from(join(root, PLACE, 'done')), { encoding: 'buffer' });
  for (const name of names) expect(left.some((one) => one.equals(name))).toBe(true);
  expect((await imports()).map(({ file }) => file)).toContain('办件.csv');
});

test('folders that belong to no unit, and files in none, are told to who sees all; the state of others stays with them', async () => {
  await mkdir(join(root, '没有的县'));
  await writeFile(join(root, '散落.csv'), 'x');
  await looks(1);
  expect(watch.state('all').places).toEqual([
    { name: PLACE, unitId: county.id, unitName: PLACE, problem: null },
    { name: '没有的县', unitId: null, unitName: null, problem: expect.stringContaining('没有叫这个名字的单位') },
  ]);
  expect(waiting()).toEqual(['散落.csv 请放进以单位命名的文件夹']);
  expect(watch.state(new Set([county.units[0]]))).toMatchObject({ places: [], waiting: [] });
  await rm(root, { recursive: true });
  await watch.look();
  expect(watch.state('all').problem).toContain('不在了');
  await mkdir(root);
  expect((await admin().get<FolderState>('/case-imports/folder')).body).toMatchObject({ folder: root, lastLookAt: null });
});
