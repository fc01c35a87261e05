import type { Assessment } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Scorecard } from './contract-scorecard.ts';
import { evaluated } from './evaluation.ts';
import { overridesOf } from './overrides-table.ts';
import { placesOf } from './place.ts';
import { previousOf } from './previous.ts';
import { rightsOf } from './rights.ts';
import { type EvidenceCounts, factsFor } from './scorecard-facts.ts';
import { explained } from './scorecard-rules.ts';
import { sightOf } from './sight.ts';
import { seenPlaces } from './standings.ts';
import type { View } from './views.ts';

export interface ScorecardAsked {
  readonly assessment: Assessment;
  readonly unitId: number;
  readonly view: View;
  /** The caller's units; the route has looked that this one is among them. */
  readonly units: Units;
}

/** One unit's live scorecard: every clause with its points, why it has them, from which facts, and what would give more. */
export async function scorecardOf(house: House, actor: Actor, asked: ScorecardAsked, evidenceOf: EvidenceCounts): Promise<Scorecard> {
  const { assessment, unitId, view, units } = asked;
  const main = await evaluated(house, assessment, view);
  const other = await evaluated(house, assessment, view === 'official' ? 'claimed' : 'official');
  const row = main.rows.get(unitId);
  const participant = main.book.participants.get(unitId);
  const sight = await sightOf(house, assessment, main, units);
  const place = seenPlaces(main, sight).find((one) => one.unitId === unitId);
  if (row === undefined || !participant || !place) throw new Problem('not-found', '这个单位不参加这次考核');
  const [facts, overrides, previous, rights] = await Promise.all([
    factsFor(house, main, unitId, units, evidenceOf),
    overridesOf(house.db, assessment.id, unitId),
    previousOf(house, assessment, units),
    rightsOf(house, actor, assessment),
  ]);
  const before = previous?.of(unitId);
  const { parts: _parts, base: _base, bonus: _bonus, deduction: _deduction, ...placed } = place;
  return {
    ...placed,
    assessmentId: assessment.id,
    title: assessment.title,
    stage: assessment.stage,
    versionId: assessment.regulation.versionId,
    view,
    revision: main.revision,
    decimals: main.book.program.regulation.decimals,
    other: placesOf(other)[other.rows.get(unitId) ?? -1]?.total ?? null,
    converted: place.converted ?? null,
    convertedInto: main.book.program.regulation.conversion?.into ?? null,
    selections: [...place.selections],
    byDecision: [...place.byDecision],
    undecided: [...place.undecided],
    barredFrom: [...place.barredFrom],
    next: { ...place.next, selections: [...place.next.selections] },
    last: before && previous ? { ...before, title: previous.assessment.title } : null,
    ...explained(main, row, { participant, facts, overrides, other }),
    facts,
    rights: { override: rights.override },
  };
}
