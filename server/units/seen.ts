import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Unit } from './contract.ts';
import { findUnit } from './table.ts';

/** A unit the caller may see; one outside the scope is not found, like one that does not exist. */
export async function unitSeen(house: House, units: Units, id: number): Promise<Unit> {
  const unit = mayTouch(units, id) ? await findUnit(house.db, id) : undefined;
  if (!unit) throw new Problem('not-found', '没有这个单位，或不在您的权限范围内');
  return unit;
}
