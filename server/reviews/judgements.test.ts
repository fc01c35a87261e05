import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publish, type Setting, setting } from '../assessments/test-setting.ts';
import { type FactSetting, factSetting } from '../facts/test-setting.ts';
import type { Client } from '../testing/app.ts';
import type { Inspections } from './contract-inspections.ts';
import type { Judgement, Sheet } from './contract-judgements.ts';

let world: Setting;
let at: FactSetting;
beforeAll(async () => {
  world = await setting();
});
afterAll(() => world?.close());
beforeEach(async () => {
  at = await factSetting({}, world);
});

const sheet = async (client: Client = at.assessor, query = '') =>
  (await client.get<Sheet>(`/assessments/${at.assessment.id}/judgements${query}`)).body;
const judge = (client: Client, body: object, unit = at.centres[0]) => client.put<Judgement>(at.at(unit, 'judgements'), body);

test('the sheet names everything that is still to be judged, with its range, and what was given', async () => {
  expect((await sheet()).may).toMatchObject({ judge: false, why: expect.stringContaining('自查') });
  await at.to('inspection');
  const before = await sheet();
  expect(before).toMatchObject({ asked: 9, given: 0, openUnits: 3, total: 3, may: { judge: true } });
  expect(before.columns.map(({ fact, clause, kind }) => `${clause} ${fact} ${kind}`)).toEqual([
    '第八条(一) 设立并正常运行 yes-no',
    '第九条(一) 领导重视 judgement',
    '第九条(二) 提速增效 judgement',
  ]);
  expect(before.items[0]?.cells[1]).toMatchObject({ fact: '领导重视', least: '1', most: '5', given: false, records: [] });
  await judge(at.assessor, { fact: '领导重视', value: '4.5', note: '书记亲自抓', seen: null });
  await judge(at.assessor, { fact: '设立并正常运行', value: '是', seen: null });
  await judge(at.assessor, { fact: '提速增效', value: '0', seen: null });
  const after = await sheet(at.assessor, '?open=true');
  expect(after).toMatchObject({ asked: 9, given: 3, openUnits: 2, total: 2 });
  expect((await sheet()).items[0]?.cells[1]?.records).toMatchObject([{ value: '4.5', note: '书记亲自抓', mine: true, version: 1 }]);
});

test('a single value: the second assessor sees it, and changes it only with a reason', async () => {
  await at.to('inspection');
  const colleague = at.as('assessor', at.city);
  const first = await judge(at.assessor, { fact: '领导重视', value: '4', seen: null });
  const late = await judge(colleague, { fact: '领导重视', value: '5', seen: null });
  expect(late.problem).toMatchObject({ code: 'already-exists', current: { value: '4' }, detail: expect.stringContaining('刚才已有人评定：4') });
  const seen = { id: first.body.id, version: 1 };
  expect((await judge(colleague, { fact: '领导重视', value: '5', seen })).problem.errors?.[0]).toMatchObject({ path: 'reason' });
  const changed = await judge(colleague, { fact: '领导重视', value: '5', seen, reason: '合议后一致' });
  expect(changed.body).toMatchObject({ value: '5', mine: true, version: 2 });
  expect((await judge(at.assessor, { fact: '领导重视', value: '3', seen, reason: '再议' })).problem).toMatchObject({
    code: 'stale-version',
    current: { value: '5' },
  });
  expect((await judge(colleague, { fact: '领导重视', value: '9', seen: { id: first.body.id, version: 2 } })).problem).toMatchObject({
    code: 'bad-input',
    errors: [{ path: 'value', message: expect.stringContaining('1 至 5') }],
  });
  const { body: history } = await at.assessor.get<{ items: { kind: string; reason: string }[] }>(
    at.at(at.centres[0], `facts/${first.body.id}/history`),
  );
  expect(history.items[0]).toMatchObject({ kind: 'changed', reason: '合议后一致' });
  for (const fact of ['刊物发表', '通报批评', '没有的事项']) {
    expect((await judge(at.assessor, { fact, value: '1', seen: null })).problem.errors?.[0]?.path, fact).toBe('fact');
  }
});

test('a panel: everybody gives their own, and nobody touches another’s', async () => {
  const text = `---
细则: panel
标题: 评议试行
期间: 年
考核对象: [区县政务服务中心]
部分:
  基本分: { 性质: 基本, 满分: 20 }
总分: 基本分
满分: 20
---
## 第一条 评议 (20分)

各方评议。

\`\`\`规则
标识: opinion
名称: 作风评议
计入: 基本分
分值: 20
评议: { 领导: 40%, 评审组: 60% }
\`\`\`
`;
  const versionId = await publish(world, 'panel', 1, text);
  at = await factSetting({ regulationVersionId: versionId }, world);
  await at.to('inspection');
  const colleague = at.as('assessor', at.city);
  const first = await judge(at.assessor, { fact: '作风评议', level: '评审组', value: '18', seen: null });
  expect(first.status, first.text).toBe(200);
  expect((await judge(colleague, { fact: '作风评议', level: '评审组', value: '16', seen: null })).body).toMatchObject({ value: '16', mine: true });
  expect((await judge(colleague, { fact: '作风评议', level: '评审组', value: '15', seen: null })).problem.code).toBe('already-exists');
  expect(
    (await judge(colleague, { fact: '作风评议', level: '评审组', value: '10', seen: { id: first.body.id, version: 1 }, reason: '太高' })).problem,
  ).toMatchObject({
    code: 'not-allowed',
    detail: expect.stringContaining('各评各的'),
  });
  const mine = await sheet(colleague);
  expect(mine.columns[0]).toMatchObject({ panel: true, levels: ['领导', '评审组'] });
  expect(mine.items[0]?.cells[0]?.records.map(({ value, mine: own }) => [value, own])).toEqual([
    ['18', false],
    ['16', true],
  ]);
});

test('what is found on the spot is listed, corrected and taken back with a reason', async () => {
  const records = at.at(at.centres[0], 'records');
  const list = async (client: Client, query = '') => (await client.get<Inspections>(`/assessments/${at.assessment.id}/inspections${query}`)).body;
  const made = await at.inspector.post<{ id: number }>(records, { fact: '双重受理', happenedOn: '2026-02-10', note: '暗访发现' });
  await at.to('inspection');
  await at.assessor.post(records, { fact: '特殊扣分', value: '2', note: '拖延整改' });
  const all = await list(at.inspector);
  expect(all.items.map(({ fact, source, mayChange }) => [fact, source, mayChange])).toEqual([
    ['特殊扣分', 'assessor', false],
    ['双重受理', 'inspector', true],
  ]);
  expect(all.may.record).toBe(true);
  expect((await list(at.leader)).may).toMatchObject({ record: false });
  expect((await list(at.inspector, '?source=inspector')).total).toBe(1);
  const path = `${records}/${made.body.id}`;
  await at.inspector.put(path, { version: 1, level: '', value: '2', happenedOn: '2026-02-11', note: '两处' });
  await at.inspector.delete(`${path}?version=2&reason=${encodeURIComponent('核实后不成立')}`);
  expect((await list(at.inspector, '?source=inspector')).total).toBe(0);
  expect((await list(at.inspector, '?source=inspector&withdrawn=true')).items).toMatchObject([{ state: 'withdrawn', value: '2', mayChange: false }]);
});
