import { type Finding, format } from '@kaocheng/engine';
import type { Assessment } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { Overview, TieAnswer } from './contract.ts';
import { type Evaluated, evaluated } from './evaluation.ts';
import { previousOf } from './previous.ts';
import { rightsOf } from './rights.ts';
import { isTheirs, type Sight, sightOf } from './sight.ts';
import { breakdownOf, distributionOf } from './spread.ts';
import { seenPlaces } from './standings.ts';
import { type Tie, tiesOf } from './ties.ts';
import type { View } from './views.ts';

const MOST_FINDINGS = 200;

/** The whole in figures: what is open, how the points are spread, what has to be decided. */
export async function overviewOf(house: House, actor: Actor, assessment: Assessment, units: Units, view: View): Promise<Overview> {
  const main = await evaluated(house, assessment, view);
  const sight = await sightOf(house, assessment, main, units);
  const previous = await previousOf(house, assessment, units);
  const { regulation } = main.book.program;
  const places = seenPlaces(main, sight);
  const own = places.filter(({ unitId }) => isTheirs(sight, unitId));
  const findings = findingsFor(main, sight);
  const parts = regulation.parts.map(({ name, nature }) => ({ name, nature }));
  return {
    view,
    revision: main.revision,
    stage: assessment.stage,
    whole: sight.whole,
    told: [...sight.told],
    decimals: regulation.decimals,
    units: places.length,
    settled: places.filter(({ total }) => total !== null).length,
    waiting: own.reduce((sum, row) => sum + row.waiting, 0),
    pools: poolsIn(places),
    kinds: [...new Set(places.map(({ kind }) => kind))],
    groups: [...new Set(places.map(({ group }) => group))].filter(Boolean),
    parts,
    tiers: regulation.tiers.map(({ name }) => name),
    selections: sight.told.has('selections') ? selectionsIn(main, places) : [],
    convertedInto: regulation.conversion?.into ?? null,
    findings: findings.slice(0, MOST_FINDINGS),
    findingCount: findings.length,
    ties: sight.whole ? tiesOf(main).map((tie) => tieAnswer(main, tie)) : [],
    distribution: (sight.told.has('total') && distributionOf(places)) || null,
    breakdown: breakdownOf(
      own,
      parts.map(({ name }) => name),
    ),
    previous: previous ? { assessmentId: previous.assessment.id, title: previous.assessment.title } : null,
    rights: await rightsOf(house, actor, assessment),
  };
}

function poolsIn(places: readonly { readonly pool: string }[]): { name: string; units: number }[] {
  const counts = new Map<string, number>();
  for (const { pool } of places) counts.set(pool, (counts.get(pool) ?? 0) + 1);
  return [...counts].map(([name, units]) => ({ name, units }));
}

function selectionsIn({ assessed }: Evaluated, places: ReturnType<typeof seenPlaces>): Overview['selections'] {
  return assessed.settled.selections.map(({ selection: { name, title }, seats }) => ({
    name,
    title: title ?? name,
    seats: seats ? seats.reduce((sum, one) => sum + one, 0) : null,
    selected: places.filter(({ selections }) => selections.includes(name)).length,
  }));
}

/** What was found about the caller's units; what concerns several names them, is for those who see all, and stands first. */
function findingsFor({ assessed }: Evaluated, sight: Sight): Overview['findings'] {
  const ofOne = ({ unit }: Finding): boolean => unit !== undefined;
  const shown = ({ severity, code, message, unit, clause }: Finding) => ({
    severity,
    code,
    message,
    unitId: unit === undefined ? null : Number(unit),
    clause: clause ?? '',
  });
  const theirs = assessed.findings.filter((one) => sight.whole || (ofOne(one) && isTheirs(sight, Number(one.unit))));
  return theirs.toSorted((one, other) => Number(ofOne(one)) - Number(ofOne(other))).map(shown);
}

export function tieAnswer({ assessed, book }: Evaluated, { rows, score, decision, ...tie }: Tie): TieAnswer {
  const { units } = assessed.scores;
  return {
    ...tie,
    score: Number(format(score, book.program.regulation.decimals)),
    units: rows.map((row) => ({
      unitId: Number(units[row]?.id),
      name: units[row]?.name ?? '',
      chosen: decision ? decision.chosen.includes(row) : null,
    })),
    decision: decision ? { reason: decision.reason, decidedByName: decision.decidedByName, decidedAt: decision.decidedAt } : null,
  };
}
