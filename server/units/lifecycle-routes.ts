import { z } from 'zod';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { closing, merger, removal, reopening, unit, unitId } from './contract.ts';
import { closeUnit, deleteUnit, reopenUnit } from './logic.ts';
import { mergeUnit, unmergeUnit } from './merging.ts';

/** The end of a unit, and its return: closed, merged, deleted. */
export async function lifecycleRoutes(app: App, house: House): Promise<void> {
  const config = { action: 'units.write', unit: 'params.unitId' } as const;
  const schema = (summary: string) => ({ tags: ['单位'], summary, params: unitId, response: { 200: unit } });

  app.post('/units/:unitId/close', { config, schema: { ...schema('停用单位'), body: closing } }, async ({ actor, units, params, body }) =>
    closeUnit(house, actor, units, params.unitId, body),
  );

  app.post('/units/:unitId/reopen', { config, schema: { ...schema('恢复启用单位'), body: reopening } }, async ({ actor, units, params, body }) =>
    reopenUnit(house, actor, units, params.unitId, body.version),
  );

  app.post('/units/:unitId/merge', { config, schema: { ...schema('并入另一个单位'), body: merger } }, async ({ actor, units, params, body }) =>
    mergeUnit(house, actor, units, params.unitId, body),
  );

  app.post('/units/:unitId/unmerge', { config, schema: { ...schema('撤销并入'), body: reopening } }, async ({ actor, units, params, body }) =>
    unmergeUnit(house, actor, units, params.unitId, body.version),
  );

  app.delete(
    '/units/:unitId',
    { config, schema: { tags: ['单位'], summary: '删除没有被使用的单位', params: unitId, querystring: removal, response: { 204: z.null() } } },
    async ({ actor, units, params, query }, reply) => {
      await deleteUnit(house, actor, units, params.unitId, query.version);
      return reply.code(204).send(null);
    },
  );
}
