import type { Regulation } from '@kaocheng/engine';
import type { House } from '../http/house.ts';
import { badField } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { type Unit, unitsById } from '../units/index.ts';
import type { Entry } from './contract.ts';
import type { PutParticipant } from './participants-table.ts';
import { placeOf } from './placing.ts';

/** Units ready to be put into an assessment, and their names. */
export interface Placed {
  readonly participants: readonly PutParticipant[];
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Looks units up in the register and gives each kind, group and superior; refuses what the regulation or the register does not allow.
 * @param path where the list stands in the input
 * @param others units that take part besides, as possible superiors
 */
export async function placed(
  house: House,
  held: Units,
  regulation: Regulation,
  { periodFrom, ...input }: { readonly periodFrom: string } & { readonly units: readonly Entry[] },
  path: string,
  others: ReadonlySet<number>,
): Promise<Placed> {
  const ids = input.units.map(({ unitId }) => unitId);
  const known = await unitsById(house.db, ids);
  const taking = new Set([...ids, ...others]);
  const seen = new Set<number>();
  const participants = input.units.map((entry, index) => {
    const at = `${path}.${index}`;
    const unit = known.get(entry.unitId);
    if (!unit || !mayTouch(held, entry.unitId)) throw badField(`${at}.unitId`, '没有这个单位，或不在您的权限范围内');
    if (seen.has(unit.id)) throw badField(`${at}.unitId`, `“${unit.name}”写了两次`);
    seen.add(unit.id);
    requireInUse(unit, periodFrom, at);
    const { kind, group, problem } = placeOf(regulation, unit, entry);
    if (problem) throw badField(`${at}.${problem.field}`, problem.message);
    return { unitId: unit.id, kind, group, superiorId: superiorOf(unit, entry, taking, at) };
  });
  return { participants, names: new Map([...known].map(([id, { name }]) => [id, name] as const)) };
}

function requireInUse({ name, mergedInto, activeTo }: Unit, periodFrom: string, at: string): void {
  if (mergedInto !== null) throw badField(`${at}.unitId`, `“${name}”已并入其他单位，请改用合并后的单位`);
  if (activeTo !== null && activeTo < periodFrom) throw badField(`${at}.unitId`, `“${name}”在考核期间开始前已停用`);
}

/** What the entry says; else the unit above, where it takes part too. */
function superiorOf(unit: Unit, { superiorId }: Entry, taking: ReadonlySet<number>, at: string): number | null {
  if (superiorId === undefined) return unit.parentId !== null && taking.has(unit.parentId) ? unit.parentId : null;
  if (superiorId === null) return null;
  if (superiorId === unit.id) throw badField(`${at}.superiorId`, `“${unit.name}”的主管单位不能是它自己`);
  if (!taking.has(superiorId)) throw badField(`${at}.superiorId`, `“${unit.name}”的主管单位不在考核对象里`);
  return superiorId;
}
