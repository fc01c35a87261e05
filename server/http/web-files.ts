import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { App } from './frame.ts';

const BUILT = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const IS_FILE = /\.[a-z0-9]{2,5}$/i;

/** Serves the built pages; every other address that is not the API's is the page itself, which has routes of its own. */
export async function webFiles(app: App): Promise<void> {
  if (!existsSync(BUILT)) return;
  await app.register(files, {
    root: BUILT,
    serve: false,
    preCompressed: true,
    // Built names carry a hash of their content; the page itself is always asked for anew.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { config: { action: 'service.read' }, schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (path.startsWith('/api/')) return reply.callNotFound();
    // A part of the pages that is gone is not answered with the page: the browser would take it for the part.
    return reply.sendFile(IS_FILE.test(path) ? path.slice(1) : 'index.html');
  });
}
