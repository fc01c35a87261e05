import { sql } from 'kysely';
import type { ProvenFacts } from './proof.ts';

/** Facts with a file that was not removed. */
export const provenFacts: ProvenFacts = async (db, assessmentId, unitIds) => {
  let rows = db
    .selectFrom('fact_evidence as link')
    .innerJoin('evidence as e', (on) => on.onRef('e.unit_id', '=', 'link.unit_id').onRef('e.id', '=', 'link.evidence_id'))
    .where('e.assessment_id', '=', assessmentId)
    .where('e.removed_at', 'is', null);
  if (unitIds) rows = rows.where('link.unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`);
  const found = await rows.select('link.fact_id').distinct().execute();
  return new Set(found.map(({ fact_id }) => fact_id));
};
