import type { FastifyRequest } from 'fastify';
import type { App } from '../http/frame.ts';
import { Problem } from '../http/problems.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Changes must come from our own pages. Whoever is signed in by cookie sends the token of the session. Who is not has nothing yet that
 * a foreign page could misuse except the sign-in itself: browsers that say where a request comes from are believed, and no page elsewhere can
 * send JSON to us without being asked first. Machines send no cookie, so they need no token.
 */
export function refuseForeignPages(app: App): void {
  app.addHook('preValidation', (request, reply, done) => {
    if (SAFE.has(request.method) || request.actor.via === 'token') return done();
    if (request.headers['sec-fetch-site'] === 'cross-site') return done(new Problem('bad-csrf', '这个请求来自别的网站，没有执行'));
    return isSignedIn(request) ? app.csrfProtection(request, reply, done) : done();
  });
}

const isSignedIn = ({ session }: FastifyRequest): boolean => session.accountId !== undefined;
