import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { consequencesOf } from './consequences.ts';
import * as contract from './contract.ts';
import { answer, askUnit, decide, reopen } from './deciding.ts';
import { exportSigns } from './export.ts';
import { jobsOf } from './jobs.ts';
import { askToLook, casesSeen, detailSeen, listSeen, overviewSeen, ratingsSeen } from './reading.ts';

const tags = ['录入线索'];
const read = { action: 'signs.read' } as const;
const judge = { action: 'signs.decide' } as const;
const params = contract.suspicionId;
const response = { 200: contract.signDetail };

export async function signRoutes(app: App, house: House): Promise<void> {
  const jobs = jobsOf(house);
  // Not before it serves: an application that only describes itself, or is asked directly, works at nothing by itself.
  app.addHook('onListen', async () => jobs.start());
  app.addHook('onClose', () => jobs.close());
  await readRoutes(app, house);
  await decideRoutes(app, house);
}

async function readRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/signs',
    { config: read, schema: { tags, summary: '录入线索列表', querystring: contract.signsQuery, response: { 200: contract.signPage } } },
    async ({ actor, units, query }) => listSeen(house, actor, units, query),
  );

  app.get(
    '/signs/overview',
    {
      config: read,
      schema: { tags, summary: '查什么、各有多少、最近的查找', querystring: contract.overviewQuery, response: { 200: contract.signsOverview } },
    },
    async ({ actor, units, query }) => overviewSeen(house, actor, units, query),
  );

  app.get(
    '/signs/export',
    { config: read, schema: { tags, summary: '导出录入线索', querystring: contract.signsQuery, response: workbookAnswer } },
    async ({ actor, units, query }, reply) => sendWorkbook(reply, `录入线索-${dayAt(house.now())}`, await exportSigns(house, actor, units, query)),
  );

  app.post(
    '/sign-runs',
    {
      config: { action: 'signs.run', unit: 'body.unitId' },
      schema: { tags, summary: '查找一个地方一年的录入线索', body: contract.newRun, response: { 202: contract.asked } },
    },
    async ({ actor, body }, reply) => reply.code(202).send(await askToLook(house, actor, body.unitId, body.year)),
  );

  app.get(
    '/signs/:suspicionId',
    { config: read, schema: { tags, summary: '一条录入线索', params, response } },
    async ({ actor, units, params: { suspicionId } }) => detailSeen(house, actor, units, suspicionId),
  );

  app.get(
    '/signs/:suspicionId/cases',
    {
      config: read,
      schema: { tags, summary: '一条线索的办件', params, querystring: contract.coveredQuery, response: { 200: contract.coveredPage } },
    },
    async ({ actor, units, params: { suspicionId }, query }) => casesSeen(house, actor, units, suspicionId, query),
  );

  app.get(
    '/signs/:suspicionId/ratings',
    {
      config: read,
      schema: { tags, summary: '一条线索的评价', params, querystring: contract.coveredQuery, response: { 200: contract.coveredRatings } },
    },
    async ({ actor, units, params: { suspicionId }, query }) => ratingsSeen(house, actor, units, suspicionId, query),
  );

  app.get(
    '/signs/:suspicionId/clauses',
    { config: judge, schema: { tags, summary: '说到这种情况的条款，以及可以登记的事实', params, response: { 200: contract.consequences } } },
    async ({ actor, units, params: { suspicionId } }) => consequencesOf(house, actor, units, suspicionId),
  );
}

async function decideRoutes(app: App, house: House): Promise<void> {
  app.post(
    '/signs/:suspicionId/decision',
    { config: judge, schema: { tags, summary: '排除或认定一条线索', params, body: contract.decision, response } },
    async ({ actor, units, params: { suspicionId: id }, body }) => decide({ house, actor, seen: units, id }, body),
  );

  app.post(
    '/signs/:suspicionId/reopen',
    { config: judge, schema: { tags, summary: '撤销结论，重新核查', params, body: contract.reopening, response } },
    async ({ actor, units, params: { suspicionId: id }, body }) => reopen({ house, actor, seen: units, id }, body.version, body.reason),
  );

  app.post(
    '/signs/:suspicionId/ask',
    { config: judge, schema: { tags, summary: '请单位说明', params, body: contract.seen, response } },
    async ({ actor, units, params: { suspicionId: id }, body }) => askUnit({ house, actor, seen: units, id }, body.version),
  );

  app.put(
    '/signs/:suspicionId/answer',
    { config: { action: 'signs.answer' }, schema: { tags, summary: '单位的说明', params, body: contract.statement, response } },
    async ({ actor, units, params: { suspicionId: id }, body }) => answer({ house, actor, seen: units, id }, body.version, body.text),
  );
}
