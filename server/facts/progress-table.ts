import { type Kysely, sql } from 'kysely';
import { likePattern, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { ProgressQuery, ProgressState } from './contract-progress.ts';

type Db = Kysely<Database>;

/** How far one unit has come, as the tables say it. */
export interface ProgressRow {
  readonly unitId: number;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly state: ProgressState;
  readonly draft: number;
  readonly submitted: number;
  readonly confirmed: number;
  readonly returned: number;
  /** Names of the facts that have a record. */
  readonly facts: readonly string[];
  readonly submittedAt: string | null;
  readonly submittedByName: string | null;
  readonly updatedAt: string | null;
}

const SORTS = { name: 'name', kind: 'kind', group: 'group', submittedAt: 'submittedAt', updatedAt: 'updatedAt', returned: 'returned' } as const;

/** Every unit of the assessment with its own report, one row each. */
const selectProgress = (db: Db, assessmentId: number, seen: Units) =>
  db.selectFrom(
    db
      .selectFrom('assessment_units as p')
      .innerJoin('units as u', 'u.id', 'p.unit_id')
      .leftJoin('self_reports as r', (on) => on.onRef('r.unit_id', '=', 'p.unit_id').onRef('r.assessment_id', '=', 'p.assessment_id'))
      .leftJoin('accounts as who', 'who.id', 'r.submitted_by')
      .leftJoin(
        (of) =>
          of
            .selectFrom('facts')
            .where('assessment_id', '=', assessmentId)
            .where('source', '=', 'unit')
            .where('state', '<>', 'withdrawn')
            .groupBy('unit_id')
            .select([
              'unit_id',
              sql<number>`count(*) FILTER (WHERE state = 'draft')`.as('draft'),
              sql<number>`count(*) FILTER (WHERE state = 'submitted')`.as('submitted'),
              sql<number>`count(*) FILTER (WHERE state = 'confirmed')`.as('confirmed'),
              sql<number>`count(*) FILTER (WHERE state = 'returned')`.as('returned'),
              sql<string[]>`array_agg(DISTINCT fact)`.as('facts'),
              sql<string>`max(updated_at)`.as('updated_at'),
            ])
            .as('f'),
        (on) => on.onRef('f.unit_id', '=', 'p.unit_id'),
      )
      .where('p.assessment_id', '=', assessmentId)
      .$if(seen !== 'all', (rows) => rows.where('p.unit_id', '=', sql<number>`ANY(${[...(seen === 'all' ? [] : seen)]}::int[])`))
      .select([
        'p.unit_id as unitId',
        'u.name',
        'p.kind',
        'p.group_name as group',
        'r.submitted_at as submittedAt',
        'who.name as submittedByName',
        sql<ProgressState>`CASE WHEN coalesce(f.returned, 0) > 0 THEN 'returned' WHEN r.state = 'submitted' THEN 'submitted'
                                WHEN f.unit_id IS NOT NULL OR coalesce(r.text, '') <> '' THEN 'filling' ELSE 'waiting' END`.as('state'),
        sql<number>`coalesce(f.draft, 0)`.as('draft'),
        sql<number>`coalesce(f.submitted, 0)`.as('submitted'),
        sql<number>`coalesce(f.confirmed, 0)`.as('confirmed'),
        sql<number>`coalesce(f.returned, 0)`.as('returned'),
        sql<string[]>`coalesce(f.facts, '{}')`.as('facts'),
        sql<string | null>`greatest(f.updated_at, r.updated_at)`.as('updatedAt'),
      ])
      .as('progress'),
  );

type States = Record<ProgressState, number>;

export async function listProgress(
  db: Db,
  assessmentId: number,
  seen: Units,
  query: ProgressQuery,
): Promise<{ items: ProgressRow[]; total: number; states: States }> {
  let rows = selectProgress(db, assessmentId, seen);
  if (query.search) rows = rows.where('name', 'ilike', likePattern(query.search));
  if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind);
  if (query.group !== undefined) rows = rows.where('group', '=', query.group);
  const found = await rows
    .groupBy('state')
    .select(['state', (count) => count.fn.countAll<number>().as('n')])
    .execute();
  const states: States = { waiting: 0, filling: 0, submitted: 0, returned: 0, ...Object.fromEntries(found.map(({ state, n }) => [state, n])) };
  const { state, page, size } = query;
  let chosen = rows.selectAll();
  if (state) chosen = chosen.where('state', '=', state);
  for (const { column, down } of sortOf(query.sort, SORTS))
    chosen = chosen.orderBy(column, (order) => (down ? order.desc().nullsLast() : order.asc()));
  const items = await chosen
    .orderBy('kind')
    .orderBy('group')
    .orderBy('unitId')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const total = state ? states[state] : Object.values(states).reduce((sum, n) => sum + n, 0);
  return { items, total, states };
}
