import { accountRoutes } from './accounts/index.ts';
import { assessmentRoutes } from './assessments/index.ts';
import { auditRoutes } from './audit/index.ts';
import type { App } from './http/frame.ts';
import type { House } from './http/house.ts';
import { regulationRoutes } from './regulations/index.ts';
import { setupRoutes } from './setup/index.ts';
import { signInRoutes } from './sign-in/index.ts';
import { tokenRoutes } from './tokens/index.ts';
import { unitRoutes } from './units/index.ts';

/** A topic puts its routes on the API. */
export type Topic = (app: App, house: House) => Promise<void>;

/** Every topic of the API, one line each. */
export const TOPICS: readonly Topic[] = [
  signInRoutes,
  setupRoutes,
  accountRoutes,
  tokenRoutes,
  unitRoutes,
  regulationRoutes,
  assessmentRoutes([]),
  auditRoutes,
];
