import type { Role } from './roles.ts';
import type { PolicyRow, Reach } from './row.ts';

/** A role somebody holds. `unitId` null: everywhere; else that unit and all below it. */
export interface Grant {
  readonly role: Role;
  readonly unitId: number | null;
}

/** The units that an action may touch for this caller. */
export type Units = 'all' | ReadonlySet<number>;

/** Gives a unit and all units below it. */
export type Descendants = (unitId: number) => Iterable<number>;

/** The unit tree as it stands now; asked for only where a scope has to be widened to what lies below it. */
export type UnitTree = () => Promise<Descendants>;

/**
 * What a row allows to somebody with these grants: undefined where it allows nothing.
 * @param grants undefined for somebody who is not signed in.
 */
export async function unitsAllowed(row: PolicyRow, grants: readonly Grant[] | undefined, unitTree: UnitTree): Promise<Units | undefined> {
  if (row.open === 'everyone') return 'all';
  if (!grants) return undefined;
  if (row.open === 'signed-in') return 'all';
  const allowing = grants.flatMap((grant) => {
    const reach = reachOf(row, grant);
    return reach ? [{ unitId: reach === 'within' ? grant.unitId : null }] : [];
  });
  if (allowing.length === 0) return undefined;
  if (allowing.some(({ unitId }) => unitId === null)) return 'all';
  const descendants = await unitTree();
  return new Set(allowing.flatMap(({ unitId }) => (unitId === null ? [] : [...descendants(unitId)])));
}

/** Whether somebody signed in with these grants may do it on something. */
export const allowsSomewhere = (row: PolicyRow, grants: readonly Grant[]): boolean =>
  row.open !== undefined || grants.some((grant) => reachOf(row, grant) !== undefined);

function reachOf({ roles }: PolicyRow, { role, unitId }: Grant): Reach | undefined {
  const reach: Reach | undefined = roles[role];
  return reach === 'whole' && unitId !== null ? undefined : reach;
}

export const mayTouch = (units: Units, unitId: number): boolean => units === 'all' || units.has(unitId);
