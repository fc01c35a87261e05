import type { FastifyRequest, Session } from 'fastify';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { hashOf, looksLikeSecret } from '../secrets/index.ts';
import { findToken, TOKEN_PREFIX, touchToken } from '../tokens/index.ts';
import { personOf } from './actor.ts';
import { sessionKey } from './cookie.ts';
import { endOf, isTimeToTouch } from './lifetime.ts';
import { type Caller, findCaller, touchSession } from './table.ts';

/** Finds out who calls: by token where one is sent, else by session. */
export const identifyCaller =
  (house: House) =>
  async (request: FastifyRequest): Promise<Actor | undefined> => {
    const bearer = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return bearer === undefined ? bySession(house, request) : byToken(house, request, bearer);
  };

async function bySession(house: House, request: FastifyRequest): Promise<Actor | undefined> {
  // Outside the API there are no sessions.
  const session: Session | null | undefined = request.session;
  if (!session?.found || !mayEnter(house, session.found.caller)) return undefined;
  const { caller, createdAt, lastSeenAt } = session.found;
  const lifetime = { idleMinutes: house.settings.IDLE_MINUTES };
  const at = house.now();
  if (isTimeToTouch(lifetime, lastSeenAt, at)) await touchSession(house.db, sessionKey(request), at, endOf(lifetime, createdAt, at, true));
  return personOf(caller, request.ip, session.how ?? 'password');
}

const MINUTE = 60_000;

async function byToken(house: House, request: FastifyRequest, bearer: string): Promise<Actor> {
  const at = house.now();
  const secret = bearer.startsWith(TOKEN_PREFIX) ? bearer.slice(TOKEN_PREFIX.length) : '';
  const token = looksLikeSecret(secret) ? await findToken(house.db, hashOf(secret), at) : undefined;
  const owner = token && (await findCaller(house.db, token.accountId));
  if (!token || !owner || !mayEnter(house, owner)) throw new Problem('bad-token', '请在“我的账号”里新建接口令牌，并更新调用方的设置');
  if (token.lastUsedAt === null || Date.parse(at) - Date.parse(token.lastUsedAt) >= MINUTE) await touchToken(house.db, token.id, at);
  return {
    accountId: owner.accountId,
    name: `${owner.name}（令牌 ${token.name}）`,
    via: 'token',
    ip: request.ip,
    grants: owner.grants,
    mustChangePassword: false,
    tokenActions: new Set(token.actions),
  };
}

/** Accounts of the demo are shut out of a real installation, should they ever get there. */
export const mayEnter = ({ settings }: House, { disabled, demo }: Pick<Caller, 'disabled' | 'demo'>): boolean =>
  !disabled && !(demo && settings.KAOCHENG_MODE === 'production');
