import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { SuspicionRow } from '../schema/signs.ts';
import type { CaseKey, Found } from './found.ts';

type Db = Kysely<Database>;

export type Kept = Selectable<SuspicionRow>;

/** Every suspicion of these units and a year, in a row that no other run changes meanwhile. */
export const lockSuspicions = (tx: Db, units: readonly number[], year: number): Promise<Kept[]> =>
  tx
    .selectFrom('suspicions')
    .selectAll()
    .where('year', '=', year)
    .where(sql<boolean>`unit_id = ANY(${[...units]}::int[])`)
    .orderBy('id')
    .forUpdate()
    .execute();

export async function insertSuspicion(tx: Db, found: Found, at: string): Promise<number> {
  const { sign, unitId, serviceId, year, span, trait } = found;
  const row = { sign, unit_id: unitId, service_id: serviceId, year, span, trait, ...numbersOf(found) };
  const nothing = { asked_at: null, asked_by: null, answered_at: null, answered_by: null, decided_at: null, decided_by: null, decided_count: null };
  const { id } = await tx
    .insertInto('suspicions')
    .values({ ...row, ...nothing, state: 'open', first_seen_at: at, last_seen_at: at, gone_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const numbersOf = ({ count, among, message, firstDay, lastDay }: Found) => ({
  count,
  among,
  message,
  first_day: firstDay,
  last_day: lastDay,
});

/** Brings the numbers of a suspicion up to date; whoever is looking at the old ones is told. */
export async function renewSuspicion(tx: Db, id: number, found: Found, at: string): Promise<void> {
  await tx
    .updateTable('suspicions')
    .set((set) => ({ ...numbersOf(found), last_seen_at: at, gone_at: null, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function markSeen(tx: Db, ids: readonly number[], at: string): Promise<void> {
  await tx
    .updateTable('suspicions')
    .set({ last_seen_at: at })
    .where(sql<boolean>`id = ANY(${[...ids]}::int[])`)
    .execute();
}

export async function markGone(tx: Db, ids: readonly number[], at: string): Promise<void> {
  await tx
    .updateTable('suspicions')
    .set((set) => ({ gone_at: at, version: set('version', '+', 1) }))
    .where(sql<boolean>`id = ANY(${[...ids]}::int[])`)
    .execute();
}

/** Replaces the list of cases of a suspicion. */
export async function putCases(tx: Db, id: number, cases: readonly CaseKey[]): Promise<void> {
  await tx.deleteFrom('suspicion_cases').where('suspicion_id', '=', id).execute();
  if (cases.length === 0) return;
  await sql`
    INSERT INTO suspicion_cases (suspicion_id, unit_id, key)
    SELECT ${id}::int, one.unit_id, one.key
    FROM unnest(${cases.map(({ unitId }) => unitId)}::int[], ${cases.map(({ key }) => key)}::bigint[]) AS one (unit_id, key)
    ON CONFLICT DO NOTHING`.execute(tx);
}

export const changed = (kept: Kept, found: Found): boolean =>
  kept.count !== found.count ||
  kept.among !== found.among ||
  kept.message !== found.message ||
  kept.first_day !== found.firstDay ||
  kept.last_day !== found.lastDay;

/** A change by a person of what they have seen. @returns false where somebody else, or a run, changed it since */
export async function changeSuspicion(
  tx: Db,
  id: number,
  version: number,
  change: Partial<
    Pick<
      Kept,
      'state' | 'asked_at' | 'asked_by' | 'answer' | 'answered_at' | 'answered_by' | 'decision' | 'decided_at' | 'decided_by' | 'decided_count'
    >
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('suspicions')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
