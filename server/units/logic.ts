import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { ChangedUnit, NewUnit, Unit } from './contract.ts';
import { findUnit, insertUnit, updateUnit } from './table.ts';
import { unitTree } from './tree.ts';

/** A unit the caller may see; one outside the scope is not found, like one that does not exist. */
export async function unitSeen(house: House, units: Units, id: number): Promise<Unit> {
  const unit = mayTouch(units, id) ? await findUnit(house.db, id) : undefined;
  if (!unit) throw new Problem('not-found', '没有这个单位，或不在您的权限范围内');
  return unit;
}

export async function createUnit(house: House, actor: Actor, units: Units, input: NewUnit): Promise<Unit> {
  requireParent(units, input.parentId);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const id = await insertUnit(tx, input, at);
    const unit = await findUnit(tx, id);
    if (!unit) throw new Error(`unit ${id} vanished`);
    await recordDeed(tx, actor, at, {
      action: 'units.write',
      topic: 'units',
      record: id,
      unitId: id,
      summary: `新增单位 ${unit.name}`,
      after: input,
    });
    return unit;
  });
}

export async function changeUnit(house: House, actor: Actor, units: Units, id: number, input: ChangedUnit): Promise<Unit> {
  const before = await unitSeen(house, units, id);
  if (input.parentId !== before.parentId) requireParent(units, input.parentId);
  await requireNoCircle(house, id, input.parentId);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    if (!(await updateUnit(tx, id, input, at))) {
      throw new Problem('stale-version', `${before.name} 刚被他人修改，请对照后再保存`, { current: await findUnit(tx, id) });
    }
    const unit = await findUnit(tx, id);
    if (!unit) throw new Error(`unit ${id} vanished`);
    await recordDeed(tx, actor, at, {
      action: 'units.write',
      topic: 'units',
      record: id,
      unitId: id,
      summary: `修改单位 ${unit.name}`,
      before,
      after: unit,
    });
    return unit;
  });
}

function requireParent(units: Units, parentId: number | null): void {
  if (parentId === null ? units !== 'all' : !mayTouch(units, parentId)) throw badField('parentId', '上级单位不在您的权限范围内');
}

async function requireNoCircle(house: House, id: number, parentId: number | null): Promise<void> {
  if (parentId === null) return;
  const descendants = await unitTree(house.db);
  for (const below of descendants(id)) if (below === parentId) throw badField('parentId', '上级单位不能是本单位自己或它的下级');
}
