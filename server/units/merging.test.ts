import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import type { Unit } from './contract.ts';
import { successorsOn } from './index.ts';
import { changeOf, unitOf } from './test-units.ts';

let world: TestApp;
let admin: Client;
let county: Unit;

beforeAll(async () => {
  world = await testApp({ now: '2026-03-02T02:00:00.000Z' });
  admin = world.as('administrator');
  county = await made('县', null, { level: 'county' });
});
afterAll(() => world?.close());

const made = async (name: string, parentId: number | null = county.id, more: Partial<Unit> = {}): Promise<Unit> => {
  const { status, body, text } = await admin.post<Unit>('/units', unitOf(name, parentId, more));
  expect(status, text).toBe(201);
  return body;
};
const merge = (unit: Unit, intoId: number, effectiveOn = '2026-04-01') =>
  admin.post<Unit>(`/units/${unit.id}/merge`, { version: unit.version, intoId, effectiveOn });
const unmerge = (unit: Unit) => admin.post<Unit>(`/units/${unit.id}/unmerge`, { version: unit.version });
const kinds = async ({ id }: Unit) =>
  (await admin.get<{ items: { kindName: string; after: string }[] }>(`/units/${id}/history`)).body.items.map(({ kindName }) => kindName);

test('a merged unit keeps its id, ends the day before, and another stands for it from the day on', async () => {
  const [east, west] = [await made('东镇'), await made('西镇')];
  const { body: merged } = await merge(east, west.id);
  expect(merged).toMatchObject({ id: east.id, activeTo: '2026-03-31', mergedInto: west.id, mergedIntoName: '西镇', version: 2 });
  expect(await successorsOn(world.store.db, '2026-03-31')).toEqual(new Map());
  expect(await successorsOn(world.store.db, '2026-04-01')).toEqual(new Map([[east.id, west.id]]));
  expect([await kinds(east), await kinds(west)]).toEqual([
    ['并入', '登记'],
    ['接收并入', '登记'],
  ]);
  const change = await admin.put(`/units/${east.id}`, changeOf(merged, { activeTo: null }));
  expect(change.problem).toMatchObject({ code: 'in-use', detail: '“东镇”已并入“西镇”，须先撤销并入才能修改' });
  const { body: free } = await unmerge(merged);
  expect(free).toMatchObject({ activeTo: null, mergedInto: null });
  expect(await successorsOn(world.store.db, '2026-04-01')).toEqual(new Map());
});

test('a merge gives the last day back that the unit had before', async () => {
  const [a, b] = [await made('甲镇', county.id, { activeTo: '2026-12-31' }), await made('乙镇')];
  const { body } = await merge(a, b.id);
  expect((await unmerge(body)).body.activeTo).toBe('2026-12-31');
});

test('what cannot be merged is refused with the reason', async () => {
  const [a, b] = [await made('子镇'), await made('丑镇')];
  const ended = await made('寅镇', county.id, { activeTo: '2026-01-31' });
  await made('子镇便民点', a.id);
  const reasons = [
    [await merge(a, b.id), '还有 1 个下级单位（子镇便民点）'],
    [await merge(b, b.id), '不能并入自己'],
    [await merge(b, county.id), '同一层级'],
    [await merge(b, ended.id), '已停用'],
    [await merge(b, 999_999), '没有这个单位'],
    [await merge({ ...b, version: 7 }, a.id), '刚被他人修改'],
    [await unmerge(b), '没有并入'],
  ] as const;
  for (const [{ status, problem }, text] of reasons) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(problem.detail).toContain(text);
  }
});

test('a merge cannot be undone once something was built on it', async () => {
  const [a, b, c] = [await made('春镇'), await made('夏镇'), await made('秋镇')];
  const { body: merged } = await merge(a, b.id);
  const { body: further } = await merge(b, c.id, '2026-05-01');
  expect((await unmerge(merged)).problem.detail).toContain('“夏镇”后来又并入了“秋镇”');
  expect((await unmerge(further)).status).toBe(200);
  await openAssessment('2026 年度考核', [b.id, c.id]);
  expect((await unmerge(merged)).problem.detail).toContain('新开的考核“2026 年度考核”');
});

async function openAssessment(title: string, units: readonly number[]): Promise<void> {
  const { db, transaction } = world.store;
  const at = world.house.now();
  const { id: regulation } = await db
    .insertInto('regulations')
    .values({ key: title, title, archived_at: null, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction(async (tx) => {
    const { id: version } = await tx
      .insertInto('regulation_versions')
      .values({
        regulation_id: regulation,
        number: 1,
        text: '',
        hash: '',
        state: 'published',
        note: '',
        created_by: null,
        created_at: at,
        updated_at: at,
        published_by: null,
        published_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id } = await tx
      .insertInto('assessments')
      .values({
        title,
        regulation_version_id: version,
        authority_id: null,
        period_from: '2026-01-01',
        period_to: '2026-12-31',
        stage: 'preparing',
        frozen_at: null,
        sealed_at: null,
        created_by: null,
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('assessment_units')
      .values(units.map((unit_id) => ({ assessment_id: id, unit_id, kind: '镇', group_name: '', superior_id: null })))
      .execute();
  });
}
