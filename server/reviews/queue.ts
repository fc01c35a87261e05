import { type Assessment, assessmentSeen } from '../assessments/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import type { Queue, QueueQuery } from './contract.ts';
import { countClaims, listClaims } from './queue-table.ts';
import { seatAnswer, seatOf } from './seat.ts';
import { mayOf } from './stage.ts';

/** What waits for one person: a page of claims, and how many there are of each sort. */
export async function queueOf(house: House, actor: Actor, held: Units, assessmentId: number, query: QueueQuery): Promise<Queue> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  const seat = await seatOf(house, actor, assessment, held);
  const ids = [...seat.units.keys()];
  const clauses = await factsByClause(house, assessment);
  const chosen = query.clause === undefined ? undefined : (clauses.find(({ index }) => index === query.clause)?.facts ?? []);
  const [{ items, total }, counts] = await Promise.all([
    listClaims(house.db, assessmentId, ids, query, chosen),
    countClaims(house.db, assessmentId, ids, query.state),
  ]);
  return {
    items,
    total,
    page: query.page,
    size: query.size,
    seat: seatAnswer(seat),
    counts: { ...counts.states, bare: counts.bare },
    units: [...seat.units.values()].flatMap(({ unitId, name }) => {
      const count = counts.units.get(unitId);
      return count ? [{ unitId, name, count }] : [];
    }),
    clauses: clauses.flatMap(({ index, title, facts }) => {
      const count = facts.reduce((sum, fact) => sum + (counts.facts.get(fact) ?? 0), 0);
      return count > 0 ? [{ index, title, count }] : [];
    }),
    facts: [...counts.facts].map(([name, count]) => ({ name, count })),
    may: mayOf(assessment, seat.why === 'reader'),
  };
}

/** The clauses that ask the units for facts, in the order of the regulation. */
async function factsByClause(house: House, assessment: Assessment) {
  const description = (await openVersion(house, assessment.regulation.versionId))?.describe();
  if (!description) return [];
  const own = new Set(description.facts.filter(({ reportedBy }) => reportedBy === 'unit').map(({ name }) => name));
  const byClause = new Map<number, Set<string>>();
  for (const { clauseIndex, facts } of description.rules) {
    for (const fact of facts) if (own.has(fact)) byClause.set(clauseIndex, (byClause.get(clauseIndex) ?? new Set()).add(fact));
  }
  return [...byClause]
    .sort(([one], [other]) => one - other)
    .map(([index, facts]) => {
      const clause = description.clauses[index];
      return { index, title: clause ? `${clause.number} ${clause.title}`.trim() : '其他', facts: [...facts] };
    });
}
