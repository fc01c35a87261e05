import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';

/** How often a fact was given by assessors to a unit, and by how many levels; by oneself and by all. */
export interface GivenFact {
  readonly unitId: number;
  readonly fact: string;
  readonly levels: number;
  readonly mine: number;
}

/** What assessors have given, in one query without the records themselves. */
export async function givenFacts(
  db: Kysely<Database>,
  assessmentId: number,
  unitIds: readonly number[],
  accountId: number | null,
): Promise<GivenFact[]> {
  const rows = await db
    .selectFrom('facts')
    .where('assessment_id', '=', assessmentId)
    .where('source', '=', 'assessor')
    .where('state', '=', 'confirmed')
    .where('unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`)
    .groupBy(['unit_id', 'fact'])
    .select(['unit_id as unitId', 'fact'])
    .select([sql<number>`count(DISTINCT level)`.as('levels'), sql<number>`count(*) FILTER (WHERE reported_by = ${accountId}::int)`.as('mine')])
    .execute();
  return rows.map((row) => ({ ...row, levels: Number(row.levels), mine: Number(row.mine) }));
}
