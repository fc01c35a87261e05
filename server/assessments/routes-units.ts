import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { listCandidates, listFurtherCandidates } from './candidates.ts';
import { assessment, assessmentId, assessmentUnitId } from './contract.ts';
import * as contract from './contract-units.ts';
import { changeExclusions } from './exclusions.ts';
import { exportParticipants } from './export.ts';
import { changeParticipants } from './participants.ts';
import { listParticipants } from './participants-table.ts';
import type { RecordedFor } from './recorded.ts';
import { assessmentSeen } from './scope.ts';
import { regulationOf } from './version.ts';

const tags = ['考核'];
const read = { action: 'assessments.read' } as const;
const write = { action: 'assessments.write' } as const;
const params = assessmentId;
const querystring = contract.participantsQuery;

export async function unitRoutes(app: App, house: House, recordedFor: RecordedFor): Promise<void> {
  app.get(
    '/assessments/candidates',
    {
      config: write,
      schema: { tags, summary: '可以列为考核对象的单位', querystring: contract.candidatesQuery, response: { 200: contract.candidates } },
    },
    async ({ query, units }) => listCandidates(house, units, query),
  );

  app.get(
    '/assessments/:assessmentId/candidates',
    { config: write, schema: { tags, summary: '还可以加入这个考核的单位', params, response: { 200: contract.candidates } } },
    async ({ params, units }) => listFurtherCandidates(house, units, await assessmentSeen(house, units, params.assessmentId)),
  );

  app.get(
    '/assessments/:assessmentId/units',
    { config: read, schema: { tags, summary: '考核对象', params, querystring, response: { 200: contract.participantPage } } },
    async ({ params, query, units }) => {
      await assessmentSeen(house, units, params.assessmentId);
      return listParticipants(house.db, params.assessmentId, units, query);
    },
  );

  app.get(
    '/assessments/:assessmentId/units/export',
    { config: read, schema: { tags, summary: '导出考核对象', params, querystring, response: workbookAnswer } },
    async ({ params, query, units }, reply) => {
      const found = await assessmentSeen(house, units, params.assessmentId);
      return sendWorkbook(reply, `考核对象-${dayAt(house.now())}`, await exportParticipants(house, units, found, query));
    },
  );

  app.put(
    '/assessments/:assessmentId/units',
    {
      config: write,
      schema: { tags, summary: '加入、修改、移出考核对象', params, body: contract.changedParticipants, response: { 200: assessment } },
    },
    async ({ actor, params, units, body }) => {
      await changeParticipants(house, actor, units, params.assessmentId, body, recordedFor);
      return assessmentSeen(house, units, params.assessmentId);
    },
  );

  app.get(
    '/assessments/:assessmentId/rules',
    { config: read, schema: { tags, summary: '考核所用细则的规则', params, response: { 200: contract.rules } } },
    async ({ params, units }) => {
      const { rules } = await regulationOf(house, await assessmentSeen(house, units, params.assessmentId));
      return { items: rules.map(({ id, name, clause, part, appliesTo }) => ({ ruleId: id, name, clause, part, appliesTo: [...appliesTo] })) };
    },
  );

  app.put(
    '/assessments/:assessmentId/units/:unitId/exclusions',
    {
      config: { ...write, unit: 'params.unitId' },
      schema: { tags, summary: '一个单位不适用的条款', params: assessmentUnitId, body: contract.changedExclusions, response: { 200: assessment } },
    },
    async ({ actor, params, units, body }) => {
      await changeExclusions(house, actor, units, params.assessmentId, params.unitId, body);
      return assessmentSeen(house, units, params.assessmentId);
    },
  );
}
