/** Who may do what: one table, and what it allows to somebody. */
export { allowsSomewhere, type Descendants, type Grant, mayTouch, type Units, type UnitTree, unitsAllowed } from './access.ts';
export { isRole, ROLE_NAMES, ROLES, type Role } from './roles.ts';
export type { PolicyRow, Reach } from './row.ts';
export { type Action, isAction, POLICY, policyOf } from './table.ts';
