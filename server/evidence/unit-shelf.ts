import { type Assessment, assessmentSeen, type Participant, participantsOf, type Stage } from '../assessments/index.ts';
import { accessTo, type Fact, type Hands, handsOf, mayChange } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Resumable } from './resumable.ts';
import type { Examine } from './soundness.ts';
import type { Vault } from './vault.ts';

/** What the routes of this topic work with; made when first needed, since nothing is written to the disk before. */
export interface Surroundings {
  readonly house: House;
  vault(): Promise<Vault>;
  examine(): Promise<Examine>;
  resumable(): Promise<Resumable>;
}

/** The proof of one unit in one assessment, in front of one person. */
export interface UnitShelf {
  readonly around: Surroundings;
  readonly actor: Actor;
  readonly assessment: Assessment;
  readonly unit: Participant;
  /** Whether files may be added to the unit in a stage. */
  mayAdd(stage: Stage): boolean;
  /** Whether a fact may be given proof, or lose it: as long as it may be changed itself. */
  mayProve(fact: Pick<Fact, 'source' | 'state'>, stage: Stage): boolean;
}

/** @param units that the action may touch: what lies outside is not found */
export async function shelfOf(around: Surroundings, actor: Actor, units: Units, assessmentId: number, unitId: number): Promise<UnitShelf> {
  const { house } = around;
  const assessment = await assessmentSeen(house, units, assessmentId);
  const unit = (await participantsOf(house.db, assessmentId, [unitId])).find((participant) => participant.unitId === unitId);
  if (!unit) throw new Problem('not-found', '这个单位不在考核对象里');
  const hands: Hands = await handsOf(house, actor);
  return {
    around,
    actor,
    assessment,
    unit,
    mayAdd: (stage) => (['unit', 'assessor', 'inspector'] as const).some((source) => accessTo(source, stage, hands, unitId) !== 'none'),
    mayProve: (fact, stage) => mayChange(fact, accessTo(fact.source, stage, hands, unitId)),
  };
}
