import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { readTable } from '@kaocheng/tables';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../testing/app.ts';
import type { Unit } from '../contract.ts';
import { apply, code, FORM, form, preview, sheet, unitOf } from '../test-units.ts';

let world: TestApp;
let admin: Client;
let city: number;
let county: number;
let office: number;

beforeAll(async () => {
  world = await testApp({ now: '2026-03-02T02:00:00.000Z' });
  admin = world.as('administrator');
});
afterAll(() => world?.close());

beforeEach(async () => {
  await sql`TRUNCATE units, unit_events RESTART IDENTITY CASCADE`.execute(world.store.db);
  city = await made(unitOf('成都市', null, { level: 'city' }));
  county = await made(unitOf('锦江区', city, { level: 'county' }));
  office = await made(unitOf('办公室', county, { kind: '部门', group: '第一圈', code: code(1), activeFrom: '2020-05-01' }));
});

const made = async (input: object): Promise<number> => (await admin.post<Unit>('/units', input)).body.id;
const all = async () => (await admin.get<{ items: Unit[] }>('/units?size=200&closed=true')).body.items;
const HEADINGS = ['单位名称', '统一社会信用代码', '层级', '类别', '分组', '上级单位'];
const faults = async (bytes: Uint8Array | string, client = admin) => {
  const { body, status, text } = await preview(client, bytes);
  expect(status, text).toBe(200);
  return body.faults.map(({ address, message }) => `${address} ${message}`);
};

/** Previews, applies, and gives the counts. */
async function imported(bytes: Uint8Array) {
  const { body: plan } = await preview(admin, bytes);
  expect(plan.faults).toEqual([]);
  const { status, body, text } = await apply(admin, bytes, plan.fingerprint);
  expect(status, text).toBe(200);
  return body;
}

test('what was exported imports without a change, also with strange names and names met twice', async () => {
  await made(unitOf('青羊区', city, { level: 'county' }));
  await made(unitOf('办公室', 4, { activeTo: '2026-01-31' }));
  for (const name of ['=1+1', '<b>x</b>', '甲/乙', '00123', '-']) await made(unitOf(name, county, { kind: '+1' }));
  await made(unitOf('窗口', 5, { activeTo: '2026-01-31' }));
  const { body } = await admin.post<Unit>(`/units/6/merge`, { version: 1, intoId: 7, effectiveOn: '2026-02-01' });
  expect(body.mergedInto).toBe(7);
  const { bytes } = await admin.get('/units/export?closed=true');
  const { body: plan } = await preview(admin, bytes);
  expect(plan).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 11, faulty: 0 }, faults: [], rows: [], ignored: [] });
  expect(await imported(bytes)).toEqual({ created: 0, changed: 0, unchanged: 11 });
});

test('a preview says what is new, changed and unchanged; applying does just that, with history', async () => {
  const before = await all();
  const bytes = await sheet(
    [...HEADINGS, '联系电话'],
    ['窗口', null, null, '窗口', null, '新分中心', '1'],
    ['新分中心', code(2), null, '部门', null, '锦江区', '1'],
    ['行政办公室', code(1), '单位', '部门', '第二圈', '锦江区', '1'],
    ['成都市', null, '市', null, null, null, '1'],
  );
  const { body: plan } = await preview(admin, bytes);
  expect(plan.counts).toEqual({ new: 2, changed: 1, unchanged: 1, faulty: 0 });
  expect(plan.ignored).toEqual(['联系电话']);
  expect(plan.rows).toMatchObject([
    { row: 2, state: 'new', name: '窗口', parent: '成都市/锦江区/新分中心' },
    { row: 3, state: 'new', name: '新分中心' },
    {
      row: 4,
      state: 'changed',
      name: '行政办公室',
      changes: [
        { label: '单位名称', before: '办公室', after: '行政办公室' },
        { label: '分组', before: '第一圈', after: '第二圈' },
      ],
    },
  ]);
  expect(await all()).toEqual(before);
  expect((await apply(admin, bytes, plan.fingerprint, { effectiveOn: '2026-01-01' })).body).toEqual({ created: 2, changed: 1, unchanged: 1 });
  const after = await all();
  expect(after.find(({ name }) => name === '窗口')?.parentName).toBe('新分中心');
  expect(after.find(({ id }) => id === office)).toMatchObject({ name: '行政办公室', group: '第二圈', activeFrom: '2020-05-01', version: 2 });
  const { body: history } = await admin.get<{ items: { kindName: string; effectiveOn: string }[] }>(`/units/${office}/history`);
  expect(history.items.map(({ kindName, effectiveOn }) => `${effectiveOn} ${kindName}`)).toEqual([
    '2026-01-01 调整类别',
    '2026-01-01 更名',
    '2020-05-01 设立',
  ]);
  const { body: log } = await admin.get<{ items: { summary: string }[] }>(`/audit?topic=units&record=${office}`);
  expect(log.items[0]?.summary).toBe('导入（单位.xlsx）修改单位 行政办公室');
});

test('names and codes may change places in one file', async () => {
  const other = await made(unitOf('档案室', county, { code: code(3) }));
  const bytes = await sheet(['单位名称', '信用代码', '上级'], ['档案室', code(1), '锦江区'], ['办公室', code(3), '锦江区']);
  expect(await imported(bytes)).toEqual({ created: 0, changed: 2, unchanged: 0 });
  expect((await all()).filter(({ id }) => id === office || id === other).map(({ name }) => name)).toEqual(['档案室', '办公室']);
});

test('every fault is named with its cell, and nothing is applied', async () => {
  const before = await all();
  const bytes = await sheet(
    [...HEADINGS, '启用日期'],
    ['甲局', '91350100M000100Y44', null, null, null, '锦江区', null],
    [null, null, null, '部门', null, '锦江区', null],
    ['乙局', null, '省', null, null, '锦江区', '2026/2/30'],
    ['丙局', null, null, null, null, '没有的区', null],
    ['丁局', null, null, null, null, null, null],
    ['戊局', null, null, null, null, '锦江区', null],
    ['戊局', null, null, null, null, '锦江区', null],
    ['己局', code(5), null, null, null, '锦江区', null],
    ['庚局', code(5), null, null, null, '锦江区', null],
    ['辛局', null, null, '很'.repeat(51), null, '锦江区', null],
    ['壬局', null, '市', null, null, '成都市', null],
  );
  expect(await faults(bytes)).toEqual([
    'B2 统一社会信用代码的末位校验不通过，请核对是否抄错',
    'A3 单位名称：不能为空',
    'C4 “省”不是层级；请写市、区县或单位',
    'G4 启用日期：“2026/2/30”不是日期；请写成 2026-01-01',
    'F5 上级单位：没有叫“没有的区”的单位；请先建立它，或核对名称',
    'F6 上级单位：单位的上级须是市、区县或另一个单位',
    'A8 单位名称：与第 7 行重复；同一个单位只写一行',
    'B10 统一社会信用代码：与第 9 行重复；同一个单位只写一行',
    'D11 类别：最多 50 个字',
    'F12 市在最上层，不能有上级单位',
  ]);
  const { body: plan } = await preview(admin, bytes);
  expect(plan.counts).toEqual({ new: 2, changed: 0, unchanged: 0, faulty: 9 });
  const { status, problem } = await apply(admin, bytes, plan.fingerprint);
  expect(status).toBe(422);
  expect(problem.errors?.[0]?.path).toBe('B2');
  expect(await all()).toEqual(before);
});

test('circles are found: among new units, among those that exist, and with oneself', async () => {
  const fresh = await sheet(['名称', '上级'], ['甲', '乙'], ['乙', '丙'], ['丙', '甲'], ['丁', '丁']);
  expect((await faults(fresh)).map((fault) => fault.slice(0, 8))).toEqual(['B2 上级单位：', 'B3 上级单位：', 'B4 上级单位：', 'B5 上级单位：']);
  expect((await faults(fresh))[0]).toContain('绕成了一圈');
  const below = await made(unitOf('下属', office));
  expect(below).toBeGreaterThan(0);
  const known = await sheet(['名称', '代码', '上级'], ['办公室', code(1), '下属']);
  expect(await faults(known)).toEqual(['C2 上级单位“下属”是本单位的下级，会绕成一圈']);
});

test('a name that could mean two units is asked about; the whole path or the code settles it', async () => {
  const other = await made(unitOf('青羊区', city, { level: 'county' }));
  await made(unitOf('办公室', other));
  const [first] = await faults(await sheet(['名称', '上级'], ['一组', '办公室']));
  expect(first).toMatch(/^B2 上级单位：有 2 个单位都叫“办公室”；请写全，如：成都市\//);
  expect(await imported(await sheet(['名称', '上级'], ['一组', '成都市/青羊区/办公室'], ['二组', code(1)]))).toMatchObject({ created: 2 });
  expect((await all()).slice(-2).map(({ parentId }) => parentId)).toEqual([5, office]);
  expect((await faults(await sheet(['名称', '类别'], ['办公室', 'x'])))[0]).toContain('有 2 个单位都叫“办公室”');
});

test('merged cells, formulas, double headings, missing headings and several tables are refused', async () => {
  const formula = await sheet(['名称', '上级'], [{ formula: 'HYPERLINK("http://x")' }, '锦江区']);
  expect((await faults(formula))[0]).toContain('A2 “单位”第 2 行 A 列：这是公式');
  expect((await faults(await sheet(['名称', '单位名称'], ['甲', '乙'])))[0]).toBe('B1 “单位名称”与 A1 的“名称”都是单位名称；请只留一列');
  expect((await faults(await sheet(['姓名', '电话'], ['甲', '1'])))[0]).toContain('表头里没有“单位名称”一列，现在第一行是：姓名、电话');
  expect((await faults(await sheet(HEADINGS)))[0]).toContain('表头下面没有内容');
  const merged = withSheet(await sheet(HEADINGS, ['甲局']), Buffer.from(MERGED));
  expect((await faults(merged))[0]).toContain('A2:B3 “单位”A2:B3：单元格被合并');
  expect((await faults('名称,上级\n=cmd|calc,锦江区\n'))[0]).toContain('这是公式');
  expect((await faults('名称,上级\n"没有收尾,锦江区\n')).length).toBeGreaterThan(0);
  expect(await faults('名称,上级单位\n甲局,锦江区\n')).toEqual([]);
});

test('other files, broken forms, files too large and bombs are refused in Chinese, and nothing stays', async () => {
  const before = await all();
  expect((await faults(readFileSync(process.execPath).subarray(0, 1000))).length).toBeGreaterThan(0);
  const big = await preview(admin, Buffer.alloc(2 * 1024 * 1024 + 1, 65));
  expect(big).toMatchObject({ status: 413, problem: { code: 'too-large', detail: expect.stringContaining('2 MB') } });
  const whole = form(await sheet(HEADINGS, ['甲局', null, null, null, null, '锦江区']), { fingerprint: '0'.repeat(64) });
  for (const cut of [whole.length - 40, 700, 200, 60, 0]) {
    const { status, problem } = await admin.post('/units/import', whole.subarray(0, cut), FORM);
    expect(status, String(cut)).toBe(400);
    expect(problem.detail).toMatch(/没有传完|没有收到文件/);
  }
  expect((await admin.post('/units/import/preview', { file: 'x' })).status).toBe(415);
  expect((await admin.post('/units/import', form('名称\n甲', {}), FORM)).problem.errors?.[0]?.path).toBe('fingerprint');
  const bomb = withSheet(await sheet(HEADINGS, ['甲局']), Buffer.alloc(300_000_000, 32));
  expect((await faults(bomb)).join()).toContain('解压');
  expect(await all()).toEqual(before);
});

test('what was previewed is what is applied: a change in between is told', async () => {
  const bytes = await sheet(['名称', '代码', '上级', '分组'], ['办公室', code(1), '锦江区', '第三圈']);
  const { body: plan } = await preview(admin, bytes);
  const { body: unit } = await admin.get<Unit>(`/units/${office}`);
  const { id, parentName, mergedInto, mergedIntoName, updatedAt, ...fields } = unit;
  expect((await admin.put(`/units/${id}`, { ...fields, group: '第二圈' })).status).toBe(200);
  const { status, problem } = await apply(admin, bytes, plan.fingerprint);
  expect([status, problem.code]).toEqual([409, 'stale-version']);
  expect(problem.current).toMatchObject({ rows: [{ changes: [{ before: '第二圈', after: '第三圈' }] }] });
});

test('a local administrator imports only inside the scope', async () => {
  const far = await made(unitOf('青羊区', city, { level: 'county' }));
  await made(unitOf('青羊局', far, { code: code(9) }));
  const local = world.as('administrator', county);
  expect(
    await faults(
      await sheet(
        ['名称', '代码', '上级'],
        ['新局', null, '青羊区'],
        ['青羊局', code(9), '锦江区'],
        ['新区', null, '成都市'],
        ['好局', null, '锦江区'],
      ),
      local,
    ),
  ).toEqual([
    'C2 上级单位：没有叫“青羊区”的单位；请先建立它，或核对名称',
    'B3 这个统一社会信用代码已被另一单位使用',
    'C4 上级单位不在您的权限范围内',
  ]);
  const { bytes } = await local.get('/units/export');
  expect((await preview(local, bytes)).body.counts).toEqual({ new: 0, changed: 0, unchanged: 2, faulty: 0 });
  expect((await preview(world.as('clerk', county), bytes)).status).toBe(403);
});

test('the template has our headings and reads back empty', async () => {
  const { bytes, headers } = await admin.get('/units/template');
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('单位模板.xlsx');
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  expect(sheets[0]?.header.map(({ text }) => text)).toEqual([...HEADINGS, '启用日期', '停用日期', '逢场日']);
  expect(await faults(bytes)).toEqual(['null 表头下面没有内容；请填写单位后再上传']);
});

test('thousands of units are imported in seconds', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => [
    `第${n}中心`,
    code(n + 100),
    null,
    '部门',
    null,
    n % 10 === 0 ? '锦江区' : `第${n - (n % 10)}中心`,
  ]);
  const bytes = await sheet(HEADINGS, ...rows);
  const start = performance.now();
  expect(await imported(bytes)).toEqual({ created: 3000, changed: 0, unchanged: 0 });
  expect(performance.now() - start).toBeLessThan(30_000);
});

/** The workbook with another content of its first sheet. */
function withSheet(workbook: Uint8Array, content: Buffer): Buffer {
  const bytes = Buffer.from(workbook);
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(content, { level: 9 });
  const end = bytes.lastIndexOf('PK\x05\x06');
  const start = bytes.readUInt32LE(end + 16);
  const directory = Buffer.from(bytes.subarray(start, end));
  const at = directory.indexOf(name) - 46;
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  for (const [buffer, method, sizes] of [
    [local, 8, 14],
    [directory, at + 10, at + 16],
  ] as const) {
    buffer.writeUInt16LE(8, method);
    buffer.writeUInt32LE(crc32(content), sizes);
    buffer.writeUInt32LE(packed.length, sizes + 4);
    buffer.writeUInt32LE(content.length, sizes + 8);
  }
  local.writeUInt16LE(name.length, 26);
  name.copy(local, 30);
  directory.writeUInt32LE(start, at + 42);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt32LE(start + local.length + packed.length, 16);
  return Buffer.concat([bytes.subarray(0, start), local, packed, directory, tail]);
}

const MERGED = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${['单位名称', '甲局', '乙局']
  .map((text, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`)
  .join('')}</sheetData><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells></worksheet>`;
