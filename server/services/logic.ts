import type { Kysely } from 'kysely';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { ChangedService, Service, ServiceFields } from './contract.ts';
import { limitsDiffer, type ServiceWatcher } from './limits.ts';
import { findService, insertService, lockServices, updateService } from './table.ts';

type Db = Kysely<Database>;

export function createService(house: House, actor: Actor, units: Units, fields: ServiceFields): Promise<Service> {
  requireUnit(units, fields.unitId);
  requireSound(fields);
  return house.store.transaction(async (tx) => {
    await lockServices(tx);
    const at = house.now();
    const after = await kept(tx, await insertService(tx, fields, at));
    await note(tx, actor, at, { summary: `新增事项 ${after.name}`, after });
    return after;
  });
}

export function changeService(
  house: House,
  watchers: readonly ServiceWatcher[],
  actor: Actor,
  units: Units,
  id: number,
  { version, ...fields }: ChangedService,
): Promise<Service> {
  requireSound(fields);
  return house.store.transaction(async (tx) => {
    await lockServices(tx);
    const at = house.now();
    const before = await findService(tx, id);
    if (!before || !mayTouch(units, before.unitId)) throw new Problem('not-found', '没有这个事项，或不在您的权限范围内');
    if (fields.unitId !== before.unitId) requireUnit(units, fields.unitId);
    if (before.version !== version || !(await updateService(tx, id, version, fields, at))) {
      throw new Problem('stale-version', `“${before.name}”刚被他人修改，请对照后再保存`, { current: before });
    }
    const after = await kept(tx, id);
    if (limitsDiffer(before, after)) for (const watch of watchers) await watch(tx, [id], actor, at);
    await note(tx, actor, at, { summary: `修改事项 ${after.name}`, before, after });
    return after;
  });
}

function requireUnit(units: Units, unitId: number): void {
  if (!mayTouch(units, unitId)) throw badField('unitId', '这个单位不在您的权限范围内');
}

export function requireSound({ from, to }: Pick<ServiceFields, 'from' | 'to'>): void {
  if (from !== null && to !== null && to < from) throw badField('to', '失效日期不能早于生效日期');
}

async function kept(tx: Db, id: number): Promise<Service> {
  const service = await findService(tx, id);
  if (!service) throw new Error(`service ${id} vanished`);
  return service;
}

const note = (tx: Db, actor: Actor, at: string, deed: { summary: string; before?: Service; after: Service }): Promise<void> =>
  recordDeed(tx, actor, at, { action: 'services.write', topic: 'services', record: deed.after.id, unitId: deed.after.unitId, ...deed });
