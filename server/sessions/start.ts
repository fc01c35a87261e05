import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../http/house.ts';
import { dropExpired } from './table.ts';

/** Signs somebody in: a new session with a new id, so that an id known before is worth nothing afterwards. */
export async function startSession(
  { db, now }: House,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: number,
  how: 'password' | 'sign-on',
): Promise<void> {
  await dropExpired(db, now());
  await request.session.regenerate();
  request.session.accountId = accountId;
  request.session.how = how;
  request.session.from = { ip: request.ip, agent: String(request.headers['user-agent'] ?? '').slice(0, 300) };
  reply.generateCsrf();
  await request.session.save();
}
