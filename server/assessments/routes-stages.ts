import { dayAt } from '../http/days.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField } from '../http/problems.ts';
import { assessment, assessmentId } from './contract.ts';
import * as contract from './contract-stages.ts';
import { advance, stepBack } from './move.ts';
import { listMoves } from './moves-table.ts';
import { proposedDays } from './plan.ts';
import { readinessOf, type StageCheck } from './readiness.ts';
import { assessmentSeen } from './scope.ts';

const tags = ['考核'];
const read = { action: 'assessments.read' } as const;
const params = assessmentId;

export async function stageRoutes(app: App, house: House, checks: readonly StageCheck[]): Promise<void> {
  app.get(
    '/assessments/stage-days',
    {
      config: { action: 'assessments.write' },
      schema: { tags, summary: '按考核期间建议各阶段日期', querystring: contract.stageDaysQuery, response: { 200: contract.stageDays } },
    },
    async ({ query }) => {
      if (query.periodTo < query.periodFrom) throw badField('periodTo', '考核期间的末日不能早于首日');
      return proposedDays(query, dayAt(house.now()));
    },
  );

  app.get(
    '/assessments/:assessmentId/readiness',
    { config: read, schema: { tags, summary: '进入下一阶段前的检查', params, response: { 200: contract.readiness } } },
    async ({ params, units }) => readinessOf(house, await assessmentSeen(house, units, params.assessmentId), checks),
  );

  app.get(
    '/assessments/:assessmentId/moves',
    { config: read, schema: { tags, summary: '阶段变动记录', params, response: { 200: contract.stageMoves } } },
    async ({ params, units }) => {
      await assessmentSeen(house, units, params.assessmentId);
      return { items: await listMoves(house.db, params.assessmentId) };
    },
  );

  const body = contract.stageMove;
  app.post(
    '/assessments/:assessmentId/advance',
    { config: { action: 'assessments.advance' }, schema: { tags, summary: '进入下一阶段', params, body, response: { 200: assessment } } },
    async ({ actor, params, units, body }) => advance(house, actor, units, params.assessmentId, body, checks),
  );

  app.post(
    '/assessments/:assessmentId/step-back',
    { config: { action: 'assessments.step-back' }, schema: { tags, summary: '退回较早的阶段', params, body, response: { 200: assessment } } },
    async ({ actor, params, units, body }) => stepBack(house, actor, units, params.assessmentId, body),
  );
}
