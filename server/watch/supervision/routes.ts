import { dayAt } from '../../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import {
  answering,
  casePage,
  casePath,
  opening,
  rescheduling,
  supervision,
  supervisionPage,
  supervisionPath,
  supervisionsQuery,
  withdrawing,
} from './contract.ts';
import { exportSupervisions } from './export.ts';
import { answerSupervision, casePageSeen, openSupervision, reschedule, supervisionSeen, supervisionsSeen, withdrawSupervision } from './logic.ts';

const tags = ['督办预警'];
const read = { action: 'watch.read' } as const;
const write = { action: 'supervisions.write' } as const;

export async function supervisionRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/watch/units/:unitId/cases/:caseKey',
    {
      config: { ...read, unit: 'params.unitId' },
      schema: { tags, summary: '一个办件的时限和督办记录', params: casePath, response: { 200: casePage } },
    },
    async ({ params }) => casePageSeen(house, params.unitId, params.caseKey),
  );

  app.post(
    '/watch/units/:unitId/cases/:caseKey/supervisions',
    {
      config: { ...write, unit: 'params.unitId' },
      schema: { tags, summary: '督办一个超期办件', params: casePath, body: opening, response: { 201: supervision } },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await openSupervision(house, actor, params.unitId, params.caseKey, body)),
  );

  app.get(
    '/supervisions',
    { config: read, schema: { tags, summary: '督办台账', querystring: supervisionsQuery, response: { 200: supervisionPage } } },
    async ({ query, units }) => supervisionsSeen(house, units, query),
  );

  app.get(
    '/supervisions/export',
    { config: read, schema: { tags, summary: '导出督办台账', querystring: supervisionsQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `督办台账-${dayAt(house.now())}`, await exportSupervisions(house, units, query)),
  );

  app.get(
    '/supervisions/:supervisionId',
    { config: read, schema: { tags, summary: '一个督办', params: supervisionPath, response: { 200: supervision } } },
    async ({ params, units }) => supervisionSeen(house, units, params.supervisionId),
  );

  app.post(
    '/supervisions/:supervisionId/answers',
    {
      config: { action: 'supervisions.answer' },
      schema: { tags, summary: '回复督办', params: supervisionPath, body: answering, response: { 200: supervision } },
    },
    async ({ actor, params, units, body }) => answerSupervision(house, actor, units, params.supervisionId, body),
  );

  app.put(
    '/supervisions/:supervisionId/deadline',
    { config: write, schema: { tags, summary: '改督办期限', params: supervisionPath, body: rescheduling, response: { 200: supervision } } },
    async ({ actor, params, units, body }) => reschedule(house, actor, units, params.supervisionId, body),
  );

  app.post(
    '/supervisions/:supervisionId/withdraw',
    { config: write, schema: { tags, summary: '撤销督办', params: supervisionPath, body: withdrawing, response: { 200: supervision } } },
    async ({ actor, params, units, body }) => withdrawSupervision(house, actor, units, params.supervisionId, body),
  );
}
