import type { FastifyLoggerOptions } from 'fastify';
import type { LoggerOptions } from 'pino';

/** Structured logs without personal data: no bodies, no query, no cookies, no names. */
export const loggerOptions = (level: string): FastifyLoggerOptions & LoggerOptions => ({
  level,
  redact: ['req.headers.authorization', 'req.headers.cookie'],
  serializers: {
    req: ({ method, url, id }: { method: string; url: string; id: string }) => ({ id, method, path: url.split('?')[0] }),
    res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
  },
});
