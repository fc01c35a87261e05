import type { FactRow } from '@kaocheng/engine';
import type { TrialAnswer } from '../types.ts';
import { inputsOf } from './inputs.ts';

/** The record as it is, found by unit: what a trial's hands start from. Units are named by their numbers as text, as in the engine. */
export interface TrialRecord {
  readonly names: ReadonlyMap<string, string>;
  readonly byRow: ReadonlyMap<number, FactRow>;
  of(unit: string, fact: string): readonly FactRow[];
  readonly excluded: ReadonlySet<string>;
  readonly overrides: ReadonlyMap<string, string>;
}

/** Of a unit and a rule. */
export const pairOf = (unit: string | number, rule: string): string => `${unit} ${rule}`;

export function recordOf(answer: TrialAnswer): TrialRecord {
  const { rows } = inputsOf(answer);
  const byUnit = new Map<string, FactRow[]>();
  for (const row of rows) {
    const key = pairOf(row.unit, row.fact);
    const same = byUnit.get(key);
    if (same) same.push(row);
    else byUnit.set(key, [row]);
  }
  return {
    names: new Map(answer.units.map(({ unitId, name }) => [String(unitId), name])),
    byRow: new Map(rows.map((row) => [row.row, row])),
    of: (unit, fact) => byUnit.get(pairOf(unit, fact)) ?? [],
    excluded: new Set(answer.exclusions.map(({ unitId, ruleId }) => pairOf(unitId, ruleId))),
    overrides: new Map(answer.overrides.map(({ unitId, ruleId, points }) => [pairOf(unitId, ruleId), points])),
  };
}
