import { type Kysely, sql } from 'kysely';
import { STAGES, type Stage } from '../assessments/index.ts';
import { takesSystemFacts } from '../facts/index.ts';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

const OPEN = (Object.keys(STAGES) as Stage[]).filter(takesSystemFacts);

/** The assessments that take what the system works out. */
export const openAssessments = (db: Db) =>
  db
    .selectFrom('assessments')
    .where('sealed_at', 'is', null)
    .where('stage', '=', sql<string>`ANY(${[...OPEN]}::text[])`)
    .select(['id', 'version'])
    .orderBy('id')
    .execute();

/** What figures depend on besides the sums of cases, as one text: it is another as soon as any of it is. */
export async function surroundings(db: Db): Promise<string> {
  const services = await db
    .selectFrom('services')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.max('updated_at').as('latest')])
    .executeTakeFirstOrThrow();
  return JSON.stringify([services, await openAssessments(db)]);
}
