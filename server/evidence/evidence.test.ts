import { createHash } from 'node:crypto';
import { appendFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWorkbook } from '@kaocheng/tables';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Setting, setting } from '../assessments/test-setting.ts';
import { type FactSetting, factSetting } from '../facts/test-setting.ts';
import type { Client } from '../testing/app.ts';
import type { EvidenceView, Shelf } from './contract.ts';
import { checkEvidence, evidenceCounts } from './index.ts';
import { FORM, formOf, mp4, oldWord, pdf, png, program, sendFiles, zip } from './test-files.ts';

let world: Setting;
let at: FactSetting;
beforeAll(async () => {
  world = await setting();
});
afterAll(() => world?.close());
beforeEach(async () => {
  at = await factSetting({}, world);
});

const article = { fact: '刊物发表', level: '市级', happenedOn: '2026-03-01', note: '综合窗口调研' };
const path = (rest = '', centre = at.centres[0]) => at.at(centre, `evidence${rest}`);
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const shelf = async (client: Client = at.clerk, centre = at.centres[0]) => (await client.get<Shelf>(path('/shelf', centre))).body;

async function added(name: string, content: Buffer, query = '', client: Client = at.clerk): Promise<EvidenceView> {
  const { status, body, text } = await sendFiles(client, path(query), [name, content]);
  const file = body.added?.[0];
  if (status !== 201 || !file) throw new Error(text);
  return file;
}

/** Files of the store, wherever they lie. */
const stored = async (folder: string) =>
  (await readdir(join(at.house.settings.DATA_DIR, folder), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

test('several files come in at once; each stands for itself, and one content is kept once', async () => {
  const fact = await at.report(article);
  const [first, second] = [pdf(), png()];
  const before = (await stored('evidence').catch(() => [])).length;
  const { status, body } = await sendFiles(
    at.clerk,
    path(`?factId=${fact.id}`),
    ['刊物封面.pdf', first],
    ['a.exe', program()],
    ['照片.jpg', second],
    ['另一个名字.pdf', first],
    ['空.pdf', Buffer.alloc(0)],
  );
  expect(status).toBe(201);
  expect(body.added.map(({ name }) => name)).toEqual(['刊物封面.pdf', '照片.jpg.png', '刊物封面.pdf']);
  expect(body.refused).toMatchObject([
    { name: 'a.exe', code: 'unsupported-type', message: expect.stringContaining('“a.exe”实际是程序文件') },
    { name: '空.pdf', code: 'bad-input', message: expect.stringContaining('空文件') },
  ]);
  expect((await stored('evidence')).length - before).toBe(2);
  expect(await stored('uploads')).toEqual([]);
  expect((await evidenceCounts(at.store.db, at.assessment.id)).get(fact.id)).toBe(2);
  expect((await at.form()).records.find(({ id }) => id === fact.id)).toMatchObject({ proven: true });
  const { files, mayAdd } = await shelf();
  expect(mayAdd).toBe(true);
  expect(files.map(({ name, shown, facts, mayRemove }) => [name, shown, facts.map((one) => one.fact).join(), mayRemove])).toEqual([
    ['照片.jpg.png', 'image', '刊物发表', true],
    ['刊物封面.pdf', 'pdf', '刊物发表', true],
  ]);
});

test('what a file is, its content says; names are made harmless', async () => {
  const sheet = Buffer.from(await writeWorkbook({ sheets: [{ name: '甲', columns: [{ key: 'a', header: '甲' }], rows: [{ a: '1' }] }] }));
  for (const [name, content, expected] of [
    ['../../etc/passwd', pdf(), 'passwd.pdf'],
    ['C:\\Users\\甲\\证书.PDF', pdf(), '证书.PDF'],
    ['报告\u202Efdp.exe', pdf(), '报告fdp.exe.pdf'],
    ['坏\u0007名\u200B字\n.pdf', pdf(), '坏名字.pdf'],
    ['..', pdf(), '未命名文件.pdf'],
    ['CON|<a>?.png', png(), 'CON__a__.png'],
    [`${'长'.repeat(300)}.pdf`, pdf(), `${'长'.repeat(120)}.pdf`],
    ['台账', sheet, '台账.xlsx'],
    ['红头文件.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), '红头文件.ofd'],
    ['老文件.wps', oldWord(), '老文件.wps'],
    ['视频.mp4', mp4(100), '视频.mp4'],
  ] as const) {
    const { body, text } = await sendFiles(at.clerk, path(), [name.replaceAll('\n', '%0A'), content]);
    expect(body.added?.[0]?.name.replace('%0A', ''), text).toBe(expected);
  }
});

test.each([
  ['发票.pdf', program(), '实际是程序文件'],
  ['网页.pdf', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), '不是可以识别的文件'],
  ['图.png', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), '网页或矢量图'],
  ['材料.zip', zip('a.pdf', 'OFD.xml.exe'), '请解压后'],
  ['说明.txt', Buffer.from('文字'), '另存为 PDF'],
  ['安装.msi', oldWord(), '扩展名与内容不符'],
])('%s is refused, and nothing stays', async (name, content, why) => {
  const { status, problem } = await sendFiles(at.clerk, path(), [name, content]);
  expect([status, problem.code]).toEqual([415, 'unsupported-type']);
  expect(problem.detail).toContain(why);
  expect((await shelf()).files).toEqual([]);
  expect(await stored('uploads')).toEqual([]);
});

test('a form that breaks off, is no form, or is larger than the limit leaves nothing', async () => {
  const whole = formOf([['a.pdf', pdf(Buffer.alloc(5000))]]);
  const broken = await at.clerk.post(path(), whole.subarray(0, 3000), { headers: FORM });
  expect([broken.status, broken.problem.detail]).toEqual([400, expect.stringContaining('文件没有传完')]);
  const json = await at.clerk.post(path(), { a: 1 });
  expect(json.status).toBe(415);
  const declared = await at.clerk.post(path(), Buffer.from('x'), { headers: { ...FORM, 'content-length': String(5 * 1024 ** 3) } });
  expect([declared.status, declared.problem.detail]).toEqual([413, expect.stringContaining('文件超过 200 MB')]);
  expect((await shelf()).files).toEqual([]);
  expect(await stored('uploads')).toEqual([]);
});

test('content that the unit has is used again without sending it, and no other unit learns that it exists', async () => {
  const content = pdf();
  await added('证书.pdf', content);
  const fact = await at.report(article);
  const known = { hash: hashOf(content), size: content.length, name: '证书2.pdf', factId: fact.id };
  const again = await at.clerk.post<{ file: EvidenceView | null }>(path('/known'), known);
  expect(again.body.file).toMatchObject({ name: '证书.pdf', facts: [{ id: fact.id }] });
  const foreign = await at.neighbour.post<{ file: null }>(path('/known', at.centres[1]), { ...known, factId: undefined });
  expect(foreign.body).toEqual({ file: null });
  const next = await factSetting({}, world);
  const later = await next.clerk.post<{ file: EvidenceView }>(next.at(next.centres[0], 'evidence/known'), { ...known, factId: undefined });
  expect(later.body.file).toMatchObject({ name: '证书2.pdf', facts: [] });
});

test('one file backs several facts; unlinking, removing and bringing back', async () => {
  const [one, other] = [await at.report(article), await at.report({ ...article, level: '省级', note: '另一篇' })];
  const file = await added('合订本.pdf', pdf(), `?factId=${one.id}`);
  const link = path(`/${file.id}/facts/${other.id}`);
  expect((await at.clerk.put<EvidenceView>(link)).body.facts.map(({ id }) => id)).toEqual([one.id, other.id]);
  expect((await at.clerk.delete<EvidenceView>(link)).body.facts.map(({ id }) => id)).toEqual([one.id]);
  await at.clerk.put(link);
  expect((await at.clerk.delete(path(`/${file.id}`))).status).toBe(200);
  expect((await shelf()).files).toEqual([]);
  expect((await at.clerk.get(path(`/${file.id}/content`))).status).toBe(404);
  const back = await at.clerk.post<EvidenceView>(path(`/${file.id}/restore`));
  expect(back.body.facts.map(({ id }) => id)).toEqual([one.id, other.id]);
  expect((await at.clerk.post(path(`/${file.id}/restore`))).status).toBe(404);
  const { body: log } = await at.administrator.get<{ items: { summary: string }[] }>('/audit?search=合订本');
  expect(log.items.map(({ summary }) => summary.split('，').slice(1).join('，'))).toEqual([
    '恢复佐证材料“合订本.pdf”',
    '移除佐证材料“合订本.pdf”',
    '佐证材料“合订本.pdf”用于“刊物发表”',
    '佐证材料“合订本.pdf”不再用于“刊物发表”',
    '佐证材料“合订本.pdf”用于“刊物发表”',
    '上传佐证材料“合订本.pdf”，用于“刊物发表”',
  ]);
});

test('what has been handed in keeps its proof; files of others stay others’', async () => {
  const fact = await at.report(article);
  const file = await added('证书.pdf', pdf(), `?factId=${fact.id}`);
  for (const [client, expected] of [
    [at.neighbour, 403],
    [at.as('clerk', at.otherCity), 403],
    [at.assessor, 200],
  ] as const) {
    expect((await client.get(path(`/${file.id}/content`))).status).toBe(expected);
  }
  // Another unit's id in front of this file's: not found there.
  expect((await at.neighbour.get(path(`/${file.id}/content`, at.centres[1]))).status).toBe(404);
  expect((await at.neighbour.put(path(`/${file.id}/facts/${fact.id}`, at.centres[1]))).status).toBe(404);
  await at.store.db.updateTable('facts').set({ state: 'submitted' }).where('id', '=', fact.id).execute();
  const gone = await at.clerk.delete(path(`/${file.id}`));
  expect([gone.status, gone.problem.detail]).toEqual([409, expect.stringContaining('是“刊物发表”的佐证材料')]);
  expect((await at.clerk.delete(path(`/${file.id}/facts/${fact.id}`))).status).toBe(409);
  expect((await sendFiles(at.clerk, path(`?factId=${fact.id}`), ['b.pdf', pdf()])).problem.code).toBe('wrong-stage');
  expect((await shelf()).files[0]).toMatchObject({ mayRemove: false, facts: [{ mayChange: false }] });
  await at.to('inspection');
  await at.store.db.updateTable('facts').set({ state: 'returned' }).where('id', '=', fact.id).execute();
  expect((await added('补充.pdf', pdf(), `?factId=${fact.id}`)).facts).toMatchObject([{ id: fact.id }]);
});

test('content is sent so that it runs nothing, whole or in part', async () => {
  const content = mp4(5000);
  const file = await added('现场“1”.mp4', content);
  const address = path(`/${file.id}/content`);
  const whole = await at.clerk.get(address);
  expect(whole.bytes.equals(content)).toBe(true);
  expect(whole.headers).toMatchObject({
    'content-type': 'video/mp4',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
    'content-disposition': `inline; filename="file"; filename*=UTF-8''${encodeURIComponent('现场“1”.mp4')}`,
    'accept-ranges': 'bytes',
  });
  for (const [range, status, from, to] of [
    ['bytes=0-99', 206, 0, 99],
    ['bytes=100-', 206, 100, content.length - 1],
    ['bytes=-10', 206, content.length - 10, content.length - 1],
    ['bytes=9-3', 200, 0, content.length - 1],
    ['bytes=0-1,5-6', 200, 0, content.length - 1],
  ] as const) {
    const part = await at.clerk.get(address, { headers: { range } });
    expect([part.status, part.bytes.equals(content.subarray(from, to + 1))], range).toEqual([status, true]);
    if (status === 206) expect(part.headers['content-range']).toBe(`bytes ${from}-${to}/${content.length}`);
  }
  const outside = await at.clerk.get(address, { headers: { range: `bytes=${content.length}-` } });
  expect([outside.status, outside.headers['content-range']]).toEqual([416, `bytes */${content.length}`]);
  expect((await at.clerk.get(address, { headers: { 'if-none-match': String(whole.headers.etag) } })).status).toBe(304);
  expect((await at.clerk.get(`${address}?as=attachment`)).headers['content-disposition']).toMatch(/^attachment/);
  const paper = await added('公文.doc', oldWord());
  expect((await at.clerk.get(path(`/${paper.id}/content`))).headers['content-disposition']).toMatch(/^attachment/);
});

test('a missing or altered file is noticed, told, and mended by uploading it again', async () => {
  const [kept, lost] = [pdf(), pdf()];
  const file = await added('一.pdf', kept);
  const other = await added('二.pdf', lost);
  expect((await at.clerk.get(path(`/${file.id}/content`))).status).toBe(200);
  const place = (content: Buffer) => join(at.house.settings.DATA_DIR, 'evidence', hashOf(content).slice(0, 2), hashOf(content));
  await appendFile(place(kept), 'x');
  await rm(place(lost));
  const altered = await at.clerk.get(path(`/${file.id}/content`));
  expect([altered.status, altered.problem.code, altered.problem.detail]).toEqual([
    500,
    'file-damaged',
    expect.stringContaining('“一.pdf”在存储中被改动过'),
  ]);
  expect((await at.clerk.get(path(`/${other.id}/content`))).problem.detail).toContain('找不到了');
  const { faults } = await checkEvidence(at.house);
  expect(faults.map(({ name, found }) => [name, found]).sort()).toEqual([
    ['一.pdf', 'altered'],
    ['二.pdf', 'missing'],
  ]);
  const known = { hash: hashOf(lost), size: lost.length, name: '二.pdf' };
  expect((await at.clerk.post<{ file: null }>(path('/known'), known)).body).toEqual({ file: null });
  await added('一.pdf', kept);
  await added('二.pdf', lost);
  expect((await checkEvidence(at.house)).faults).toEqual([]);
  expect((await at.clerk.get(path(`/${file.id}/content`))).bytes.equals(kept)).toBe(true);
});

test('files are suggested by name, and by what the same and neighbouring facts rest on', async () => {
  const [one, other] = [await at.report(article), await at.report({ ...article, note: '另一篇' })];
  await added('无关.pdf', pdf());
  await added('录用通知.pdf', pdf(), `?factId=${one.id}`);
  await added('刊物发表证明.pdf', pdf());
  const { body } = await at.clerk.get<{ items: { id: number; why: string }[] }>(
    path(`/suggested?fact=${encodeURIComponent('刊物发表')}&factId=${other.id}`),
  );
  const names = new Map((await shelf()).files.map(({ id, name }) => [id, name]));
  expect(body.items.map(({ id, why }) => [names.get(id), why])).toEqual([
    ['刊物发表证明.pdf', '文件名相近'],
    ['录用通知.pdf', '已用于同一事项的其他记录'],
  ]);
  const list = await at.clerk.get<{ items: EvidenceView[]; total: number }>(path('?use=unused&sort=-name&size=1'));
  expect([list.body.total, list.body.items.map(({ name }) => name)]).toEqual([2, ['无关.pdf']]);
  expect((await at.clerk.get(path('/export'))).status).toBe(200);
});
