import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Merger, Unit } from './contract.ts';
import { insertEvents, lastMerge } from './events-table.ts';
import { usesSince } from './references.ts';
import { findUnit } from './table.ts';
import { changing, current, dayBefore, fieldsOf, requireSound, requireUnmerged, save, type Writing } from './writing.ts';

/**
 * Merges a unit into another: from a day on the other stands for it. The old unit keeps its id and its records, and ends the day before;
 * nothing is rewritten.
 */
export function mergeUnit(house: House, actor: Actor, units: Units, id: number, { version, intoId, effectiveOn }: Merger): Promise<Unit> {
  return changing(house, actor, units, async (writing) => {
    const before = await current(writing, id, version);
    requireUnmerged(before);
    const into = await target(writing, before, intoId, effectiveOn);
    const lastDay = dayBefore(effectiveOn);
    const activeTo = before.activeTo !== null && before.activeTo < lastDay ? before.activeTo : lastDay;
    if (before.activeFrom !== null && activeTo < before.activeFrom) {
      throw badField('effectiveOn', `合并日期须晚于“${before.name}”的启用日期 ${before.activeFrom}`);
    }
    const fields = { ...fieldsOf(before), activeTo };
    requireSound(writing.register, { id, version, mergedInto: into.id, ...fields });
    await tell(writing, into.id, 'absorbed', before.name, effectiveOn);
    return save(writing, before, { ...fields, mergedInto: into.id }, () => ({
      summary: `${before.name} 并入 ${into.name}，自 ${effectiveOn} 起`,
      events: [{ kind: 'merged', before: before.activeTo ?? '', after: into.name, effectiveOn }],
    }));
  });
}

/** Takes a merge back, while nothing was built on it. */
export function unmergeUnit(house: House, actor: Actor, units: Units, id: number, version: number): Promise<Unit> {
  return changing(house, actor, units, async (writing) => {
    const before = await current(writing, id, version);
    const merge = await lastMerge(writing.tx, id);
    if (before.mergedInto === null || !merge) throw new Problem('in-use', `“${before.name}”没有并入别的单位`);
    const into = await findUnit(writing.tx, before.mergedInto);
    if (!into || !mayTouch(units, into.id)) throw new Problem('not-allowed', '它并入的单位不在您的权限范围内');
    const uses = [
      ...(into.mergedInto === null ? [] : [`“${into.name}”后来又并入了“${into.mergedIntoName}”`]),
      ...(await usesSince(writing.tx, into.id, id, merge.at)),
    ];
    if (uses.length > 0) throw new Problem('in-use', `合并之后${uses.join('；')}，不能撤销`);
    const fields = { ...fieldsOf(before), activeTo: merge.activeTo };
    requireSound(writing.register, { id, version, mergedInto: null, ...fields });
    await tell(writing, into.id, 'released', before.name, merge.effectiveOn);
    return save(writing, before, { ...fields, mergedInto: null }, () => ({
      summary: `撤销并入：${before.name} 恢复为独立单位`,
      events: [{ kind: 'unmerged', before: into.name, after: '', effectiveOn: merge.effectiveOn }],
    }));
  });
}

async function target({ units, tx }: Writing, unit: Unit, intoId: number, effectiveOn: string): Promise<Unit> {
  const into = mayTouch(units, intoId) ? await findUnit(tx, intoId) : undefined;
  if (!into) throw badField('intoId', '没有这个单位，或不在您的权限范围内');
  if (into.id === unit.id) throw badField('intoId', '不能并入自己');
  if (into.level !== unit.level) throw badField('intoId', '只能并入同一层级的单位');
  if (into.mergedInto !== null) throw badField('intoId', `“${into.name}”自己已并入“${into.mergedIntoName}”，请直接并入后者`);
  if (into.activeTo !== null && into.activeTo < effectiveOn) throw badField('intoId', `“${into.name}”到 ${into.activeTo} 已停用`);
  if (into.activeFrom !== null && into.activeFrom > effectiveOn) throw badField('effectiveOn', `“${into.name}”自 ${into.activeFrom} 起才启用`);
  return into;
}

/** The other unit's history tells of it too. */
const tell = ({ tx, actor, at }: Writing, unitId: number, kind: 'absorbed' | 'released', name: string, effectiveOn: string): Promise<void> =>
  insertEvents(tx, actor.accountId, at, [{ unitId, kind, before: '', after: name, effectiveOn }]);
