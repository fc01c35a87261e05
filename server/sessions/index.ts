import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { sessionCookie } from './cookie.ts';
import { refuseForeignPages } from './foreign.ts';
import { sessionRoutes } from './routes.ts';

export { personOf } from './actor.ts';
export { heldRole, type SessionView, session } from './contract.ts';
export type { SignOnFlow } from './cookie.ts';
export { identifyCaller, mayEnter } from './identify.ts';
export { startSession } from './start.ts';
export { type Caller, endSessions, findCaller } from './table.ts';
export { viewOf } from './view.ts';

/** Sessions for every route of the API: the cookie, the token against foreign pages, and what a person may see of their own sessions. */
export async function sessions(app: App, house: House): Promise<void> {
  await sessionCookie(app, house);
  refuseForeignPages(app);
  await sessionRoutes(app, house);
}
