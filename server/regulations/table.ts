import { type Kysely, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { RegulationRecord, RegulationsQuery } from './contract.ts';
import { versionsOf } from './version-table.ts';

type Db = Kysely<Database>;

const SORTS = { title: 'title', key: 'key', updatedAt: 'updated_at' } as const;

/** The regulations that match, each with its versions. @param seen whose assessments are named */
export async function listRegulations(db: Db, seen: Units, query: RegulationsQuery): Promise<Page<RegulationRecord>> {
  let rows = db.selectFrom('regulations').where('archived_at', query.archived ? 'is not' : 'is', null);
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('title', 'ilike', pattern), where('key', 'ilike', pattern)]));
  }
  const { state, page, size } = query;
  if (state) {
    rows = rows.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('regulation_versions as v')
          .select(sql`1`.as('one'))
          .whereRef('v.regulation_id', '=', 'regulations.id')
          .where('v.state', '=', state),
      ),
    );
  }
  const { total } = await rows.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let sorted = rows.selectAll();
  for (const { column, down } of sortOf(query.sort, SORTS)) sorted = sorted.orderBy(column, down ? 'desc' : 'asc');
  const items = await sorted
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const versions = await versionsOf(
    db,
    seen,
    items.map(({ id }) => id),
  );
  return { items: items.map((row) => ({ ...recordOf(row), versions: versions.get(row.id) ?? [] })), total: Number(total), page, size };
}

export async function findRegulation(db: Db, seen: Units, id: number): Promise<RegulationRecord | undefined> {
  const row = await db.selectFrom('regulations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...recordOf(row), versions: (await versionsOf(db, seen, [id])).get(id) ?? [] };
}

/** The regulation with this key, and its open draft. */
export async function findByKey(db: Db, key: string): Promise<{ id: number; title: string; draftId: number | null } | undefined> {
  const row = await db
    .selectFrom('regulations as r')
    .leftJoin('regulation_versions as v', (join) => join.onRef('v.regulation_id', '=', 'r.id').on('v.state', '=', 'draft'))
    .select(['r.id', 'r.title', 'v.id as draft_id'])
    .where('r.key', '=', key)
    .executeTakeFirst();
  return row && { id: row.id, title: row.title, draftId: row.draft_id };
}

export async function insertRegulation(db: Db, key: string, title: string, at: string): Promise<number> {
  const { id } = await db.insertInto('regulations').values({ key, title, updated_at: at }).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Notes that something happened to it; the title follows where one is given. */
export async function touchRegulation(db: Db, id: number, at: string, title?: string): Promise<void> {
  await db
    .updateTable('regulations')
    .set({ updated_at: at, ...(title === undefined ? {} : { title }) })
    .where('id', '=', id)
    .execute();
}

/** @returns false where it already was so */
export async function setArchived(db: Db, id: number, archived: boolean, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('regulations')
    .set({ archived_at: archived ? at : null, updated_at: at })
    .where('id', '=', id)
    .where('archived_at', archived ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes away a regulation of which no version is left. */
export async function deleteEmptyRegulation(db: Db, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('regulations')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('regulation_versions as v').select(sql`1`.as('one')).whereRef('v.regulation_id', '=', 'regulations.id'))),
    )
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

const recordOf = (row: { id: number; key: string; title: string; archived_at: string | null; updated_at: string }) => ({
  id: row.id,
  key: row.key,
  title: row.title,
  archivedAt: row.archived_at,
  updatedAt: row.updated_at,
});
