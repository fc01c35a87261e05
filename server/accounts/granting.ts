import { badField, Problem } from '../http/problems.ts';
import { type Grant, mayTouch, ROLES, type Role, type Units } from '../policy/index.ts';

/**
 * Roles that an administrator of a part may give within that part. Not 监督员: whoever watches over an administrator is named from above.
 * An administrator of everything gives any role anywhere.
 */
const GIVEN_WITHIN: ReadonlySet<Role> = new Set(['administrator', 'assessor', 'inspector', 'clerk', 'leader']);

const mayGive = (units: Units, { role, unitId }: Grant): boolean =>
  units === 'all' || (unitId !== null && mayTouch(units, unitId) && GIVEN_WITHIN.has(role));

/** Whether somebody whose administration reaches so far may change an account with these roles: only if it could have given all of them. */
export const mayChange = (units: Units, roles: readonly Grant[]): boolean =>
  units === 'all' || (roles.length > 0 && roles.every((grant) => mayGive(units, grant)));

/** Refuses roles or scopes that the caller may not give. */
export function requireGivable(units: Units, grants: readonly Grant[]): void {
  for (const [place, grant] of grants.entries()) {
    if (mayGive(units, grant)) continue;
    const path = `grants.${place}`;
    if (grant.unitId === null) throw badField(path, '您只能在自己管理的范围内授权，不能授予全系统的角色');
    if (!mayTouch(units, grant.unitId)) throw badField(path, '授权范围的单位不在您的管理范围内');
    throw badField(path, `${ROLES[grant.role]}只能由全系统的管理员授予`);
  }
  if (units !== 'all' && grants.length === 0) throw badField('grants', '请至少授予一个角色，否则您将看不到这个账号');
}

export const requireChangeable = (units: Units, roles: readonly Grant[]): void => {
  if (!mayChange(units, roles)) throw new Problem('not-allowed', '这个账号还有您管理范围之外的角色，只能由上级管理员修改');
};
