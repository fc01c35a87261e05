import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { newestPublished } from '../regulations/index.ts';
import { unitsById } from '../units/index.ts';
import { listAssessors } from './assessors.ts';
import { listAssignments } from './assignments-table.ts';
import type { Assessment, NewAssessment } from './contract.ts';
import type { NextYear } from './contract-stages.ts';
import type { Participant } from './contract-units.ts';
import { allParticipants } from './participants-table.ts';
import { problemOf } from './placing.ts';
import { yearLater } from './plan.ts';
import { assessmentSeen } from './scope.ts';
import { regulationOf } from './version.ts';

/**
 * Next year's assessment, from this one: its units, assessors and days, moved by a year, under the newest published version of its
 * regulation. Only a proposal: it is looked over and opened like any other. What no longer holds is left out, and said.
 */
export async function nextYearOf(house: House, held: Units, id: number): Promise<NextYear> {
  const last = await assessmentSeen(house, held, id);
  const notes: string[] = [];
  const versionId = (await newestPublished(house.db, last.regulation.key)) ?? last.regulation.versionId;
  if (versionId !== last.regulation.versionId) notes.push('细则已有更新的发布版本，已改用新版本');
  const units = await staying(house, last, versionId, notes);
  const taking = new Set(units.map(({ unitId }) => unitId));
  const assignments = await stillAssigned(house, held, last, taking, notes);
  const excluded = (await allParticipants(house.db, id)).filter(({ exclusions }) => exclusions.length > 0).length;
  if (excluded > 0) notes.push(`${excluded} 个单位的不适用条款没有带入：是否适用须每年重新认定`);
  return {
    assessment: {
      title: titleLater(last.title, last.periodTo),
      regulationVersionId: versionId,
      authorityId: last.authorityId,
      periodFrom: yearLater(last.periodFrom),
      periodTo: yearLater(last.periodTo),
      stages: last.stages.map(({ stage, startsOn, endsOn }) => ({ stage, startsOn: yearLater(startsOn), endsOn: yearLater(endsOn) })),
      units,
      assignments,
    },
    notes,
  };
}

async function staying(house: House, last: Assessment, versionId: number, notes: string[]): Promise<NewAssessment['units']> {
  const regulation = await regulationOf(house, { regulation: { versionId } });
  const participants = await allParticipants(house.db, last.id);
  const register = await unitsById(
    house.db,
    participants.map(({ unitId }) => unitId),
  );
  const today = dayAt(house.now());
  const gone = (one: Participant): boolean => {
    const unit = register.get(one.unitId);
    return !unit || unit.mergedInto !== null || (unit.activeTo !== null && unit.activeTo < today);
  };
  const here = participants.filter((one) => !gone(one));
  const fitting = here.filter(({ name, kind, group }) => problemOf(regulation, name, kind, group) === null);
  if (here.length < participants.length) notes.push(`${participants.length - here.length} 个单位已停用或合并，没有带入`);
  if (fitting.length < here.length) notes.push(`${here.length - fitting.length} 个单位的类别或分组不在新版细则里，没有带入`);
  const taking = new Set(fitting.map(({ unitId }) => unitId));
  return fitting.map(({ unitId, kind, group, superiorId }) => ({
    unitId,
    kind,
    group,
    superiorId: superiorId !== null && taking.has(superiorId) ? superiorId : null,
  }));
}

async function stillAssigned(
  house: House,
  held: Units,
  last: Assessment,
  taking: ReadonlySet<number>,
  notes: string[],
): Promise<NewAssessment['assignments']> {
  const able = new Set((await listAssessors(house, held, last)).map(({ accountId }) => accountId));
  const all = await listAssignments(house.db, last.id, 'all');
  const kept = all.filter(({ accountId, unitId }) => able.has(accountId) && (unitId === null || taking.has(unitId)));
  if (kept.length < all.length) notes.push(`${all.length - kept.length} 项指派没有带入：人员已停用、不再是考核员，或单位没有带入`);
  return kept.map(({ accountId, unitId }) => ({ accountId, unitId }));
}

/** `2026 年度考核` → `2027 年度考核`; a title without its year gets one. */
function titleLater(title: string, periodTo: string): string {
  const year = Number(periodTo.slice(0, 4));
  const moved = title.replaceAll(String(year), String(year + 1));
  return moved === title ? `${title.slice(0, 90)}（${year + 1}）` : moved;
}
