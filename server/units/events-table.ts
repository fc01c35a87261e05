import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { UnitEvent } from './contract.ts';
import { EVENT_NAMES, type EventKind, type Happening } from './events.ts';

type Db = Kysely<Database>;

export interface NewEvent extends Happening {
  readonly unitId: number;
  readonly effectiveOn: string;
}

/** Rows in one INSERT: seven parameters each. */
const AT_ONCE = 2000;

export async function insertEvents(db: Db, actorId: number | null, at: string, events: readonly NewEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const rows = events.slice(from, from + AT_ONCE).map(({ unitId, kind, before, after, effectiveOn }) => ({
      unit_id: unitId,
      kind,
      before,
      after,
      effective_on: effectiveOn,
      actor_id: actorId,
      at,
    }));
    await db.insertInto('unit_events').values(rows).execute();
  }
}

/** What happened to a unit, the latest first. */
export async function listEvents(db: Db, unitId: number): Promise<UnitEvent[]> {
  const rows = await db
    .selectFrom('unit_events')
    .leftJoin('accounts', 'accounts.id', 'unit_events.actor_id')
    .select(['unit_events.id', 'kind', 'effective_on', 'before', 'after', 'at', 'accounts.name as actor_name'])
    .where('unit_id', '=', unitId)
    .orderBy('effective_on', 'desc')
    .orderBy('unit_events.id', 'desc')
    .execute();
  return rows.map(({ id, kind, effective_on, before, after, at, actor_name }) => ({
    id,
    kind,
    kindName: EVENT_NAMES[kind as EventKind] ?? '变更',
    effectiveOn: effective_on,
    before,
    after,
    actorName: actor_name,
    at,
  }));
}

/** The merge that a unit went through last: its day, and the last day that the unit had before. */
export async function lastMerge(db: Db, unitId: number): Promise<{ at: string; effectiveOn: string; activeTo: string | null } | undefined> {
  const row = await db
    .selectFrom('unit_events')
    .select(['at', 'effective_on', 'before'])
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'merged')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.at, effectiveOn: row.effective_on, activeTo: row.before || null };
}

export const deleteEvents = async (db: Db, unitId: number): Promise<void> => {
  await db.deleteFrom('unit_events').where('unit_id', '=', unitId).execute();
};

/** Which unit stood for which on a day, by the merges in force: old unit → the one that it is merged into. */
export async function successorsOn(db: Db, day: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('units')
    .innerJoin('unit_events', 'unit_events.unit_id', 'units.id')
    .select(['units.id', 'units.merged_into', 'unit_events.effective_on'])
    .where('units.merged_into', 'is not', null)
    .where('unit_events.kind', '=', 'merged')
    .orderBy('unit_events.id')
    .execute();
  const since = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...since.values()].flatMap(({ id, merged_into, effective_on }) => (merged_into !== null && effective_on <= day ? [[id, merged_into]] : [])),
  );
}
