import { readFileSync } from 'node:fs';
import { type Book, readTable, writeWorkbook } from '@kaocheng/tables';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Setting, setting } from '../../assessments/test-setting.ts';
import type { Client } from '../../testing/app.ts';
import { FORM, form } from '../../units/test-units.ts';
import { type FactSetting, factSetting } from '../test-setting.ts';
import type { SheetPlan } from './contract.ts';

let world: Setting;
let at: FactSetting;
let own: number;
beforeAll(async () => {
  world = await setting();
});
afterAll(() => world?.close());
beforeEach(async () => {
  at = await factSetting({}, world);
  [own] = at.centres;
});

type Cell = string | number | null | { readonly formula: string };
const HEADINGS = ['编号', '单位', '事项', '级别', '数值', '日期', '说明'];
const book = (headings: readonly string[], rows: readonly (readonly Cell[])[], name = '填报'): Promise<Uint8Array> => {
  const columns = headings.map((header, index) => ({ header, key: `c${index}` }));
  const cells = rows.map((row) => Object.fromEntries(row.map((value, index) => [`c${index}`, value])));
  return writeWorkbook({ sheets: [{ name, columns, rows: cells }] } as Book);
};
const send = (client: Client, path: string, bytes: Uint8Array | string, fields: Record<string, string> = {}, name = '填报表.xlsx') =>
  client.post<SheetPlan>(path, form(bytes, fields, name), FORM);
const preview = (bytes: Uint8Array | string, name?: string) => send(at.clerk, at.at(own, 'facts/sheet/preview'), bytes, {}, name);
const apply = (bytes: Uint8Array | string, fingerprint: string) => send(at.clerk, at.at(own, 'facts/sheet'), bytes, { fingerprint });
const faults = async (bytes: Uint8Array | string, name?: string) => {
  const { status, body, text } = await preview(bytes, name);
  expect(status, text).toBe(200);
  return body.faults.map(({ address, message }) => `${address} ${message}`);
};
const article = { fact: '刊物发表', level: '市级', happenedOn: '2026-03-01', note: '综合窗口调研' };

/** The rows of a downloaded workbook as text, to be written again with changes; the page about the file stays. */
async function edited(bytes: Uint8Array, change: (rows: string[][]) => string[][]): Promise<Uint8Array> {
  const { sheets } = await readTable({ name: 'a.xlsx', bytes });
  const [main, , about] = sheets;
  if (!main || !about) throw new Error('no sheets');
  const textOf = (rows: typeof main.rows) => rows.map(({ cells }) => cells.map(({ text }) => text));
  const sheet = (name: string, header: readonly { text: string }[], rows: string[][]) => {
    const columns = header.map(({ text }, index) => ({ header: text, key: `c${index}` }));
    return { name, columns, rows: rows.map((row) => Object.fromEntries(row.map((value, index) => [`c${index}`, value]))) };
  };
  return writeWorkbook({
    sheets: [sheet(main.name, main.header, change(textOf(main.rows))), sheet(about.name, about.header, textOf(about.rows))],
  } as Book);
}

test('what was downloaded comes in again without a change; edited, it says what is new, changed and removed, and does just that', async () => {
  const first = await at.report(article);
  const second = await at.report({ ...article, level: '省级', value: '2', note: '=1+1 <b>' });
  await at.report({ fact: '创新举措', note: '午间不打烊' });
  const { bytes, headers } = await at.clerk.get(at.at(own, 'facts/sheet'));
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('锦江区政务服务中心填报表');
  expect((await preview(bytes)).body).toMatchObject({ counts: { new: 0, changed: 0, removed: 0, unchanged: 3, faulty: 0 }, faults: [], ignored: [] });

  const mine = await edited(bytes, (rows) => [
    ...rows.filter(([id]) => id?.startsWith(`${second.id}-`)),
    ...rows.filter(([id]) => id?.startsWith(`${first.id}-`)).map((row) => row.map((text) => (text === '市级' ? '国家级' : text))),
    ['', '', '', '承办会议', '', '', '', '2026/5/6', '现场会', ''],
  ]);
  at.clock.forward(1);
  const later = await at.report({ fact: '突出贡献', note: '下载以后才写的' });
  const { body: plan } = await preview(mine);
  expect(plan.counts).toEqual({ new: 1, changed: 1, removed: 1, unchanged: 1, faulty: 0 });
  expect(
    plan.rows.map(({ state, fact, changes }) => [state, fact, changes.map(({ label, before, after }) => `${label} ${before}→${after}`)]),
  ).toEqual([
    ['changed', '刊物发表', ['级别 市级→国家级']],
    ['new', '承办会议', ['日期 →2026-05-06', '说明 →现场会']],
    ['removed', '创新举措', []],
  ]);
  const done = await apply(mine, plan.fingerprint);
  expect(done.body).toEqual({ created: 1, changed: 1, removed: 1, unchanged: 1 });
  const records = (await at.form()).records.filter(({ state }) => state === 'draft');
  expect(records.map(({ fact, level, note, origin }) => [fact, level, note, origin])).toEqual([
    ['刊物发表', '国家级', '综合窗口调研', 'sheet'],
    ['刊物发表', '省级', '=1+1 <b>', 'form'],
    ['突出贡献', '', '下载以后才写的', 'form'],
    ['承办会议', '', '现场会', 'sheet'],
  ]);
  expect(records.some(({ id }) => id === later.id)).toBe(true);
  const { body: log } = await at.as('supervisor').get<{ items: { summary: string }[] }>(`/audit?topic=facts&record=${at.assessment.id}`);
  expect(log.items[0]?.summary).toContain('上传 Excel（填报表.xlsx），新增 1 条，修改 1 条，撤回 1 条');
});

test('every fault is named with its cell, and nothing is half applied', async () => {
  const draft = await at.report(article);
  const bytes = await book(HEADINGS, [
    [`${draft.id}-1`, null, '承办会议', null, null, null, null],
    ['999999-1', null, '刊物发表', '市级', null, null, null],
    [null, '温江区政务服务中心', '刊物发表', '市级', null, null, null],
    [null, null, '刊物发', '市级', null, null, null],
    [null, null, '领导重视', null, 3, null, null],
    [null, null, '刊物发表', '县级', 1.5, '2026-13-01', null],
    [null, null, '刊物发表', '县级', 1.5, '2025-12-31', null],
    [null, null, '刊物发表', '市级', null, '2026-03-01', '综合窗口调研'],
    [null, null, '刊物发表', '市级', null, '2026-03-01', '新的一篇'],
  ]);
  expect(await faults(bytes)).toEqual([
    `C2 事项：编号 ${draft.id} 的记录是“刊物发表”，单位和事项不能改；要另记一条，请清空编号`,
    'A3 编号：没有编号为“999999-1”的记录，可能已被撤回；新增的行请把编号留空',
    'B4 单位：这里只收“锦江区政务服务中心”的填报，“温江区政务服务中心”请另外上传',
    'C5 事项：细则里没有事项“刊物发”；是否想写“刊物发表”？',
    'C6 事项：“领导重视”不由您填写，或不适用于“锦江区政务服务中心”，请删去这一行',
    'F7 日期：“2026-13-01”不是有效日期；请写成 2026-03-05',
    'D8 级别："刊物发表"没有级别"县级"，是否想写"市级"？可写：市级、省级、国家级',
    'E8 数值："刊物发表"的数值是次数，应为 0 或正整数，现为"1.5"',
    'F8 日期：日期 2025-12-31 不在考核期间 2026-01-01 至 2026-12-31 内',
  ]);
  const { body: plan } = await preview(bytes);
  expect(plan.counts).toMatchObject({ new: 1, unchanged: 1, faulty: 7 });
  expect(await apply(bytes, plan.fingerprint)).toMatchObject({ status: 422, problem: { errors: [{ path: 'C2' }, {}, {}, {}, {}, {}, {}, {}, {}] } });
  expect((await at.form()).records).toHaveLength(1);
});

test('formulas, two tables, wrong headings, double headings, merged cells, other files and renamed programs are answered', async () => {
  expect((await faults(await book(HEADINGS, [[null, null, '刊物发表', '市级', { formula: '1+1' }, null, null]])))[0]).toContain(
    'E2 “填报”第 2 行 E 列：这是公式',
  );
  const two = {
    columns: [
      { header: '事项', key: 'a' },
      { header: '数值', key: 'b' },
    ],
    rows: [{ a: '刊物发表' }],
  };
  expect(
    (
      await faults(
        await writeWorkbook({
          sheets: [
            { name: '甲', ...two },
            { name: '乙', ...two },
          ],
        }),
      )
    )[0],
  ).toContain('文件里有 2 张填报表（“甲”、“乙”）');
  expect((await faults(await book(['姓名', '电话'], [['甲', '1']])))[0]).toContain(
    '没有找到填报表：表头应有“事项”和“数值”，现在第一行是：姓名、电话',
  );
  expect((await faults(await book(['事项', '数值', '值'], [['刊物发表', 1, 2]])))[0]).toBe('C1 “值”与 B1 的“数值”都是数值；请只留一列');
  expect((await faults(await book(HEADINGS, [])))[0]).toContain('表头下面没有内容');
  expect((await faults(readFileSync(process.execPath).subarray(0, 5000), '填报表.xlsx')).length).toBeGreaterThan(0);
  expect(await faults('事项,级别,日期,说明\n刊物发表,市级,2026年3月5日,甲\n', '填报表.csv')).toEqual([]);
  const elsewhere = await at.advanced(await at.opened(), 'self-check');
  const { bytes } = await at.clerk.get(`/assessments/${elsewhere.id}/units/${own}/facts/sheet`);
  expect((await faults(bytes)).join()).toContain('这份文件是从另一次考核下载的');
});

test('what was previewed is what is applied: a change in between is told, and so is a record changed since the download', async () => {
  const draft = await at.report(article);
  const { bytes } = await at.clerk.get(at.at(own, 'facts/sheet'));
  const mine = await edited(bytes, (rows) => rows.map((row) => row.map((text) => (text === '市级' ? '省级' : text))));
  const { body: plan } = await preview(mine);
  expect(plan.rows).toMatchObject([{ state: 'changed', stale: false }]);
  await at.clerk.put(at.at(own, `facts/${draft.id}`), { version: 1, level: '国家级', value: '', happenedOn: '2026-03-01', note: '同事改的' });
  const { status, problem } = await apply(mine, plan.fingerprint);
  expect([status, problem.code]).toEqual([409, 'stale-version']);
  expect(problem.current).toMatchObject({
    rows: [{ state: 'changed', stale: true, changes: [{ before: '国家级', after: '省级' }, { before: '同事改的' }] }],
  });
});

test('a stage that ended, and what was handed in, cannot be changed by a file', async () => {
  await at.prove(await at.report(article));
  const { bytes } = await at.clerk.get(at.at(own, 'facts/sheet'));
  await at.clerk.post(at.at(own, 'submit'), { version: 0 });
  const mine = await edited(bytes, (rows) => [
    ...rows.map((row) => row.map((text) => (text === '市级' ? '省级' : text))),
    ['', '', '', '承办会议', '', '', '', '', '会', ''],
  ]);
  expect(await faults(mine)).toEqual([
    'D2 事项：这条记录已提交，现在不能改；请恢复成原来的内容，或重新下载',
    'B3 单位：这个单位的自查已经提交，须先撤回才能新增',
  ]);
  await at.to('inspection');
  expect((await faults(mine))[1]).toBe('D3 事项：现在只能补正退回的记录，不能新增');
});

test('the authority works on all units at once, each person within what is theirs', async () => {
  const [, second, third] = at.centres;
  await at.report(article, at.neighbour, second);
  await at.to('inspection');
  const all = `/assessments/${at.assessment.id}/facts/sheet`;
  const { bytes } = await at.assessor.get(all);
  const { sheets } = await readTable({ name: 'a.xlsx', bytes });
  const lines = sheets[0]?.rows.map(({ cells }) => `${cells[1]?.text} ${cells[3]?.text}`) ?? [];
  expect(lines).toContain('崇州市政务服务中心 设立并正常运行');
  expect(lines.some((line) => line.includes('刊物发表'))).toBe(false);
  const headings = ['单位', '事项', '数值', '说明'];
  const judged = await book(headings, [
    ['锦江区政务服务中心', '设立并正常运行', '是', null],
    ['温江区政务服务中心', '设立并正常运行', '否', '五月停过业'],
    ['崇州市政务服务中心', '领导重视', '４', null],
  ]);
  const { body: plan } = await send(at.assessor, `${all}/preview`, judged);
  expect(plan.faults).toEqual([]);
  expect(plan.counts).toMatchObject({ new: 3, removed: 0 });
  expect((await send(at.assessor, all, judged, { fingerprint: plan.fingerprint })).body).toMatchObject({ created: 3 });
  expect((await at.form(at.administrator, third)).records).toMatchObject([{ fact: '领导重视', value: '4', state: 'confirmed', source: 'assessor' }]);
  const system = await book(headings, [['锦江区政务服务中心', '超时办结', 2, '一季度']]);
  expect((await send(at.assessor, `${all}/preview`, system)).body.faults[0]?.message).toContain('不由您填写');
  expect((await send(at.administrator, `${all}/preview`, system)).body.counts).toMatchObject({ new: 1, faulty: 0 });
  expect((await send(at.clerk, `${all}/preview`, system)).status).toBe(403);
});

test('a hundred thousand rows are read, checked and refused or taken in seconds', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `刊物发表,市级,2026-03-01,第 ${index} 篇`);
  const start = performance.now();
  const { body } = await preview(`事项,级别,日期,说明\n${rows.join('\n')}\n`, '很长.csv');
  expect(body.counts).toMatchObject({ new: 100_000, faulty: 0 });
  expect(body.rows).toHaveLength(500);
  expect(performance.now() - start).toBeLessThan(30_000);
});
