import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { type Descendants, ROLES, type Units } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';
import { type AssessingGrant, assessingGrants } from './assignments-table.ts';
import type { Assessment, Assigned } from './contract.ts';
import type { Assessor } from './contract-people.ts';
import { mayHold } from './scope.ts';

/** Somebody who may assess: what of the unit tree the roles reach. */
interface Reach {
  readonly name: string;
  readonly login: string;
  readonly grants: readonly AssessingGrant[];
  covers(unitId: number | null): boolean;
  /** Fills in the forms of this unit, so may not assess it. */
  ownUnit(unitId: number): boolean;
}

/** People who may be assigned: assessors and inspectors whose scope has to do with the assessing authority. */
export async function listAssessors(house: House, held: Units, { title, authorityId }: Assessment): Promise<Assessor[]> {
  if (!mayHold(held, authorityId)) throw new Problem('not-allowed', `“${title}”由上级组织，您不能指派考核人员`);
  const tree = await unitTree(house.db);
  const below = authorityId === null ? undefined : new Set(tree(authorityId));
  const found = await reaches(house, tree);
  return [...found].flatMap(([accountId, { name, login, grants, covers }]) => {
    const assessing = grants.filter(({ role }) => role !== 'clerk');
    const near = assessing.filter(({ unitId }) => unitId === null || !below || below.has(unitId) || covers(authorityId));
    if (near.length === 0) return [];
    const scopes = near.flatMap(({ unitName }) => (unitName === null ? [] : [unitName]));
    const everywhere = near.some(({ unitId }) => unitId === null);
    const roles = [...new Set(near.flatMap(({ role }) => (role === 'clerk' ? [] : [role])))];
    return [{ accountId, name, login, roles, scopes: everywhere ? [] : [...new Set(scopes)], forAll: covers(authorityId) }];
  });
}

/** Refuses assignments of people who may not assess at all, not this unit, or who fill in its forms. @param path where the list stands in the input */
export async function requireAssessors(
  house: House,
  authorityId: number | null,
  items: readonly Assigned[],
  units: ReadonlyMap<number, string>,
  path: string,
): Promise<void> {
  if (items.length === 0) return;
  const found = await reaches(house, await unitTree(house.db));
  const known = new Set<string>();
  for (const [index, { accountId, unitId }] of items.entries()) {
    const who = found.get(accountId);
    if (!who) throw badField(`${path}.${index}.accountId`, `只能指派在用的${ROLES.assessor}或${ROLES.inspector}`);
    const unit = unitId === null ? '' : units.get(unitId);
    if (unit === undefined) throw badField(`${path}.${index}.unitId`, '这个单位不在考核对象里');
    if (!who.covers(unitId ?? authorityId)) {
      const scope = unitId === null ? '全部考核对象，请改为指派具体单位' : `“${unit}”`;
      throw badField(`${path}.${index}.unitId`, `${who.name}的权限范围不包括${scope}`);
    }
    if (unitId !== null && who.ownUnit(unitId))
      throw badField(`${path}.${index}.unitId`, `${who.name}是“${unit}”的${ROLES.clerk}，按回避要求不能考核它`);
    const key = `${accountId} ${unitId}`;
    if (known.has(key)) throw badField(`${path}.${index}`, `${who.name}对${unit ? `“${unit}”` : '全部考核对象'}重复指派`);
    known.add(key);
  }
}

async function reaches(house: House, tree: Descendants): Promise<Map<number, Reach>> {
  const byAccount = new Map<number, AssessingGrant[]>();
  for (const grant of await assessingGrants(house.db)) {
    const grants = byAccount.get(grant.accountId);
    if (grants) grants.push(grant);
    else byAccount.set(grant.accountId, [grant]);
  }
  return new Map([...byAccount].map(([accountId, grants]) => [accountId, reachOf(grants, tree)] as const));
}

function reachOf(grants: readonly AssessingGrant[], tree: Descendants): Reach {
  const assessing = grants.filter(({ role }) => role !== 'clerk');
  const everywhere = assessing.some(({ unitId }) => unitId === null);
  const below = (some: readonly AssessingGrant[]) => new Set(some.flatMap(({ unitId }) => (unitId === null ? [] : [...tree(unitId)])));
  const reached = below(assessing);
  const own = below(grants.filter(({ role }) => role === 'clerk'));
  const [{ name, login } = { name: '', login: '' }] = grants;
  return { name, login, grants, covers: (unitId) => everywhere || (unitId !== null && reached.has(unitId)), ownUnit: (unitId) => own.has(unitId) };
}
