import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import * as contract from './contract.ts';
import { changedSelfReport, form, selfReport, submission, withdrawal } from './contract-form.ts';
import { progressPage, progressQuery } from './contract-progress.ts';
import { deskOf, type Surroundings } from './desk.ts';
import { formOf } from './form.ts';
import { exportProgress, progressOf } from './progress.ts';
import type { ProvenFacts } from './proof.ts';
import { recordRoutes } from './routes-records.ts';
import { sheetRoutes } from './sheet/routes.ts';
import { submitSelfCheck, withdrawSelfCheck, writeSelfReport } from './submitting.ts';

const tags = ['填报'];
const read = { action: 'facts.read' } as const;
const report = { action: 'facts.report', unit: 'params.unitId' } as const;

/** The topic's routes. @param proven what the evidence topic knows */
export const factRoutes =
  (proven: ProvenFacts) =>
  async (app: App, house: House): Promise<void> => {
    const around: Surroundings = { house, proven };
    await formRoutes(app, around);
    await recordRoutes(app, around);
    await sheetRoutes(app, around);
  };

async function formRoutes(app: App, around: Surroundings): Promise<void> {
  const params = contract.unitId;

  app.get(
    '/assessments/:assessmentId/units/:unitId/form',
    { config: { ...read, unit: 'params.unitId' }, schema: { tags, summary: '一个单位的填报表', params, response: { 200: form } } },
    async ({ actor, params, units }) => formOf(await deskOf(around, actor, units, params.assessmentId, params.unitId)),
  );

  app.put(
    '/assessments/:assessmentId/units/:unitId/self-report',
    { config: report, schema: { tags, summary: '自查报告', params, body: changedSelfReport, response: { 200: selfReport } } },
    async ({ actor, params, units, body }) =>
      writeSelfReport(await deskOf(around, actor, units, params.assessmentId, params.unitId), body.version, body.text),
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/submit',
    { config: report, schema: { tags, summary: '提交自查', params, body: submission, response: { 200: selfReport } } },
    async ({ actor, params, units, body }) =>
      submitSelfCheck(await deskOf(around, actor, units, params.assessmentId, params.unitId), body.version, body.gaps),
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/withdraw',
    { config: report, schema: { tags, summary: '撤回自查', params, body: withdrawal, response: { 200: selfReport } } },
    async ({ actor, params, units, body }) => withdrawSelfCheck(await deskOf(around, actor, units, params.assessmentId, params.unitId), body.version),
  );

  const querystring = progressQuery;
  app.get(
    '/assessments/:assessmentId/progress',
    { config: read, schema: { tags, summary: '填报进度', params: contract.assessmentId, querystring, response: { 200: progressPage } } },
    async ({ params, query, units }) => progressOf(around, units, params.assessmentId, query),
  );

  app.get(
    '/assessments/:assessmentId/progress/export',
    { config: read, schema: { tags, summary: '导出填报进度', params: contract.assessmentId, querystring, response: workbookAnswer } },
    async ({ params, query, units }, reply) =>
      sendWorkbook(reply, `填报进度-${dayAt(around.house.now())}`, await exportProgress(around, units, params.assessmentId, query)),
  );
}
