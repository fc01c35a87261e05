import type { Unit } from '../facts/table.ts';
import { constant } from '../language/expression/constant.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Program } from './program.ts';

/** Full marks of the rule that declares a fact, for a unit: what 满分 means in the fact's range. */
export function fullMarksOf({ regulation }: Pick<Program, 'regulation'>): (fact: string, unit: Unit) => Fraction | undefined {
  const ruleOf = new Map(regulation.rules.flatMap((rule) => rule.declares.map((fact) => [fact, rule] as const)));
  return (fact, unit) => {
    const full = ruleOf.get(fact)?.full;
    const located = full?.get(unit.group) ?? full?.get(unit.kind) ?? full?.get('');
    const value = located && constant(located.value, regulation.settings);
    return value?.ok ? value.value : undefined;
  };
}
