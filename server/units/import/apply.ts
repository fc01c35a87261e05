import { recordDeeds } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import type { Upload } from '../../http/uploads.ts';
import { done, requireAsShown } from '../../imports/index.ts';
import type { Units } from '../../policy/index.ts';
import type { Unit, UnitFields } from '../contract.ts';
import { beginning, happenings } from '../events.ts';
import { insertEvents } from '../events-table.ts';
import { insertUnit, readRegister, unitsById, updateUnit, vacate } from '../table.ts';
import { changing, requirePast, type Writing } from '../writing.ts';
import type { ImportPlan } from './contract.ts';
import { planImport, type Step } from './plan.ts';
import { readUnitFile } from './read.ts';

export interface Import {
  readonly upload: Upload;
  /** Of the plan that the person saw. */
  readonly fingerprint: string;
  readonly effectiveOn?: string | undefined;
}

export const previewImport = async (house: House, units: Units, upload: Upload): Promise<ImportPlan> =>
  planImport(await readUnitFile(upload), await readRegister(house.db), units).plan;

/** Does what the preview showed, all of it or nothing; refuses where the register has changed since. */
export async function applyImport(house: House, actor: Actor, units: Units, { upload, fingerprint, effectiveOn }: Import) {
  const file = await readUnitFile(upload);
  return changing(house, actor, units, async (writing) => {
    if (effectiveOn) requirePast(writing, effectiveOn);
    const { plan, steps } = planImport(file, writing.register, units);
    requireAsShown(plan, fingerprint, '单位');
    await write(writing, steps, upload.name, effectiveOn ?? writing.today);
    return done(plan);
  });
}

async function write(writing: Writing, steps: readonly Step[], file: string, effectiveOn: string): Promise<void> {
  const { tx, at } = writing;
  const existing = steps.flatMap(({ before }) => before ?? []);
  const before = await unitsById(
    tx,
    existing.map(({ id }) => id),
  );
  await vacate(
    tx,
    steps.flatMap(({ id, before: was, fields }) =>
      was && (was.name !== fields.name || was.parentId !== fields.parentId || was.code !== fields.code) ? [id] : [],
    ),
  );
  const ids = new Map<number, number>();
  const realOf = ({ parentId, ...fields }: UnitFields): UnitFields => ({
    ...fields,
    parentId: parentId === null ? null : (ids.get(parentId) ?? parentId),
  });
  for (const { id, before: was, fields } of steps) if (!was) ids.set(id, await insertUnit(tx, realOf(fields), at));
  for (const { id, before: was, fields } of steps) {
    if (was && !(await updateUnit(tx, id, was.version, realOf(fields), at))) throw new Error(`unit ${id} moved under the lock`);
  }
  const after = await unitsById(
    tx,
    steps.map(({ id }) => ids.get(id) ?? id),
  );
  await remember(writing, [...after.values()], before, file, effectiveOn);
}

async function remember(
  { tx, actor, at }: Writing,
  after: readonly Unit[],
  before: ReadonlyMap<number, Unit>,
  file: string,
  effectiveOn: string,
): Promise<void> {
  const events = after.flatMap((unit) => {
    const was = before.get(unit.id);
    const happened = was ? happenings(was, unit) : [beginning(unit)];
    return happened.map((one) => ({ unitId: unit.id, ...one, effectiveOn: one.effectiveOn ?? effectiveOn }));
  });
  await insertEvents(tx, actor.accountId, at, events);
  const deeds = after.map((unit) => {
    const was = before.get(unit.id);
    const about = { action: 'units.write', topic: 'units', record: unit.id, unitId: unit.id };
    return { ...about, summary: `导入（${file}）${was ? '修改' : '新增'}单位 ${unit.name}`, ...(was && { before: was }), after: unit };
  });
  await recordDeeds(tx, actor, at, deeds);
}
