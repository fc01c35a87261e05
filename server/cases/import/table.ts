import type { Mapping } from '@kaocheng/casework';
import { type Kysely, type Selectable, sql } from 'kysely';
import { likePattern, type Page } from '../../http/paging.ts';
import type { Units } from '../../policy/index.ts';
import type { CaseImportRow } from '../../schema/cases.ts';
import type { Database } from '../../schema/index.ts';
import type { Tally } from '../batch.ts';
import type { CaseImport, ImportSummary, ImportsQuery, Origin, State } from './contract.ts';
import type { Kind } from './kinds/index.ts';

type Db = Kysely<Database>;

/** An import as the program knows it. */
export interface Import extends ImportSummary {
  readonly hash: string;
  readonly headerHash: string;
  readonly mapping: Mapping<Kind> | null;
  readonly actorId: number | null;
  readonly starterId: number | null;
  readonly starterName: string | null;
  readonly dropPath: string | null;
  readonly checked: boolean;
  readonly checkpoint: number;
  readonly bytesDone: number;
  readonly findings: CaseImport['findings'];
}

const selectImports = (db: Db) =>
  db.selectFrom('case_imports').innerJoin('units', 'units.id', 'case_imports.unit_id').selectAll('case_imports').select('units.name as unit_name');

export async function listImports(db: Db, seen: Units, query: ImportsQuery): Promise<Page<ImportSummary>> {
  const { page, size } = query;
  let rows = selectImports(db);
  if (seen !== 'all') rows = rows.where(sql<boolean>`case_imports.unit_id = ANY(${[...seen]}::int[])`);
  if (query.search) rows = rows.where('case_imports.file', 'ilike', likePattern(query.search));
  if (query.kind) rows = rows.where('case_imports.kind', '=', query.kind);
  if (query.origin) rows = rows.where('case_imports.origin', '=', query.origin);
  if (query.state) rows = rows.where('case_imports.state', '=', query.state);
  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const items = await rows
    .orderBy('case_imports.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(importOf), total, page, size };
}

export async function findImport(db: Db, id: number): Promise<Import | undefined> {
  const row = await selectImports(db).where('case_imports.id', '=', id).executeTakeFirst();
  return row && importOf(row);
}

export async function insertImport(
  db: Db,
  row: Pick<CaseImportRow, 'unit_id' | 'file' | 'hash' | 'size' | 'header_hash' | 'actor_id' | 'actor_name' | 'created_at'> & {
    readonly kind?: Kind;
    readonly origin?: Origin;
    readonly drop_path?: string;
  },
): Promise<number> {
  const values = { ...row, state: 'uploaded', mapping: null, findings: null, started_at: null, finished_at: null };
  return (await db.insertInto('case_imports').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

/** How files with these headings were last read, in these units. */
export async function mappingOf(db: Db, unitId: number, headerHash: string): Promise<Mapping<Kind> | undefined> {
  const row = await db
    .selectFrom('case_imports')
    .select('mapping')
    .where('unit_id', '=', unitId)
    .where('header_hash', '=', headerHash)
    .where('mapping', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.mapping ?? undefined) as Mapping<Kind> | undefined;
}

/** When a file of this content was done before, in these units and as the same kind. */
export async function doneBefore(db: Db, { unitId, kind, hash, id }: Pick<Import, 'unitId' | 'kind' | 'hash' | 'id'>): Promise<string | null> {
  const row = await db
    .selectFrom('case_imports')
    .select('finished_at')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .where('id', '<', id)
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.finished_at ?? null;
}

export const runningImports = async (db: Db): Promise<number[]> =>
  (await db.selectFrom('case_imports').select('id').where('state', '=', 'running').orderBy('id').execute()).map(({ id }) => id);

/** The last import of a file that had begun, by its content, and was killed, stopped or has failed. */
export async function unfinishedImport(
  db: Db,
  { unitId, kind, hash }: { readonly unitId: number; readonly kind: Kind; readonly hash: string },
): Promise<Import | undefined> {
  const row = await selectImports(db)
    .where('case_imports.unit_id', '=', unitId)
    .where('case_imports.kind', '=', kind)
    .where('case_imports.hash', '=', hash)
    .where('case_imports.state', 'in', ['running', 'cancelled', 'failed'])
    .where('case_imports.mapping', 'is not', null)
    .orderBy('case_imports.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && importOf(row);
}

/** How much of the files that are being read is done, 0 to 1; null where none is. */
export async function runningShare(db: Db): Promise<number | null> {
  const running = (await selectImports(db).where('case_imports.state', '=', 'running').execute()).map(importOf);
  const size = running.reduce((sum, one) => sum + one.size, 0);
  return running.length === 0 ? null : running.reduce((sum, one) => sum + one.share * one.size, 0) / Math.max(1, size);
}

/** @returns false where it is in another state or version by now */
export async function moveImport(
  db: Db,
  id: number,
  from: { readonly state: readonly State[]; readonly version?: number },
  change: { readonly state: State } & Partial<{
    kind: Kind;
    header_hash: string;
    starter_id: number | null;
    starter_name: string;
    mapping: string;
    all_or_nothing: boolean;
    started_at: string;
    finished_at: string;
    findings: string;
  }>,
): Promise<boolean> {
  let query = db
    .updateTable('case_imports')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', 'in', [...from.state]);
  if (from.version !== undefined) query = query.where('version', '=', from.version);
  return (await query.executeTakeFirst()).numUpdatedRows === 1n;
}

export interface Progress extends Tally {
  readonly faulty: number;
  readonly checkpoint: number;
  readonly bytesDone: number;
}

/** Counts a batch, where the import still runs and stands where this run believes: what another has done is not done again. */
export async function advanceImport(
  db: Db,
  id: number,
  from: number,
  { fresh, changed, unchanged, faulty, checkpoint, bytesDone }: Progress,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_imports')
    .set((set) => ({
      checkpoint,
      bytes_done: bytesDone,
      fresh: set('fresh', '+', fresh),
      changed: set('changed', '+', changed),
      unchanged: set('unchanged', '+', unchanged),
      faulty: set('faulty', '+', faulty),
    }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('checkpoint', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** All rows have been looked at: from the beginning again, to store them. */
export async function markChecked(db: Db, id: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_imports')
    .set({ checked: true, checkpoint: 0, bytes_done: 0 })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Rows of rejects that are kept; beyond them they are only counted. */
export const MOST_REJECTS = 100_000;

export interface Reject {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

export async function insertRejects(db: Db, id: number, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length === 0) return;
  await sql`
    INSERT INTO case_import_rejects (import_id, row, cells, reasons)
    SELECT ${id}::int, t.row, t.cells::jsonb, t.reasons::jsonb
    FROM unnest(${rejects.map(({ row }) => row)}::bigint[], ${rejects.map(({ cells }) => JSON.stringify(cells.map(storable)))}::text[],
      ${rejects.map(({ reasons }) => JSON.stringify(reasons))}::text[]) AS t (row, cells, reasons)
    WHERE (SELECT count(*) FROM case_import_rejects WHERE import_id = ${id}) < ${MOST_REJECTS}
    ON CONFLICT (import_id, row) DO NOTHING`.execute(db);
}

/** Text that a database keeps: no zero characters, no halves of characters. */
const storable = (text: string): string => text.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');

export async function readRejects(db: Db, id: number): Promise<Reject[]> {
  return db
    .selectFrom('case_import_rejects')
    .select(['row', 'cells', 'reasons'])
    .where('import_id', '=', id)
    .orderBy('row')
    .limit(MOST_REJECTS)
    .execute();
}

const importOf = (row: Selectable<CaseImportRow> & { readonly unit_name: string }): Import => ({
  id: row.id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  kind: row.kind as Kind,
  origin: row.origin as Origin,
  file: row.file,
  hash: row.hash,
  size: row.size,
  state: row.state as State,
  allOrNothing: row.all_or_nothing,
  checked: row.checked,
  share: row.state === 'done' ? 1 : shareOf(row),
  headerHash: row.header_hash,
  mapping: row.mapping as Mapping<Kind> | null,
  actorId: row.actor_id,
  starterId: row.starter_id,
  starterName: row.starter_name,
  dropPath: row.drop_path,
  fileGone: row.file_gone,
  rejectsGone: row.rejects_gone,
  checkpoint: row.checkpoint,
  bytesDone: row.bytes_done,
  fresh: row.fresh,
  changed: row.changed,
  unchanged: row.unchanged,
  faulty: row.faulty,
  findings: (row.findings ?? []) as CaseImport['findings'],
  actorName: row.actor_name,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  version: row.version,
});

/** A file that is checked as a whole first is read twice. */
function shareOf({ size, bytes_done, all_or_nothing, checked }: Selectable<CaseImportRow>): number {
  const share = size === 0 ? 0 : Math.min(1, bytes_done / size);
  return all_or_nothing ? share / 2 + (checked ? 0.5 : 0) : share;
}
