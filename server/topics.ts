import { auditRoutes } from './audit/index.ts';
import type { App } from './http/frame.ts';
import type { House } from './http/house.ts';
import { unitRoutes } from './units/index.ts';

/** A topic puts its routes on the API. */
export type Topic = (app: App, house: House) => Promise<void>;

/** Every topic of the API, one line each. */
export const TOPICS: readonly Topic[] = [unitRoutes, auditRoutes];
