import { repeat } from '../clockwork/index.ts';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { boardRoutes } from './board/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import { reportRoutes } from './report/routes.ts';
import { closeSupervisions } from './supervision/closing.ts';
import { supervisionRoutes } from './supervision/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';

export { watchTodos } from './todos.ts';

const SECONDS = 30;

export async function watchRoutes(app: App, house: House): Promise<void> {
  repeat(app, 'end of supervisions', SECONDS, () => closeSupervisions(house));
  await boardRoutes(app, house);
  await supervisionRoutes(app, house);
  await reportRoutes(app, house);
  await feedRoutes(app, house);
  await webhookRoutes(app, house);
}
