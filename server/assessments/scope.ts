import type { Kysely } from 'kysely';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { Assessment } from './contract.ts';
import { isMarking } from './stages.ts';
import { findAssessment, type Marks, touchAssessment } from './table.ts';

/** An assessment that the caller has to do with; any other is not found. */
export async function assessmentSeen(house: House, seen: Units, id: number): Promise<Assessment> {
  const found = await findAssessment(house.db, seen, id);
  if (!found) throw new Problem('not-found', '没有这个考核，或不在您的权限范围内');
  return found;
}

/**
 * The same for a change: the assessing authority itself must lie in the caller's scope, not only one of the units, and nobody else may
 * have changed it since `version` was read. What is decided on this record is therefore still true when `claim` takes it.
 */
export async function assessmentHeld(house: House, held: Units, id: number, version: number): Promise<Assessment> {
  const found = await assessmentSeen(house, held, id);
  if (!mayHold(held, found.authorityId)) throw new Problem('not-allowed', `“${found.title}”由上级组织，您不能修改`);
  if (found.version !== version) throw stale(found);
  return found;
}

/** The same for a change that a sealed result no longer allows. */
export async function assessmentOpen(house: House, held: Units, id: number, version: number): Promise<Assessment> {
  const found = await assessmentHeld(house, held, id, version);
  if (found.sealedAt) throw new Problem('frozen', '考核结果已封存，不能再修改');
  return found;
}

/** Takes the assessment for a change, in the change's transaction; who comes second is told and given the current record. */
export async function claim(tx: Kysely<Database>, { id, version, title }: Assessment, at: string, marks: Marks = {}): Promise<void> {
  if (await touchAssessment(tx, id, version, at, marks)) return;
  const current = await findAssessment(tx, 'all', id);
  throw current ? stale(current) : new Problem('not-found', `“${title}”已被删除`);
}

export function requireAuthority(held: Units, authorityId: number | null): void {
  if (!mayHold(held, authorityId)) throw badField('authorityId', '组织考核的机关不在您的权限范围内');
}

/** Regulation, period, authority and units stand still from the first mark on, also where a leader stepped back to 自查. */
export const isFrozen = ({ frozenAt, stage }: Assessment): boolean => frozenAt !== null || isMarking(stage);

export const mayHold = (held: Units, authorityId: number | null): boolean => (authorityId === null ? held === 'all' : mayTouch(held, authorityId));

const stale = (current: Assessment): Problem => new Problem('stale-version', `“${current.title}”刚被他人修改，请对照后再保存`, { current });
