import { type AssessOptions, assess, explain, openRegulation, type Program, sentences, type UnitResult, unitResults } from '@kaocheng/engine';
import { readRegulation } from '@kaocheng/regulations';
import type { PlannedUnit, Row } from './plan.ts';

/** What the engine alone makes of some facts: the pages have to show this, and nothing else. */
export interface Reckoned {
  of(short: string): UnitResult;
  /** Why a clause gave a unit its points, in words. */
  why(short: string, rule: string): string;
}

export function reckon(regulation: string, units: readonly PlannedUnit[], rows: readonly Row[], options: AssessOptions): Reckoned {
  const program = programOf(regulation);
  const list = units.map(({ short, name, kind, group }) => ({ id: short, name, kind, group, superior: '' }));
  const assessed = assess(
    program,
    list,
    rows.map((one, place) => ({ ...one, row: place })),
    options,
  );
  const results = new Map(unitResults(program, assessed).map((result) => [result.unit, result] as const));
  return {
    of(short) {
      const found = results.get(short);
      if (!found) throw new Error(`no result of ${short}`);
      return found;
    },
    why(short, rule) {
      const place = list.findIndex(({ id }) => id === short);
      const told = explain(assessed.evaluation, place).parts.flatMap(({ rules }) => rules);
      return sentences(told.find((one) => one.name === rule)?.phrases ?? []);
    },
  };
}

function programOf(regulation: string): Program {
  const { program } = openRegulation(readRegulation(regulation));
  if (!program) throw new Error(`${regulation} does not run`);
  return program;
}
