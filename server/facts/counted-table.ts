import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { Fact, FactSource, FactState } from './fact.ts';

/** What of a fact a score depends on. */
export type CountedFact = Pick<
  Fact,
  'unitId' | 'id' | 'fact' | 'level' | 'value' | 'happenedOn' | 'note' | 'state' | 'source' | 'claimedLevel' | 'claimedValue'
>;

/** With the revision of its last change. */
export type ChangedFact = CountedFact & { readonly revision: number };

/** All facts of an assessment that stand, as far as scores depend on them and in no order: an assessment has a hundred thousand of them. */
export const countedFactsOf = (db: Kysely<Database>, assessmentId: number): Promise<CountedFact[]> =>
  counted(selectFrom(db, assessmentId).where('state', '<>', 'withdrawn'));

/** Those that changed after a revision, also the withdrawn ones, each with the revision of its last change. */
export const countedFactsSince = (db: Kysely<Database>, assessmentId: number, revision: number): Promise<ChangedFact[]> =>
  counted(selectFrom(db, assessmentId).where('revision', '>', revision));

const selectFrom = (db: Kysely<Database>, assessmentId: number) =>
  db
    .selectFrom('facts')
    .where('assessment_id', '=', assessmentId)
    .select(['unit_id as unitId', 'id', 'fact', 'level', 'value', 'happened_on as happenedOn', 'note', 'state', 'source'])
    .select(['claimed_level as claimedLevel', 'claimed_value as claimedValue', 'revision']);

async function counted(query: ReturnType<typeof selectFrom>): Promise<ChangedFact[]> {
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, state: row.state as FactState, source: row.source as FactSource, revision: Number(row.revision) }));
}

/** How many facts stand for units of an assessment, by unit; units without any are left out. */
export async function factCounts(db: Kysely<Database>, assessmentId: number, unitIds?: readonly number[]): Promise<ReadonlyMap<number, number>> {
  let rows = db.selectFrom('facts').where('assessment_id', '=', assessmentId).where('state', '<>', 'withdrawn').where('origin', '<>', 'cases');
  if (unitIds) rows = rows.where('unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`);
  const counts = await rows
    .groupBy('unit_id')
    .select(['unit_id', (count) => count.fn.countAll<number>().as('records')])
    .execute();
  return new Map(counts.map(({ unit_id, records }) => [unit_id, records]));
}
