import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { answerErrors } from './http/errors.ts';
import type { Actor, App } from './http/frame.ts';
import type { House } from './http/house.ts';
import { loggerOptions } from './http/log.ts';
import { API, describeApi } from './http/openapi.ts';
import { permit } from './http/permit.ts';
import { Problem } from './http/problems.ts';
import { serviceRoutes } from './http/service.ts';
import { uploads } from './http/uploads.ts';
import { webFiles } from './http/web-files.ts';
import { speakChinese } from './http/words.ts';
import { identifyCaller, sessions } from './sessions/index.ts';
import { TOPICS } from './topics.ts';
import { unitTree } from './units/index.ts';

export interface AppOptions {
  /** Who calls; tests put people in here. Default: by session or token. */
  readonly identify?: (request: FastifyRequest) => Promise<Actor | undefined>;
  readonly log?: boolean;
  /** Requests a minute and caller. */
  readonly rate?: number;
}

const MEBIBYTE = 1024 * 1024;

/** The whole application on one Fastify, ready to listen or to be asked directly. */
export async function createApp(house: House, options: AppOptions = {}): Promise<App> {
  speakChinese();
  const { settings } = house;
  const app: App = Fastify({
    logger: options.log === false ? false : loggerOptions(settings.LOG_LEVEL),
    trustProxy: settings.TRUST_PROXY,
    bodyLimit: 2 * MEBIBYTE,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);

  // No HSTS and no upgrade to https: an intranet may have plain http only.
  await app.register(helmet, {
    hsts: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
      },
    },
  });
  await app.register(rateLimit, {
    max: options.rate ?? settings.RATE_PER_MINUTE,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, { after }) => new Problem('too-many-requests', `请在 ${after} 后再试`),
  });
  await app.register(cookie);
  await uploads(app);
  await app.register(permit, { identify: options.identify ?? identifyCaller(house), unitTree: () => unitTree(house.db) });
  await describeApi(app);
  await serviceRoutes(app, house);
  await app.register(
    async (api) => {
      await sessions(api, house);
      for (const topic of TOPICS) await api.register(async (room) => topic(room.withTypeProvider<ZodTypeProvider>(), house));
    },
    { prefix: API },
  );
  await webFiles(app);
  return app;
}
