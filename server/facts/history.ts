import { Problem } from '../http/problems.ts';
import type { Desk } from './desk.ts';
import { eventsOf } from './events-table.ts';
import { FACT_EVENTS } from './fact.ts';
import { findFact } from './table.ts';

/** What happened to one record, newest first. */
export async function historyOf({ house, assessment, unit }: Desk, factId: number) {
  const fact = await findFact(house.db, assessment.id, unit.unitId, factId);
  if (!fact) throw new Problem('not-found', '没有这条记录，或它不属于这个单位');
  const events = await eventsOf(house.db, unit.unitId, factId);
  return { items: events.map(({ actorId: _, ...event }) => ({ ...event, kindName: FACT_EVENTS[event.kind] })) };
}
