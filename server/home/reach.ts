import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { policyOf, unitsAllowed } from '../policy/index.ts';
import { unitTree } from '../units/index.ts';
import type { Reach } from './todo.ts';

/** How far somebody reaches. The unit tree is read once, when it is first needed. */
export function reachOf(house: House, { grants = [] }: Pick<Actor, 'grants'>): Reach {
  let read: ReturnType<typeof unitTree> | undefined;
  const tree = () => {
    read ??= unitTree(house.db);
    return read;
  };
  return {
    may: (action) => unitsAllowed(policyOf(action), grants, tree),
    as: (role) => unitsAllowed({ what: '', roles: { [role]: 'within' }, token: true }, grants, tree),
  };
}
