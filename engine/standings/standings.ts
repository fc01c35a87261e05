import type { Finding } from '../finding.ts';
import type { Regulation } from '../language/regulation.ts';
import type { Scores } from '../scoring/scores.ts';
import { orders, type Ranks, ranks } from './rank.ts';
import { type Conditions, type Selected, select } from './selection.ts';
import type { Standing, Standings } from './standing.ts';
import { type Tiers, tiersOf } from './tiers.ts';

/** Ranks, tiers and selections as columns: what standings are made of, kept for those who ask further (gaps, the workbook). */
export interface Settled {
  readonly ranks: Ranks;
  readonly tiers: Tiers;
  readonly selections: readonly Selected[];
  readonly findings: readonly Finding[];
}

export function settle(regulation: Regulation, scores: Scores, conditions: Conditions): Settled {
  const orderOf = orders(regulation, scores);
  const ranked = ranks(regulation, scores, orderOf(regulation.ranking.within));
  const tiers = tiersOf(regulation, scores, orderOf);
  const selections = select(regulation, scores, conditions, orderOf);
  const findings = [...ranked.findings, ...tiers.findings, ...selections.flatMap((one) => one.findings)];
  return { ranks: ranked, tiers, selections, findings };
}

/** Every unit's rank, tier and selections, in the order of the units. */
export function standings(regulation: Regulation, scores: Scores, conditions: Conditions): Standings {
  return present(regulation, scores, settle(regulation, scores, conditions));
}

/** What was settled, unit by unit. */
export function present(regulation: Regulation, scores: Scores, { ranks, tiers, selections, findings }: Settled): Standings {
  const barred = barredOf(regulation, scores);
  const units = scores.units.map(
    (_, row): Standing => ({
      rank: ranks.rank[row] || undefined,
      outOf: ranks.outOf[row] ?? 0,
      tier: regulation.tiers[tiers.tier[row] ?? -1]?.name,
      selected: named(selections, row, 'selected'),
      barred: barred(row),
      undecided: named(selections, row, 'undecided'),
    }),
  );
  return { units, findings };
}

const NONE: readonly string[] = [];

function named(selections: readonly Selected[], row: number, which: 'selected' | 'undecided'): readonly string[] {
  const hits = selections.filter((one) => one[which][row]);
  return hits.length === 0 ? NONE : hits.map(({ selection }) => selection.name);
}

const AWARDS = '评优';

/** Names in the regulation's order; a bar from something that it does not declare is still shown, last. */
function barredOf({ selections }: Regulation, { barred }: Scores): (row: number) => readonly string[] {
  const everywhere = barred.get('*');
  const declared = selections.map(({ name }) => name);
  const others = [...barred.keys()].filter((name) => name !== '*' && !declared.includes(name));
  const names = [...(declared.length === 0 && everywhere && !others.includes(AWARDS) ? [AWARDS] : []), ...declared, ...others];
  if (barred.size === 0) return () => NONE;
  return (row) => {
    const all = everywhere?.[row] === 1;
    const hits = names.filter((name) => barred.get(name)?.[row] || (all && !others.includes(name)));
    return hits.length === 0 ? NONE : hits;
  };
}
