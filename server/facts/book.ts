import type { Period, Program, Unit } from '@kaocheng/engine';
import { type Assessment, allParticipants, type Participant, participantsOf } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { openVersion } from '../regulations/index.ts';

/** What facts of an assessment are read against: its regulation, its period and its units as the engine knows them. */
export interface Book {
  readonly assessment: Assessment;
  readonly program: Program;
  readonly period: Period;
  readonly participants: ReadonlyMap<number, Participant>;
  /** In the order of their ids. */
  readonly units: readonly Unit[];
}

/** A unit as the engine knows it: under the id of the register. */
export const engineUnit = ({ unitId, name, kind, group, superiorId }: Participant): Unit => ({
  id: String(unitId),
  name,
  kind,
  group,
  superior: superiorId === null ? '' : String(superiorId),
});

/** Opens the book of an assessment. @param unitIds only these units and those above them; all where left out */
export async function factBook(house: House, assessment: Assessment, unitIds?: readonly number[]): Promise<Book> {
  const opened = await openVersion(house, assessment.regulation.versionId);
  if (!opened?.program) throw new Error(`version ${assessment.regulation.versionId} of a published regulation does not run`);
  const found = unitIds ? await participantsOf(house.db, assessment.id, unitIds) : await allParticipants(house.db, assessment.id);
  return {
    assessment,
    program: opened.program,
    period: { from: assessment.periodFrom, to: assessment.periodTo },
    participants: new Map(found.map((one) => [one.unitId, one] as const)),
    units: found.map(engineUnit),
  };
}
