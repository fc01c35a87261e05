import { fillText } from '@kaocheng/engine';
import { assessmentSeen } from '../assessments/index.ts';
import {
  asking,
  type Book,
  clausesOf,
  eventsOf,
  FACT_EVENTS,
  type Fact,
  factBook,
  factsOf,
  findFact,
  namesOf,
  problemsOf,
  STANDING_STATES,
} from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import type { ClaimDetail } from './contract.ts';
import type { FileCounts } from './room.ts';
import { requireSight, seatOf } from './seat.ts';

/** One claim with what is needed to judge it: what is asked and how it scores, what happened to it, what else the unit says of the same. */
export async function claimOf(
  { house, files }: { readonly house: House; readonly files: FileCounts },
  actor: Actor,
  held: Units,
  assessmentId: number,
  unitId: number,
  factId: number,
): Promise<ClaimDetail> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  requireSight(await seatOf(house, actor, assessment, held), unitId);
  const fact = await findFact(house.db, assessmentId, unitId, factId);
  if (fact?.source !== 'unit' || fact.state === 'draft') throw new Problem('not-found', '没有这条填报，或单位已经撤回');
  const book = await factBook(house, assessment, [unitId]);
  const same = await factsOf(house.db, assessmentId, { units: [unitId], facts: [fact.fact], sources: ['unit'], states: STANDING_STATES });
  const [names, history, counts, description] = await Promise.all([
    namesOf(house.db, [fact.reportedBy, fact.reviewedBy]),
    eventsOf(house.db, unitId, factId),
    files(house.db, assessmentId, [unitId]),
    openVersion(house, assessment.regulation.versionId),
  ]);
  const { unit, asked } = askedOf(book, fact);
  const found = problemsAmong(book, same, fact);
  const described = description?.describe();
  const [clause = null] = asked && described ? clausesOf(described, [asked], unit) : [];
  const { reportedBy, reviewedBy, assessmentId: _, ...rest } = fact;
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  const backed = counts.get(factId) ?? 0;
  return {
    record: {
      ...rest,
      reportedByName: nameOf(reportedBy),
      reviewedByName: nameOf(reviewedBy),
      proven: backed > 0,
      problems: found,
      mayChange: false,
    },
    unit: { unitId, name: unit.name, kind: unit.kind, group: unit.group },
    asked: asked ? { ...asked, levels: [...asked.levels], remarks: [...asked.remarks], rules: [...asked.rules], fill: fillText(asked) } : null,
    clause,
    problems: found,
    history: history.map(({ actorId: _actor, ...event }) => ({ ...event, kindName: FACT_EVENTS[event.kind] })),
    others: same
      .filter(({ id }) => id !== factId)
      .map(({ id, level, value, happenedOn, note, state }) => ({ id, level, value, happenedOn, note, state })),
    files: backed,
  };
}

function askedOf(book: Book, { unitId, fact }: Fact) {
  const unit = book.participants.get(unitId);
  if (!unit) throw new Problem('not-found', '这个单位不在考核对象里');
  return { unit, asked: asking(book)(unit).find(({ name }) => name === fact) };
}

/** In the order of writing, so that of two alike the later is at fault. */
export function problemsAmong(book: Book, facts: readonly Fact[], wanted: Fact) {
  const all = facts.filter(({ id }) => id !== wanted.id).concat(wanted);
  const ordered = all.toSorted((one, other) => one.id - other.id);
  const at = ordered.findIndex(({ id }) => id === wanted.id);
  return (problemsOf(book, ordered)[at] ?? []).map((problem) => ({ ...problem }));
}
