import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/frame.ts';
import { Problem } from '../http/problems.ts';
import { filesForm, receiveFiles } from '../http/uploads.ts';
import { keepArrived, keepKnown } from './adding.ts';
import { arrivals, arrive, requireRoom } from './arrival.ts';
import * as contract from './contract.ts';
import { requireAdding } from './guard.ts';
import { cleanName } from './name.ts';
import { resumableRoutes } from './routes-resumable.ts';
import { type Surroundings, shelfOf, type UnitShelf } from './unit-shelf.ts';

const tags = ['佐证材料'];
const config = { action: 'evidence.write', unit: 'params.unitId' } as const;
const params = contract.unitId;
const MEBIBYTE = 1024 * 1024;

/** Ways in: a form with files, content that is there already, and large files piece by piece. */
export async function uploadRoutes(app: App, around: Surroundings): Promise<void> {
  const all = '/assessments/:assessmentId/units/:unitId/evidence';

  app.post(
    all,
    {
      config,
      schema: { tags, summary: '上传佐证材料', params, querystring: contract.target, ...filesForm(), response: { 201: contract.added } },
    },
    async (request, reply) => {
      const { actor, params, units, query } = request;
      const shelf = await shelfOf(around, actor, units, params.assessmentId, params.unitId);
      return reply.code(201).send(await receive(request, reply, shelf, query.factId));
    },
  );

  app.post(
    `${all}/known`,
    { config, schema: { tags, summary: '使用本单位已有的相同文件', params, body: contract.known, response: { 200: contract.knownFile } } },
    async ({ actor, params, units, body }) => ({
      file: (await keepKnown(await shelfOf(around, actor, units, params.assessmentId, params.unitId), body)) ?? null,
    }),
  );

  await resumableRoutes(app, around);
}

/** Each file stands for itself: one that is refused does not keep the others out. Only where nothing is left does the form fail. */
async function receive(request: FastifyRequest, reply: FastifyReply, shelf: UnitShelf, factId: number | undefined): Promise<contract.Added> {
  const { settings, db } = shelf.around.house;
  await requireAdding(db, shelf, shelf.assessment.stage, factId);
  await requireRoom(settings, Number(request.headers['content-length'] ?? 0));
  const outcome: contract.Added = { added: [], refused: [] };
  let first: Problem | undefined;
  await receiveFiles(request, reply, settings.EVIDENCE_MAX_MB * MEBIBYTE, async (name, content) => {
    const arrived = await arrive(arrivals(settings), content);
    try {
      outcome.added.push(await keepArrived(shelf, arrived, name, factId));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      first ??= error;
      outcome.refused.push({ name: cleanName(name), code: error.code, message: error.detail });
    }
  });
  if (outcome.added.length === 0) throw first ?? new Problem('bad-input', '没有收到文件', { errors: [{ path: 'file', message: '请选择文件' }] });
  return outcome;
}
