import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { ChangedUnit, Closing, Unit, UnitFields } from './contract.ts';
import { beginning, happenings } from './events.ts';
import { deleteEvents, insertEvents } from './events-table.ts';
import { referencesTo } from './references.ts';
import { findUnit, insertUnit, removeUnit } from './table.ts';
import { changing, current, fieldsOf, note, requireParent, requirePast, requireSound, requireUnmerged, save, type Writing } from './writing.ts';

const UNBORN = { id: -1, version: 0, mergedInto: null } as const;

export function createUnit(house: House, actor: Actor, units: Units, input: UnitFields): Promise<Unit> {
  requireParent(units, input.parentId);
  return changing(house, actor, units, async (writing) => {
    const { tx, at, today, register } = writing;
    requireSound(register, { ...UNBORN, ...input });
    const id = await insertUnit(tx, input, at);
    const unit = await findUnit(tx, id);
    if (!unit) throw new Error(`unit ${id} vanished`);
    await insertEvents(tx, actor.accountId, at, [{ unitId: id, effectiveOn: today, ...beginning(unit) }]);
    await note(writing, { record: id, unitId: id, summary: `新增单位 ${unit.name}`, after: unit });
    return unit;
  });
}

export function changeUnit(house: House, actor: Actor, units: Units, id: number, { version, effectiveOn, ...fields }: ChangedUnit): Promise<Unit> {
  return changing(house, actor, units, async (writing) => {
    const before = await current(writing, id, version);
    requireUnmerged(before);
    if (fields.parentId !== before.parentId) requireParent(units, fields.parentId);
    if (effectiveOn) requirePast(writing, effectiveOn);
    return saveSound(writing, before, fields, (after) => summaryOf(before, after), effectiveOn);
  });
}

export function closeUnit(house: House, actor: Actor, units: Units, id: number, { version, lastDay }: Closing): Promise<Unit> {
  return changing(house, actor, units, async (writing) => {
    const before = await current(writing, id, version);
    requireUnmerged(before);
    return saveSound(writing, before, { ...fieldsOf(before), activeTo: lastDay }, () => `停用单位 ${before.name}，末日 ${lastDay}`);
  });
}

export function reopenUnit(house: House, actor: Actor, units: Units, id: number, version: number): Promise<Unit> {
  return changing(house, actor, units, async (writing) => {
    const before = await current(writing, id, version);
    requireUnmerged(before);
    return saveSound(writing, before, { ...fieldsOf(before), activeTo: null }, () => `恢复启用单位 ${before.name}`);
  });
}

/** Only a unit that nothing refers to may go; any other is closed instead, and its records stay. */
export function deleteUnit(house: House, actor: Actor, units: Units, id: number, version: number): Promise<void> {
  return changing(house, actor, units, async (writing) => {
    const { tx } = writing;
    const before = await current(writing, id, version);
    const references = await referencesTo(tx, id);
    if (references.length > 0) {
      throw new Problem('in-use', `“${before.name}”还有 ${references.join('、')}，不能删除；不再使用的单位请改为停用`);
    }
    await deleteEvents(tx, id);
    await removeUnit(tx, id, version);
    await note(writing, { record: id, unitId: id, summary: `删除单位 ${before.name}`, before });
  });
}

async function saveSound(writing: Writing, before: Unit, fields: UnitFields, summary: (after: Unit) => string, effectiveOn?: string): Promise<Unit> {
  const { id, version, mergedInto } = before;
  requireSound(writing.register, { id, version, mergedInto, ...fields });
  return save(writing, before, fields, (after) => ({
    summary: summary(after),
    events: happenings(before, after),
    ...(effectiveOn && { effectiveOn }),
  }));
}

function summaryOf(before: Unit, after: Unit): string {
  if (before.name !== after.name) return `单位更名：${before.name} → ${after.name}`;
  if (before.parentId !== after.parentId) return `划转单位 ${after.name}：${before.parentName ?? '无上级'} → ${after.parentName ?? '无上级'}`;
  return `修改单位 ${after.name}`;
}
