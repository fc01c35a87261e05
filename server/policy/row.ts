import type { Role } from './roles.ts';

/**
 * `within`: only on units inside the scope of the grant. `anywhere`: the scope does not matter for this action.
 * `whole`: it concerns everybody, so only a grant on the whole installation counts.
 */
export type Reach = 'within' | 'anywhere' | 'whole';

/** Who may do one thing. */
export interface PolicyRow {
  /** What it is, for people: shown in the policy table and when a token is made. */
  readonly what: string;
  /** `everyone`: also without signing in. `signed-in`: any account, whatever its roles. */
  readonly open?: 'everyone' | 'signed-in';
  readonly roles: Readonly<Partial<Record<Role, Reach>>>;
  /** True where a machine's token may do it (within its owner's own rights). */
  readonly token: boolean;
}

const everywhere = (roles: readonly Role[], reach: Reach): Partial<Record<Role, Reach>> => Object.fromEntries(roles.map((role) => [role, reach]));

/** An action on units: only within the scope of the grant. */
export const within = (what: string, ...roles: readonly Role[]): PolicyRow => ({ what, roles: everywhere(roles, 'within'), token: true });

/** An action on what all share (regulations, the catalogue of roles …): the scope of the grant does not matter. */
export const anywhere = (what: string, ...roles: readonly Role[]): PolicyRow => ({ what, roles: everywhere(roles, 'anywhere'), token: true });

/** An action that concerns everybody at once: only for those whose role reaches everywhere. */
export const whole = (what: string, ...roles: readonly Role[]): PolicyRow => ({ what, roles: everywhere(roles, 'whole'), token: true });

export const everyone = (what: string): PolicyRow => ({ what, open: 'everyone', roles: {}, token: true });

export const signedIn = (what: string): PolicyRow => ({ what, open: 'signed-in', roles: {}, token: true });

/** What only a person at a screen may do. */
export const byHand = (row: PolicyRow): PolicyRow => ({ ...row, token: false });
