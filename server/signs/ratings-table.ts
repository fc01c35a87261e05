import { momentText } from '@kaocheng/casework';
import { type Kysely, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import type { CoveredQuery, CoveredRating } from './contract.ts';

const SORTS = { number: 'ratings.number', at: 'ratings.at', level: 'ratings.level' } as const;

/** The ratings of a suspicion, side by side. */
export async function listCoveredRatings(db: Kysely<Database>, suspicionId: number, query: CoveredQuery): Promise<Page<CoveredRating>> {
  const { page, size } = query;
  let rows = db
    .selectFrom('suspicion_cases')
    .innerJoin('ratings', (join) => join.onRef('ratings.unit_id', '=', 'suspicion_cases.unit_id').onRef('ratings.key', '=', 'suspicion_cases.key'))
    .where('suspicion_cases.suspicion_id', '=', suspicionId);
  if (query.search) rows = rows.where('ratings.number', 'ilike', likePattern(query.search));
  const { total } = await rows.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let sorted = rows
    .leftJoin('services', 'services.id', 'ratings.service_id')
    .select([
      sql<string>`ratings.key::text`.as('key'),
      'ratings.number',
      'services.name as service_name',
      'ratings.at',
      'ratings.level',
      'ratings.source',
    ]);
  for (const { column, down } of sortOf(query.sort ?? 'at', SORTS)) sorted = sorted.orderBy(column, down ? 'desc' : 'asc');
  const items = await sorted
    .orderBy('ratings.key')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    items: items.map(({ service_name, at, ...row }) => ({ ...row, serviceName: service_name, at: momentText(at) })),
    total,
    page,
    size,
  };
}
