import type { FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { type Action, isAction, mayTouch, policyOf, type Units, type UnitTree, unitsAllowed } from '../policy/index.ts';
import { type Actor, nobody } from './frame.ts';
import { Problem } from './problems.ts';

export interface PermitOptions {
  /** Finds out who calls. */
  identify(request: FastifyRequest): Promise<Actor | undefined>;
  readonly unitTree: UnitTree;
}

/** What somebody may still do who has to change the first password. */
const BEFORE_PASSWORD = new Set<Action>(['session.read', 'session.manage', 'session.sign-out', 'session.sign-in', 'service.read']);

/** Enforces the policy table on every route: no row, no start. Runs before the input is looked at, so that nothing leaks through messages. */
export const permit = fp<PermitOptions>(async (app, { identify, unitTree }) => {
  app.decorateRequest('actor');
  app.decorateRequest('units', 'all');

  // Rooms of the application may still give their routes an action while they are made, so all are looked at when the last is there.
  const routes: RouteOptions[] = [];
  app.decorate('routes', routes);
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') routes.push(route);
  });
  app.addHook('onReady', async () => {
    for (const { method, url, config } of routes) {
      if (!isAction(config?.action)) throw new Error(`route ${method} ${url} names no action of the policy table`);
    }
  });

  app.addHook('preValidation', async (request) => {
    const { action, unit } = request.routeOptions.config;
    request.actor = (await identify(request)) ?? nobody(request.ip);
    if (!action) return;
    const units = await allow(request.actor, action, unitTree);
    request.units = units;
    if (unit) {
      const id = Number(valueAt(request, unit));
      if (Number.isInteger(id) && !mayTouch(units, id)) throw new Problem('not-allowed', '这个单位不在您的权限范围内');
    }
  });
});

async function allow(actor: Actor, action: Action, unitTree: UnitTree): Promise<Units> {
  const row = policyOf(action);
  if (actor.mustChangePassword && !BEFORE_PASSWORD.has(action)) throw new Problem('password-change-required', '首次登录须先修改初始密码');
  if (actor.via === 'token' && (!row.token || (row.open === undefined && !actor.tokenActions?.has(action)))) {
    throw new Problem('not-allowed', `这个接口令牌不能用于：${row.what}`);
  }
  const units = await unitsAllowed(row, actor.grants, unitTree);
  if (units) return units;
  if (actor.via === 'nobody') throw new Problem('not-signed-in', '请登录后再试');
  throw new Problem('not-allowed', `您没有权限：${row.what}`);
}

function valueAt(request: object, path: string): unknown {
  let value: unknown = request;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return value;
}
