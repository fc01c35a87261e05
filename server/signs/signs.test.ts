import { SIGNS } from '@kaocheng/casework';
import { readTable } from '@kaocheng/tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../assessments/test-setting.ts';
import { asProposed, bring, type County, ended, makeCounty, sampleFiles } from '../cases/test-files.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { askByClock } from './asking.ts';
import type { Consequences, CoveredCase, SignDetail, SignItem, SignsOverview } from './contract.ts';
import { doNextRun } from './run.ts';

const CASES = 6000;
let app: TestApp;
let county: County;
/** Ways of false entry by case number: the key. */
const frauds = new Map<string, Set<string>>();

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
  for (const line of sampleFiles(CASES)['frauds.csv'].replace('\ufeff', '').split('\r\n').slice(1)) {
    const [number = '', fraud = ''] = line.split(',');
    frauds.set(fraud, (frauds.get(fraud) ?? new Set()).add(number));
  }
  await imported(county.cases);
});
afterAll(() => app.close());

const inspector = () => app.as('inspector', county.id);

/** Brings a file in, and looks as the server does afterwards by itself. */
async function imported(text: string) {
  const upload = await bring(app, county.id, text);
  await app.as('administrator').post(`/case-imports/${upload.id}/start`, asProposed(upload));
  expect(await ended(app, upload.id)).toMatchObject({ state: 'done', faulty: 0 });
  while (await doNextRun(app.house));
}

async function listed(query: Record<string, string> = {}): Promise<SignItem[]> {
  const { body } = await inspector().get<{ items: SignItem[] }>('/signs', { query: { size: '200', ...query } });
  return body.items;
}
const detail = async (id: number) => (await inspector().get<SignDetail>(`/signs/${id}`)).body;

async function firstOf(sign: string): Promise<SignItem> {
  const [found] = await listed({ sign });
  if (!found) throw new Error(`no suspicion of ${sign}`);
  return found;
}

async function numbersOf(id: number): Promise<Set<string>> {
  const all: string[] = [];
  for (let page = 1; ; page++) {
    const { body } = await inspector().get<{ items: CoveredCase[]; total: number }>(`/signs/${id}/cases`, {
      query: { size: '200', page: String(page) },
    });
    all.push(...body.items.map(({ number }) => number));
    if (all.length >= body.total) return new Set(all);
  }
}

/** The file with some cells of some cases changed. */
function mended(change: (number: string, cells: string[], at: (heading: string) => number) => void): string {
  const [head = '', ...lines] = county.cases.split('\r\n');
  const headings = head.replace('\ufeff', '').split(',');
  const at = (heading: string) => headings.indexOf(heading);
  const changed = lines.map((line) => {
    const cells = line.split(',');
    change(cells[0] ?? '', cells, at);
    return cells.join(',');
  });
  return [head, ...changed].join('\r\n');
}

test('a run finds the known frauds, with their cases, and seldom anything else', async () => {
  const items = await listed();
  // With two units, of which one cheats, the others say less of what is usual.
  const wanted = { 'entered-after-closing': 0.8, 'closed-in-seconds': 1, 'same-duration': 0.8, 'accepted-twice': 0.8, 'never-delivered': 0.5 };
  for (const [sign, share] of Object.entries(wanted)) {
    const own = items.filter((item) => item.sign === sign);
    expect(own.length, sign).toBeGreaterThan(0);
    const covered = new Set<string>();
    for (const { id, count } of own) {
      const numbers = await numbersOf(id);
      // A pair of cases is one thing twice; equal lengths are counted at least.
      if (sign === 'accepted-twice' || sign === 'same-duration') expect(numbers.size, sign).toBeGreaterThanOrEqual(count);
      else expect(numbers.size, sign).toBe(count);
      for (const number of numbers) covered.add(number);
    }
    const known = frauds.get(sign) ?? new Set();
    const found = [...known].filter((number) => covered.has(number)).length;
    expect(found / known.size, `${sign}: ${found} of ${known.size}`).toBeGreaterThanOrEqual(share);
    expect((covered.size - found) / CASES, sign).toBeLessThan(0.002);
  }
  expect(items.every(({ message, unitName }) => message.startsWith(unitName))).toBe(true);
  const { bytes } = await inspector().get('/signs/export', { query: { sign: 'never-delivered' } });
  const { sheets } = await readTable({ name: '录入线索.xlsx', bytes });
  expect(sheets[0]?.rows).toHaveLength(items.filter(({ sign }) => sign === 'never-delivered').length);
  const { body } = await inspector().get<SignsOverview>('/signs/overview');
  expect(body.counts).toEqual({ open: items.length, dismissed: 0, confirmed: 0, gone: 0 });
  expect(body.runs[0]).toMatchObject({ unitName: '剑阁县', year: 2026, state: 'done', why: 'import', share: 1, cases: CASES });
});

test('a detail shows the rule, the picture and the history', async () => {
  const { id, count } = await firstOf('closed-in-seconds');
  const shown = await detail(id);
  expect(shown.rule).toBe(SIGNS.find(({ id: sign }) => sign === 'closed-in-seconds')?.rule);
  expect(shown.picture?.bars[0]).toMatchObject({ label: '1 分内', part: count });
  expect(shown.events.map(({ kind }) => kind)).toEqual(['found']);
  expect(shown.may).toEqual({ decide: true, answer: false, why: '' });
  for (const sign of new Set((await listed()).map((item) => item.sign))) {
    const { picture, listed: kept } = await detail((await firstOf(sign)).id);
    const sum = (bars: readonly { readonly part: number }[] = []) => bars.reduce((all, { part }) => all + part, 0);
    if (picture) expect(sum(picture.bars), sign).toBe(kept);
  }
});

test('what was dismissed stays dismissed in the next run, and the run tells nothing new', async () => {
  const before = await firstOf('closed-in-seconds');
  const verdict = { version: before.version, verdict: 'dismissed', text: '自助设备误标为窗口，已核对' };
  const { body, status } = await inspector().post<SignDetail>(`/signs/${before.id}/decision`, verdict);
  expect([status, body.state, body.decision]).toEqual([200, 'dismissed', verdict.text]);
  await app.as('inspector', county.id).post('/sign-runs', { unitId: county.units[0], year: 2026 });
  expect(await doNextRun(app.house)).toBe(true);
  expect((await listed()).find(({ id }) => id === before.id)).toMatchObject({ state: 'dismissed', count: before.count, version: body.version });
  const { body: overview } = await inspector().get<SignsOverview>('/signs/overview');
  expect(overview.runs[0]).toMatchObject({ why: 'person', fresh: 0, gone: 0 });
  const again = await inspector().post(`/signs/${before.id}/decision`, { ...verdict, version: body.version });
  expect(again.problem.code).toBe('wrong-stage');
  const back = await inspector().post<SignDetail>(`/signs/${before.id}/reopen`, { version: body.version, reason: '设备台账对不上' });
  expect([back.body.state, back.body.decidedBy, back.body.events.map(({ kind }) => kind)]).toEqual([
    'open',
    null,
    ['reopened', 'dismissed', 'found'],
  ]);
});

test('a corrected file makes suspicions go, and the wrong one again brings the same ones back', async () => {
  const late = await listed({ sign: 'entered-after-closing' });
  const twice = await listed({ sign: 'accepted-twice' });
  const decided = late[0];
  if (!decided) throw new Error('nothing was entered late');
  await inspector().post(`/signs/${decided.id}/decision`, { version: decided.version, verdict: 'confirmed', text: '补录，经办人承认' });
  await imported(
    mended((number, cells, at) => {
      if (frauds.get('entered-after-closing')?.has(number)) cells[at('录入时间')] = cells[at('受理时间')] ?? '';
      if (frauds.get('accepted-twice')?.has(number)) cells[at('证件号码')] = number.slice(-18);
    }),
  );
  const after = [...(await listed({ sign: 'entered-after-closing' })), ...(await listed({ sign: 'accepted-twice' }))];
  expect(after.map(({ id }) => id).sort()).toEqual([...late, ...twice].map(({ id }) => id).sort());
  expect(after.every(({ goneAt }) => goneAt !== null)).toBe(true);
  expect(after.filter(({ state }) => state !== 'gone').map(({ id, state }) => [id, state])).toEqual([[decided.id, 'confirmed']]);

  await imported(county.cases);
  const back = [...(await listed({ sign: 'entered-after-closing' })), ...(await listed({ sign: 'accepted-twice' }))];
  expect(back.map(({ id, count, goneAt }) => [id, count, goneAt])).toEqual(
    expect.arrayContaining([...late, ...twice].map(({ id, count }) => [id, count, null])),
  );
  expect(back.find(({ id }) => id === decided.id)?.state).toBe('confirmed');
  expect((await detail(decided.id)).events.map(({ kind }) => kind)).toEqual(['back', 'gone', 'confirmed', 'found']);
});

test('of two who decide at once one is told what the other has done', async () => {
  const { id, version } = await firstOf('never-delivered');
  const answers = await Promise.all(
    (['dismissed', 'confirmed'] as const).map((verdict) => inspector().post<SignDetail>(`/signs/${id}/decision`, { version, verdict, text: '核过' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers.find(({ status }) => status === 200);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.problem).toMatchObject({ code: 'stale-version', current: { state: winner?.body.state } });
});

test('nobody decides on their own unit; its clerks see what they were asked about, and answer', async () => {
  const item = await firstOf('same-duration');
  const own = app.as('inspector', item.unitId);
  const refused = await own.post(`/signs/${item.id}/decision`, { version: item.version, verdict: 'dismissed', text: '没有问题' });
  expect([refused.problem.code, refused.problem.detail]).toEqual(['not-allowed', expect.stringContaining('回避')]);
  expect((await own.get<SignDetail>(`/signs/${item.id}`)).body.may.why).toContain('回避');

  const clerk = app.as('clerk', item.unitId);
  expect((await clerk.get(`/signs/${item.id}`)).problem.code).toBe('not-found');
  expect((await clerk.get<SignsOverview>('/signs/overview')).body).toMatchObject({ counts: { open: 0 }, runs: [] });
  const asked = await inspector().post<SignDetail>(`/signs/${item.id}/ask`, { version: item.version });
  const todos = await clerk.get<{ todos: { key: string }[] }>('/home');
  expect(todos.body.todos.map(({ key }) => key)).toContain('signs.asked');
  const seen = await clerk.get<SignDetail>(`/signs/${item.id}`);
  expect(seen.body.may).toEqual({ decide: false, answer: true, why: '' });
  const said = await clerk.put<SignDetail>(`/signs/${item.id}/answer`, { version: asked.body.version, text: '系统批量导入所致' });
  expect(said.body.answer).toBe('系统批量导入所致');
  expect((await clerk.post(`/signs/${item.id}/decision`, { version: said.body.version, verdict: 'dismissed', text: '无' })).status).toBe(403);
  await inspector().post(`/signs/${item.id}/decision`, { version: said.body.version, verdict: 'dismissed', text: '说明属实' });
  const late = await clerk.put(`/signs/${item.id}/answer`, { version: said.body.version + 1, text: '补充' });
  expect(late.problem.code).toBe('wrong-stage');
});

test('runs asked for while one waits are one run, and two workers do it once; every night all places are asked for', async () => {
  const admin = app.as('administrator');
  await Promise.all([county.id, ...county.units].map((unitId) => admin.post('/sign-runs', { unitId, year: 2026 })));
  const waiting = () => app.store.db.selectFrom('sign_runs').select(['unit_id', 'year', 'why']).where('state', '=', 'waiting').execute();
  expect(await waiting()).toEqual([{ unit_id: county.id, year: 2026, why: 'person' }]);
  const did = await Promise.all([doNextRun(app.house), doNextRun(app.house)]);
  expect(did.filter(Boolean)).toHaveLength(1);
  expect(await waiting()).toEqual([]);
  await askByClock(app.house);
  expect(await waiting()).toEqual([{ unit_id: county.id, year: 2026, why: 'night' }]);
  await askByClock(app.house);
  // A run that was cut off is taken up again.
  await app.store.db.updateTable('sign_runs').set({ state: 'running' }).where('state', '=', 'waiting').execute();
  expect([await doNextRun(app.house), await doNextRun(app.house)]).toEqual([true, false]);
  expect((await admin.post('/sign-runs', { unitId: county.id, year: 2027 })).problem.code).toBe('bad-input');
});

test('a platform that pushes is waited for until it rests, but not for ever', async () => {
  const push = async (finished_at: string) => {
    const row = { unit_id: county.id, kind: 'cases', origin: 'push', file: '推送', hash: '', size: 1, state: 'done', header_hash: '', fresh: 1 };
    await app.store.db
      .insertInto('case_imports')
      .values({
        ...row,
        mapping: null,
        findings: null,
        actor_id: null,
        actor_name: '平台',
        created_at: finished_at,
        started_at: finished_at,
        finished_at,
      })
      .execute();
  };
  const asked = async () => {
    await askByClock(app.house);
    return doNextRun(app.house);
  };
  expect(await asked()).toBe(false);
  app.clock.forward(5);
  await push(app.clock.now());
  expect(await asked()).toBe(false);
  app.clock.forward(10);
  expect([await asked(), await asked()]).toEqual([true, false]);
  for (let minute = 0; minute < 65; minute += 5) {
    app.clock.forward(5);
    await push(app.clock.now());
    if (minute < 55) expect(await asked(), `after ${minute}`).toBe(false);
  }
  expect(await asked()).toBe(true);
});

test('a finding is shown with the clauses that speak of it, and what the inspector may record', async () => {
  const regulationVersionId = await publish(app, 'jiange');
  const administrator = app.as('administrator', county.id);
  await app.store.db.updateTable('units').set({ kind: '部门' }).where('id', '=', county.units[0]).execute();
  const { body: opened } = await administrator.post<{ id: number; version: number }>('/assessments', {
    title: '剑阁县 2026 年度考核',
    regulationVersionId,
    authorityId: county.id,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    units: [{ unitId: county.units[0] }],
  });
  const moved = await app
    .as('leader', county.id)
    .post(`/assessments/${opened.id}/advance`, { to: 'self-check', reason: '', version: opened.version });
  expect(moved.status, moved.text).toBe(200);
  const suspected = (await listed()).find(({ unitId, sign }) => unitId === county.units[0] && sign !== 'accepted-twice');
  const { body } = await inspector().get<Consequences>(`/signs/${suspected?.id}/clauses`);
  expect(body.assessments).toHaveLength(1);
  expect(body.assessments[0]?.clauses.map(({ title }) => title)).toEqual(['通用软件']);
  expect(body.assessments[0]?.clauses[0]?.facts).toEqual([{ name: '通用软件', source: '考核组', may: false }]);
  expect(body.assessments[0]?.recordable).toEqual(['有效投诉', '效能曝光', '媒体曝光']);
});
