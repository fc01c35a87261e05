import { type AskedFact, asked } from '@kaocheng/engine';
import type { Participant } from '../assessments/index.ts';
import { type Book, engineUnit } from './book.ts';

/** What the regulation asks of each unit of an assessment; units alike are asked alike, so it is worked out once a sort of unit. */
export function asking({ program, period, participants }: Book): (unit: Participant) => readonly AskedFact[] {
  const known = new Map<string, readonly AskedFact[]>();
  return (unit) => {
    const above = unit.superiorId === null ? undefined : participants.get(unit.superiorId);
    const excluded = unit.exclusions.map(({ ruleId }) => ruleId).sort();
    const key = JSON.stringify([unit.kind, unit.group, above?.kind, above?.group, excluded]);
    const before = known.get(key);
    if (before) return before;
    const facts = asked(program, engineUnit(unit), {
      period,
      excluded: new Set(excluded),
      ...(above ? { superior: engineUnit(above) } : {}),
    });
    known.set(key, facts);
    return facts;
  };
}
