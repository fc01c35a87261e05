import { dayAt } from '../../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../../http/downloads.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { board, boardQuery, watchedPage, watchedQuery } from './contract.ts';
import { exportWatched } from './export.ts';
import { boardSeen, watchedSeen } from './reading.ts';

const tags = ['督办预警'];
const config = { action: 'watch.read' } as const;

export async function boardRoutes(app: App, house: House): Promise<void> {
  app.get(
    '/watch/board',
    { config, schema: { tags, summary: '今天的时限预警：今日到期、临期、黄牌、红牌，按单位', querystring: boardQuery, response: { 200: board } } },
    async ({ query, units }) => boardSeen(house, units, query),
  );

  app.get(
    '/watch/cases',
    { config, schema: { tags, summary: '时限预警的办件', querystring: watchedQuery, response: { 200: watchedPage } } },
    async ({ query, units }) => watchedSeen(house, units, query),
  );

  app.get(
    '/watch/cases/export',
    { config, schema: { tags, summary: '导出时限预警的办件', querystring: watchedQuery, response: workbookAnswer } },
    async ({ query, units }, reply) => sendWorkbook(reply, `时限预警-${dayAt(house.now())}`, await exportWatched(house, units, query)),
  );
}
