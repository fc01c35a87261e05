import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { Stage } from './stages.ts';

type Db = Kysely<Database>;

export interface Move {
  readonly from: Stage;
  readonly to: Stage;
  readonly reason: string;
  readonly actorName: string | null;
  readonly at: string;
}

/** How the assessment moved, oldest first. */
export async function listMoves(db: Db, assessmentId: number): Promise<Move[]> {
  const rows = await db
    .selectFrom('stage_moves as m')
    .leftJoin('accounts as who', 'who.id', 'm.actor_id')
    .where('m.assessment_id', '=', assessmentId)
    .select(['m.from_stage', 'm.to_stage', 'm.reason', 'who.name', 'm.at'])
    .orderBy('m.id')
    .execute();
  return rows.map(moveOf);
}

const moveOf = (row: { from_stage: string; to_stage: string; reason: string; name: string | null; at: string }): Move => ({
  from: row.from_stage as Stage,
  to: row.to_stage as Stage,
  reason: row.reason,
  actorName: row.name,
  at: row.at,
});

export interface RecentMove extends Move {
  readonly id: number;
  readonly assessmentId: number;
  readonly title: string;
}

/** The latest moves of these assessments, newest first. */
export async function recentMoves(db: Db, assessmentIds: readonly number[], most: number): Promise<RecentMove[]> {
  const rows = await db
    .selectFrom('stage_moves as m')
    .innerJoin('assessments as a', 'a.id', 'm.assessment_id')
    .leftJoin('accounts as who', 'who.id', 'm.actor_id')
    .where('m.assessment_id', '=', sql<number>`ANY(${[...assessmentIds]}::int[])`)
    .select(['m.id', 'm.assessment_id', 'a.title', 'm.from_stage', 'm.to_stage', 'm.reason', 'who.name', 'm.at'])
    .orderBy('m.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, assessmentId: row.assessment_id, title: row.title, ...moveOf(row) }));
}

export async function insertMove(
  db: Db,
  assessmentId: number,
  { from, to, reason }: Pick<Move, 'from' | 'to' | 'reason'>,
  actorId: number | null,
  at: string,
): Promise<void> {
  await db.insertInto('stage_moves').values({ assessment_id: assessmentId, from_stage: from, to_stage: to, reason, actor_id: actorId, at }).execute();
}
