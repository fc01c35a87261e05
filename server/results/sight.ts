import { type Assessment, isBefore } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import type { Evaluated } from './evaluation.ts';
import { isPublished } from './publication-table.ts';

/** What of a result may be told to those whom it does not belong to. */
export const TOLD = ['total', 'rank', 'tier', 'selections'] as const;
export type Told = (typeof TOLD)[number];

/** How much of a result somebody sees (docs/decisions/0008-who-sees-results.md). */
export interface Sight {
  /** Units whose result is theirs to see as a whole. */
  readonly units: Units;
  /** True where that is every unit of the assessment. */
  readonly whole: boolean;
  /** What is told of all other units, and of one's own place among them. */
  readonly told: ReadonlySet<Told>;
}

export async function sightOf(house: House, assessment: Assessment, { book, view }: Evaluated, units: Units): Promise<Sight> {
  const whole = units === 'all' || [...book.participants.keys()].every((unitId) => units.has(unitId));
  if (whole) return { units, whole, told: new Set(TOLD) };
  const open = view === 'official' && (!isBefore(assessment.stage, 'feedback') || (await isPublished(house.db, assessment.id)));
  return { units, whole, told: open ? toldBy(book.program.regulation) : new Set() };
}

/** What the regulation makes public, from its 公开 list. */
function toldBy({ public: words, selections }: Evaluated['book']['program']['regulation']): Set<Told> {
  const told = new Set<Told>();
  for (const word of words) {
    if (word === '总分' || word === '得分') told.add('total');
    else if (word === '名次') told.add('rank');
    else if (word === '等次') told.add('tier');
    else if (word === '评选' || word === '评优' || selections.some(({ name }) => name === word)) told.add('selections');
  }
  return told;
}

/** Whether a unit's whole result, its scorecard and its facts, are this person's to see. */
export const isTheirs = ({ units }: Sight, unitId: number): boolean => mayTouch(units, unitId);
