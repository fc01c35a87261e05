import { type Assessment, allParticipants, ownAssignment, type Participant } from '../assessments/index.ts';
import { handsOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { mayTouch, type Role, type Units } from '../policy/index.ts';

/** What one person reviews and judges in one assessment. */
export interface Seat {
  readonly why: 'office' | 'all' | 'some' | 'open' | 'reader' | 'none';
  /** Units that are theirs to review, in the order of their ids; for a reader, those that they may look at. */
  readonly units: ReadonlyMap<number, Participant>;
  /** Units that would be theirs, but they belong to them. */
  readonly avoided: readonly Participant[];
}

/**
 * The authority's administrators review every unit; assessors those they are assigned to, and all in their scope as long as nobody at all is
 * assigned. Units that the person belongs to are left to others. Inspectors, leaders and supervisors look on.
 */
export async function seatOf(house: House, actor: Actor, assessment: Assessment, held: Units): Promise<Seat> {
  const [participants, assigned, hands] = await Promise.all([
    allParticipants(house.db, assessment.id),
    ownAssignment(house.db, assessment.id, actor.accountId),
    handsOf(house, actor),
  ]);
  const byOffice = participants.filter(({ unitId }) => hands.in('administrator', unitId));
  const isTask = (unitId: number): boolean => assigned.all || assigned.units.has(unitId) || !assigned.anybody;
  const byTask = participants.filter(({ unitId }) => hands.in('assessor', unitId) && isTask(unitId));
  const mine = byOffice.length === participants.length ? byOffice : [...new Set([...byOffice, ...byTask])];
  const looksOn = actor.grants?.some(({ role }) => ONLOOKERS.includes(role)) ?? false;
  if (mine.length === 0 && looksOn) {
    const seen = participants.filter(({ unitId }) => mayTouch(held, unitId));
    return { why: 'reader', units: new Map(seen.map((one) => [one.unitId, one] as const)), avoided: [] };
  }
  const avoided = mine.filter(({ unitId }) => hands.belongs(unitId));
  const left = new Set(avoided);
  const units = new Map(mine.flatMap((one) => (left.has(one) ? [] : [[one.unitId, one] as const])));
  return { why: whyOf(byOffice.length, byTask.length, assigned), units, avoided };
}

const avoid = (name: string): Problem => new Problem('not-allowed', `您在“${name}”任职，按回避要求不能审核、评定它，请由其他考核人员办理`);

const ONLOOKERS: readonly Role[] = ['inspector', 'leader', 'supervisor'];

function whyOf(office: number, task: number, { anybody, all }: { readonly anybody: boolean; readonly all: boolean }): Seat['why'] {
  if (office > 0) return 'office';
  if (task === 0) return 'none';
  if (!anybody) return 'open';
  return all ? 'all' : 'some';
}

/** @throws Problem where the unit is not the person's to review, with the reason */
export function requireSeat(seat: Seat, unitId: number): Participant {
  if (seat.why === 'reader') throw new Problem('not-allowed', '您可以查看，但不参加审核和评定');
  return requireSight(seat, unitId);
}

/** The same for looking at it. */
export function requireSight({ units, avoided }: Seat, unitId: number): Participant {
  const unit = units.get(unitId);
  if (unit) return unit;
  const own = avoided.find((one) => one.unitId === unitId);
  if (own) throw avoid(own.name);
  throw new Problem('not-found', '这个单位不在考核对象里，或没有指派给您考核');
}

export const seatAnswer = ({ why, units, avoided }: Seat) => ({
  why,
  units: units.size,
  avoided: avoided.map(({ unitId, name }) => ({ unitId, name })),
});
