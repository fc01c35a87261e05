import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assessment, NewAssessment } from './contract.ts';
import type { Assessor } from './contract-people.ts';
import type { Candidates, Participant } from './contract-units.ts';
import { publish, type Setting, setting } from './test-setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await setting();
});
afterAll(() => at.close());

const unitsOf = async (id: number, query = '') =>
  (await at.administrator.get<{ items: Participant[]; total: number }>(`/assessments/${id}/units${query}`)).body;

test('the register is seen through the regulation: who fits, who does not and why, whom it misses', async () => {
  const bureau = await at.newUnit({ name: '市公安局', parentId: at.city, kind: '部门' });
  const fresh = await at.newUnit({ name: '新设区政务服务中心', parentId: at.city });
  await at.newUnit({ name: '秦都区政务服务中心', parentId: at.otherCity, kind: '区县政务服务中心' });
  const address = `/assessments/candidates?regulationVersionId=${at.versionId}`;
  const { body } = await at.administrator.get<Candidates>(`${address}&authorityId=${at.city}`);
  const line = ({ name, kind, group, problem }: Candidates['items'][number]) => `${name} ${kind} ${group} ${problem?.field ?? ''}`;
  expect(body.items.map(line).sort()).toEqual([
    '崇州市政务服务中心 区县政务服务中心 第三圈 ',
    '市公安局 部门  kind',
    '新设区政务服务中心 区县政务服务中心  group',
    '温江区政务服务中心 区县政务服务中心 第二圈 ',
    '锦江区政务服务中心 区县政务服务中心 第一圈 ',
  ]);
  expect(body.groups).toEqual(['第一圈', '第二圈', '第三圈']);
  expect(body.missing).toContain('金堂县');
  expect((await at.administrator.get(address)).status).toBe(400);
  expect((await at.as('administrator', at.otherCity).get(`${address}&authorityId=${at.city}`)).status).toBe(400);
  expect((await at.as('administrator').get<Candidates>(address)).body.items).toHaveLength(6);
  const { id } = await at.opened({ units: at.centres.slice(1).map((unitId) => ({ unitId })) });
  const further = await at.administrator.get<Candidates>(`/assessments/${id}/candidates`);
  expect(further.body.items.map(({ name }) => name).sort()).toEqual(['市公安局', '新设区政务服务中心', '锦江区政务服务中心']);
  await at.store.db.deleteFrom('units').where('id', 'in', [bureau, fresh]).execute();
});

test('units are put in, changed and taken out; kind and group are the assessment’s own', async () => {
  const [first, second, third] = at.centres;
  const { id } = await at.opened({ units: [{ unitId: first }] });
  const change = (body: object) => at.administrator.put<Assessment>(`/assessments/${id}/units`, body);
  expect((await change({ version: 1, put: [{ unitId: second }, { unitId: third, group: '第一圈' }] })).body.unitCount).toBe(3);
  const { items } = await unitsOf(id, '?sort=group,name');
  expect(items.map(({ name, group }) => `${name} ${group}`)).toEqual([
    '崇州市政务服务中心 第一圈',
    '锦江区政务服务中心 第一圈',
    '温江区政务服务中心 第二圈',
  ]);
  expect((await unitsOf(id, `?group=${encodeURIComponent('第二圈')}`)).total).toBe(1);
  expect((await change({ version: 2, remove: [first, first] })).problem.errors?.[0]?.path).toBe('remove.1');
  expect((await change({ version: 2, remove: [first], put: [{ unitId: second, superiorId: first }] })).problem.errors?.[0]?.path).toBe(
    'put.0.superiorId',
  );
  expect((await change({ version: 2, put: [{ unitId: second, superiorId: first }] })).status).toBe(200);
  expect((await change({ version: 3, remove: [first] })).problem.detail).toContain('主管单位');
  expect((await change({ version: 3, remove: [first], put: [{ unitId: second, superiorId: null }] })).body.unitCount).toBe(2);
});

test('a unit whose parent takes part has it as its superior', async () => {
  const versionId = await publish(at, 'jiange');
  const bureau = await at.newUnit({ name: '县民政局', parentId: at.city, kind: '部门' });
  const office = await at.newUnit({ name: '婚姻登记处', parentId: bureau, kind: '部门' });
  const { id } = await at.opened({ regulationVersionId: versionId, units: [{ unitId: office }, { unitId: bureau }] });
  const { items } = await unitsOf(id);
  expect(items.map(({ name, superiorName }) => `${name} ${superiorName}`).sort()).toEqual(['婚姻登记处 县民政局', '县民政局 null'].sort());
});

test('rules are not applicable to a unit by decision, with a reason, each once, and only those that are for it', async () => {
  const [first] = at.centres;
  const { id } = await at.opened();
  const { body } = await at.administrator.get<{ items: { ruleId: string; name: string }[] }>(`/assessments/${id}/rules`);
  const [rule, other] = body.items.map(({ ruleId }) => ruleId);
  const decide = (version: number, rules: object[], unitId: number = first) =>
    at.administrator.put<Assessment>(`/assessments/${id}/units/${unitId}/exclusions`, { version, rules });
  const reason = '本年没有这项业务';
  expect((await decide(1, [{ ruleId: 'nonsense', reason }])).problem.errors?.[0]?.path).toBe('rules.0.ruleId');
  expect((await decide(1, [{ ruleId: rule, reason: ' ' }])).problem.errors?.[0]?.path).toBe('rules.0.reason');
  expect(
    (
      await decide(1, [
        { ruleId: rule, reason },
        { ruleId: rule, reason },
      ])
    ).problem.errors?.[0]?.path,
  ).toBe('rules.1.ruleId');
  expect((await decide(1, [{ ruleId: rule, reason }], at.city)).status).toBe(404);
  expect(
    (
      await decide(1, [
        { ruleId: rule, reason },
        { ruleId: other, reason },
      ])
    ).body.version,
  ).toBe(2);
  expect((await unitsOf(id, '?excluded=true')).items.map(({ exclusions }) => exclusions.length)).toEqual([2]);
  expect((await decide(1, [])).problem.code).toBe('stale-version');
  const deeds = await at.administrator.get<{ items: { summary: string; unitName: string }[] }>(
    `/audit?topic=assessments&search=${encodeURIComponent(reason)}`,
  );
  expect(deeds.body.items[0]).toMatchObject({ unitName: '锦江区政务服务中心' });
});

test('a rule for one kind cannot be excluded for another', async () => {
  const versionId = await publish(at, 'jiange', 2);
  const bureau = await at.newUnit({ name: '县林业局', parentId: at.city, kind: '部门' });
  const { id } = await at.opened({ regulationVersionId: versionId, units: [{ unitId: bureau }] });
  const { body } = await at.administrator.get<{ items: { ruleId: string; appliesTo: string[] }[] }>(`/assessments/${id}/rules`);
  const township = body.items.find(({ appliesTo }) => appliesTo.length > 0 && !appliesTo.includes('部门'));
  const rules = [{ ruleId: township?.ruleId, reason: '不适用' }];
  expect((await at.administrator.put(`/assessments/${id}/units/${bureau}/exclusions`, { version: 1, rules })).problem.detail).toContain(
    '本来就不考核',
  );
});

test('assessors are people with the role, in reach of the unit, and not its clerks', async () => {
  const [first, second] = at.centres;
  const { id } = await at.opened();
  const everywhere = await at.newAccount({ name: '全域', grants: [{ role: 'assessor', unitId: null }] });
  const city = await at.newAccount({ name: '全市', grants: [{ role: 'inspector', unitId: at.city }] });
  const narrow = await at.newAccount({ name: '一处', grants: [{ role: 'assessor', unitId: first }] });
  const both = await at.newAccount({
    name: '兼任',
    grants: [
      { role: 'assessor', unitId: at.city },
      { role: 'clerk', unitId: second },
    ],
  });
  const clerk = await at.newAccount({ name: '填报', grants: [{ role: 'clerk', unitId: first }] });
  const foreign = await at.newAccount({ name: '外市', grants: [{ role: 'assessor', unitId: at.otherCity }] });
  const gone = await at.newAccount({ name: '停用', grants: [{ role: 'assessor', unitId: at.city }] });
  await at.store.db.updateTable('accounts').set({ disabled_at: at.house.now() }).where('id', '=', gone).execute();
  const { body } = await at.administrator.get<{ items: Assessor[] }>(`/assessments/${id}/assessors`);
  expect(body.items.map(({ name, forAll, scopes }) => `${name} ${forAll} ${scopes}`).sort()).toEqual(
    ['一处 false 锦江区政务服务中心', '全域 true ', '全市 true 成都市', '兼任 true 成都市'].sort(),
  );
  const assign = (version: number, ...items: [accountId: number, unitId: number | null][]) =>
    at.administrator.put<{ items: object[] }>(`/assessments/${id}/assignments`, {
      version,
      items: items.map(([accountId, unitId]) => ({ accountId, unitId })),
    });
  const refused: [number, number | null, string][] = [
    [clerk, first, 'items.0.accountId'],
    [foreign, first, 'items.0.unitId'],
    [gone, null, 'items.0.accountId'],
    [narrow, second, 'items.0.unitId'],
    [narrow, null, 'items.0.unitId'],
    [both, second, 'items.0.unitId'],
    [city, at.city, 'items.0.unitId'],
  ];
  for (const [accountId, unitId, path] of refused) expect((await assign(1, [accountId, unitId])).problem.errors?.[0]?.path).toBe(path);
  expect((await assign(1, [city, null], [city, null])).problem.errors?.[0]?.path).toBe('items.1');
  expect(
    (await assign(1, [everywhere, null], [city, null], [narrow, first], [both, first], [both, second === first ? null : at.centres[2]])).body.items,
  ).toHaveLength(5);
  expect((await assign(1, [city, null])).problem.code).toBe('stale-version');
  const opened = (await at.administrator.get<Assessment>(`/assessments/${id}`)).body;
  await at.advanced(opened, 'self-check');
  const mine = await at.as('clerk', second).get<{ items: { unitId: number | null }[] }>(`/assessments/${id}/assignments`);
  expect(mine.body.items.map(({ unitId }) => unitId)).toEqual([null, null]);
});

test('next year is this one moved by a year: units, assessors, days, the newest version; what no longer holds is said', async () => {
  const [first, second, third] = at.centres;
  const who = await at.newAccount({ name: '考核员', grants: [{ role: 'assessor', unitId: at.city }] });
  const gone = await at.newAccount({ name: '离任', grants: [{ role: 'assessor', unitId: at.city }] });
  const stages = [{ stage: 'self-check', startsOn: '2026-10-08', endsOn: '2026-10-31' }];
  const assignments = [
    { accountId: who, unitId: null },
    { accountId: gone, unitId: first },
    { accountId: who, unitId: third },
  ];
  const last = await at.opened({
    title: '成都市 2026 年度考核',
    stages,
    assignments,
    units: [{ unitId: first, group: '第二圈' }, { unitId: second }, { unitId: third }],
  });
  await at.store.db.updateTable('accounts').set({ disabled_at: at.house.now() }).where('id', '=', gone).execute();
  await at.store.db.updateTable('units').set({ active_to: '2026-01-31' }).where('id', '=', third).execute();
  const newest = await publish(at, 'chengdu', 900_000);
  const { body } = await at.administrator.get<{ assessment: NewAssessment; notes: string[] }>(`/assessments/${last.id}/next-year`);
  expect(body.assessment).toEqual({
    title: '成都市 2027 年度考核',
    regulationVersionId: newest,
    authorityId: at.city,
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
    stages: [{ stage: 'self-check', startsOn: '2027-10-08', endsOn: '2027-10-31' }],
    units: [
      { unitId: first, kind: '区县政务服务中心', group: '第二圈', superiorId: null },
      { unitId: second, kind: '区县政务服务中心', group: '第二圈', superiorId: null },
    ],
    assignments: [{ accountId: who, unitId: null }],
  });
  expect(body.notes).toHaveLength(3);
  expect((await at.administrator.post('/assessments', body.assessment)).status).toBe(201);
  await at.store.db.updateTable('units').set({ active_to: null }).where('id', '=', third).execute();
});

test('a whole county of units goes in at once', async () => {
  const versionId = await publish(at, 'jiange', 3);
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    name: `大批单位${index}`,
    parent_id: at.city,
    level: 'unit',
    kind: '部门',
    group_name: '',
    updated_at: at.house.now(),
  }));
  const made = await at.store.db.insertInto('units').values(rows).returning('id').execute();
  const opened = await at.opened({ regulationVersionId: versionId, units: made.map(({ id }) => ({ unitId: id })) });
  expect(opened.unitCount).toBe(3000);
  expect((await at.as('clerk', at.city).get<{ items: object[] }>('/assessments')).status).toBe(200);
});
