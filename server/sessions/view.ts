import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { type Action, allowsSomewhere, type Grant, isAction, POLICY, policyOf } from '../policy/index.ts';
import type { SessionView } from './contract.ts';
import { findSelf } from './table.ts';

const ACTIONS: readonly Action[] = Object.keys(POLICY).filter(isAction);

/** The actions that somebody with these grants may do somewhere. */
const actionsOf = (grants: readonly Grant[]): Action[] => ACTIONS.filter((action) => allowsSomewhere(policyOf(action), grants));

/** Single sign-on needs to know where to send people, and where they come back to. */
const signOnConfigured = ({ settings }: House): boolean =>
  settings.OIDC_ISSUER !== undefined && settings.OIDC_CLIENT_ID !== undefined && settings.PUBLIC_URL !== undefined;

/** What the page is told about whoever calls, or has just signed in. */
export async function viewOf(house: House, { session }: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<SessionView> {
  const self = actor.accountId === null ? undefined : await findSelf(house.db, actor.accountId);
  const { KAOCHENG_MODE: mode, IDLE_MINUTES: idleMinutes } = house.settings;
  const known = { mode, idleMinutes, singleSignOn: signOnConfigured(house) };
  if (!self) return { signedIn: false, account: null, csrfToken: null, ...known };
  const { mustChangePassword, grants = [] } = actor;
  return {
    signedIn: true,
    account: { ...self, mustChangePassword, actions: actionsOf(grants) },
    csrfToken: session.accountId === undefined ? null : reply.generateCsrf(),
    ...known,
  };
}
