import { z } from 'zod';
import type { App } from '../http/frame.ts';
import { type Action, isAction, POLICY, policyOf, ROLE_NAMES, ROLES } from '../policy/index.ts';

const reach = z.enum(['within', 'anywhere', 'whole']);

const policyTable = z.object({
  roles: z.array(z.object({ role: z.enum(ROLE_NAMES), name: z.string() })),
  rows: z.array(
    z.object({
      action: z.string(),
      what: z.string(),
      open: z.enum(['everyone', 'signed-in']).nullable(),
      /** `within`: on the units of the grant's scope. `anywhere`: the scope does not matter. `whole`: only with a grant on everything. */
      reaches: z.array(z.object({ role: z.enum(ROLE_NAMES), reach })),
      token: z.boolean(),
      /** Method and path of every call it governs. */
      routes: z.array(z.string()),
    }),
  ),
});

/** The policy table as people read it: the very rows that the server obeys. */
export async function policyRoutes(app: App): Promise<void> {
  app.get(
    '/policy',
    { config: { action: 'policy.read' }, schema: { tags: ['权限'], summary: '权限表', response: { 200: policyTable } } },
    async () => ({
      roles: ROLE_NAMES.map((role) => ({ role, name: ROLES[role] })),
      rows: Object.keys(POLICY).filter(isAction).map(rowOf),
    }),
  );

  function rowOf(action: Action) {
    const { what, open, roles, token } = policyOf(action);
    return {
      action,
      what,
      open: open ?? null,
      reaches: ROLE_NAMES.flatMap((role) => {
        const at = roles[role];
        return at ? [{ role, reach: at }] : [];
      }),
      token,
      routes: app.routes
        .filter(({ config, schema }) => config?.action === action && schema?.hide !== true)
        .map(({ method, url }) => `${[method].flat().join(' ')} ${url}`)
        .sort(),
    };
  }
}
