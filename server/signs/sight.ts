import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { mayTouch, policyOf, type Role, type Units, unitsAllowed } from '../policy/index.ts';
import { readUnits, unitTree } from '../units/index.ts';
import type { Sight } from './list-table.ts';

/**
 * What somebody sees of suspicions. A unit's own clerks see what their unit was asked about and what was found, not what is only being looked
 * at: a suspicion is no accusation, and nobody is to tidy up beforehand.
 */
export async function sightOf(house: House, { grants = [] }: Pick<Actor, 'grants'>, seen: Units, under?: number): Promise<Sight> {
  const tree = await unitTree(house.db);
  const ids = under === undefined ? (await readUnits(house.db)).map(({ id }) => id) : [...tree(under)];
  const { clerk: _, ...others } = policyOf('signs.read').roles as Partial<Record<Role, 'within'>>;
  const wide = (await unitsAllowed({ what: '', roles: others, token: true }, grants, async () => tree)) ?? new Set<number>();
  const visible = ids.filter((id) => mayTouch(seen, id));
  return { all: visible.filter((id) => mayTouch(wide, id)), told: visible.filter((id) => !mayTouch(wide, id)) };
}
