import { readFileSync } from 'node:fs';
import { assess, type Fraction, openRegulation, type UnitResult, unitResults } from '@kaocheng/engine';
import { exactPoints, tiesOf } from '../results/index.ts';
import type { SealInputs } from './inputs.ts';

/** One unit's sealed result: as the engine gives it, among whom it is ranked, and which selections it owes to a decision on a tie. */
export interface SealedUnit extends UnitResult {
  readonly pool: string;
  readonly byDecision: readonly string[];
}

export interface SealResult {
  readonly units: readonly SealedUnit[];
}

/** The engine that computes here; a seal carries the one that computed it. */
export const ENGINE_VERSION = (JSON.parse(readFileSync(new URL('../../engine/package.json', import.meta.url), 'utf8')) as { version: string })
  .version;

/**
 * The result of sealed inputs, from the text of the regulation and the facts alone: no store, nothing else.
 * @throws Error where the text does not run
 */
export function compute({ assessment, regulation, units, facts, exclusions, overrides, decisions }: SealInputs): SealResult {
  const { program } = openRegulation(regulation.text);
  if (!program) throw new Error('the sealed text of the regulation does not run');
  const assessed = assess(
    program,
    units,
    facts.map((fact, row) => ({ ...fact, row })),
    {
      period: { from: assessment.periodFrom, to: assessment.periodTo },
      excluded: grouped(
        exclusions,
        (byUnit, { unit }) => byUnit.add(unit),
        () => new Set<string>(),
      ),
      overrides: grouped(
        overrides,
        (byUnit, { unit, points }) => byUnit.set(unit, exactPoints(points)),
        () => new Map<string, Fraction>(),
      ),
    },
  );
  const rows = new Map(units.map(({ id }, row) => [Number(id), row] as const));
  const taken = decisions.map(({ selection, unit, chosen, reason, by, at }) => ({
    selection,
    unitId: Number(unit),
    chosen,
    reason,
    decidedByName: by,
    decidedAt: at,
  }));
  const ties = tiesOf({ assessed, decisions: taken, rows, view: 'official' });
  const { pools } = assessed.settled.ranks.order;
  return {
    units: unitResults(program, assessed).map((result, row) => {
      const decided = ties.filter(({ decision, rows: tied }) => decision && tied.includes(row));
      const byDecision = decided.filter(({ decision }) => decision?.chosen.includes(row)).map(({ selection }) => selection);
      const open = result.undecided.filter((name) => !decided.some(({ selection }) => selection === name));
      const selections = [...result.selections, ...byDecision];
      return { ...result, pool: pools.names[pools.of[row] ?? -1] ?? '', selections, selected: selections.length > 0, undecided: open, byDecision };
    }),
  };
}

/** Decisions by rule. */
function grouped<T extends { readonly rule: string }, G>(items: readonly T[], add: (group: G, item: T) => unknown, empty: () => G): Map<string, G> {
  const groups = new Map<string, G>();
  for (const item of items) {
    const group = groups.get(item.rule) ?? empty();
    add(group, item);
    groups.set(item.rule, group);
  }
  return groups;
}
