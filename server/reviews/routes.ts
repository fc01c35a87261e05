import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { confirmMany } from './bulk.ts';
import * as contract from './contract.ts';
import { inspections, inspectionsQuery } from './contract-inspections.ts';
import { judgement, judging, sheet, sheetQuery } from './contract-judgements.ts';
import { decide } from './deciding.ts';
import { claimOf } from './detail.ts';
import { exportInspections, exportQueue } from './export.ts';
import { inspectionsOf } from './inspections.ts';
import { judge } from './judging.ts';
import { queueOf } from './queue.ts';
import type { FileCounts, Room } from './room.ts';
import { sheetOf } from './sheet.ts';
import { undoVerdicts } from './undo.ts';

const tags = ['审核'];
const read = { action: 'reviews.read' } as const;
const write = { action: 'reviews.decide' } as const;
const params = contract.assessmentId;

/** The topic's routes. @param files what the evidence topic knows */
export const reviewRoutes =
  (files: FileCounts) =>
  async (app: App, house: House): Promise<void> => {
    await claimRoutes(app, { house, files });
    await judgementRoutes(app, house);
  };

async function claimRoutes(app: App, room: Room): Promise<void> {
  const { house } = room;
  app.get(
    '/assessments/:assessmentId/reviews',
    { config: read, schema: { tags, summary: '待审核的填报', params, querystring: contract.queueQuery, response: { 200: contract.queue } } },
    async ({ actor, params, units, query }) => queueOf(house, actor, units, params.assessmentId, query),
  );

  app.get(
    '/assessments/:assessmentId/reviews/export',
    { config: read, schema: { tags, summary: '导出待审核的填报', params, querystring: contract.queueQuery, response: workbookAnswer } },
    async ({ actor, params, units, query }, reply) =>
      sendWorkbook(reply, `审核-${dayAt(house.now())}`, await exportQueue(house, actor, units, params.assessmentId, query)),
  );

  app.get(
    '/assessments/:assessmentId/units/:unitId/reviews/:factId',
    {
      config: { ...read, unit: 'params.unitId' },
      schema: { tags, summary: '一条填报及其条款、历史', params: contract.reviewedId, response: { 200: contract.claimDetail } },
    },
    async ({ actor, params, units }) => claimOf(room, actor, units, params.assessmentId, params.unitId, params.factId),
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/reviews/:factId',
    {
      config: { ...write, unit: 'params.unitId' },
      schema: { tags, summary: '确认、调整或退回', params: contract.reviewedId, body: contract.verdict, response: { 200: contract.claimDetail } },
    },
    async ({ actor, params, units, body }) => decide(room, actor, units, params.assessmentId, params.unitId, params.factId, body),
  );

  const body = contract.keys;
  const response = { 200: contract.bulkAnswer };
  app.post(
    '/assessments/:assessmentId/reviews/confirm',
    { config: write, schema: { tags, summary: '批量确认', params, body, response } },
    async ({ actor, params, units, body }) => confirmMany(house, actor, units, params.assessmentId, body.items),
  );

  app.post(
    '/assessments/:assessmentId/reviews/undo',
    { config: write, schema: { tags, summary: '撤销自己的审核结论', params, body, response } },
    async ({ actor, params, units, body }) => undoVerdicts(house, actor, units, params.assessmentId, body.items),
  );
}

async function judgementRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/assessments/:assessmentId/judgements',
    { config: read, schema: { tags, summary: '评定表', params, querystring: sheetQuery, response: { 200: sheet } } },
    async ({ actor, params, units, query }) => sheetOf(house, actor, units, params.assessmentId, query),
  );

  app.put(
    '/assessments/:assessmentId/units/:unitId/judgements',
    {
      config: { action: 'reviews.judge', unit: 'params.unitId' },
      schema: { tags, summary: '评定一项', params: contract.unitId, body: judging, response: { 200: judgement } },
    },
    async ({ actor, params, units, body }) => judge(house, actor, units, params.assessmentId, params.unitId, body),
  );

  app.get(
    '/assessments/:assessmentId/inspections',
    { config: read, schema: { tags, summary: '督查记录', params, querystring: inspectionsQuery, response: { 200: inspections } } },
    async ({ actor, params, units, query }) => inspectionsOf(house, actor, units, params.assessmentId, query),
  );

  app.get(
    '/assessments/:assessmentId/inspections/export',
    { config: read, schema: { tags, summary: '导出督查记录', params, querystring: inspectionsQuery, response: workbookAnswer } },
    async ({ actor, params, units, query }, reply) =>
      sendWorkbook(reply, `督查记录-${dayAt(house.now())}`, await exportInspections(house, actor, units, params.assessmentId, query)),
  );
}
