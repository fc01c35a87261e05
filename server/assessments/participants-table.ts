import { type Kysely, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { Participant, ParticipantsQuery } from './contract-units.ts';

type Db = Kysely<Database>;

/** A unit as it takes part: kind, group and superior are the assessment's own. */
export interface PutParticipant {
  readonly unitId: number;
  readonly kind: string;
  readonly group: string;
  readonly superiorId: number | null;
}

const SORTS = { name: 'u.name', kind: 'p.kind', group: 'p.group_name', superiorName: 'superior.name' } as const;

const selectParticipants = (db: Db, assessmentId: number) =>
  db
    .selectFrom('assessment_units as p')
    .innerJoin('units as u', 'u.id', 'p.unit_id')
    .leftJoin('units as superior', 'superior.id', 'p.superior_id')
    .where('p.assessment_id', '=', assessmentId)
    .select(['p.unit_id', 'u.name', 'p.kind', 'p.group_name', 'p.superior_id', 'superior.name as superior_name'])
    .select((of) =>
      of
        .selectFrom('assessment_exclusions as x')
        .whereRef('x.assessment_id', '=', 'p.assessment_id')
        .whereRef('x.unit_id', '=', 'p.unit_id')
        .select(
          sql<
            { ruleId: string; reason: string }[]
          >`coalesce(json_agg(json_build_object('ruleId', x.rule_id, 'reason', x.reason) ORDER BY x.rule_id), '[]')`.as('all'),
        )
        .as('exclusions'),
    );

export async function listParticipants(db: Db, assessmentId: number, seen: Units, query: ParticipantsQuery): Promise<Page<Participant>> {
  let rows = selectParticipants(db, assessmentId);
  if (seen !== 'all') rows = rows.where('p.unit_id', '=', sql<number>`ANY(${[...seen]}::int[])`);
  if (query.search) rows = rows.where('u.name', 'ilike', likePattern(query.search));
  if (query.kind !== undefined) rows = rows.where('p.kind', '=', query.kind);
  if (query.group !== undefined) rows = rows.where('p.group_name', '=', query.group);
  if (query.excluded) {
    rows = rows.where((where) =>
      where.exists(
        where
          .selectFrom('assessment_exclusions as out')
          .whereRef('out.assessment_id', '=', 'p.assessment_id')
          .whereRef('out.unit_id', '=', 'p.unit_id')
          .select('out.rule_id'),
      ),
    );
  }
  const { total } = await rows
    .clearSelect()
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  for (const { column, down } of sortOf(query.sort, SORTS)) rows = rows.orderBy(column, down ? 'desc' : 'asc');
  const { page, size } = query;
  const found = await rows
    .orderBy('p.kind')
    .orderBy('p.group_name')
    .orderBy('p.unit_id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: found.map(participantOf), total, page, size };
}

/** All units of an assessment, in the order of their ids: the order of every column of its scores. */
export async function allParticipants(db: Db, assessmentId: number): Promise<Participant[]> {
  const rows = await selectParticipants(db, assessmentId).orderBy('p.unit_id').execute();
  return rows.map(participantOf);
}

/** These units of an assessment and the units that they are subordinate to, in the order of their ids; one that takes no part is left out. */
export async function participantsOf(db: Db, assessmentId: number, unitIds: readonly number[]): Promise<Participant[]> {
  const ids = sql<number>`ANY(${[...unitIds]}::int[])`;
  const above = db
    .selectFrom('assessment_units as below')
    .where('below.assessment_id', '=', assessmentId)
    .where('below.unit_id', '=', ids)
    .where('below.superior_id', 'is not', null)
    .select('below.superior_id');
  const rows = await selectParticipants(db, assessmentId)
    .where((where) => where.or([where('p.unit_id', '=', ids), where('p.unit_id', 'in', above.$castTo<{ superior_id: number }>())]))
    .orderBy('p.unit_id')
    .execute();
  return rows.map(participantOf);
}

/** Which units take part in these assessments. */
export async function participantsAmong(db: Db, assessmentIds: readonly number[]): Promise<Map<number, { unitId: number; name: string }[]>> {
  const rows = await db
    .selectFrom('assessment_units as p')
    .innerJoin('units as u', 'u.id', 'p.unit_id')
    .where('p.assessment_id', '=', sql<number>`ANY(${[...assessmentIds]}::int[])`)
    .select(['p.assessment_id', 'p.unit_id as unitId', 'u.name'])
    .orderBy('p.unit_id')
    .execute();
  const found = new Map<number, { unitId: number; name: string }[]>();
  for (const { assessment_id, unitId, name } of rows) found.set(assessment_id, [...(found.get(assessment_id) ?? []), { unitId, name }]);
  return found;
}

export async function putParticipants(db: Db, assessmentId: number, participants: readonly PutParticipant[]): Promise<void> {
  if (participants.length === 0) return;
  await sql`
    INSERT INTO assessment_units (assessment_id, unit_id, kind, group_name, superior_id)
    SELECT ${assessmentId}, unit_id, kind, group_name, superior_id
    FROM unnest(
      ${participants.map(({ unitId }) => unitId)}::int[],
      ${participants.map(({ kind }) => kind)}::text[],
      ${participants.map(({ group }) => group)}::text[],
      ${participants.map(({ superiorId }) => superiorId)}::int[]
    ) AS given (unit_id, kind, group_name, superior_id)
    ON CONFLICT (assessment_id, unit_id) DO UPDATE
      SET kind = excluded.kind, group_name = excluded.group_name, superior_id = excluded.superior_id`.execute(db);
}

/** Takes units out, and with them what was decided on them and who was to assess them. */
export async function removeParticipants(db: Db, assessmentId: number, unitIds: readonly number[]): Promise<void> {
  if (unitIds.length === 0) return;
  const ids = sql<number>`ANY(${[...unitIds]}::int[])`;
  await db.deleteFrom('assignments').where('assessment_id', '=', assessmentId).where('unit_id', '=', ids).execute();
  await db.deleteFrom('assessment_units').where('assessment_id', '=', assessmentId).where('unit_id', '=', ids).execute();
}

export async function replaceExclusions(
  db: Db,
  assessmentId: number,
  unitId: number,
  rules: readonly { readonly ruleId: string; readonly reason: string }[],
  actorId: number | null,
  at: string,
): Promise<void> {
  await db.deleteFrom('assessment_exclusions').where('assessment_id', '=', assessmentId).where('unit_id', '=', unitId).execute();
  if (rules.length === 0) return;
  const rows = rules.map(({ ruleId, reason }) => ({
    assessment_id: assessmentId,
    unit_id: unitId,
    rule_id: ruleId,
    reason,
    decided_by: actorId,
    decided_at: at,
  }));
  await db.insertInto('assessment_exclusions').values(rows).execute();
}

const participantOf = (row: {
  unit_id: number;
  name: string;
  kind: string;
  group_name: string;
  superior_id: number | null;
  superior_name: string | null;
  exclusions: { ruleId: string; reason: string }[] | null;
}): Participant => ({
  unitId: row.unit_id,
  name: row.name,
  kind: row.kind,
  group: row.group_name,
  superiorId: row.superior_id,
  superiorName: row.superior_name,
  exclusions: row.exclusions ?? [],
});
