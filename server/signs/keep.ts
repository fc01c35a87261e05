import type { Kysely } from 'kysely';
import { recordDeed } from '../audit/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { Database } from '../schema/index.ts';
import { type EventKind, insertEvents, type NewEvent } from './events.ts';
import { type Found, identityKey } from './found.ts';
import { changed, insertSuspicion, type Kept, lockSuspicions, markGone, markSeen, putCases, renewSuspicion } from './table.ts';

/** What one look was about, and what it found. */
export interface Sight {
  /** Units, and the year of acceptance. */
  readonly units: readonly number[];
  readonly year: number;
  readonly found: readonly Found[];
  /** Whether this look would have seen an earlier suspicion, were it still there. */
  readonly covers: (kept: Kept) => boolean;
  /** The unit that the log files it under. */
  readonly place: number;
}

export interface Outcome {
  readonly found: number;
  readonly fresh: number;
  readonly gone: number;
}

/**
 * Keeps what was found: what was seen before stays the same suspicion with what people decided about it, its numbers brought up to date; what is
 * no longer seen is marked gone.
 */
export async function keepSight(tx: Kysely<Database>, { units, year, found, covers, place }: Sight, at: string): Promise<Outcome> {
  const before = new Map((await lockSuspicions(tx, units, year)).map((kept) => [keyOf(kept), kept] as const));
  const events: NewEvent[] = [];
  const tell = (suspicionId: number, kind: EventKind, text: string, count: number) =>
    events.push({ suspicion_id: suspicionId, kind, text, count, actor_id: null, actor_name: SYSTEM.name, at });
  const same: number[] = [];
  let fresh = 0;
  for (const one of found) {
    const key = identityKey(one);
    const kept = before.get(key);
    before.delete(key);
    const id = kept?.id ?? (await insertSuspicion(tx, one, at));
    if (!kept) {
      tell(id, 'found', one.message, one.count);
      fresh++;
    } else if (kept.gone_at !== null || changed(kept, one)) {
      await renewSuspicion(tx, id, one, at);
      if (kept.gone_at !== null) tell(id, 'back', one.message, one.count);
      // That it is held against more cases every night is no event.
      else if (kept.count !== one.count) tell(id, 'changed', one.message, one.count);
    } else same.push(id);
    // The numbers may be the same of other cases.
    await putCases(tx, id, one.cases);
  }
  await markSeen(tx, same, at);
  const gone = [...before.values()].filter((kept) => kept.gone_at === null && covers(kept));
  for (const { id } of gone) tell(id, 'gone', '', 0);
  await markGone(
    tx,
    gone.map(({ id }) => id),
    at,
  );
  await insertEvents(tx, events);
  if (fresh + gone.length > 0) {
    const parts = [fresh > 0 ? `发现 ${fresh} 条新线索` : '', gone.length > 0 ? `${gone.length} 条已消失` : ''].filter(Boolean);
    const summary = `查找 ${year} 年的录入线索：${parts.join('，')}`;
    await recordDeed(tx, SYSTEM, at, { action: 'signs.run', topic: 'signs', record: `${place}-${year}`, unitId: place, summary });
  }
  return { found: found.length, fresh, gone: gone.length };
}

const keyOf = ({ sign, unit_id, service_id, year, span, trait }: Kept): string =>
  identityKey({ sign, unitId: unit_id, serviceId: service_id, year, span, trait });
