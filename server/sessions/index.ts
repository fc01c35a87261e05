import type { FastifyRequest } from 'fastify';
import type { Actor, App } from '../http/frame.ts';
import type { House } from '../http/house.ts';

/** Finds out who calls: by session or by token. */
export const identifyCaller =
  (_house: House) =>
  async (_request: FastifyRequest): Promise<Actor | undefined> =>
    undefined;

/** Sessions, sign-in and sign-out. */
export async function sessions(_app: App, _house: House): Promise<void> {}
