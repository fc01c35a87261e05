import { extentsOf } from './check/extents.ts';
import type { Unit } from './facts/table.ts';
import type { Extent } from './methods/method.ts';
import type { Program } from './scoring/program.ts';

/** The least and the most that a rule can give to a unit, whatever is recorded; undefined where there is no limit. */
export function possiblePoints(program: Program, id: string, { kind, group }: Pick<Unit, 'kind' | 'group'>): Extent {
  const bound = program.byId.get(id);
  if (!bound) throw new Error(`no rule ${id}`);
  const methods = new Map(program.rules.map(({ method }) => [method.name, method] as const));
  return extentsOf(program.regulation, methods).rule(bound.rule, { kind, group, label: '' });
}
