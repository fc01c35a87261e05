import { type Kysely, sql } from 'kysely';
import type { FactSource, FactState } from '../facts/index.ts';
import type { Database } from '../schema/index.ts';
import type { BackedFact, EvidenceFile, NewFile } from './file.ts';

type Db = Kysely<Database>;

/** Which files of a unit are wanted; what is left out does not narrow. */
export interface FilesWanted {
  readonly ids?: readonly number[] | undefined;
  readonly facts?: readonly number[] | undefined;
  readonly removed?: boolean | undefined;
}

/** The files of a unit in an assessment, newest first, each with the facts that it backs: two queries, however many. */
export async function filesOf(
  db: Db,
  assessmentId: number,
  unitId: number,
  { ids, facts, removed = false }: FilesWanted = {},
): Promise<EvidenceFile[]> {
  let rows = db
    .selectFrom('evidence as e')
    .leftJoin('accounts as who', 'who.id', 'e.uploaded_by')
    .where('e.unit_id', '=', unitId)
    .where('e.assessment_id', '=', assessmentId)
    .where('e.removed_at', removed ? 'is not' : 'is', null);
  if (ids) rows = rows.where('e.id', '=', sql<number>`ANY(${[...ids]}::bigint[])`);
  if (facts) {
    const backing = sql<number>`(SELECT evidence_id FROM fact_evidence WHERE unit_id = ${unitId} AND fact_id = ANY(${[...facts]}::bigint[]))`;
    rows = rows.where('e.id', 'in', backing);
  }
  const found = await rows.selectAll('e').select('who.name as uploadedByName').orderBy('e.id', 'desc').execute();
  const backed = await backedFacts(
    db,
    unitId,
    found.map(({ id }) => id),
  );
  return found.map((row) => ({
    unitId: row.unit_id,
    id: row.id,
    assessmentId: row.assessment_id,
    hash: row.hash,
    name: row.name,
    size: row.size,
    mediaType: row.media_type,
    uploadedBy: row.uploaded_by,
    uploadedByName: row.uploadedByName,
    uploadedAt: row.uploaded_at,
    removedAt: row.removed_at,
    facts: backed.get(row.id) ?? [],
  }));
}

async function backedFacts(db: Db, unitId: number, files: readonly number[]): Promise<ReadonlyMap<number, BackedFact[]>> {
  const backed = new Map<number, BackedFact[]>();
  if (files.length === 0) return backed;
  const rows = await db
    .selectFrom('fact_evidence as link')
    .innerJoin('facts as f', (on) => on.onRef('f.unit_id', '=', 'link.unit_id').onRef('f.id', '=', 'link.fact_id'))
    .where('link.unit_id', '=', unitId)
    .where('link.evidence_id', '=', sql<number>`ANY(${[...files]}::bigint[])`)
    .where('f.state', '<>', 'withdrawn')
    .select(['link.evidence_id as file', 'f.id', 'f.fact', 'f.level', 'f.happened_on as happenedOn', 'f.note', 'f.source', 'f.state'])
    .orderBy('f.fact')
    .orderBy('f.id')
    .execute();
  for (const { file, source, state, ...fact } of rows) {
    backed.set(file, [...(backed.get(file) ?? []), { ...fact, source: source as FactSource, state: state as FactState }]);
  }
  return backed;
}

/** How many files back each fact of an assessment; facts without one are left out. One query. */
export async function evidenceCounts(db: Db, assessmentId: number, unitIds?: readonly number[]): Promise<ReadonlyMap<number, number>> {
  let rows = db
    .selectFrom('fact_evidence as link')
    .innerJoin('evidence as e', (on) => on.onRef('e.unit_id', '=', 'link.unit_id').onRef('e.id', '=', 'link.evidence_id'))
    .where('e.assessment_id', '=', assessmentId)
    .where('e.removed_at', 'is', null);
  if (unitIds) rows = rows.where('link.unit_id', '=', sql<number>`ANY(${[...unitIds]}::int[])`);
  const found = await rows
    .select(['link.fact_id as fact', (by) => by.fn.countAll<number>().as('files')])
    .groupBy('link.fact_id')
    .execute();
  return new Map(found.map(({ fact, files }) => [fact, Number(files)] as const));
}

/** How many files a unit keeps in an assessment. */
export async function countFiles(db: Db, assessmentId: number, unitId: number): Promise<number> {
  const { files } = await db
    .selectFrom('evidence')
    .where('unit_id', '=', unitId)
    .where('assessment_id', '=', assessmentId)
    .where('removed_at', 'is', null)
    .select((by) => by.fn.countAll<number>().as('files'))
    .executeTakeFirstOrThrow();
  return Number(files);
}

/** A file of the unit with this content, in this assessment or, where there is none, in any other one of the same unit. */
export async function findContent(
  db: Db,
  unitId: number,
  assessmentId: number,
  hash: string,
): Promise<(NewFile & { readonly here: number | null }) | undefined> {
  const row = await db
    .selectFrom('evidence')
    .where('unit_id', '=', unitId)
    .where('hash', '=', hash)
    .where('removed_at', 'is', null)
    .orderBy((by) => by.case().when('assessment_id', '=', assessmentId).then(0).else(1).end())
    .orderBy('id', 'desc')
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  return { hash: row.hash, name: row.name, size: row.size, mediaType: row.media_type, here: row.assessment_id === assessmentId ? row.id : null };
}

/** Writes the row of a file. @returns its id; that of the row which is there, where the unit already holds the same content */
export async function insertFile(
  db: Db,
  assessmentId: number,
  unitId: number,
  file: NewFile,
  by: number | null,
  at: string,
): Promise<{ readonly id: number; readonly fresh: boolean }> {
  const { hash, name, size, mediaType } = file;
  const row = { unit_id: unitId, assessment_id: assessmentId, hash, name, size, media_type: mediaType, uploaded_by: by, uploaded_at: at };
  const inserted = await db
    .insertInto('evidence')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unit_id', 'assessment_id', 'hash']).where('removed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, fresh: true };
  const known = await db
    .selectFrom('evidence')
    .where('unit_id', '=', unitId)
    .where('assessment_id', '=', assessmentId)
    .where('hash', '=', hash)
    .where('removed_at', 'is', null)
    .select('id')
    .executeTakeFirstOrThrow();
  return { id: known.id, fresh: false };
}

/** @returns false where it was removed, or brought back, already */
export async function markRemoved(db: Db, unitId: number, id: number, at: string | null): Promise<boolean> {
  const done = await db
    .updateTable('evidence')
    .set({ removed_at: at })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** @returns false where it backs the fact already */
export async function insertLink(db: Db, unitId: number, factId: number, fileId: number): Promise<boolean> {
  const done = await db
    .insertInto('fact_evidence')
    .values({ unit_id: unitId, fact_id: factId, evidence_id: fileId })
    .onConflict((conflict) => conflict.columns(['unit_id', 'fact_id', 'evidence_id']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns false where it did not back the fact */
export async function deleteLink(db: Db, unitId: number, factId: number, fileId: number): Promise<boolean> {
  const done = await db
    .deleteFrom('fact_evidence')
    .where('unit_id', '=', unitId)
    .where('fact_id', '=', factId)
    .where('evidence_id', '=', fileId)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Every content that some file refers to, once, with one of its files. */
export async function contentsKept(db: Db): Promise<{ hash: string; size: number; name: string; unitId: number; id: number }[]> {
  return db
    .selectFrom('evidence')
    .distinctOn('hash')
    .select(['hash', 'size', 'name', 'unit_id as unitId', 'id'])
    .orderBy('hash')
    .orderBy('unit_id')
    .orderBy('id')
    .execute();
}
