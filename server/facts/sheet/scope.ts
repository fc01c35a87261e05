import type { AskedFact } from '@kaocheng/engine';
import type { Kysely } from 'kysely';
import { type Assessment, assessmentSeen, type Participant } from '../../assessments/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';
import { type Access, accessTo, handsOf, mayBring } from '../access.ts';
import { asking } from '../asking.ts';
import { type Book, factBook } from '../book.ts';
import { type Fact, type FactSource, STANDING_STATES } from '../fact.ts';
import { revisionOf } from '../revision.ts';
import { submittedUnits } from '../self-report-table.ts';
import { factsOf } from '../table.ts';

/** What a file may be about: these units, and of each the facts that the person fills in now. */
export interface SheetScope {
  readonly assessment: Assessment;
  readonly book: Book;
  /** undefined for a file of several units. */
  readonly only: Participant | undefined;
  readonly units: readonly Participant[];
  /** What the regulation asks of a unit and the person may see in the file. */
  asked(unit: Participant): readonly AskedFact[];
  access(source: FactSource, unitId: number): Access;
}

/** @param unitId a clerk's own unit; left out: every unit of the assessment that the action reaches, with the facts of assessors and inspectors */
export async function sheetScope(house: House, actor: Actor, held: Units, assessmentId: number, unitId?: number): Promise<SheetScope> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  const { stage } = assessment;
  const book = await factBook(house, assessment, unitId === undefined ? undefined : [unitId]);
  const hands = await handsOf(house, actor);
  const askedOf = asking(book);
  const own = unitId === undefined ? undefined : book.participants.get(unitId);
  if (unitId !== undefined && !own) throw new Problem('not-found', '这个单位不在考核对象里');
  const access = (source: FactSource, id: number): Access => {
    if (own) return source === 'unit' ? accessTo(source, stage, hands, id) : 'none';
    return mayBring(source, stage, hands, id);
  };
  return {
    assessment,
    book,
    only: own,
    units: own ? [own] : [...book.participants.values()].filter((one) => mayTouch(held, one.unitId)),
    asked: (unit) => askedOf(unit).filter(({ reportedBy }) => (own ? reportedBy === 'unit' : access(reportedBy, unit.unitId) !== 'none')),
    access,
  };
}

/** What is recorded in a scope at one moment. */
export interface Present {
  readonly revision: number;
  readonly facts: readonly Fact[];
  /** Units whose self-assessment is handed in: nothing may be added. */
  readonly submitted: ReadonlySet<number>;
}

export async function presentIn(db: Kysely<Database>, { assessment, units }: SheetScope): Promise<Present> {
  const ids = units.map(({ unitId }) => unitId);
  return {
    revision: await revisionOf(db, assessment.id),
    facts: await factsOf(db, assessment.id, { units: ids, states: STANDING_STATES }),
    submitted: await submittedUnits(db, assessment.id, ids),
  };
}

/** How units are called in the file: by name, and by their id where two have one name. */
export function unitLabels(units: readonly Participant[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  for (const { name } of units) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map(units.map(({ unitId, name }) => [unitId, seen.get(name) === 1 ? name : `${name}#${unitId}`] as const));
}
