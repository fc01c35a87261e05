import { type HeldRole, ROLES, type Role, WHOLE } from '../sessions/roles.ts';

/** A role in a scope, while it is being chosen. `unitId`: null is the whole installation, undefined not chosen yet. */
export interface GrantDraft {
  readonly role: Role | undefined;
  readonly unitId: number | null | undefined;
  /** Known where the unit may be out of the person's sight. */
  readonly unitName?: string | undefined;
}

export interface Grant {
  readonly role: Role;
  readonly unitId: number | null;
}

export const draftOf = ({ role, unitId, unitName }: HeldRole): GrantDraft => ({ role, unitId, unitName: unitName ?? undefined });

/** What is wrong with them before they are sent, as a sentence. */
export function draftFault(drafts: readonly GrantDraft[]): string | undefined {
  if (drafts.some(({ role }) => role === undefined)) return '请选择角色，或移除这一行';
  if (drafts.some(({ unitId }) => unitId === undefined)) return '请选择单位，或移除这一行';
  const seen = new Set(drafts.map(({ role, unitId }) => `${role} ${unitId}`));
  return seen.size < drafts.length ? '同一范围内的同一角色只能授予一次' : undefined;
}

export const grantsOf = (drafts: readonly GrantDraft[]): Grant[] =>
  drafts.flatMap(({ role, unitId }) => (role === undefined || unitId === undefined ? [] : [{ role, unitId }]));

export const describeDrafts = (drafts: readonly GrantDraft[]): string =>
  drafts
    .map(({ role, unitId, unitName }) => `${role ? ROLES[role] : '？'} · ${unitId === null ? WHOLE : (unitName ?? `单位 ${unitId}`)}`)
    .join('，') || '没有角色';
