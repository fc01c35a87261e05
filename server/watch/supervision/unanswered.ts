import { type Kysely, sql } from 'kysely';
import type { Database } from '../../schema/index.ts';

/** Open supervisions that still have time and no answer of their unit. */
export async function countUnanswered(db: Kysely<Database>, units: readonly number[], today: string): Promise<number> {
  const { count } = await db
    .selectFrom('supervisions')
    .where(sql<boolean>`unit_id = ANY(${[...units]}::int[])`)
    .where('state', '=', 'open')
    .where('answered_at', 'is', null)
    .where('deadline', '>=', today)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
