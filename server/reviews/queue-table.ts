import { type Kysely, sql } from 'kysely';
import type { FactState } from '../facts/index.ts';
import { likePattern } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import type { Claim, QueueQuery, QueueState } from './contract.ts';

type Db = Kysely<Database>;

const filesBehind = sql<number>`(
  SELECT count(*) FROM fact_evidence AS link JOIN evidence AS e ON e.unit_id = link.unit_id AND e.id = link.evidence_id AND e.removed_at IS NULL
  WHERE link.unit_id = f.unit_id AND link.fact_id = f.id)`;

/** Claims of these units in one state, oldest first; those decided on, newest decision first. @param facts only these, where a clause is chosen */
export async function listClaims(
  db: Db,
  assessmentId: number,
  unitIds: readonly number[],
  query: QueueQuery,
  facts: readonly string[] | undefined,
): Promise<{ items: Claim[]; total: number }> {
  const { state, page, size } = query;
  let rows = db
    .selectFrom('facts as f')
    .innerJoin('units as u', 'u.id', 'f.unit_id')
    .innerJoin('assessment_units as p', (on) => on.onRef('p.unit_id', '=', 'f.unit_id').onRef('p.assessment_id', '=', 'f.assessment_id'))
    .leftJoin('accounts as who', 'who.id', 'f.reviewed_by')
    .where('f.assessment_id', '=', assessmentId)
    .where('f.source', '=', 'unit')
    .where('f.state', '=', state)
    .where('f.unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`);
  if (query.unitId !== undefined) rows = rows.where('f.unit_id', '=', query.unitId);
  if (query.fact !== undefined) rows = rows.where('f.fact', '=', query.fact);
  if (facts) rows = rows.where('f.fact', '=', sql<string>`ANY(${[...facts]}::text[])`);
  if (query.proof) rows = rows.where(query.proof === 'with' ? sql<boolean>`${filesBehind} > 0` : sql<boolean>`${filesBehind} = 0`);
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('u.name', 'ilike', pattern), where('f.fact', 'ilike', pattern), where('f.note', 'ilike', pattern)]));
  }
  const { total } = await rows.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const found = await rows
    .select(['f.id', 'f.unit_id as unitId', 'u.name as unitName', 'p.group_name as group', 'f.fact', 'f.level', 'f.value'])
    .select(['f.happened_on as happenedOn', 'f.note', 'f.state', 'f.claimed_level as claimedLevel', 'f.claimed_value as claimedValue'])
    .select([
      'f.reported_at as reportedAt',
      'who.name as reviewedByName',
      'f.reviewed_at as reviewedAt',
      'f.review_reason as reviewReason',
      'f.version',
    ])
    .select(filesBehind.as('files'))
    .$if(state === 'submitted', (order) => order.orderBy('f.reported_at'))
    .$if(state !== 'submitted', (order) => order.orderBy('f.reviewed_at', 'desc'))
    .orderBy('f.unit_id')
    .orderBy('f.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: found.map((row) => ({ ...row, state: row.state as QueueState, files: Number(row.files) })), total };
}

/** How many claims of these units there are, by state; and in each state by unit and by fact. */
export interface ClaimCounts {
  readonly states: Readonly<Record<QueueState, number>>;
  /** Of those that wait: without a file. */
  readonly bare: number;
  readonly units: ReadonlyMap<number, number>;
  readonly facts: ReadonlyMap<string, number>;
}

export async function countClaims(db: Db, assessmentId: number, unitIds: readonly number[], state: QueueState): Promise<ClaimCounts> {
  const { rows } = await sql<{ state: FactState; unit_id: number | null; fact: string | null; n: number; bare: number }>`
    SELECT state, unit_id, fact, count(*) AS n, count(*) FILTER (WHERE files = 0) AS bare
    FROM (SELECT f.state, f.unit_id, f.fact, CASE WHEN f.state = 'submitted' THEN ${filesBehind} ELSE 1 END AS files FROM facts AS f
          WHERE f.assessment_id = ${assessmentId} AND f.source = 'unit' AND f.state IN ('submitted', 'confirmed', 'returned')
            AND f.unit_id = ANY(${[...unitIds]}::int[])) AS claims
    GROUP BY GROUPING SETS ((state), (state, unit_id), (state, fact))`.execute(db);
  const states: Record<QueueState, number> = { submitted: 0, confirmed: 0, returned: 0 };
  const [units, facts] = [new Map<number, number>(), new Map<string, number>()];
  let bare = 0;
  for (const row of rows) {
    const n = Number(row.n);
    if (row.unit_id === null && row.fact === null) {
      states[row.state as QueueState] = n;
      if (row.state === 'submitted') bare = Number(row.bare);
    } else if (row.state !== state) continue;
    else if (row.unit_id !== null) units.set(row.unit_id, n);
    else if (row.fact !== null) facts.set(row.fact, n);
  }
  return { states, bare, units, facts };
}
