import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { createApp } from '../app.ts';
import type { House } from '../http/house.ts';
import { readSettings } from '../settings.ts';

/** The OpenAPI description as text. Nothing is asked of a store: routes are registered, not called. */
export async function describeApi(): Promise<string> {
  const app = await createApp({ settings: readSettings({}), now: () => '' } as House, { log: false });
  await app.ready();
  const description = app.swagger();
  await app.close();
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** The same as TypeScript types for openapi-fetch. */
export const describeTypes = async (description: unknown): Promise<string> => astToString(await openapiTypes(description as OpenAPI3));
