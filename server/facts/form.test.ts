import { readRegulation } from '@kaocheng/regulations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assessment } from '../assessments/index.ts';
import { publish } from '../assessments/test-setting.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import type { FactRecord } from './contract.ts';
import type { Form } from './contract-form.ts';

let world: TestApp;
let county: number;
beforeAll(async () => {
  world = await testApp();
  county = await world.newUnit({ name: '示范县', level: 'county' });
});
afterAll(() => world?.close());

/** An assessment in 自查 on a regulation, with one unit of a kind. */
async function opened(id: string, kind: string, more: { text?: string; number?: number; group?: string; exclude?: string } = {}) {
  const versionId = await publish(world, id, more.number ?? (await nextNumber(id)), more.text);
  const unitId = await world.newUnit({ parentId: county, kind, group: more.group ?? '' });
  const administrator = world.as('administrator');
  const input = {
    title: `${id} ${versionId}`,
    regulationVersionId: versionId,
    authorityId: county,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  };
  const { body: made, text } = await administrator.post<Assessment>('/assessments', { ...input, units: [{ unitId }] });
  if (!made.id) throw new Error(text);
  let { version } = made;
  if (more.exclude) {
    const rules = [{ ruleId: more.exclude, reason: '没有这项职能' }];
    version = (await administrator.put<Assessment>(`/assessments/${made.id}/units/${unitId}/exclusions`, { version, rules })).body.version;
  }
  const { body: open, text: why } = await administrator.post<Assessment>(`/assessments/${made.id}/advance`, { to: 'self-check', version });
  if (open.stage !== 'self-check') throw new Error(why);
  const clerk = world.as('clerk', unitId);
  const path = `/assessments/${made.id}/units/${unitId}`;
  const form = async () => (await clerk.get<Form>(`${path}/form`)).body;
  return { clerk, administrator, path, unitId, id: made.id, version: open.version, form };
}

const nextNumber = async (key: string): Promise<number> => {
  const rows = await world.store.db
    .selectFrom('regulation_versions as v')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .where('r.key', '=', key)
    .select('v.id')
    .execute();
  return rows.length + 1;
};

test('成都: clauses in their order with their own words, events to report, judgements for others, what the system knows only shown', async () => {
  const { form } = await opened('chengdu', '区县政务服务中心', { group: '第一圈' });
  const { clauses, facts, may, counts } = await form();
  expect(may).toEqual({ report: true, submit: true, withdraw: false, answer: true, record: false });
  expect(clauses.map(({ number }) => number).slice(0, 4)).toEqual(['第八条(一)', '第九条(一)', '第九条(二)', '第九条(三)']);
  const clause = clauses.find(({ number }) => number === '第九条(四)');
  expect(clause).toMatchObject({
    title: '刊物发表',
    above: ['第五章 计分', '第九条 加分'],
    facts: ['刊物发表'],
    rules: [{ part: '加分', points: '' }],
  });
  expect(clause?.markdown).toMatch(/^交流文章或调研成果/);
  const fact = (name: string) => facts.find((each) => each.name === name);
  expect(fact('刊物发表')).toMatchObject({
    kind: 'event',
    levels: ['市级', '省级', '国家级'],
    access: 'write',
    evidence: 'required',
    many: true,
    note: '说明栏写篇名',
  });
  expect(fact('领导重视')).toMatchObject({ kind: 'judgement', reportedBy: 'assessor', range: '1 至 5', least: '1', most: '5', access: 'none' });
  expect(fact('超时办结')).toMatchObject({ reportedBy: 'system', access: 'none' });
  expect(counts).toMatchObject({ asked: 0, answered: 0 });
});

test('剑阁: a department and a town are asked different things; full marks are their own', async () => {
  const office = await (await opened('jiange', '部门')).form();
  const town = await (await opened('jiange', '乡镇')).form();
  const names = ({ facts }: Form) => facts.map(({ name }) => name);
  expect(names(office)).toContain('局长进大厅');
  expect(names(town)).not.toContain('局长进大厅');
  expect(names(town).length).toBeGreaterThan(5);
  expect(office.facts.find(({ name }) => name === '局长进大厅')).toMatchObject({ range: '0 至 满分（10）', most: '10' });
  expect(office.facts.find(({ percent }) => percent)).toMatchObject({ unitOfMeasure: '%' });
});

test('咸阳: what is decided not to apply is not asked', async () => {
  const whole = await (await opened('xianyang', '部门')).form();
  const less = await (await opened('xianyang', '部门', { exclude: 'network' })).form();
  expect(whole.facts.some(({ name }) => name === '镇村体系')).toBe(true);
  expect(less.facts.map(({ name }) => name)).toEqual(whole.facts.map(({ name }) => name).filter((name) => name !== '镇村体系'));
  expect(less.facts.find(({ name }) => name === '并联审批')).toMatchObject({ most: '3.75', mayNotApply: true, many: false });
});

const CLAUSE = `
#### (十) 下沉服务

服务点覆盖率达标的加 2 分；按季填报巡回次数，另报是否设立帮办、帮办的形式。

\`\`\`规则
标识: outreach
名称: 下沉服务
计入: 加分
至多: 2
分档: [ { 当: 覆盖率 >= 80% 且 设立帮办, 得: 2 }, { 当: 巡回次数 >= 4 且 帮办形式 >= 兼职, 得: 1 }, { 其余: 0 } ]
事实:
  覆盖率: { 类型: 数值, 单位: '%', 范围: 0% 至 100%, 填报: 考核对象, 佐证: 可选, 说明: 服务点数除以村社数 }
  设立帮办: { 类型: 是否, 填报: 考核对象, 佐证: 必须 }
  巡回次数: { 类型: 数值, 单位: 次, 范围: 0 以上, 填报: 考核对象, 每期: 季 }
  帮办形式: { 类型: 选项, 级别: [专职, 兼职, 没有], 填报: 考核对象 }
\`\`\`

### 第十条 扣分
`;

test('a new clause in the regulation is a new form, with its controls, checks and gaps, and no code', async () => {
  const text = readRegulation('chengdu').replace('\n### 第十条 扣分\n', CLAUSE);
  const { clerk, path, form } = await opened('chengdu', '区县政务服务中心', { text, group: '第一圈' });
  const { clauses, facts, counts, gaps } = await form();
  expect(clauses.find(({ number }) => number === '第九条(十)')).toMatchObject({
    title: '下沉服务',
    facts: ['覆盖率', '设立帮办', '巡回次数', '帮办形式'],
  });
  const of = (name: string) => facts.find((each) => each.name === name);
  expect(of('覆盖率')).toMatchObject({ kind: 'amount', percent: true, least: '0', most: '100', many: false, mayNotApply: true });
  expect(of('巡回次数')).toMatchObject({ every: 'quarter', dated: true, many: true });
  expect(of('帮办形式')).toMatchObject({ kind: 'choice', levels: ['专职', '兼职', '没有'], many: false });
  expect(counts).toMatchObject({ asked: 4, answered: 0 });
  expect(gaps.map(({ kind, message }) => `${kind} ${message}`)).toEqual(
    ['覆盖率', '设立帮办', '巡回次数', '帮办形式'].map((name) => `unanswered “${name}”还没有填写`),
  );
  const say = async (content: object) => (await clerk.post<FactRecord>(`${path}/facts`, content)).body;
  expect((await say({ fact: '覆盖率', value: '120' })).problems[0]?.message).toBe('"覆盖率"的数值 120% 超出范围，应为 0% 至 100%');
  expect((await say({ fact: '设立帮办', value: '也许' })).problems[0]?.code).toBe('not-yes-no');
  expect((await say({ fact: '帮办形式', level: '专职' })).problems).toEqual([]);
  expect((await say({ fact: '巡回次数', value: '3' })).problems[0]).toMatchObject({ field: 'happenedOn', code: 'missing-date' });
  const after = await form();
  expect(after.counts).toMatchObject({ asked: 4, answered: 4 });
  const seen = await clerk.post(`${path}/submit`, { version: 0, gaps: true });
  expect(seen.problem.errors?.map(({ message }) => message.slice(0, 10))).toEqual([
    '"覆盖率"的数值 1',
    '"设立帮办"应写"是',
    '"巡回次数"每季填一',
    '“设立帮办”（草稿）',
  ]);
});

test('unanswered facts are handed in only by somebody who has seen them', async () => {
  const text = readRegulation('chengdu').replace('\n### 第十条 扣分\n', CLAUSE);
  const { clerk, path } = await opened('chengdu', '区县政务服务中心', { text, group: '第一圈' });
  const asked = await clerk.post(`${path}/submit`, { version: 0 });
  expect(asked.problem).toMatchObject({ code: 'needs-confirmation', current: { gaps: [{ fact: '覆盖率' }, {}, {}, {}] } });
  expect((await clerk.post(`${path}/submit`, { version: 0, gaps: true })).body).toMatchObject({ state: 'submitted', version: 1 });
  await clerk.post(`${path}/withdraw`, { version: 1 });
  await clerk.post(`${path}/facts`, { fact: '覆盖率', value: '不适用' });
  expect((await clerk.get<Form>(`${path}/form`)).body.gaps.map(({ fact }) => fact)).toEqual(['设立帮办', '巡回次数', '帮办形式']);
});
