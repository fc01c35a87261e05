import { type Kysely, sql } from 'kysely';
import type { FactSource, FactState } from '../facts/index.ts';
import { likePattern, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { InspectionRow, InspectionsQuery } from './contract-inspections.ts';

const SORTS = { unitName: 'u.name', fact: 'f.fact', happenedOn: 'f.happened_on', reportedAt: 'f.reported_at' } as const;

/** What inspectors and assessors recorded on the units that the caller sees, newest first. @param facts those recorded as they happen */
export async function listInspections(
  db: Kysely<Database>,
  assessmentId: number,
  seen: Units,
  query: InspectionsQuery,
  facts: readonly string[],
): Promise<{ items: InspectionRow[]; total: number }> {
  const { page, size } = query;
  let rows = db
    .selectFrom('facts as f')
    .innerJoin('units as u', 'u.id', 'f.unit_id')
    .leftJoin('accounts as who', 'who.id', 'f.reported_by')
    .where('f.assessment_id', '=', assessmentId)
    .where('f.source', 'in', query.source ? [query.source] : ['inspector', 'assessor'])
    .where('f.fact', '=', sql<string>`ANY(${[...facts]}::text[])`)
    .where('f.state', 'in', query.withdrawn ? ['confirmed', 'withdrawn'] : ['confirmed']);
  if (seen !== 'all') rows = rows.where('f.unit_id', '=', sql<number>`ANY(${[...seen]}::int[])`);
  if (query.unitId !== undefined) rows = rows.where('f.unit_id', '=', query.unitId);
  if (query.fact !== undefined) rows = rows.where('f.fact', '=', query.fact);
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('u.name', 'ilike', pattern), where('f.fact', 'ilike', pattern), where('f.note', 'ilike', pattern)]));
  }
  const { total } = await rows.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let chosen = rows
    .select(['f.id', 'f.unit_id as unitId', 'u.name as unitName', 'f.fact', 'f.level', 'f.value', 'f.happened_on as happenedOn', 'f.note'])
    .select(['f.state', 'f.source', 'who.name as reportedByName', 'f.reported_at as reportedAt', 'f.version'])
    .select(
      sql<number>`(SELECT count(*) FROM fact_evidence AS link JOIN evidence AS e ON e.unit_id = link.unit_id AND e.id = link.evidence_id
                   AND e.removed_at IS NULL WHERE link.unit_id = f.unit_id AND link.fact_id = f.id)`.as('files'),
    );
  for (const { column, down } of sortOf(query.sort, SORTS))
    chosen = chosen.orderBy(column, (order) => (down ? order.desc().nullsLast() : order.asc()));
  const found = await chosen
    .orderBy('f.reported_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    items: found.map((row) => ({ ...row, state: row.state as FactState, source: row.source as FactSource, files: Number(row.files) })),
    total,
  };
}
