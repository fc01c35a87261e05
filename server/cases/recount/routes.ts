import { repeat } from '../../clockwork/index.ts';
import type { App } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { latestRecount, recountQuery } from './contract.ts';
import { runRecounts } from './run.ts';
import { noticeShippedYears } from './shipped.ts';
import { findLatest } from './table.ts';

const SECONDS = 2;

export async function recountRoutes(app: App, house: House): Promise<void> {
  let begun = false;
  repeat(app, 'recount of cases', SECONDS, async (signal) => {
    if (!begun) await noticeShippedYears(house);
    begun = true;
    await runRecounts(house, { signal });
  });

  app.get(
    '/cases/recounts/latest',
    {
      config: { action: 'cases.read' },
      schema: {
        tags: ['办件'],
        summary: '年表或事项时限变动后，办件重算到哪里了',
        querystring: recountQuery,
        response: { 200: latestRecount },
      },
    },
    async ({ query, units }) => ({ recount: await findLatest(house.db, units, query) }),
  );
}
