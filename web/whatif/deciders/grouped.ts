import type { FoundDecider } from '../lab/lab.ts';

/** Judgements of one unit that have the same effect, each by itself. */
export interface JudgementGroup {
  readonly key: string;
  readonly unit: string;
  readonly tries: readonly { readonly fact: string; readonly from: string | null; readonly to: string | null }[];
  readonly flips: FoundDecider['flips'];
}

/** What would be said fifty times is said once. */
export function grouped(found: readonly FoundDecider[]): JudgementGroup[] {
  const groups = new Map<string, JudgementGroup>();
  for (const { what, from, to, flips } of found) {
    if (what.kind !== 'judgement' || flips.length === 0) continue;
    const key = JSON.stringify([what.unitId, flips]);
    const before = groups.get(key);
    groups.set(key, { key, unit: what.unit, flips, tries: [...(before?.tries ?? []), { fact: what.fact, from, to }] });
  }
  return [...groups.values()];
}
