import type { Kysely } from 'kysely';
import { FACT_ORIGINS, FACT_SOURCES, FACT_STATES, factsOf, namesOf, STANDING_STATES } from '../facts/index.ts';
import { behindFact } from '../feeding/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { ShownFact } from './contract-scorecard.ts';
import type { Evaluated } from './evaluation.ts';
import { countedAs } from './views.ts';

/** How many files stand behind each fact of some units; the evidence topic knows. */
export type EvidenceCounts = (db: Kysely<Database>, assessmentId: number, unitIds: readonly number[]) => Promise<ReadonlyMap<number, number>>;

/** Where no topic keeps evidence. */
export const noEvidence: EvidenceCounts = async () => new Map();

/**
 * The facts that stand for a unit: its own, and those of units below it that count for it, as far as the caller may see them. In the order in which
 * they happened.
 */
export async function factsFor(
  { db, now }: House,
  { book, view }: Evaluated,
  unitId: number,
  units: Units,
  evidenceOf: EvidenceCounts,
): Promise<ShownFact[]> {
  const fromBelow = new Set(book.program.regulation.facts.filter(({ from }) => from === 'subordinates').map(({ name }) => name));
  const below = new Set([...book.participants.values()].filter(({ superiorId }) => superiorId === unitId).map((one) => one.unitId));
  const own = [unitId, ...(fromBelow.size > 0 ? below : [])].filter((of) => mayTouch(units, of));
  const found = await factsOf(db, book.assessment.id, { units: own, states: STANDING_STATES });
  const standing = found.filter(({ unitId: of, fact }) => (of === unitId) !== fromBelow.has(fact));
  const [names, evidence] = await Promise.all([
    namesOf(
      db,
      standing.flatMap(({ reportedBy, reviewedBy }) => [reportedBy, reviewedBy]),
    ),
    evidenceOf(db, book.assessment.id, own),
  ]);
  const today = dayAt(now());
  const nameOf = (id: number | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return standing.map((fact) => {
    const { assessmentId: _a, source, origin, reportedBy, reviewedBy, version: _v, updatedAt: _u, ...rest } = fact;
    return {
      ...rest,
      unitName: book.participants.get(fact.unitId)?.name ?? '',
      stateName: FACT_STATES[fact.state],
      sourceName: FACT_SOURCES[source],
      originName: FACT_ORIGINS[origin],
      reportedByName: nameOf(reportedBy),
      reviewedByName: nameOf(reviewedBy),
      behind: origin === 'cases' ? behindFact(fact.fact, book.assessment, today) : null,
      counts: countedAs(view, fact) !== undefined,
      evidence: evidence.get(fact.id) ?? 0,
    };
  });
}
