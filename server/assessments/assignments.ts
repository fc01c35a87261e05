import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { requireAssessors } from './assessors.ts';
import { listAssignments, replaceAssignments } from './assignments-table.ts';
import type { Assignment, ChangedAssignments } from './contract-people.ts';
import { allParticipants } from './participants-table.ts';
import { assessmentOpen, claim } from './scope.ts';

/** Says who assesses which units. */
export async function changeAssignments(house: House, actor: Actor, held: Units, id: number, input: ChangedAssignments): Promise<Assignment[]> {
  const assessment = await assessmentOpen(house, held, id, input.version);
  const units = new Map((await allParticipants(house.db, id)).map(({ unitId, name }) => [unitId, name] as const));
  await requireAssessors(house, assessment.authorityId, input.items, units, 'items');
  return house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, assessment, at);
    const before = await listAssignments(tx, id, 'all');
    await replaceAssignments(tx, id, input.items);
    const after = await listAssignments(tx, id, 'all');
    await recordDeed(tx, actor, at, {
      action: 'assessments.write',
      topic: 'assessments',
      record: id,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：指派考核人员 ${new Set(after.map(({ accountId }) => accountId)).size} 人`,
      before: { assignments: namesOf(before) },
      after: { assignments: namesOf(after) },
    });
    return after;
  });
}

/** One line a person: the log says who assesses whom, not one row a unit. */
function namesOf(items: readonly Assignment[]): string[] {
  const byPerson = new Map<string, string[]>();
  for (const { accountName, unitName } of items) byPerson.set(accountName, [...(byPerson.get(accountName) ?? []), unitName ?? '全部考核对象']);
  return [...byPerson].map(([name, units]) => `${name}（${units.join('、')}）`);
}
