import { assessmentSeen } from '../assessments/index.ts';
import { compressAnswers } from '../http/compress.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { assessmentId, trial, trialQuery } from './contract.ts';
import { trialInputs } from './inputs.ts';

/** The topic's only route reads: what is tried stays in the browser. */
export async function whatIfRoutes(app: App, house: House): Promise<void> {
  compressAnswers(app);
  app.get(
    '/assessments/:assessmentId/trial',
    {
      config: { action: 'whatif.read' },
      schema: { tags: ['试算'], summary: '试算要用的全部数据', params: assessmentId, querystring: trialQuery, response: { 200: trial } },
    },
    async ({ params, query, units }) => trialInputs(house, await assessmentSeen(house, units, params.assessmentId), query.view, units),
  );
}
