import { type Kysely, type Selectable, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { AssessmentRow } from '../schema/assessments.ts';
import type { Database } from '../schema/index.ts';
import type { Assessment, AssessmentsQuery, ChangedAssessment, NewAssessment, PlannedDays } from './contract.ts';
import { inOrder, STAGE_ORDER, type Stage } from './stages.ts';

type Db = Kysely<Database>;

const SORTS = {
  title: 'a.title',
  periodFrom: 'a.period_from',
  updatedAt: 'a.updated_at',
  stage: 'stage_place',
  unitCount: 'unit_count',
  authorityName: 'authority_name',
} as const;

const selectAssessments = (db: Db) =>
  db
    .selectFrom('assessments as a')
    .innerJoin('regulation_versions as v', 'v.id', 'a.regulation_version_id')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .leftJoin('units as authority', 'authority.id', 'a.authority_id')
    .selectAll('a')
    .select(['r.id as regulation_id', 'r.key as regulation_key', 'r.title as regulation_title', 'v.number as version_number'])
    .select('authority.name as authority_name')
    .select(sql<number>`array_position(${[...STAGE_ORDER]}::text[], a.stage)`.as('stage_place'))
    .select((of) => [
      of
        .selectFrom('assessment_units as u')
        .whereRef('u.assessment_id', '=', 'a.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('unit_count'),
      of
        .selectFrom('assessment_stages as s')
        .whereRef('s.assessment_id', '=', 'a.id')
        .select(
          sql<PlannedDays[]>`coalesce(json_agg(json_build_object('stage', s.stage, 'startsOn', s.starts_on, 'endsOn', s.ends_on)), '[]')`.as(
            'stages',
          ),
        )
        .as('stages'),
    ]);

type Row = Selectable<AssessmentRow> & {
  regulation_id: number;
  regulation_key: string;
  regulation_title: string;
  version_number: number;
  authority_name: string | null;
  unit_count: number | null;
  stages: PlannedDays[] | null;
};

/**
 * Narrows to the assessments that the caller has to do with: those of an authority in the scope, and those of a unit in the scope once they
 * have been opened to the units.
 */
function seenBy(db: Db, seen: Units) {
  const rows = selectAssessments(db);
  if (seen === 'all') return rows;
  const ids = sql<number>`ANY(${[...seen]}::int[])`;
  return rows.where((where) =>
    where.or([
      where('a.authority_id', '=', ids),
      where.and([
        where('a.stage', '<>', 'preparing'),
        where.exists(
          where
            .selectFrom('assessment_units as mine')
            .whereRef('mine.assessment_id', '=', 'a.id')
            .where('mine.unit_id', '=', ids)
            .select('mine.unit_id'),
        ),
      ]),
    ]),
  );
}

export async function listAssessments(db: Db, seen: Units, query: AssessmentsQuery): Promise<Page<Assessment>> {
  let rows = seenBy(db, seen);
  if (query.search) rows = rows.where('a.title', 'ilike', likePattern(query.search));
  if (query.stage) rows = rows.where('a.stage', '=', query.stage);
  if (query.authorityId) rows = rows.where('a.authority_id', '=', query.authorityId);
  if (query.open) rows = rows.where('a.stage', '<>', 'archive');
  if (query.regulationId) rows = rows.where('r.id', '=', query.regulationId);
  if (query.year) rows = rows.where('a.period_from', '<=', `${query.year}-12-31`).where('a.period_to', '>=', `${query.year}-01-01`);
  const { total } = await rows
    .clearSelect()
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  for (const { column, down } of sortOf(query.sort, SORTS)) rows = rows.orderBy(column, down ? 'desc' : 'asc');
  const { page, size } = query;
  const found = await rows
    .orderBy('a.period_from', 'desc')
    .orderBy('a.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: found.map(assessmentOf), total, page, size };
}

export async function findAssessment(db: Db, seen: Units, id: number): Promise<Assessment | undefined> {
  const row = await seenBy(db, seen).where('a.id', '=', id).executeTakeFirst();
  return row && assessmentOf(row);
}

export async function insertAssessment(db: Db, input: NewAssessment, actorId: number | null, at: string): Promise<number> {
  const { id } = await db
    .insertInto('assessments')
    .values({ ...columnsOf(input), stage: 'preparing', frozen_at: null, sealed_at: null, created_by: actorId, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await putStages(db, id, input.stages);
  return id;
}

/** Writes title, regulation, authority, period and days of an assessment that has been claimed. */
export async function updateAssessment(db: Db, id: number, input: ChangedAssessment): Promise<void> {
  await db.updateTable('assessments').set(columnsOf(input)).where('id', '=', id).execute();
  await db.deleteFrom('assessment_stages').where('assessment_id', '=', id).execute();
  await putStages(db, id, input.stages);
}

/** What a move of stage, or a seal, writes on the assessment itself. */
export interface Marks {
  readonly stage?: Stage;
  readonly frozen_at?: string | null;
  readonly sealed_at?: string | null;
}

/** Counts the version up. @returns false where it was changed since `version` was read */
export async function touchAssessment(db: Db, id: number, version: number, at: string, marks: Marks): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessments')
    .set((set) => ({ ...marks, updated_at: at, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteAssessment(db: Db, id: number): Promise<void> {
  await db.deleteFrom('assessments').where('id', '=', id).execute();
}

async function putStages(db: Db, id: number, stages: readonly PlannedDays[]): Promise<void> {
  if (stages.length === 0) return;
  const rows = stages.map(({ stage, startsOn, endsOn }) => ({ assessment_id: id, stage, starts_on: startsOn, ends_on: endsOn }));
  await db.insertInto('assessment_stages').values(rows).execute();
}

const columnsOf = (input: Pick<NewAssessment, 'title' | 'regulationVersionId' | 'authorityId' | 'periodFrom' | 'periodTo'>) => ({
  title: input.title,
  regulation_version_id: input.regulationVersionId,
  authority_id: input.authorityId,
  period_from: input.periodFrom,
  period_to: input.periodTo,
});

const assessmentOf = (row: Row): Assessment => ({
  id: row.id,
  title: row.title,
  regulation: {
    id: row.regulation_id,
    key: row.regulation_key,
    title: row.regulation_title,
    versionId: row.regulation_version_id,
    number: row.version_number,
  },
  authorityId: row.authority_id,
  authorityName: row.authority_name,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  stage: row.stage as Stage,
  stages: inOrder(row.stages ?? []),
  unitCount: row.unit_count ?? 0,
  frozenAt: row.frozen_at,
  sealedAt: row.sealed_at,
  version: row.version,
  updatedAt: row.updated_at,
});
