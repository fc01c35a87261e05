import { dayAt } from '../../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { listComplaints } from './complaints.ts';
import { complaintPage, complaintsQuery, ratingPage, ratingsQuery } from './contract.ts';
import { exportComplaints, exportRatings } from './export.ts';
import { listRatings } from './ratings.ts';

const tags = ['评价和投诉'];
const config = { action: 'cases.read' } as const;

export async function eventRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/ratings',
    { config, schema: { tags, summary: '评价列表；也是指标背后的评价', querystring: ratingsQuery, response: { 200: ratingPage } } },
    async ({ query, units }) => listRatings(house, units, query),
  );

  app.get(
    '/ratings/export',
    { config, schema: { tags, summary: '导出评价', querystring: ratingsQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `评价-${dayAt(house.now())}`, await exportRatings(house, units, query)),
  );

  app.get(
    '/complaints',
    { config, schema: { tags, summary: '投诉列表；也是指标背后的投诉', querystring: complaintsQuery, response: { 200: complaintPage } } },
    async ({ query, units }) => listComplaints(house, units, query),
  );

  app.get(
    '/complaints/export',
    { config, schema: { tags, summary: '导出投诉', querystring: complaintsQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `投诉-${dayAt(house.now())}`, await exportComplaints(house, units, query)),
  );
}
