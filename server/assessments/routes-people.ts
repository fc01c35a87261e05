import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { listAssessors } from './assessors.ts';
import { changeAssignments } from './assignments.ts';
import { listAssignments } from './assignments-table.ts';
import { assessmentId } from './contract.ts';
import * as contract from './contract-people.ts';
import { assessmentSeen } from './scope.ts';

const tags = ['考核'];
const params = assessmentId;

export async function peopleRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/assessments/:assessmentId/assessors',
    { config: { action: 'assessments.write' }, schema: { tags, summary: '可以指派的考核人员', params, response: { 200: contract.assessors } } },
    async ({ params, units }) => ({ items: await listAssessors(house, units, await assessmentSeen(house, units, params.assessmentId)) }),
  );

  app.get(
    '/assessments/:assessmentId/assignments',
    { config: { action: 'assessments.read' }, schema: { tags, summary: '考核人员', params, response: { 200: contract.assignments } } },
    async ({ params, units }) => {
      await assessmentSeen(house, units, params.assessmentId);
      return { items: await listAssignments(house.db, params.assessmentId, units) };
    },
  );

  app.put(
    '/assessments/:assessmentId/assignments',
    {
      config: { action: 'assessments.write' },
      schema: { tags, summary: '指派考核人员', params, body: contract.changedAssignments, response: { 200: contract.assignments } },
    },
    async ({ actor, params, units, body }) => ({ items: await changeAssignments(house, actor, units, params.assessmentId, body) }),
  );
}
