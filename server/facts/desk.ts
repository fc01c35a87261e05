import type { AskedFact } from '@kaocheng/engine';
import { type Assessment, assessmentSeen, type Participant, type Stage } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import { type Access, accessTo, type Hands, handsOf } from './access.ts';
import { asking } from './asking.ts';
import { type Book, factBook } from './book.ts';
import type { FactSource } from './fact.ts';
import type { ProvenFacts } from './proof.ts';

/** What the routes of this topic are given by others. */
export interface Surroundings {
  readonly house: House;
  readonly proven: ProvenFacts;
}

/** One unit's papers in one assessment, in front of one person. */
export interface Desk extends Surroundings {
  readonly actor: Actor;
  readonly assessment: Assessment;
  readonly book: Book;
  readonly unit: Participant;
  readonly hands: Hands;
  readonly asked: readonly AskedFact[];
  /** What the person may do with facts of a source, in a stage. */
  access(source: FactSource, stage: Stage): Access;
}

/** @param units that the action may touch: what lies outside is not found */
export async function deskOf(around: Surroundings, actor: Actor, units: Units, assessmentId: number, unitId: number): Promise<Desk> {
  const { house } = around;
  const assessment = await assessmentSeen(house, units, assessmentId);
  const book = await factBook(house, assessment, [unitId]);
  const unit = book.participants.get(unitId);
  if (!unit) throw new Problem('not-found', '这个单位不在考核对象里');
  const hands = await handsOf(house, actor);
  return {
    ...around,
    actor,
    assessment,
    book,
    unit,
    hands,
    asked: asking(book)(unit),
    access: (source, stage) => accessTo(source, stage, hands, unitId),
  };
}
