import { isBefore, type Stage } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Role, type Units, unitsAllowed } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';
import type { FactSource } from './fact.ts';

/** The units that a person touches in each role that has to do with facts. */
export interface Hands {
  in(role: Role, unitId: number): boolean;
  /**
   * 回避: whether the person belongs to a unit, because they fill in its forms or have any role that lies in it. A role over what stands above
   * the unit, a city with all its centres, is not belonging to it, except as a clerk.
   */
  belongs(unitId: number): boolean;
}

/** @param grants of the person; the unit tree is read once */
export async function handsOf(house: House, { grants }: Pick<Actor, 'grants'>): Promise<Hands> {
  const descendants = await unitTree(house.db);
  const scopes = new Map<Role, Units>();
  for (const role of ['administrator', 'assessor', 'inspector', 'clerk'] as const) {
    const units = await unitsAllowed({ what: '', roles: { [role]: 'within' }, token: true }, grants, async () => descendants);
    if (units) scopes.set(role, units);
  }
  const touches = (role: Role, unitId: number) => mayTouch(scopes.get(role) ?? new Set(), unitId);
  const places = new Set((grants ?? []).flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  const liesIn = (unitId: number) => places.size > 0 && [...descendants(unitId)].some((one) => places.has(one));
  return { in: touches, belongs: (unitId) => touches('clerk', unitId) || liesIn(unitId) };
}

/**
 * What a person may do with the facts of one source on one unit now. `write`: record, change and take back. `answer`: only mend what was
 * returned. Nobody judges a unit that they belong to.
 */
export type Access = 'write' | 'answer' | 'none';

export function accessTo(source: FactSource, stage: Stage, hands: Hands, unitId: number): Access {
  const administers = hands.in('administrator', unitId);
  const belongs = hands.belongs(unitId);
  switch (source) {
    case 'unit':
      return hands.in('clerk', unitId) || administers ? reporting(stage) : 'none';
    case 'assessor':
      return (hands.in('assessor', unitId) || administers) && !belongs && marking(stage, 'inspection') ? 'write' : 'none';
    case 'inspector':
      return (hands.in('inspector', unitId) || administers) && !belongs && marking(stage, 'self-check') ? 'write' : 'none';
    case 'system':
      return 'none';
  }
}

/** From 自查 until the decided result is announced. */
export const takesSystemFacts = (stage: Stage): boolean => marking(stage, 'self-check');

/** What the system knows comes from cases; where there are none, the authority's administrator brings it in as a file. */
export const mayBring = (source: FactSource, stage: Stage, hands: Hands, unitId: number): Access =>
  source === 'system'
    ? hands.in('administrator', unitId) && !hands.belongs(unitId) && takesSystemFacts(stage)
      ? 'write'
      : 'none'
    : accessTo(source, stage, hands, unitId);

/** In 自查 a unit reports; until 审定 it answers what was returned. */
function reporting(stage: Stage): Access {
  if (stage === 'self-check') return 'write';
  return isBefore('self-check', stage) && isBefore(stage, 'decision') ? 'answer' : 'none';
}

/** From a stage on, until the decided result is announced. */
const marking = (stage: Stage, from: Stage): boolean => !isBefore(stage, from) && isBefore(stage, 'notice');
