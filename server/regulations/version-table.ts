import { type Kysely, sql } from 'kysely';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { VersionSummary } from './contract.ts';

type Db = Kysely<Database>;

/** A version with its text, and what its regulation is. */
export interface VersionRecord extends Omit<VersionSummary, 'assessments'> {
  readonly regulationId: number;
  readonly key: string;
  readonly title: string;
  readonly archivedAt: string | null;
  readonly text: string;
  readonly hash: string;
}

const selectVersions = (db: Db) =>
  db
    .selectFrom('regulation_versions as v')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .leftJoin('accounts as maker', 'maker.id', 'v.created_by')
    .leftJoin('accounts as publisher', 'publisher.id', 'v.published_by')
    .select([
      'v.id',
      'v.regulation_id',
      'v.number',
      'v.state',
      'v.note',
      'v.created_at',
      'v.updated_at',
      'v.published_at',
      'v.version',
      'v.hash',
      'maker.name as created_name',
      'publisher.name as published_name',
      'r.key',
      'r.title',
      'r.archived_at',
    ]);

export async function findVersion(db: Db, id: number): Promise<VersionRecord | undefined> {
  const row = await selectVersions(db).select('v.text').where('v.id', '=', id).executeTakeFirst();
  return row && { ...summaryOf(row), ...ownerOf(row), text: row.text, hash: row.hash };
}

/** The versions of these regulations, newest first, each with the assessments that run on it. */
export async function versionsOf(db: Db, seen: Units, regulationIds: readonly number[]): Promise<Map<number, VersionSummary[]>> {
  const found = new Map<number, VersionSummary[]>(regulationIds.map((id) => [id, []]));
  if (regulationIds.length === 0) return found;
  const rows = await selectVersions(db)
    .where('v.regulation_id', 'in', [...regulationIds])
    .orderBy('v.number', 'desc')
    .execute();
  const used = await assessmentsOn(
    db,
    seen,
    rows.map(({ id }) => id),
  );
  for (const row of rows) found.get(row.regulation_id)?.push({ ...summaryOf(row), assessments: used.get(row.id) ?? [] });
  return found;
}

/** The assessments that run on these versions, of those in which the caller has a unit or which the caller's authority holds. */
export async function assessmentsOn(db: Db, seen: Units, versionIds: readonly number[]): Promise<Map<number, VersionSummary['assessments']>> {
  const found = new Map<number, VersionSummary['assessments']>();
  if (versionIds.length === 0) return found;
  let rows = db.selectFrom('assessments as a').select(['a.id', 'a.title', 'a.stage', 'a.regulation_version_id']);
  rows = rows.where('a.regulation_version_id', 'in', [...versionIds]);
  if (seen !== 'all') {
    const units = [...seen, -1];
    rows = rows.where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('a.authority_id', 'in', units),
        exists(selectFrom('assessment_units as u').select(sql`1`.as('one')).whereRef('u.assessment_id', '=', 'a.id').where('u.unit_id', 'in', units)),
      ]),
    );
  }
  for (const { id, title, stage, regulation_version_id } of await rows.orderBy('a.id', 'desc').execute()) {
    const known = found.get(regulation_version_id);
    if (known) known.push({ id, title, stage });
    else found.set(regulation_version_id, [{ id, title, stage }]);
  }
  return found;
}

/** A new draft. The store refuses a second one of the same regulation (regulation_versions_one_draft). */
export async function insertDraft(
  db: Db,
  draft: { readonly regulationId: number; readonly text: string; readonly hash: string; readonly note: string; readonly by: number | null },
  at: string,
): Promise<number> {
  const { id } = await db
    .insertInto('regulation_versions')
    .values(({ selectFrom }) => ({
      regulation_id: draft.regulationId,
      number: selectFrom('regulation_versions')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('regulation_id', '=', draft.regulationId),
      text: draft.text,
      hash: draft.hash,
      state: 'draft',
      note: draft.note,
      created_by: draft.by,
      created_at: at,
      updated_at: at,
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Every change of a version says `state = 'draft'`: what is published can be changed by nobody, whatever is asked of this table. */
const draftSeen = (db: Db, id: number, version: number) =>
  db.updateTable('regulation_versions').where('id', '=', id).where('state', '=', 'draft').where('version', '=', version);

/** @returns false where it is no draft any more, or somebody else changed it since `version` was read */
export async function updateDraft(db: Db, id: number, version: number, draft: { text: string; hash: string; note: string }, at: string) {
  const { numUpdatedRows } = await draftSeen(db, id, version)
    .set((set) => ({ ...draft, updated_at: at, version: set('version', '+', 1) }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function publishDraft(db: Db, id: number, version: number, note: string, by: number | null, at: string): Promise<boolean> {
  const { numUpdatedRows } = await draftSeen(db, id, version)
    .set((set) => ({ state: 'published', note, published_by: by, published_at: at, updated_at: at, version: set('version', '+', 1) }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteDraft(db: Db, id: number, version: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('regulation_versions')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** The newest published version before one. */
export async function publishedBefore(db: Db, regulationId: number, number: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('regulation_versions')
    .select('id')
    .where('regulation_id', '=', regulationId)
    .where('state', '=', 'published')
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The number of the published version that has this very text. */
export async function publishedWithHash(db: Db, regulationId: number, hash: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('regulation_versions')
    .select('number')
    .where('regulation_id', '=', regulationId)
    .where('state', '=', 'published')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.number;
}

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number];

const summaryOf = (row: Row): Omit<VersionSummary, 'assessments'> => ({
  id: row.id,
  number: row.number,
  state: row.state === 'published' ? 'published' : 'draft',
  note: row.note,
  createdBy: row.created_name,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  publishedBy: row.published_name,
  publishedAt: row.published_at,
  version: row.version,
});

const ownerOf = (row: Row) => ({ regulationId: row.regulation_id, key: row.key, title: row.title, archivedAt: row.archived_at });

/** The newest published version of a regulation, by the id in its front matter. */
export async function newestPublished(db: Db, key: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('regulation_versions as v')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .select('v.id')
    .where('r.key', '=', key)
    .where('v.state', '=', 'published')
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
