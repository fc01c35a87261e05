import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordFacts } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { Assessment } from './contract.ts';
import type { Readiness } from './contract-stages.ts';
import { publish, type Setting, setting } from './test-setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await setting();
});
afterAll(() => at.close());

const inspected = async (): Promise<Assessment> => at.advanced(await at.advanced(await at.opened(), 'self-check'), 'inspection');
const back = (who: Setting['leader'], { id, version }: Assessment, to: string, reason = '材料需要补正') =>
  who.post<Assessment>(`/assessments/${id}/step-back`, { to, version, reason });

test('without units it is not ready; missing groups, assessors and days are only pointed out', async () => {
  const empty = await at.opened({ units: [] });
  const readiness = async (id: number) => (await at.administrator.get<Readiness>(`/assessments/${id}/readiness`)).body;
  expect((await readiness(empty.id)).matters[0]).toMatchObject({ severity: 'error', code: 'no-units', place: 'units' });
  const refused = await at.administrator.post(`/assessments/${empty.id}/advance`, { to: 'self-check', version: 1 });
  expect(refused.problem).toMatchObject({ code: 'wrong-stage', detail: '还不能进入自查：还没有考核对象，请先加入单位' });
  const [first] = at.centres;
  const part = await at.opened({ units: [{ unitId: first }] });
  const { matters } = await readiness(part.id);
  expect(matters.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'warning empty-group',
    'warning empty-group',
    'warning no-assessors',
    'warning no-days',
  ]);
  expect((await at.advanced(part, 'self-check')).stage).toBe('self-check');
});

test('a stage that begins later is entered early only knowingly', async () => {
  const stages = [{ stage: 'self-check', startsOn: '2026-10-08', endsOn: '2026-10-31' }];
  const { id } = await at.opened({ stages });
  const codes = async () => (await at.administrator.get<Readiness>(`/assessments/${id}/readiness`)).body.matters.map(({ code }) => code);
  expect(await codes()).toContain('early');
  at.clock.set('2026-10-07T16:30:00.000Z');
  expect(await codes()).not.toContain('early');
  at.clock.set('2026-03-02T02:00:00.000Z');
});

test('stages follow each other; the way is recorded with who, when and why', async () => {
  const opened = await at.opened();
  const skip = await at.administrator.post(`/assessments/${opened.id}/advance`, { to: 'inspection', version: 1 });
  expect(skip.problem).toMatchObject({ code: 'wrong-stage', detail: '现在是筹备，下一阶段是自查' });
  const checked = await at.advanced(opened, 'self-check');
  expect((await at.leader.post(`/assessments/${opened.id}/advance`, { to: 'inspection', version: 2 })).status).toBe(200);
  expect((await back(at.leader, { ...checked, version: 3 }, 'self-check')).status).toBe(200);
  const { body } = await at.administrator.get<{ items: { from: string; to: string; reason: string }[] }>(`/assessments/${opened.id}/moves`);
  expect(body.items.map(({ from, to, reason }) => `${from} ${to} ${reason}`)).toEqual([
    'preparing self-check ',
    'self-check inspection ',
    'inspection self-check 材料需要补正',
  ]);
  const deeds = await at.administrator.get<{ items: { summary: string }[] }>(`/audit?topic=assessments&record=${opened.id}`);
  expect(deeds.body.items[0]?.summary).toContain('督查考核 → 自查，理由：材料需要补正');
});

test('only a leader steps back, only with a reason, only to an earlier stage', async () => {
  const running = await inspected();
  expect((await back(at.administrator, running, 'self-check')).status).toBe(403);
  expect((await back(at.as('leader', at.otherCity), running, 'self-check')).status).toBe(404);
  expect((await back(at.leader, running, 'self-check', ' ')).problem.errors?.[0]?.path).toBe('reason');
  expect((await back(at.leader, running, 'inspection')).problem.code).toBe('wrong-stage');
  expect((await back(at.leader, running, 'archive')).problem.code).toBe('wrong-stage');
  expect((await back(at.leader, { ...running, version: 1 }, 'self-check')).problem.code).toBe('stale-version');
  expect((await back(at.leader, running, 'self-check')).body).toMatchObject({ stage: 'self-check', version: running.version + 1 });
});

test('from 督查考核 on regulation, period, authority and units stand still, whatever is sent', async () => {
  const running = await inspected();
  const second = await publish(at, 'chengdu', Date.now() % 100_000);
  const [first] = at.centres;
  const extra = await at.newUnit({ name: '大邑县政务服务中心', parentId: at.city, kind: '区县政务服务中心' });
  const { id, title } = running;
  const county = await at.newUnit({ name: '双流县', level: 'county', parentId: at.city });
  const attempts = async ({ version }: Assessment) => {
    const change = (more: object) =>
      at.administrator.put(`/assessments/${id}`, at.input({ title, version, units: undefined, reason: '另有安排', ...more }));
    const units = (more: object) => at.administrator.put(`/assessments/${id}/units`, { version, ...more });
    return [
      await change({ regulationVersionId: second }),
      await change({ periodTo: '2026-11-30' }),
      await change({ authorityId: county }),
      await units({ put: [{ unitId: extra }] }),
      await units({ remove: [first] }),
      await units({ put: [{ unitId: first, group: '第二圈' }] }),
    ].map(({ problem }) => problem?.code);
  };
  const allFrozen = Array.from({ length: 6 }, () => 'frozen');
  expect(running.frozenAt).not.toBeNull();
  expect(await attempts(running)).toEqual(allFrozen);
  const later = await at.advanced(running, 'preliminary');
  expect(await attempts(later)).toEqual(allFrozen);
  const earlier = (await back(at.leader, later, 'self-check')).body;
  expect(await attempts(earlier)).toEqual(allFrozen);
  const after = (await at.administrator.get<Assessment>(`/assessments/${id}`)).body;
  expect(after).toMatchObject({
    regulation: { versionId: at.versionId },
    periodTo: '2026-12-31',
    authorityId: at.city,
    unitCount: 3,
    version: earlier.version,
  });
  const renamed = await at.administrator.put<Assessment>(
    `/assessments/${id}`,
    at.input({ title: `${title}（改）`, version: after.version, units: undefined }),
  );
  expect(renamed.body.title).toBe(`${title}（改）`);
});

test('back in 筹备 the opening itself is taken back: everything may be changed again', async () => {
  const running = await inspected();
  const preparing = (await back(at.leader, running, 'preparing')).body;
  expect([preparing.stage, preparing.frozenAt]).toEqual(['preparing', null]);
  const [first] = at.centres;
  expect((await at.administrator.put(`/assessments/${running.id}/units`, { version: preparing.version, remove: [first] })).status).toBe(200);
});

test('between 筹备 and 督查考核 another regulation needs a reason, and must take the units as they are', async () => {
  const opened = await at.advanced(await at.opened(), 'self-check');
  const second = await publish(at, 'chengdu', 77);
  const other = await publish(at, 'jiange');
  const change = (regulationVersionId: number, reason = '') =>
    at.administrator.put<Assessment>(
      `/assessments/${opened.id}`,
      at.input({ title: opened.title, regulationVersionId, version: opened.version, units: undefined, reason }),
    );
  expect((await change(second)).problem.errors?.[0]?.path).toBe('reason');
  expect((await change(other, '换一部')).problem.detail).toContain('考核对象与新细则不合');
  expect((await change(second, '修订了加分上限')).body.regulation.number).toBe(77);
});

test('in 筹备 a regulation that does not take the units is an error on the way to 自查', async () => {
  const opened = await at.opened();
  const other = await publish(at, 'xianyang');
  const changed = await at.administrator.put<Assessment>(
    `/assessments/${opened.id}`,
    at.input({ title: opened.title, regulationVersionId: other, version: 1, units: undefined }),
  );
  expect(changed.status).toBe(200);
  const { matters } = (await at.administrator.get<Readiness>(`/assessments/${opened.id}/readiness`)).body;
  expect(matters[0]).toMatchObject({ severity: 'error', code: 'misplaced-units' });
  expect((await at.administrator.post(`/assessments/${opened.id}/advance`, { to: 'self-check', version: 2 })).problem.code).toBe('wrong-stage');
});

test('a result is announced only when it is sealed; sealed, it goes on but never back and never changes', async () => {
  let running = await inspected();
  const open = at.centres.map((unitId) => ({ unitId, fact: '设立并正常运行', level: '', value: '是', happenedOn: null, note: '' }));
  await recordFacts(at.house, SYSTEM, running.id, open, { state: 'confirmed', origin: 'form' });
  for (const to of ['preliminary', 'feedback', 'decision'] as const) running = await at.advanced(running, to);
  const on = (to: string, version: number) => at.administrator.post<Assessment>(`/assessments/${running.id}/advance`, { to, version });
  expect((await on('notice', running.version)).problem.detail).toContain('还没有封存');
  const sealing = await at.leader.post(`/assessments/${running.id}/seals`, { version: running.version, accepted: true });
  expect(sealing.problem.detail ?? '').toBe('');
  const noticed = (await on('notice', running.version + 1)).body;
  expect(noticed.stage).toBe('notice');
  const [first] = at.centres;
  const version = noticed.version;
  expect((await back(at.leader, noticed, 'decision')).problem.code).toBe('frozen');
  expect((await at.administrator.put(`/assessments/${running.id}`, at.input({ version, units: undefined }))).problem.code).toBe('frozen');
  expect((await at.administrator.put(`/assessments/${running.id}/assignments`, { version, items: [] })).problem.code).toBe('frozen');
  expect((await at.administrator.put(`/assessments/${running.id}/units/${first}/exclusions`, { version, rules: [] })).problem.code).toBe('frozen');
  expect((await on('archive', version)).body.stage).toBe('archive');
  expect((await on('archive', version + 1)).problem.detail).toBe('考核已经归档，没有下一阶段');
});

test('days are proposed for a period', async () => {
  const { body } = await at.administrator.get<{ items: { stage: string }[] }>('/assessments/stage-days?periodFrom=2026-01-01&periodTo=2026-12-31');
  expect(body.items.map(({ stage }) => stage)[0]).toBe('self-check');
  expect((await at.administrator.get('/assessments/stage-days?periodFrom=2026-12-31&periodTo=2026-01-01')).status).toBe(400);
});
