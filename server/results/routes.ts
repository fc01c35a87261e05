import { assessmentSeen } from '../assessments/index.ts';
import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import * as contract from './contract.ts';
import * as decisions from './contract-decisions.ts';
import { override, scorecard } from './contract-scorecard.ts';
import { decideTie, undecideTie } from './deciding.ts';
import { exportStandings } from './export.ts';
import { heatOf } from './heat.ts';
import { setOverride, takeBackOverride } from './overriding.ts';
import { overviewOf } from './overview.ts';
import { scorecardOf } from './scorecard.ts';
import { type EvidenceCounts, noEvidence } from './scorecard-facts.ts';
import { standingsOf } from './standings.ts';

const tags = ['得分和名次'];
const read = { action: 'results.read' } as const;

/** The topic's routes. @param evidence what the evidence topic knows of the files behind facts */
export const resultRoutes =
  (evidence: EvidenceCounts = noEvidence) =>
  async (app: App, house: House): Promise<void> => {
    await standingRoutes(app, house);
    await scorecardRoutes(app, house, evidence);
    await decisionRoutes(app, house);
  };

async function standingRoutes(app: App, house: House): Promise<void> {
  const params = contract.assessmentId;
  const querystring = contract.standingsQuery;

  app.get(
    '/assessments/:assessmentId/standings',
    { config: read, schema: { tags, summary: '名次', params, querystring, response: { 200: contract.standingPage } } },
    async ({ params, query, units }) => standingsOf(house, await assessmentSeen(house, units, params.assessmentId), units, query),
  );

  app.get(
    '/assessments/:assessmentId/standings/export',
    { config: read, schema: { tags, summary: '导出名次', params, querystring, response: workbookAnswer } },
    async ({ params, query, units }, reply) => {
      const assessment = await assessmentSeen(house, units, params.assessmentId);
      return sendWorkbook(reply, `${assessment.title}-名次-${dayAt(house.now())}`, await exportStandings(house, assessment, units, query));
    },
  );

  app.get(
    '/assessments/:assessmentId/standings/overview',
    {
      config: read,
      schema: { tags, summary: '名次概览：分布、构成、待决定的并列', params, querystring: contract.viewQuery, response: { 200: contract.overview } },
    },
    async ({ actor, params, query, units }) => overviewOf(house, actor, await assessmentSeen(house, units, params.assessmentId), units, query.view),
  );

  app.get(
    '/assessments/:assessmentId/heat',
    { config: read, schema: { tags, summary: '单位 × 条款的得分率', params, querystring: contract.viewQuery, response: { 200: contract.heat } } },
    async ({ params, query, units }) => heatOf(house, await assessmentSeen(house, units, params.assessmentId), units, query.view),
  );
}

async function scorecardRoutes(app: App, house: House, evidence: EvidenceCounts): Promise<void> {
  const params = contract.unitId;
  const config = { ...read, unit: 'params.unitId' } as const;
  app.get(
    '/assessments/:assessmentId/units/:unitId/scorecard',
    { config, schema: { tags, summary: '一个单位的计分单', params, querystring: contract.viewQuery, response: { 200: scorecard } } },
    async ({ actor, params: { assessmentId, unitId }, query: { view }, units }) => {
      const assessment = await assessmentSeen(house, units, assessmentId);
      return scorecardOf(house, actor, { assessment, unitId, view, units }, evidence);
    },
  );
}

async function decisionRoutes(app: App, house: House): Promise<void> {
  const overriding = { action: 'results.override', unit: 'params.unitId' } as const;
  const deciding = { action: 'results.decide' } as const;

  app.post(
    '/assessments/:assessmentId/units/:unitId/overrides',
    {
      config: overriding,
      schema: { tags, summary: '人工核定一项得分', params: contract.unitId, body: decisions.newOverride, response: { 201: override } },
    },
    async ({ actor, params, units, body }, reply) => reply.code(201).send(await setOverride(house, actor, units, params, body)),
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/overrides/:overrideId/revoke',
    {
      config: overriding,
      schema: { tags, summary: '撤销人工核定', params: decisions.overrideId, body: decisions.revocation, response: { 200: override } },
    },
    async ({ actor, params, units, body }) => takeBackOverride(house, actor, units, params, params.overrideId, body.reason),
  );

  app.post(
    '/assessments/:assessmentId/ties/decide',
    {
      config: deciding,
      schema: { tags, summary: '决定并列单位中谁入选', params: contract.assessmentId, body: decisions.tieDecision, response: { 200: contract.ties } },
    },
    async ({ actor, params, units, body }) => ({ items: await decideTie(house, actor, units, params.assessmentId, body) }),
  );

  app.post(
    '/assessments/:assessmentId/ties/revoke',
    {
      config: deciding,
      schema: { tags, summary: '撤销对并列的决定', params: contract.assessmentId, body: decisions.tieRevocation, response: { 200: contract.ties } },
    },
    async ({ actor, params, units, body }) => ({ items: await undecideTie(house, actor, units, params.assessmentId, body) }),
  );
}
