import type { App } from '../http/frame.ts';
import * as contract from './contract.ts';
import { deskOf, type Surroundings } from './desk.ts';
import { changeFact, createFact, type Hand, removeFact, restoreFact, resubmitFact } from './editing.ts';
import { historyOf } from './history.ts';

const tags = ['填报'];

/** Single records: a unit's own under `facts`, those of assessors and inspectors under `records`. */
export async function recordRoutes(app: App, around: Surroundings): Promise<void> {
  await handRoutes(app, around, 'report', 'facts', '填报');
  await handRoutes(app, around, 'record', 'records', '评定和督查');
  const params = contract.factId;

  app.post(
    '/assessments/:assessmentId/units/:unitId/facts/:factId/submit',
    {
      config: { action: 'facts.report', unit: 'params.unitId' },
      schema: { tags, summary: '重新提交退回的记录', params, body: contract.seen, response: { 200: contract.factRecord } },
    },
    async ({ actor, params, units, body }) =>
      resubmitFact(await deskOf(around, actor, units, params.assessmentId, params.unitId), params.factId, body.version),
  );

  app.get(
    '/assessments/:assessmentId/units/:unitId/facts/:factId/history',
    {
      config: { action: 'facts.read', unit: 'params.unitId' },
      schema: { tags, summary: '一条记录的历史', params, response: { 200: contract.factHistory } },
    },
    async ({ actor, params, units }) => historyOf(await deskOf(around, actor, units, params.assessmentId, params.unitId), params.factId),
  );
}

async function handRoutes(app: App, around: Surroundings, hand: Hand, place: 'facts' | 'records', what: string): Promise<void> {
  const config = { action: hand === 'report' ? ('facts.report' as const) : ('facts.record' as const), unit: 'params.unitId' as const };
  const all = `/assessments/:assessmentId/units/:unitId/${place}`;
  const params = contract.factId;
  const response = { 200: contract.factRecord };

  app.post(
    all,
    {
      config,
      schema: { tags, summary: `新增一条${what}记录`, params: contract.unitId, body: contract.newFact, response: { 201: contract.factRecord } },
    },
    async ({ actor, params, units, body }, reply) =>
      reply.code(201).send(await createFact(await deskOf(around, actor, units, params.assessmentId, params.unitId), hand, body)),
  );

  app.put(
    `${all}/:factId`,
    { config, schema: { tags, summary: `修改一条${what}记录`, params, body: contract.changedFact, response } },
    async ({ actor, params, units, body }) =>
      changeFact(await deskOf(around, actor, units, params.assessmentId, params.unitId), hand, params.factId, body),
  );

  app.delete(
    `${all}/:factId`,
    { config, schema: { tags, summary: `撤回一条${what}记录`, params, querystring: contract.removed, response } },
    async ({ actor, params, units, query }) =>
      removeFact(await deskOf(around, actor, units, params.assessmentId, params.unitId), hand, params.factId, query.version, query.reason),
  );

  app.post(
    `${all}/:factId/restore`,
    { config, schema: { tags, summary: `恢复一条撤回的${what}记录`, params, body: contract.seen, response } },
    async ({ actor, params, units, body }) =>
      restoreFact(await deskOf(around, actor, units, params.assessmentId, params.unitId), hand, params.factId, body.version),
  );
}
