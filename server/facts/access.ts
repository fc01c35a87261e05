import { isBefore, type Stage } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Role, type Units, unitsAllowed } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';
import type { FactSource } from './fact.ts';

/** The units that a person touches in each role that has to do with facts. */
export interface Hands {
  in(role: Role, unitId: number): boolean;
}

/** @param grants of the person; the unit tree is read once */
export async function handsOf(house: House, { grants }: Pick<Actor, 'grants'>): Promise<Hands> {
  const descendants = await unitTree(house.db);
  const scopes = new Map<Role, Units>();
  for (const role of ['administrator', 'assessor', 'inspector', 'clerk'] as const) {
    const units = await unitsAllowed({ what: '', roles: { [role]: 'within' }, token: true }, grants, async () => descendants);
    if (units) scopes.set(role, units);
  }
  return { in: (role, unitId) => mayTouch(scopes.get(role) ?? new Set(), unitId) };
}

/**
 * What a person may do with the facts of one source on one unit now. `write`: record, change and take back. `answer`: only mend what was
 * returned. Nobody judges a unit whose forms they fill in themselves.
 */
export type Access = 'write' | 'answer' | 'none';

export function accessTo(source: FactSource, stage: Stage, hands: Hands, unitId: number): Access {
  const administers = hands.in('administrator', unitId);
  const own = hands.in('clerk', unitId);
  switch (source) {
    case 'unit':
      return own || administers ? reporting(stage) : 'none';
    case 'assessor':
      return (hands.in('assessor', unitId) || administers) && !own && marking(stage, 'inspection') ? 'write' : 'none';
    case 'inspector':
      return (hands.in('inspector', unitId) || administers) && !own && marking(stage, 'self-check') ? 'write' : 'none';
    case 'system':
      return 'none';
  }
}

/** What the system knows comes from cases; where there are none, the authority's administrator brings it in as a file. */
export const mayBring = (source: FactSource, stage: Stage, hands: Hands, unitId: number): Access =>
  source === 'system'
    ? hands.in('administrator', unitId) && !hands.in('clerk', unitId) && marking(stage, 'self-check')
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
