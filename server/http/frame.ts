import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Action, Grant, Units } from '../policy/index.ts';

/** The Fastify that topics register their routes on: schemas are zod. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** Who calls. */
export interface Actor {
  /** null for somebody not signed in, and for the system itself. */
  readonly accountId: number | null;
  readonly name: string;
  readonly via: 'nobody' | 'session' | 'token' | 'system';
  readonly ip: string;
  /** undefined for somebody not signed in. */
  readonly grants: readonly Grant[] | undefined;
  readonly mustChangePassword: boolean;
  /** What a token was made for; undefined: no such limit. */
  readonly tokenActions: ReadonlySet<string> | undefined;
}

export const nobody = (ip: string): Actor => ({
  accountId: null,
  name: '',
  via: 'nobody',
  ip,
  grants: undefined,
  mustChangePassword: false,
  tokenActions: undefined,
});

/** The program acting by itself: at the first start, in the demo, by the clock. */
export const SYSTEM: Actor = { ...nobody(''), name: '系统', via: 'system', grants: [{ role: 'administrator', unitId: null }] };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The policy row that this route obeys. A route without one does not start. */
    action?: Action;
    /** Where the route names the one unit it is about, `params.unitId`: checked against the caller's scope before anything else. */
    unit?: `params.${string}` | `query.${string}` | `body.${string}`;
  }
  interface FastifyInstance {
    /** Every route there is, with its action. */
    readonly routes: readonly RouteOptions[];
  }
  interface FastifyRequest {
    actor: Actor;
    /** The units that this action may touch for this caller. Lists are narrowed to them, records outside them are not found. */
    units: Units;
  }
}
