import { type Deed, recordDeeds } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import type { Upload } from '../../http/uploads.ts';
import { done, requireAsShown } from '../../imports/index.ts';
import type { Units } from '../../policy/index.ts';
import type { ServicePlan } from '../contract.ts';
import { limitsDiffer, type ServiceWatcher } from '../limits.ts';
import { findService, insertService, lockServices, updateService } from '../table.ts';
import { planServices, readServiceFile } from './plan.ts';

export const previewServices = async (house: House, units: Units, upload: Upload): Promise<ServicePlan> =>
  (await planServices(house.db, await readServiceFile(upload), units)).plan;

/** Does what a file says without anybody who looks it over first: all of it, or nothing where anything in it is wrong. */
export async function importServices(house: House, watchers: readonly ServiceWatcher[], actor: Actor, units: Units, file: Omit<Upload, 'fields'>) {
  const upload = { ...file, fields: {} };
  const { fingerprint } = await previewServices(house, units, upload);
  return applyServices(house, watchers, actor, units, upload, fingerprint);
}

/** Does what the preview showed, all of it or nothing; refuses where the catalogue has changed since. */
export async function applyServices(
  house: House,
  watchers: readonly ServiceWatcher[],
  actor: Actor,
  units: Units,
  upload: Upload,
  fingerprint: string,
) {
  const file = await readServiceFile(upload);
  return house.store.transaction(async (tx) => {
    await lockServices(tx);
    const { plan, steps } = await planServices(tx, file, units);
    requireAsShown(plan, fingerprint, '事项');
    const at = house.now();
    const deeds: Deed[] = [];
    for (const { before, fields } of steps) {
      const id = before?.id ?? (await insertService(tx, fields, at));
      if (before && !(await updateService(tx, id, before.version, fields, at))) throw new Error(`service ${id} moved under the lock`);
      const after = await findService(tx, id);
      const summary = `导入（${upload.name}）${before ? '修改' : '新增'}事项 ${fields.name}`;
      deeds.push({ action: 'services.write', topic: 'services', record: id, unitId: fields.unitId, summary, ...(before && { before }), after });
    }
    const moved = steps.flatMap(({ before, fields }) => (before && limitsDiffer(before, fields) ? [before.id] : []));
    if (moved.length > 0) for (const watch of watchers) await watch(tx, moved, actor, at);
    await recordDeeds(tx, actor, at, deeds);
    return done(plan);
  });
}
