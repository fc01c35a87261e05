import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import { frozen } from './change.ts';
import type { ChangedParticipants, Participant } from './contract-units.ts';
import { allParticipants, putParticipants, removeParticipants } from './participants-table.ts';
import { type RecordedFor, requireReason } from './recorded.ts';
import { placed } from './register.ts';
import { assessmentOpen, claim, isFrozen } from './scope.ts';
import { regulationOf } from './version.ts';

/** Puts units in or changes their kind, group and superior, and takes units out: with a reason where something is recorded for them. Once marking has begun the units stand still. */
export async function changeParticipants(
  house: House,
  actor: Actor,
  held: Units,
  id: number,
  input: ChangedParticipants,
  recordedFor: RecordedFor,
): Promise<void> {
  const assessment = await assessmentOpen(house, held, id, input.version);
  if (isFrozen(assessment)) throw frozen('考核对象不能再增减或改变分组');
  const present = new Map((await allParticipants(house.db, id)).map((one) => [one.unitId, one] as const));
  const staying = new Set(present.keys());
  for (const [index, unitId] of input.remove.entries()) {
    if (!staying.delete(unitId)) throw badField(`remove.${index}`, '这个单位不在考核对象里，或写了两次');
  }
  requireSuperiors(input, present, staying);
  const { periodFrom } = assessment;
  const { participants, names } = await placed(house, held, await regulationOf(house, assessment), { periodFrom, units: input.put }, 'put', staying);
  const added = participants.filter(({ unitId }) => !staying.has(unitId));
  const changed = participants.filter(({ unitId }) => staying.has(unitId));
  const nameOf = ({ unitId }: { readonly unitId: number }): string => names.get(unitId) ?? present.get(unitId)?.name ?? '';
  const removed = input.remove.map((unitId) => nameOf({ unitId }));
  await house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, assessment, at);
    if (removed.length > 0) {
      const told = (records: number) => `${removed.join('、')}已有 ${records} 条记录，移出后不再计分，重新加入即恢复`;
      requireReason(input.reason, await recordedFor(tx, id, input.remove), told);
    }
    await removeParticipants(tx, id, input.remove);
    await putParticipants(tx, id, participants);
    const parts = [
      added.length > 0 ? `加入 ${added.length} 个单位` : '',
      changed.length > 0 ? `修改 ${changed.length} 个单位` : '',
      removed.length > 0 ? `移出 ${removed.length} 个单位` : '',
    ];
    await recordDeed(tx, actor, at, {
      action: 'assessments.write',
      topic: 'assessments',
      record: id,
      unitId: assessment.authorityId,
      summary: `${assessment.title}：${parts.filter(Boolean).join('，') || '考核对象没有变化'}${input.reason ? `，理由：${input.reason}` : ''}`,
      before: { removed, units: changed.flatMap(({ unitId }) => placeIn(present.get(unitId))) },
      after: { created: added.map(nameOf), units: changed.map((one) => ({ unitName: nameOf(one), kind: one.kind, group: one.group })) },
    });
  });
}

/** Nobody loses the superior by its going out, unless another is named at once. */
function requireSuperiors({ put, remove }: ChangedParticipants, present: ReadonlyMap<number, Participant>, staying: ReadonlySet<number>): void {
  const given = new Set(put.map(({ unitId }) => unitId));
  for (const [index, unitId] of remove.entries()) {
    const orphan = [...present.values()].find((one) => one.superiorId === unitId && staying.has(one.unitId) && !given.has(one.unitId));
    const name = present.get(unitId)?.name ?? '';
    if (orphan && !given.has(unitId)) throw badField(`remove.${index}`, `“${name}”是“${orphan.name}”的主管单位，请先改后者的主管单位`);
  }
}

const placeIn = (one: Participant | undefined) => (one ? [{ unitName: one.name, kind: one.kind, group: one.group }] : []);
