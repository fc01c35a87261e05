import type { CountedFact } from '../facts/index.ts';

/** 自评: what the unit claims, whatever its state. 核定: what has been confirmed. Facts of assessors, inspectors and the system count in both. */
export const VIEWS = { claimed: '自评', official: '核定' } as const;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly View[];

/** The level and value with which a fact counts in a view; undefined where it does not count. */
export function countedAs(view: View, fact: CountedFact): Pick<CountedFact, 'level' | 'value'> | undefined {
  if (view === 'official' || fact.source !== 'unit') return fact.state === 'confirmed' ? fact : undefined;
  if (fact.state === 'withdrawn') return undefined;
  return { level: fact.claimedLevel ?? fact.level, value: fact.claimedValue ?? fact.value };
}

/** True for what a unit has handed in and nobody has looked at yet. */
export const isWaiting = (fact: Pick<CountedFact, 'source' | 'state'>): boolean => fact.source === 'unit' && fact.state === 'submitted';

/** True for a fact that says the same in both views. */
export function isUndisputed(fact: CountedFact): boolean {
  const [claimed, official] = [countedAs('claimed', fact), countedAs('official', fact)];
  return claimed?.level === official?.level && claimed?.value === official?.value;
}
