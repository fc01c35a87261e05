import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { report, reportQuery } from './contract.ts';
import { exportReport } from './export.ts';
import { reportSeen } from './reading.ts';

const tags = ['督办预警'];
const config = { action: 'watch.read' } as const;

export async function reportRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/watch/report',
    { config, schema: { tags, summary: '各单位的时限报表', querystring: reportQuery, response: { 200: report } } },
    async ({ query, units }) => reportSeen(house, units, query),
  );

  app.get(
    '/watch/report/export',
    { config, schema: { tags, summary: '导出时限报表', querystring: reportQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `时限报表-${query.fromMonth}-${query.toMonth}`, await exportReport(house, units, query)),
  );
}
