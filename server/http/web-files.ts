import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { App } from './frame.ts';
import { API } from './openapi.ts';

const BUILT = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Serves the built pages; every other address that is not the API's is the page itself, which has routes of its own. */
export async function webFiles(app: App): Promise<void> {
  if (!existsSync(BUILT)) return;
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, action: 'service.read' };
    });
    await pages.register(files, {
      root: BUILT,
      wildcard: false,
      preCompressed: true,
      // Built names carry a hash of their content; the page itself is always asked for anew.
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    pages.get('/*', { schema: { hide: true } }, async (request, reply) => {
      // A part that an update took away must not be answered with the page: the browser reloads instead.
      if (request.url.startsWith(API) || request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound();
      return reply.sendFile('index.html');
    });
  });
}
