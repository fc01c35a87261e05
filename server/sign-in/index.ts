import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { signInRoutes as passwordRoutes, signOnRoutes } from './routes.ts';

export { recordEntry } from './password.ts';

/** Signing in: by password, or by single sign-on where that is configured. */
export async function signInRoutes(app: App, house: House): Promise<void> {
  await passwordRoutes(app, house);
  await signOnRoutes(app, house);
}
