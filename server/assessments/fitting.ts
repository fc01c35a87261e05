import type { Regulation } from '@kaocheng/engine';
import type { Matter } from './contract-stages.ts';
import type { Participant } from './contract-units.ts';
import { problemOf } from './placing.ts';

const SHOWN = 3;

/** What keeps a regulation from running on these units: kinds, groups and not-applicable rules that it does not know. */
export function misfits(regulation: Regulation, participants: readonly Participant[]): Matter[] {
  const misplaced = participants.flatMap(({ name, kind, group }) => problemOf(regulation, name, kind, group)?.message ?? []);
  const known = new Set(regulation.rules.map(({ id }) => id));
  const lost = participants.filter(({ exclusions }) => exclusions.some(({ ruleId }) => !known.has(ruleId))).map(({ name }) => name);
  const matters: Matter[] = [];
  if (misplaced.length > 0) matters.push({ severity: 'error', code: 'misplaced-units', message: some(misplaced, '；', '个单位'), place: 'units' });
  if (lost.length > 0) {
    const message = `不适用条款里有细则中没有的规则：${some(lost, '、', '个单位')}`;
    matters.push({ severity: 'error', code: 'lost-exclusions', message, place: 'exclusions' });
  }
  return matters;
}

const some = (all: readonly string[], between: string, counted: string): string =>
  all.slice(0, SHOWN).join(between) + (all.length > SHOWN ? `，等 ${all.length} ${counted}` : '');
