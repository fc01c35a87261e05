import csrf from '@fastify/csrf-protection';
import fastifySession from '@fastify/session';
import type { FastifyRequest, Session } from 'fastify';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { hashOf, looksLikeSecret, newSecret } from '../secrets/index.ts';
import { endOf } from './lifetime.ts';
import { type Caller, dropSession, findSession, keepSession } from './table.ts';

export const COOKIE = 'kaocheng';

/** What somebody who went to the single sign-on page must bring back. */
export interface SignOnFlow {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly returnTo: string;
}

declare module 'fastify' {
  interface Session {
    accountId?: number;
    /** `password` or `sign-on`: who signed on elsewhere need not change a password here. */
    how?: 'password' | 'sign-on';
    flow?: SignOnFlow;
    from?: { readonly ip: string; readonly agent: string };
    _csrf?: string;
    /** Read with the session, never written. */
    found?: { readonly caller: Caller; readonly createdAt: string; readonly lastSeenAt: string };
  }
}

/**
 * The cookie holds nothing but 256 random bits, and the store holds only their hash. A signature would add nothing to that,
 * so there is no secret to keep, to share between processes or to lose (docs/decisions/0006-sign-in.md).
 */
const UNSIGNED = {
  sign: (id: string) => id,
  unsign: (id: string) => (looksLikeSecret(id) ? { valid: true, renew: false, value: id } : { valid: false, renew: false, value: null }),
};

/** Sessions by cookie in the table `sessions`, and the token that a page must send with every change. */
export async function sessionCookie(app: App, house: House): Promise<void> {
  await app.register(fastifySession, {
    secret: UNSIGNED,
    idGenerator: newSecret,
    cookieName: COOKIE,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto' },
    rolling: false,
    saveUninitialized: false,
    store: storeOf(house),
  });
  await app.register(csrf, { sessionPlugin: '@fastify/session', getToken: ({ headers }) => [headers['x-csrf-token']].flat()[0] });
}

type Done = (error?: unknown) => void;

function storeOf({ db, settings, now }: House) {
  const lifetime = { idleMinutes: settings.IDLE_MINUTES };
  return {
    get(id: string, done: (error: unknown, session?: Session | null) => void): void {
      findSession(db, hashOf(id), now()).then(
        (row) => {
          if (!row) return done(null, null);
          const { data, createdAt, lastSeenAt, caller } = row;
          return done(null, { ...data, ...(caller && { found: { caller, createdAt, lastSeenAt } }) } as unknown as Session);
        },
        (error) => done(error),
      );
    },
    set(id: string, session: Session, done: Done): void {
      const { cookie, found, ...data } = session;
      const at = now();
      const signedIn = session.accountId !== undefined;
      const { ip = '', agent = '' } = session.from ?? {};
      const expiresAt = endOf(lifetime, at, at, signedIn);
      keepSession(db, { id: hashOf(id), accountId: session.accountId ?? null, data, at, expiresAt, ip, agent }).then(() => done(), done);
    },
    destroy(id: string, done: Done): void {
      dropSession(db, hashOf(id)).then(() => done(), done);
    },
  };
}

/** The id under which the store knows the session of a request. */
export const sessionKey = (request: FastifyRequest): string => hashOf(request.session.sessionId);
