import { dayAt } from '../http/days.ts';
import { sendWorkbook, workbookAnswer } from '../http/downloads.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { caseFigures, casePage, casesQuery, figuresQuery } from './contract.ts';
import { eventRoutes } from './events/routes.ts';
import { exportCases } from './export.ts';
import { folderRoutes } from './folder/routes.ts';
import { FolderWatch } from './folder/watch.ts';
import { ImportJobs } from './import/jobs.ts';
import { importRoutes } from './import/routes.ts';
import { pushRoutes } from './push/routes.ts';
import { figuresSeen, listSeen } from './reading.ts';
import { recountRoutes } from './recount/routes.ts';
import type { FileWatcher } from './watching.ts';

const tags = ['办件'];
const read = { action: 'cases.read' } as const;

/** The topic's routes. @param watchers what looks at files before they are thrown away */
export const caseRoutes =
  (watchers: readonly FileWatcher[]) =>
  async (app: App, house: House): Promise<void> => {
    const jobs = new ImportJobs(house, watchers);
    const watch = new FolderWatch(house, jobs);
    // Not before it serves: an application that only describes itself, or is asked directly, works at nothing by itself.
    app.addHook('onListen', async () => {
      await jobs.resume();
      watch.start();
    });
    app.addHook('onClose', async () => {
      await watch.close();
      await jobs.close();
    });

    app.get(
      '/cases',
      { config: read, schema: { tags, summary: '办件列表；也是指标背后的办件', querystring: casesQuery, response: { 200: casePage } } },
      async ({ query, units }) => listSeen(house, units, query),
    );

    app.get(
      '/cases/export',
      { config: read, schema: { tags, summary: '导出办件', querystring: casesQuery, response: workbookAnswer } },
      async ({ query, units }, reply) => sendWorkbook(reply, `办件-${dayAt(house.now())}`, await exportCases(house, units, query)),
    );

    app.get(
      '/cases/figures',
      { config: read, schema: { tags, summary: '各单位的指标', querystring: figuresQuery, response: { 200: caseFigures } } },
      async ({ query, units }) => figuresSeen(house, units, query),
    );

    await importRoutes(app, house, jobs);
    await eventRoutes(app, house);
    await pushRoutes(app, house);
    await folderRoutes(app, watch);
    await recountRoutes(app, house);
  };
