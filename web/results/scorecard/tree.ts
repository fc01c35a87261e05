import type { DescribedClause } from '@kaocheng/engine';

/**
 * The clauses that concern a unit, by index: what scores only others and what says nothing is left out, text stays. With `only`, just what scores and the headings
 * above it.
 */
export function clausesFor(clauses: readonly DescribedClause[], rules: readonly { readonly rule: string }[], only: boolean): ReadonlySet<number> {
  const own = new Set(rules.map(({ rule }) => rule));
  const scoring = clauses.map(() => false);
  const foreign = clauses.map(() => false);
  clauses.forEach((clause, index) => {
    const binding = clause.rules.some((rule) => own.has(rule));
    if (clause.rules.length === 0) return;
    for (let at: number | null = index; at !== null; at = clauses[at]?.parent ?? null) (binding ? scoring : foreign)[at] = true;
  });
  const filled = clauses.map(({ markdown, depth }) => markdown !== '' || depth === 1);
  for (const [index, clause] of [...clauses.entries()].toReversed()) {
    if (filled[index] && clause.parent !== null) filled[clause.parent] = true;
  }
  const shown = clauses.flatMap((_, index) => (scoring[index] || (!only && !foreign[index] && filled[index]) ? [index] : []));
  // What stands under something left out goes with it.
  const kept = new Set<number>();
  for (const index of shown) {
    const parent = clauses[index]?.parent ?? null;
    if (parent === null || kept.has(parent)) kept.add(index);
  }
  return kept;
}
