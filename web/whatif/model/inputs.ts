import { type FactRow, type Fraction, parseDecimal, type TrialInputs, type Unit } from '@kaocheng/engine';
import type { TrialAnswer } from '../types.ts';

/** What the API gives, as the engine takes it. A fact keeps its number of the record, by which changes name it. */
export function inputsOf({ regulation, units, facts, periodFrom, periodTo, exclusions, overrides }: TrialAnswer): TrialInputs {
  const excluded = new Map<string, Set<string>>();
  for (const { unitId, ruleId } of exclusions) excluded.set(ruleId, (excluded.get(ruleId) ?? new Set<string>()).add(String(unitId)));
  const decided = new Map<string, Map<string, Fraction>>();
  for (const { unitId, ruleId, points } of overrides) {
    const exact = parseDecimal(points);
    if (exact) decided.set(ruleId, (decided.get(ruleId) ?? new Map<string, Fraction>()).set(String(unitId), exact));
  }
  return {
    text: regulation.text,
    units: units.map(
      ({ unitId, name, kind, group, superiorId }): Unit => ({
        id: String(unitId),
        name,
        kind,
        group,
        superior: superiorId === null ? '' : String(superiorId),
      }),
    ),
    rows: rowsOf(units, facts),
    period: { from: periodFrom, to: periodTo },
    excluded,
    overrides: decided,
  };
}

const rowsOf = (units: TrialAnswer['units'], { names, id, unit, fact, level, value, date, note }: TrialAnswer['facts']): FactRow[] =>
  id.map((row, index) => ({
    unit: String(units[unit[index] ?? -1]?.unitId ?? ''),
    fact: names[fact[index] ?? -1] ?? '',
    level: level[index] ?? '',
    value: value[index] ?? '',
    date: date[index] ?? '',
    note: note[index] ?? '',
    row,
  }));
