import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import type { App } from './frame.ts';
import type { House } from './house.ts';

/** Is it alive, is it ready, how is it: for operators and load balancers. */
export async function serviceRoutes(app: App, { store }: House): Promise<void> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time of a request by route',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  const config = { action: 'service.read' } as const;
  const health = z.object({ status: z.enum(['ok', 'unavailable']) });

  app.get('/health', { config, schema: { hide: true, response: { 200: health, 503: health } } }, async (_request, reply) =>
    (await store.ready()) ? { status: 'ok' as const } : reply.code(503).send({ status: 'unavailable' }),
  );

  app.get('/live', { config, schema: { hide: true, response: { 200: health } } }, async () => ({ status: 'ok' as const }));

  app.get('/metrics', { config, schema: { hide: true } }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
