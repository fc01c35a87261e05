import { type Kysely, sql } from 'kysely';
import { likePattern } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import type { Publication } from './publication.ts';
import type { Seal } from './seal.ts';

type Db = Kysely<Database>;

/** A seal without what is in it. */
export interface SealSummary {
  readonly id: number;
  readonly number: number;
  readonly engineVersion: string;
  readonly hash: string;
  readonly sealedByName: string | null;
  readonly sealedAt: string;
  readonly reopenedByName: string | null;
  readonly reopenedAt: string | null;
  readonly reopenReason: string;
  readonly publishedByName: string | null;
  readonly publishedAt: string | null;
}

/** All seals of an assessment, newest first; the one that stands has not been reopened. */
export const sealsOf = (db: Db, assessmentId: number): Promise<SealSummary[]> =>
  db
    .selectFrom('seals as s')
    .leftJoin('accounts as sealer', 'sealer.id', 's.sealed_by')
    .leftJoin('accounts as opener', 'opener.id', 's.reopened_by')
    .leftJoin('accounts as publisher', 'publisher.id', 's.published_by')
    .where('s.assessment_id', '=', assessmentId)
    .select(['s.id', 's.number', 's.engine_version as engineVersion', 's.hash', 's.sealed_at as sealedAt', 'sealer.name as sealedByName'])
    .select(['s.reopened_at as reopenedAt', 's.reopen_reason as reopenReason', 'opener.name as reopenedByName'])
    .select(['s.published_at as publishedAt', 'publisher.name as publishedByName'])
    .orderBy('s.number', 'desc')
    .execute();

export async function findSeal(db: Db, assessmentId: number, id: number): Promise<Seal | undefined> {
  return db
    .selectFrom('seals')
    .where('assessment_id', '=', assessmentId)
    .where('id', '=', id)
    .select(['id', 'assessment_id as assessmentId', 'number', 'engine_version as engineVersion', 'regulation_hash as regulationHash'])
    .select(['inputs', 'result', 'hash', 'sealed_at as sealedAt'])
    .executeTakeFirst();
}

export const standingSeal = async (db: Db, assessmentId: number): Promise<Seal | undefined> => {
  const row = await db.selectFrom('seals').where('assessment_id', '=', assessmentId).where('reopened_at', 'is', null).select('id').executeTakeFirst();
  return row && findSeal(db, assessmentId, row.id);
};

export const allSealIds = (db: Db): Promise<{ id: number; assessmentId: number; title: string }[]> =>
  db
    .selectFrom('seals as s')
    .innerJoin('assessments as a', 'a.id', 's.assessment_id')
    .select(['s.id', 's.assessment_id as assessmentId', 'a.title'])
    .orderBy('s.id')
    .execute();

export async function nextNumber(db: Db, assessmentId: number): Promise<number> {
  const { last } = await db
    .selectFrom('seals')
    .where('assessment_id', '=', assessmentId)
    .select((of) => of.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

export async function insertSeal(db: Db, seal: Omit<Seal, 'id'>, actorId: number | null): Promise<number> {
  const { id } = await db
    .insertInto('seals')
    .values({
      assessment_id: seal.assessmentId,
      number: seal.number,
      engine_version: seal.engineVersion,
      regulation_hash: seal.regulationHash,
      inputs: JSON.stringify(seal.inputs),
      result: JSON.stringify(seal.result),
      hash: seal.hash,
      sealed_by: actorId,
      sealed_at: seal.sealedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a seal; what it holds stays. What was published of it is taken down. @returns false where it did not stand any more */
export async function reopenSeal(db: Db, assessmentId: number, id: number, reason: string, actorId: number | null, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('seals')
    .set({ reopened_by: actorId, reopened_at: at, reopen_reason: reason, published_by: null, published_at: null, publication: null })
    .where('assessment_id', '=', assessmentId)
    .where('id', '=', id)
    .where('reopened_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts the standing seal on the public page, or takes it down. @returns false where somebody was quicker */
export async function publishSeal(
  db: Db,
  assessmentId: number,
  id: number,
  publication: Publication | null,
  actorId: number | null,
  at: string,
): Promise<boolean> {
  const change = publication
    ? { published_by: actorId, published_at: at, publication: JSON.stringify(publication) }
    : { published_by: null, published_at: null, publication: null };
  const { numUpdatedRows } = await db
    .updateTable('seals')
    .set(change)
    .where('assessment_id', '=', assessmentId)
    .where('id', '=', id)
    .where('reopened_at', 'is', null)
    .where('published_at', publication ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const selectPublished = (db: Db) => db.selectFrom('seals as s').where('s.published_at', 'is not', null).where('s.reopened_at', 'is', null);

/** What of a publication a list shows. */
export type PublishedLine = Pick<Publication, 'title' | 'authority' | 'periodFrom' | 'periodTo'> & {
  readonly id: number;
  readonly units: number;
  readonly publishedAt: string;
};

/** Everything on the public page, newest first: read from the publications alone. */
export async function listPublished(
  db: Db,
  { search, page, size }: { readonly search?: string | undefined; readonly page: number; readonly size: number },
): Promise<{ items: PublishedLine[]; total: number }> {
  let rows = selectPublished(db);
  if (search) rows = rows.where(sql<string>`s.publication ->> 'title'`, 'ilike', likePattern(search));
  const { total } = await rows.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const items = await rows
    .select(['s.assessment_id as id', sql<string>`s.published_at`.as('publishedAt')])
    .select([sql<string>`s.publication ->> 'title'`.as('title'), sql<string | null>`s.publication ->> 'authority'`.as('authority')])
    .select([sql<string>`s.publication ->> 'periodFrom'`.as('periodFrom'), sql<string>`s.publication ->> 'periodTo'`.as('periodTo')])
    .select(sql<number>`(s.publication ->> 'units')::int`.as('units'))
    .orderBy('s.published_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items, total };
}

export async function findPublished(db: Db, assessmentId: number): Promise<{ publication: Publication; publishedAt: string } | undefined> {
  const row = await selectPublished(db).where('s.assessment_id', '=', assessmentId).select(['s.publication', 's.published_at']).executeTakeFirst();
  return row?.published_at ? { publication: row.publication as Publication, publishedAt: row.published_at } : undefined;
}
