import { z } from 'zod';
import type { App } from '../http/frame.ts';
import { linkFile, removeFile, restoreFile, unlinkFile } from './changing.ts';
import * as contract from './contract.ts';
import { requireFile } from './guard.ts';
import { sendContent } from './sending.ts';
import { type Surroundings, shelfOf } from './unit-shelf.ts';

const tags = ['佐证材料'];
const config = { action: 'evidence.write', unit: 'params.unitId' } as const;
const ONE = '/assessments/:assessmentId/units/:unitId/evidence/:evidenceId';

/** One file: its content, what it backs, and whether it stays. */
export async function fileRoutes(app: App, around: Surroundings): Promise<void> {
  const response = { 200: contract.evidenceFile };

  app.get(
    `${ONE}/content`,
    {
      // A HEAD would read the whole content only to throw it away.
      exposeHeadRoute: false,
      config: { action: 'evidence.read', unit: 'params.unitId' },
      schema: {
        tags,
        summary: '查看或下载佐证材料',
        params: contract.evidenceId,
        querystring: contract.contentQuery,
        response: { 200: { description: '文件内容', content: { 'application/octet-stream': { schema: z.any() } } } },
      },
    },
    async (request, reply) => {
      const { actor, params, units, query } = request;
      const shelf = await shelfOf(around, actor, units, params.assessmentId, params.unitId);
      return sendContent(request, reply, shelf, await requireFile(around.house.db, shelf, params.evidenceId), query.as);
    },
  );

  app.delete(ONE, { config, schema: { tags, summary: '移除佐证材料', params: contract.evidenceId, response } }, async ({ actor, params, units }) =>
    removeFile(await shelfOf(around, actor, units, params.assessmentId, params.unitId), params.evidenceId),
  );

  app.post(
    `${ONE}/restore`,
    { config, schema: { tags, summary: '恢复移除的佐证材料', params: contract.evidenceId, response } },
    async ({ actor, params, units }) => restoreFile(await shelfOf(around, actor, units, params.assessmentId, params.unitId), params.evidenceId),
  );

  app.put(
    `${ONE}/facts/:factId`,
    { config, schema: { tags, summary: '把文件用于一条记录', params: contract.linkId, response } },
    async ({ actor, params, units }) =>
      linkFile(await shelfOf(around, actor, units, params.assessmentId, params.unitId), params.evidenceId, params.factId),
  );

  app.delete(
    `${ONE}/facts/:factId`,
    { config, schema: { tags, summary: '文件不再用于一条记录', params: contract.linkId, response } },
    async ({ actor, params, units }) =>
      unlinkFile(await shelfOf(around, actor, units, params.assessmentId, params.unitId), params.evidenceId, params.factId),
  );
}
