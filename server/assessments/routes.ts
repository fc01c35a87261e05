import { z } from 'zod';
import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { changeAssessment, removeAssessment } from './change.ts';
import * as contract from './contract.ts';
import { nextYear } from './contract-stages.ts';
import { nextYearOf } from './copy.ts';
import { createAssessment } from './create.ts';
import { exportAssessments } from './export.ts';
import type { StageCheck } from './readiness.ts';
import type { RecordedFor } from './recorded.ts';
import { withRights } from './rights.ts';
import { peopleRoutes } from './routes-people.ts';
import { stageRoutes } from './routes-stages.ts';
import { unitRoutes } from './routes-units.ts';
import { assessmentSeen } from './scope.ts';
import { listAssessments } from './table.ts';

const tags = ['考核'];
const read = { action: 'assessments.read' } as const;
const write = { action: 'assessments.write' } as const;

/** The topic's routes. @param checks what other topics have to say before a stage is entered @param recordedFor what they keep for units */
export const assessmentRoutes =
  (checks: readonly StageCheck[], recordedFor: RecordedFor) =>
  async (app: App, house: House): Promise<void> => {
    await recordRoutes(app, house, recordedFor);
    await unitRoutes(app, house, recordedFor);
    await peopleRoutes(app, house);
    await stageRoutes(app, house, checks);
  };

async function recordRoutes(app: App, house: House, recordedFor: RecordedFor): Promise<void> {
  const querystring = contract.assessmentsQuery;
  app.get(
    '/assessments',
    { config: read, schema: { tags, summary: '考核列表', querystring, response: { 200: contract.assessmentPage } } },
    async ({ query, units }) => listAssessments(house.db, units, query),
  );

  app.get(
    '/assessments/export',
    { config: read, schema: { tags, summary: '导出考核列表', querystring, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `考核-${dayAt(house.now())}`, await exportAssessments(house, units, query)),
  );

  app.post(
    '/assessments',
    { config: write, schema: { tags, summary: '新建考核', body: contract.newAssessment, response: { 201: contract.assessment } } },
    async ({ actor, units, body }, reply) => reply.code(201).send(await createAssessment(house, actor, units, body)),
  );

  const params = contract.assessmentId;
  app.get(
    '/assessments/:assessmentId',
    { config: read, schema: { tags, summary: '一个考核', params, response: { 200: contract.assessmentDetail } } },
    async ({ actor, params, units }) => withRights(house, actor, await assessmentSeen(house, units, params.assessmentId)),
  );

  app.put(
    '/assessments/:assessmentId',
    { config: write, schema: { tags, summary: '修改考核', params, body: contract.changedAssessment, response: { 200: contract.assessment } } },
    async ({ actor, params, units, body }) => changeAssessment(house, actor, units, params.assessmentId, body, recordedFor),
  );

  app.delete(
    '/assessments/:assessmentId',
    { config: write, schema: { tags, summary: '删除筹备中的考核', params, querystring: contract.versionSeen, response: { 204: z.null() } } },
    async ({ actor, params, units, query }, reply) => {
      await removeAssessment(house, actor, units, params.assessmentId, query.version);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/assessments/:assessmentId/next-year',
    { config: write, schema: { tags, summary: '照此拟出下一年度的考核', params, response: { 200: nextYear } } },
    async ({ params, units }) => nextYearOf(house, units, params.assessmentId),
  );
}
