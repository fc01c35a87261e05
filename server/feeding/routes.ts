import { z } from 'zod';
import { repeat } from '../clockwork/index.ts';
import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { assessmentPath, changedHand, fed, feeding, feedingQuery, handFigure, recordPath } from './contract.ts';
import { exportFeeding } from './export.ts';
import { feedNow } from './feed.ts';
import { bringBack, setAside, typeFigure } from './hand.ts';
import { Feeder, LOOK_SECONDS } from './jobs.ts';
import { feedingSeen } from './view.ts';

const tags = ['系统指标'];
const read = { action: 'facts.read' } as const;
const write = { action: 'feeding.write' } as const;
const ofUnit = { ...write, unit: 'params.unitId' } as const;
const response = { 204: z.null() };

export async function feedingRoutes(app: App, house: House): Promise<void> {
  const feeder = new Feeder(house);
  repeat(app, 'feeding', LOOK_SECONDS, () => feeder.look());
  const params = assessmentPath;

  app.get(
    '/assessments/:assessmentId/feeding',
    { config: read, schema: { tags, summary: '由办件算出的指标和其他系统事实', params, querystring: feedingQuery, response: { 200: feeding } } },
    async ({ params, query, units }) => feedingSeen(house, units, params.assessmentId, query),
  );

  app.get(
    '/assessments/:assessmentId/feeding/export',
    { config: read, schema: { tags, summary: '导出系统指标', params, response: workbookAnswer } },
    async ({ params, units }, reply) => sendWorkbook(reply, `系统指标-${dayAt(house.now())}`, await exportFeeding(house, units, params.assessmentId)),
  );

  app.post(
    '/assessments/:assessmentId/feeding',
    { config: write, schema: { tags, summary: '现在就由办件更新指标', params, response: { 200: fed } } },
    async ({ actor, params, units }) => ({ written: await feedNow(house, actor, units, params.assessmentId) }),
  );

  app.post(
    '/assessments/:assessmentId/feeding/hand',
    { config: write, schema: { tags, summary: '人工填写一项系统指标，可以一次填多个单位', params, body: handFigure, response: { 200: fed } } },
    async ({ actor, params, units, body }) => ({ written: await typeFigure(house, actor, units, params.assessmentId, body) }),
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/feeding/:factId/set-aside',
    { config: ofUnit, schema: { tags, summary: '不再采用人工填写的，有办件算出的就改用它', params: recordPath, body: changedHand, response } },
    async ({ actor, params, units, body }, reply) => {
      await setAside(house, actor, units, params, body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/assessments/:assessmentId/units/:unitId/feeding/:factId/bring-back',
    { config: ofUnit, schema: { tags, summary: '改为采用人工填写的', params: recordPath, body: changedHand, response } },
    async ({ actor, params, units, body }, reply) => {
      await bringBack(house, actor, units, params, body);
      return reply.code(204).send(null);
    },
  );
}
