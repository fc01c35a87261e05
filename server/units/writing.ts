import type { Kysely } from 'kysely';
import { type Deed, recordDeed } from '../audit/index.ts';
import { addDays, dayAt } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { Unit, UnitFields } from './contract.ts';
import type { Happening } from './events.ts';
import { insertEvents } from './events-table.ts';
import type { Entry, Register } from './register.ts';
import { faultsOf } from './rules.ts';
import { findUnit, lockUnits, readRegister, updateUnit } from './table.ts';

/** One change of units: who, within which scope, when, on which register. */
export interface Writing {
  readonly tx: Kysely<Database>;
  readonly actor: Actor;
  readonly units: Units;
  readonly at: string;
  readonly today: string;
  readonly register: Register;
}

/** Runs a change of units alone, on a register that stands still: all of it holds, or nothing. */
export function changing<T>(house: House, actor: Actor, units: Units, work: (writing: Writing) => Promise<T>): Promise<T> {
  return house.store.transaction(async (tx) => {
    await lockUnits(tx);
    const at = house.now();
    return work({ tx, actor, units, at, today: dayAt(at), register: await readRegister(tx) });
  });
}

/** The unit as it is now, if it is in scope and still as the caller saw it. */
export async function current({ tx, units }: Writing, id: number, version: number): Promise<Unit> {
  const unit = mayTouch(units, id) ? await findUnit(tx, id) : undefined;
  if (!unit) throw new Problem('not-found', '没有这个单位，或不在您的权限范围内');
  if (unit.version !== version) {
    throw new Problem('stale-version', `“${unit.name}”刚被他人修改，请对照后再保存`, { current: unit });
  }
  return unit;
}

export function requireUnmerged(unit: Unit): void {
  if (unit.mergedInto !== null) throw new Problem('in-use', `“${unit.name}”已并入“${unit.mergedIntoName}”，须先撤销并入才能修改`);
}

export function requireParent(units: Units, parentId: number | null): void {
  if (parentId === null ? units !== 'all' : !mayTouch(units, parentId)) throw badField('parentId', '上级单位不在您的权限范围内');
}

/** What has happened cannot be entered as of a day that has not come: the register says what is. */
export function requirePast({ today }: Writing, day: string): void {
  if (day > today) throw badField('effectiveOn', `生效日期不能晚于今天（${today}）；请到那一天再改`);
}

export function requireSound(register: Register, unit: Entry): void {
  const errors = faultsOf(unit, register.with([unit]));
  const [first] = errors;
  if (first) throw new Problem('bad-input', errors.map(({ message }) => message).join('；'), { errors });
}

/** Writes a unit's new state, its history and the deed. */
export async function save(
  writing: Writing,
  before: Unit,
  fields: UnitFields & Partial<Pick<Entry, 'mergedInto'>>,
  say: (after: Unit) => { summary: string; events: readonly Happening[]; effectiveOn?: string },
): Promise<Unit> {
  const { tx, actor, at, today } = writing;
  const written = await updateUnit(tx, before.id, before.version, fields, at);
  const after = await findUnit(tx, before.id);
  if (!written || !after) throw new Problem('stale-version', `“${before.name}”刚被他人修改，请对照后再保存`, { current: after });
  const { summary, events, effectiveOn = today } = say(after);
  await insertEvents(
    tx,
    actor.accountId,
    at,
    events.map((event) => ({ unitId: after.id, ...event, effectiveOn: event.effectiveOn ?? effectiveOn })),
  );
  await note(writing, { record: after.id, unitId: after.id, summary, before, after });
  return after;
}

export const note = ({ tx, actor, at }: Writing, deed: Omit<Deed, 'action' | 'topic'>): Promise<void> =>
  recordDeed(tx, actor, at, { action: 'units.write', topic: 'units', ...deed });

export const dayBefore = (day: string): string => addDays(day, -1);

export const fieldsOf = ({ parentId, code, name, level, kind, group, activeFrom, activeTo, marketDays }: UnitFields): UnitFields => ({
  parentId,
  code,
  name,
  level,
  kind,
  group,
  activeFrom,
  activeTo,
  marketDays,
});
